import Dialogue
import Display
import Foundation

/// A conversation kept between two runs of the program: its context and open question.
public struct Session: Sendable {
  /// Letters, digits, `.`, `_` and `-`, at most 64 of them and none a leading dot.
  public let id: String
  private let path: String

  /// A session kept in a folder; `nil` for an id that is not allowed.
  public init?(id: String, folder: String) {
    let allowed = id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard allowed, (1...64).contains(id.utf8.count), !id.hasPrefix(".") else { return nil }
    self.id = id
    path = folder + "/" + id + ".json"
  }

  /// The conversation as it was left; a new one where nothing, or nothing readable, is kept.
  public func load() -> Conversation {
    guard let data = FileManager.default.contents(atPath: path) else { return Conversation() }
    return (try? JSONDecoder().decode(Conversation.self, from: data)) ?? Conversation()
  }

  /// Keeps the conversation: written beside and renamed, readable by the user alone. A ``Fault`` says that it cannot be.
  public func save(_ conversation: Conversation) throws {
    let data = try JSONEncoder().encode(conversation)
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let draft = path + ".\(ProcessInfo.processInfo.processIdentifier)"
    guard FileManager.default.createFile(atPath: draft, contents: data, attributes: [.posixPermissions: 0o600]),
      rename(draft, path) == 0
    else {
      throw Fault(["The conversation cannot be kept in \(path).", "The book is not touched by that."], exitCode: 73)
    }
  }
}
