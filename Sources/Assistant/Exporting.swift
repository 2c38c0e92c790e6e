import Dialogue
import Display
import Figures
import Foundation
import Interchange
import Sales

/// Writing records, and tables that were shown, into files.
extension Assistant {
  /// The whole book; over files that are there only where `replaces` is set.
  public func export(to path: String, as format: String, replaces: Bool) -> Turn {
    var turn = Turn(line: "export \(path) to \(format)")
    do { try export(ExportErrand(path: path, format: format, replaces: replaces), in: &turn) } catch {
      return Turn(line: turn.line, outcome: .failed, reply: Fault(error).reply, fault: Fault(error))
    }
    return turn
  }

  func export(_ errand: ExportErrand, in turn: inout Turn) throws {
    guard let format = BookExport.Format(rawValue: errand.format) else {
      let known = BookExport.Format.allCases.map(\.rawValue).joined(separator: ", ")
      throw Fault(["Nothing is known of \(quoted: errand.format).", "There are \(known)."], exitCode: 64)
    }
    let settings = BookExport.Settings(
      playbook: try playbook(), zone: zone, now: clock(), replaces: errand.replaces)
    let written = try write(errand.part, with: BookExport(format, settings), to: place(errand.path))
    tell(written, format, in: &turn)
  }

  private func write(
    _ part: ExportErrand.Part, with export: BookExport, to path: String
  ) throws -> [BookExport.Written] {
    switch part {
    case .shown(let table):
      let text = TableText(table, today: now.today)
      return try export.write(
        export.format == .markdown ? text.markdown : text.csv, rows: table.rows.count, to: path)
    case .records(let kinds, let conditions):
      let choice = BookExport.Choice(kinds, where: conditions)
      return try store.view { try export.write($0, choice, to: export.isFolder(choice) ? Self.folder(path) : path) }
    }
  }

  /// Where several files go: what would be the name of one, without its ending.
  private static func folder(_ path: String) -> String {
    path.lowercased().hasSuffix(".csv") ? String(path.dropLast(4)) : path
  }

  /// A path as it was said: from the working folder, or from the user's own.
  func place(_ path: String) -> String {
    if path.hasPrefix("~/") { return NSHomeDirectory() + path.dropFirst() }
    return path.hasPrefix("/") || folder == "." ? path : folder + "/" + path
  }

  private func tell(_ written: [BookExport.Written], _ format: BookExport.Format, in turn: inout Turn) {
    let noun = format == .ics ? "entry" : format == .json ? "record" : "row"
    if let only = written.first, written.count == 1 {
      turn.reply.blocks.append(.line(.success("Wrote \(only.rows, of: noun) to \(only.path).")))
    } else {
      turn.reply.blocks.append(.line(.success("Wrote \(written.count, of: "file"):")))
      let rows = written.map { [Part.text($0.path), .number(Double($0.rows), decimals: 0)] }
      turn.reply.blocks.append(
        .table(Table(columns: [.init("file", "File"), .init("rows", "Rows", alignment: .right)], rows: rows)))
    }
    turn.data.append(
      .rows(
        written.map {
          ["type": "file", "id": .string($0.path), "name": .string($0.path), "rows": .int($0.rows)]
        }))
  }
}
