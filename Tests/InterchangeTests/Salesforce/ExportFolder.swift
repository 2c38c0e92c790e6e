import Figures
import Foundation
import Sales
import SampleBook
import Testing

@testable import Interchange

/// A folder of files as Salesforce exports them, gone with the test.
final class ExportFolder {
  let path: String

  init(_ files: [String: String]) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path).appending(path: name))
  }

  func file(_ name: String) -> String { path + "/" + name }
}

/// What an import comes to: the edits that make it, and an account of every row.
struct ImportPlan {
  var edits: [Edit]
  var report: ImportReport
  var book: PaperBook
}

/// A book and what is imported into it.
struct Importing {
  var book = PaperBook()
  var map: ImportMap
  var settings: BookImport.Settings

  init(book: PaperBook = PaperBook(), map: ImportMap? = nil) throws {
    self.book = book
    self.map = try map ?? #require(try ImportMap(system: "salesforce"))
    settings = .init(playbook: try .shipped(), cells: CellFormat(zone: .utc), now: .sample, seed: 1)
  }

  func plan(_ paths: String...) throws -> ImportPlan {
    let step = PaperStep(book)
    let report = try BookImport(map, settings).take(paths, into: step)
    return ImportPlan(edits: step.edits, report: report, book: step.book)
  }

  func plan(_ folder: ExportFolder) throws -> ImportPlan { try withExtendedLifetime(folder) { try plan(folder.path) } }

  /// Imports, and checks that every row is accounted for.
  @discardableResult
  mutating func take(_ folder: ExportFolder) throws -> ImportPlan {
    let plan = try plan(folder)
    for file in plan.report.files where file.fault == nil {
      #expect(file.taken + file.heldBack + file.skipped.count + file.bad.count == file.rows)
    }
    settings.seed += 1
    book = plan.book
    return plan
  }

  func all<R: Record>(_ type: R.Type) -> [R] { book.records(Query<R>(order: ["external_id"])) }

  /// The stage log of a deal: `2026-02-23 discovery open`.
  func log(_ name: String) throws -> [String] {
    let deal = try #require(all(Opportunity.self).first { $0.name == name })
    return book.records(Query<StageEvent>([.refers("opportunity", to: deal.id)], order: ["happened_at"])).map { event in
      "\(event.at.map { Zone.utc.local($0).day.description } ?? "-") \(event.stage) \(event.status)"
    }
  }
}
