import Foundation
import Sales

/// Files beside the book that hold what was typed: all that is left in them of a person goes with that person.
public struct Traces: Sendable {
  /// Files of a line of typed text each.
  public let lines: [String]
  /// The folder of the kept conversations.
  public let sessions: String

  public init(lines: [String], sessions: String) {
    self.lines = lines
    self.sessions = sessions
  }

  /// Drops the lines and forgets the conversations that hold what `tells`. Returns the files that could not be written.
  func erase(_ person: RecordID, about book: String, _ tells: (String) -> Bool) -> [String] {
    let kept = lines.filter { !drop(from: $0, tells) }
    return kept + Session.forget(in: sessions, about: book) { $0.contains(person.text) || tells($0) }
  }

  /// Whether a file is clean by now.
  private func drop(from path: String, _ tells: (String) -> Bool) -> Bool {
    guard let data = FileManager.default.contents(atPath: path) else { return access(path, F_OK) != 0 }
    let lines = data.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    let left = lines.filter { !tells($0) }
    return left.count == lines.count || Self.write(left.map { $0 + "\n" }.joined(), to: path)
  }

  /// Writes beside the file and renames; readable by its owner alone.
  static func write(_ text: String, to path: String) -> Bool {
    let draft = path + ".\(ProcessInfo.processInfo.processIdentifier)"
    let isWritten = FileManager.default.createFile(
      atPath: draft, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    return isWritten && rename(draft, path) == 0
  }
}
