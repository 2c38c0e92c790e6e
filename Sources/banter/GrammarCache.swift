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

  /// `nil` where there is none of these files.
  func grammar(of files: [SourceFile]) -> Grammar? {
    guard let kept = FileManager.default.contents(atPath: path), kept.count > Self.markLength else { return nil }
    guard kept.prefix(Self.markLength).elementsEqual(Self.mark(of: files)) else { return nil }
    return try? Grammar(encoded: [UInt8](kept.dropFirst(Self.markLength)))
  }

  /// A folder that is missing, full or not to be written in only costs the next start its time.
  private func keep(_ grammar: Grammar, of files: [SourceFile]) {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let whole = Data(Self.mark(of: files) + grammar.encoded())
    guard (try? whole.write(to: URL(fileURLWithPath: path), options: .atomic)) != nil else { return }
    try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  private static let markLength = 8

  /// What tells files from others: a hash over their names and texts.
  private static func mark(of files: [SourceFile]) -> [UInt8] {
    let all = files.lazy.flatMap { [$0.path, $0.text] }.joined(separator: "\0")
    let hash = Token.hash(of: all.utf8)
    return (0..<markLength).map { UInt8(truncatingIfNeeded: hash >> UInt64($0 * 8)) }
  }
}
