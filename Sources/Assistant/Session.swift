import Dialogue
import Foundation

/// A conversation kept between two runs of the program: its context and open question, of one user about one book.
public struct Session: Sendable {
  /// Letters, digits, `.`, `_` and `-`, at most 64 of them and none a leading dot.
  public let id: String
  private let path: String
  private let owner: Owner

  /// Whose conversation it is, and about which book.
  private struct Owner: Codable, Hashable {
    var book: String
    var user: String

    /// 16 hexadecimal digits, the same in every run (FNV-1a, 64 bits).
    var key: String {
      let start: UInt64 = 0xcbf2_9ce4_8422_2325
      let hash = "\(book)\n\(user)".utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }

  /// What a file of a session holds.
  private struct Kept: Codable {
    static let newest = 1

    var v: Int
    var owner: Owner
    var conversation: Conversation
  }

  /// A session kept in a folder; `nil` for an id that is not allowed.
  ///
  /// - Parameters:
  ///   - book: the path of the book; links and relative paths mean what they lead to.
  ///   - user: the name or login of whoever speaks.
  public init?(id: String, folder: String, book: String, user: String) {
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
    owner = Owner(book: Self.place(of: book), user: user.lowercased())
    path = folder + "/" + id + ".json"
  }

  /// Where a file really is, links followed.
  private static func place(of path: String) -> String {
    guard let real = realpath(path, nil) else { return URL(filePath: path).resolvingSymlinksInPath().path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The session of the chat: each user has one for each book.
  public static func chat(in folder: String, book: String, user: String) -> Session? {
    let key = Session(id: "chat", folder: folder, book: book, user: user)?.owner.key ?? ""
    return Session(id: "chat-" + key, folder: folder, book: book, user: user)
  }

  /// The conversation as it was left; a new one where nothing is kept, and where what is kept cannot be read, with a
  /// word about that.
  ///
  /// Throws a ``Fault`` where the session is another user's, or about another book.
  public func load() throws -> (conversation: Conversation, word: Fault?) {
    guard access(path, F_OK) == 0, let data = FileManager.default.contents(atPath: path) else {
      return (Conversation(), nil)
    }
    guard let kept = try? JSONDecoder().decode(Kept.self, from: data), kept.v <= Kept.newest else {
      return (Conversation(), Fault(["\(path) cannot be read; a new conversation begins."], exitCode: 78))
    }
    if kept.owner != owner {
      throw Fault(
        [
          "The session \(id) belongs to \(kept.owner.user) and the book \(kept.owner.book).",
          "Nothing was changed. Say another name with --session.",
        ], exitCode: 1)
    }
    return (kept.conversation, nil)
  }

  /// Keeps the conversation: written beside and renamed, readable by the user alone. A ``Fault`` says that it cannot be.
  public func save(_ conversation: Conversation) throws {
    let data = try JSONEncoder().encode(Kept(v: Kept.newest, owner: owner, conversation: conversation))
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

  /// Begins the conversations about a book anew whose kept text `tells` of something that is to be forgotten. Returns the
  /// files that could not be written.
  static func forget(in folder: String, about book: String, where tells: (String) -> Bool) -> [String] {
    let place = place(of: book)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".json") }.map { folder + "/" + $0 }.filter { path in
      guard let data = FileManager.default.contents(atPath: path),
        var kept = try? JSONDecoder().decode(Kept.self, from: data), kept.owner.book == place,
        tells(String(decoding: data, as: UTF8.self))
      else { return false }
      kept.conversation = Conversation()
      guard let text = try? JSONEncoder().encode(kept) else { return true }
      return !Traces.write(String(decoding: text, as: UTF8.self), to: path)
    }
  }
}
