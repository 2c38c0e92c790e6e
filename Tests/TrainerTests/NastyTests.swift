import Display
import Figures
import Foundation
import Testing

@testable import Trainer

private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "NastyTranscripts").path

/// The transcripts of the folder by name: those that its other files are no part of.
private let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
  .filter { $0.hasSuffix(".txt") && $0 != "shop.txt" }.sorted()

/// A transcript with a trap in it says with `// must: LINE: …` what has to be told; without such a line it passes.
@Suite("A nasty transcript")
struct NastyTests {
  @Test("is told with its place and what would work, or passes", arguments: names)
  func told(name: String) throws {
    let path = folder + "/" + name
    let result = try Trainer.replay(paths: [path])
    let report = result.reply.text(on: Page(today: Day(number: 0))).replacing(folder + "/", with: "")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let wanted = text.split(whereSeparator: \.isNewline).compactMap { line -> String? in
      guard line.hasPrefix("// must: ") else { return nil }
      let words = String(line.dropFirst(9))
      return words.first?.isNumber == true ? "\(name):\(words)" : words
    }
    if wanted.isEmpty { #expect(result.exitCode == 0, "\(report)") }
    for words in wanted { #expect(report.contains(words), "\(report)") }
  }

  @Test("does not keep the others from being checked")
  func together() throws {
    let result = try Trainer.replay(paths: [folder])
    #expect(result.exitCode == 65)
    #expect(result.performances.first { $0.path.hasSuffix("tables.txt") }?.passes == true)
  }
}
