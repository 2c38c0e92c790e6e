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

extension TenseTests {
  @Test("A time belongs to the verb of its own clause")
  func clauses() {
    let lines = EntityReport.lines("spoke with ana monday, next step: demo on thursday", now: wednesday)
    #expect(lines.map(\.value) == [.text("2026-03-02"), .text("2026-03-05")])
    #expect(EntityReport.lines("called them, friday", now: wednesday).map(\.value) == [.text("2026-02-27")])
    #expect(EntityReport.lines("on friday we met", now: wednesday).map(\.value) == [.text("2026-02-27")])
  }
}
