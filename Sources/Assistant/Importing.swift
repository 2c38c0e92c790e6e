import Display
import Interchange
import Sales

/// Files that are to be taken, and how.
public struct ImportWish: Sendable {
  /// Files and folders.
  public var paths: [String]
  /// `salesforce`, `hubspot`, `csv` or `json`.
  public var system: String
  /// A map's path and text.
  public var map: (path: String, text: String)?
  /// Only reports.
  public var isDryRun = false
  /// Takes the good rows of a file that has bad ones.
  public var takesParts = false
  /// Whether days such as 02/03/26 may be read by the locale, because somebody chose it.
  public var hasLocale = false
  /// Told now and then which file is being read, and how many of its rows have been.
  public var progress: (@Sendable (_ path: String, _ rows: Int) -> Void)?

  public init(_ paths: [String], from system: String) {
    self.paths = paths
    self.system = system
  }

  fileprivate var words: String { "import \(paths.joined(separator: " ")) from \(system)" }
}

/// Taking records from files.
extension Assistant {
  /// Takes files; all that is taken is one step of undo.
  public func take(_ wish: ImportWish) -> Turn {
    var turn = Turn(line: wish.words)
    do { try take(wish, in: &turn) } catch {
      return Turn(line: turn.line, outcome: .failed, reply: Fault(error).reply, fault: Fault(error))
    }
    return turn
  }

  func importFiles(_ path: String, format: String?, in turn: inout Turn) throws {
    guard reachesFiles else { throw Fault(["Files are out of reach here.", "Nothing was changed."], exitCode: 1) }
    let usual = path.lowercased().hasSuffix(".json") ? "json" : "salesforce"
    try take(ImportWish([path], from: format ?? usual), in: &turn)
  }

  private func take(_ wish: ImportWish, in turn: inout Turn) throws {
    let paths = wish.paths.map { $0.hasPrefix("~/") ? place($0) : $0 }
    let take = try taking(wish)
    var report = ImportReport()
    turn.changes = try store.longStep { step in
      report = try take(paths, step)
      return wish.isDryRun ? nil : try order(turn.line, in: step, bringsAll: wish.system == "json")
    }.changes
    let telling = ImportTelling(report: report, isDryRun: wish.isDryRun)
    turn.reply.blocks += telling.reply.blocks
    turn.data.append(telling.data)
    if report.hasFaults {
      turn.outcome = .failed
      turn.fault = Fault([], exitCode: 65)
    }
  }

  /// What reads the files into a book.
  private func taking(_ wish: ImportWish) throws -> ([String], any LongStep) throws -> ImportReport {
    if wish.system == "json" {
      guard wish.map == nil else { throw Fault(["JSON needs no map; leave out --map."], exitCode: 64) }
      let intake = JSONImport(takesParts: wish.takesParts, progress: wish.progress)
      return { try intake.take($0, into: $1) }
    }
    let intake = try bookImport(wish)
    return { try intake.take($0, into: $1) }
  }

  private func bookImport(_ wish: ImportWish) throws -> BookImport {
    // Salesforce writes days as its user's locale does, and says nothing of it; elsewhere nobody knows whose they are.
    let isDayFirst = wish.hasLocale || wish.system == "salesforce" ? !settings.monthFirst : nil
    let cells = CellFormat(currency: settings.currency, zone: zone, isDayFirst: isDayFirst)
    let settings = BookImport.Settings(
      playbook: try playbook(), cells: cells, now: clock(), takesParts: wish.takesParts, progress: wish.progress)
    return BookImport(try map(wish), settings)
  }

  private func map(_ wish: ImportWish) throws -> ImportMap {
    let own = try wish.map.map { try ImportMap($0.text, path: $0.path) }
    if wish.system == "csv" { return own ?? .banter }
    guard let shipped = try ImportMap(system: wish.system) else {
      throw Fault(
        [
          "Nothing is known of \(quoted: wish.system).",
          "There are \((ImportMap.systems + ["csv", "json"]).joined(separator: ", ")).",
        ], exitCode: 64)
    }
    return own.map(shipped.overlaid) ?? shipped
  }
}
