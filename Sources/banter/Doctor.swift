import ArgumentParser
import Display
import Foundation
import Store

/// `banter doctor`: where everything lives, versions, and the state of the database.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Show where everything lives, versions, and the state of the database.")

  @OptionGroup var options: Options

  func run() throws {
    try options.run { launch in
      var rows: [(String, String)] = [
        ("banter", Banter.version), ("book", launch.dataFile), ("configuration", launch.folders.configurationFile),
        ("own intents", launch.ownIntents ?? "none in \(launch.folders.configuration)/intents"),
        ("own playbook", launch.folders.configuration + "/playbook.yaml"),
        ("own templates", launch.folders.configuration + "/documents"), ("history", launch.folders.history),
        ("misses", launch.folders.misses), ("sessions", launch.folders.sessions), ("time zone", launch.zone.identifier),
        ("user", launch.user),
      ]
      var code: Int32 = 0
      if FileManager.default.fileExists(atPath: launch.dataFile) {
        let checkup = try launch.readOnlyStore().check()
        rows += Self.rows(checkup)
        code = checkup.isSound ? 0 : 69
      } else {
        rows.append(("database", "not there yet; it is made by the first line you type"))
      }
      let table = Table(
        columns: [.init("what", "What"), .init("value", "Value")], rows: rows.map { [.text($0.0), .text($0.1)] })
      try show(options.json ? table.json.description : Reply([.table(table)]).text(on: launch.page))
      return code
    }
  }

  private static func rows(_ checkup: Checkup) -> [(String, String)] {
    let records = checkup.records.filter { $0.value > 0 }.sorted { $0.key.rawValue < $1.key.rawValue }
    let dangling = checkup.danglingReferences.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return [
      ("database", checkup.isSound ? "sound" : (checkup.faults + dangling).joined(separator: "; ")),
      ("format", "\(checkup.schemaVersion), \(checkup.journalMode)"),
      ("size", "\(checkup.size / 1024) KiB, \(checkup.free / 1024) free"),
      ("records", records.map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")),
      ("steps in the history", "\(checkup.steps)"),
    ]
  }
}
