import Dialogue
import Foundation
import Language

/// The grammar of the team's own intents as it was compiled and learnt at an earlier start: a file for its owner alone, which
/// counts only for the very same intents and may be deleted at any time.
struct GrammarCache {
  let path: String

  /// What a grammar learns from these files, kept for the next start. Throws where they cannot be learnt from.
  func learnt(_ grammar: Grammar, from files: [SourceFile]) throws -> Grammar {
    let learnt = try grammar.learnt(from: files)
    keep(learnt, of: files)
    return learnt
  }

  /// `nil` where none is kept of these files, made by this very program and whole.
  func grammar(of files: [SourceFile]) -> Grammar? {
    guard let kept = FileManager.default.contents(atPath: path) else { return nil }
    let table = [UInt8](kept.dropFirst(Self.markLength))
    guard kept.count > Self.markLength, kept.prefix(Self.markLength).elementsEqual(Self.mark(of: files, table)) else {
      return nil
    }
    return try? Grammar(encoded: table)
  }

  /// A folder that is missing, full or not to be written in only costs the next start its time.
  private func keep(_ grammar: Grammar, of files: [SourceFile]) {
    let folder = (path as NSString).deletingLastPathComponent
    let rights = [FileAttributeKey.posixPermissions: 0o700]
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: rights)
    let table = grammar.encoded()
    let whole = Data(Self.mark(of: files, table) + table)
    guard (try? whole.write(to: URL(fileURLWithPath: path), options: .atomic)) != nil else { return }
    try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  private static let markLength = 24

  /// What tells a table from others: hashes over what Banter itself learnt, the files, and the table.
  private static func mark(of files: [SourceFile], _ table: [UInt8]) -> [UInt8] {
    let all = files.lazy.flatMap { [$0.path, $0.text] }.joined(separator: "\0")
    return [Shipped.mark, Token.hash(of: all.utf8), Token.hash(of: table)].flatMap { hash in
      (0..<8).map { UInt8(truncatingIfNeeded: hash >> UInt64($0 * 8)) }
    }
  }
}
