import Assistant
import Foundation
import Testing

@Suite("What was not understood")
struct MissesTests {
  @Test("Sentences are kept, the most frequent first, whatever their case and marks, and nothing else is")
  func ranked() throws {
    let scratch = try Scratch()
    let office = try Office().furnished()
    office.assistant.misses = Misses(path: scratch.path + "/state/misses")
    for line in [
      "Flurb the glorp", "list accounts", "bake me a cake", "flurb the glorp!", "", "  ", " flurb in secret",
    ] {
      _ = office.say(line)
    }
    let ranked = try #require(office.assistant.misses).ranked()
    #expect(ranked.map(\.sentence) == ["flurb the glorp!", "bake me a cake"] && ranked.map(\.count) == [2, 1])
    #expect(
      try String(contentsOfFile: scratch.path + "/state/misses", encoding: .utf8)
        == "Flurb the glorp\nbake me a cake\nflurb the glorp!\n")
  }

  @Test("Only the owner can read them")
  func rights() throws {
    let scratch = try Scratch()
    Misses(path: scratch.path + "/state/misses").add("flurb")
    func rights(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try rights(scratch.path + "/state") == 0o700 && rights(scratch.path + "/state/misses") == 0o600)
  }

  @Test("A long file loses its older half, and a place that cannot be written loses nothing else")
  func bounded() throws {
    let scratch = try Scratch()
    let misses = Misses(path: scratch.path + "/misses")
    misses.add("the first")
    for number in 0..<300 { misses.add("\(number) " + String(repeating: "glorp ", count: 600)) }
    let size = try FileManager.default.attributesOfItem(atPath: misses.path)[.size] as? Int ?? 0
    #expect(size < 1 << 20 && !misses.ranked().contains { $0.sentence == "the first" })
    #expect(misses.ranked().contains { $0.sentence.hasPrefix("299 ") })
    Misses(path: "/dev/null/misses").add("flurb")
  }
}
