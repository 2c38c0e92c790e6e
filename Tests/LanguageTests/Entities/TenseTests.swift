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

extension TenseTests {
  @Test(
    "What is arranged is to come, whatever the slot takes for granted",
    arguments: [
      ("book a demo with Globex on dec 3", true), ("please schedule a call on friday", true),
      ("set up a call on friday", true), ("demo booked for jan 5", true), ("put a demo in the diary on friday", true),
      ("log a call on friday", false), ("met Globex about the plan on friday", false),
      ("called to schedule a demo on friday", false), ("put down a call on friday", false),
    ])
  func arranged(text: String, expected: Bool) throws {
    let sentence = Sentence(text)
    let time = try #require(Entities.spot(in: sentence).last { if case .time = $0.entity { true } else { false } })
    #expect(Tense.isArranged(in: sentence, at: time.tokens) == expected)
  }
}
