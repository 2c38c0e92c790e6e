import Testing

@testable import Language

@Suite("A word is found from what was typed for it")
struct SpellingIndexTests {
  private static let words = ["the", "turn", "lights", "globex", "temperature", "a", "of"]

  private static func found(_ typed: String) -> [String: Slip] {
    var index = SpellingIndex()
    for word in words { index.append(word.utf8) }
    var found: [String: Slip] = [:]
    index.visit(near: Array(typed.utf8)[...]) { number, slip in
      #expect(found[words[number]] == nil, "\(words[number]) came twice for \(typed)")
      found[words[number]] = slip
    }
    return found
  }

  @Test(
    "Every letter left out, added, replaced or swapped, in every place", arguments: ["turn", "lights", "temperature"])
  func everySlip(word: String) {
    let letters = Array(word)
    for place in letters.indices {
      var typed: [[Character]] = [letters, letters, letters, letters]
      typed[0].remove(at: place)
      typed[1].insert("z", at: place)
      typed[2][place] = "z"
      if place > 0 { typed[3].swapAt(place, place - 1) }
      for typed in typed where typed != letters { #expect(Self.found(String(typed))[word] != nil, "\(typed)") }
    }
  }

  @Test(
    "What went wrong is told",
    arguments: [
      ("trun", "turn", .swapped), ("liights", "lights", .doubled), ("lighs", "lights", .leftOut),
      ("turnq", "turn", .added), ("lighta", "lights", .missed), ("globmx", "globex", .replaced),
    ] as [(String, String, Slip)])
  func slips(typed: String, word: String, slip: Slip) { #expect(Self.found(typed)[word] == slip) }

  @Test("Nothing from the word itself, from two slips, or for words of one or two letters")
  func nothing() {
    for typed in ["turn", "tqrq", "lihgst", "b", "off", ""] { #expect(Self.found(typed).isEmpty, "\(typed)") }
  }
}
