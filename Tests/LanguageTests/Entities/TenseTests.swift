import Testing

@testable import Language

@Suite("Tense") struct TenseTests {
  @Test(
    "A past verb points times back; a plan before it, or none, does not",
    arguments: [
      ("emailed the board", SlotRule.Direction?.some(.past)), ("need it signed", .future), ("to be signed", nil),
      ("will have called", .future), ("demo with globex", nil),
    ])
  func direction(text: String, expected: SlotRule.Direction?) {
    #expect(Tense.direction(of: Sentence(text)) == expected)
  }
}
