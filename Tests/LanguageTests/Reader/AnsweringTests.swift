import Figures
import Testing

@testable import Language

@Suite("A line answers an open question")
struct AnsweringTests {
  private func answer(_ text: String, _ type: String) throws -> Slot? {
    try Desk.reader().readAnswer(text, as: SlotRule(name: "x", type: type))
  }

  @Test("By the kind of the slot")
  func kinds() throws {
    #expect(try answer("with globex", "account")?.value == .name(Desk.names[2]))
    #expect(try answer("tomorrow", "date")?.value == .period(Period(Desk.settings.now.day.adding(days: 1))))
    #expect(try answer("about 50k", "money")?.value == .money(Money(minor: 5_000_000, currency: .usd)))
    #expect(try answer("it was a demo", "activity")?.value == .choice("demo"))
    #expect(try answer("She wants it cheaper.", "text")?.value == .text("She wants it cheaper"))
  }

  @Test("An unknown name is kept, several that fit are candidates, and chatter is no answer")
  func names() throws {
    #expect(try answer("Zorblax Inc", "account")?.problem == .unknownName)
    #expect(try answer("acme", "account")?.candidates.count == 2)
    #expect(try answer("what is my pipeline", "account") == nil)
    #expect(try answer("log a demo with Globex", "activity") == nil)
  }
}
