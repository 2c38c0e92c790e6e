import Foundation
import Language

/// What was not understood, kept on this machine for whoever tends the intents: the sentences and nothing else.
///
/// A file of one sentence a line, as typed, that only its owner can read. It never leaves the machine, and the book knows
/// nothing of it.
public struct Misses: Sendable {
  /// A sentence and how often it was said, whatever its case and marks.
  public struct Miss: Sendable, Hashable {
    /// As it was typed last.
    public var sentence: String
    public var count: Int
  }

  /// A longer file is cut to its newer half, in bytes.
  private static let mostBytes = 1 << 20

  public let path: String

  public init(path: String) { self.path = path }

  /// Keeps a sentence. Those that are blank, or begin with a space, are not kept. A conversation goes on where a
  /// sentence cannot be kept.
  public func add(_ sentence: String) {
    let line = String(sentence.map { $0.isNewline ? " " : $0 })
    guard !line.allSatisfy(\.isWhitespace), !line.hasPrefix(" ") else { return }
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    if lseek(file, 0, SEEK_END) > Self.mostBytes { shorten() }
  }

  /// All that were kept, the most frequent first, of equals the newest.
  public func ranked() -> [Miss] {
    var misses: [String: (miss: Miss, last: Int)] = [:]
    for (place, line) in lines.enumerated() {
      let sentence = Sentence(line)
      let words = sentence.tokens.indices.filter { !sentence.tokens[$0].isIgnorable }
      let key = words.map(sentence.word).joined(separator: " ")
      let count = misses[key]?.miss.count ?? 0
      misses[key] = (Miss(sentence: line, count: count + 1), place)
    }
    return misses.values.sorted { (-$0.miss.count, -$0.last) < (-$1.miss.count, -$1.last) }.map(\.miss)
  }

  private var lines: [String] {
    let data = FileManager.default.contents(atPath: path) ?? Data()
    return data.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes the newer half beside the file and renames it.
  private func shorten() {
    let lines = lines
    let text = lines[(lines.count / 2)...].map { $0 + "\n" }.joined()
    let draft = path + ".\(ProcessInfo.processInfo.processIdentifier)"
    guard
      FileManager.default.createFile(
        atPath: draft, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { return }
    rename(draft, path)
  }
}
