import Assistant
import Display
import Figures
import Sales
import Store
import Testing

@Suite("A briefing")
struct BriefingTests {
  @Test("It fits one screen of 80 by 24 for whatever account, deal or person of the demo book, and changes nothing")
  func oneScreen() throws {
    let office = try Office()
    let demo = DemoBook.records(seed: 1, size: 20, now: Office.now, zone: .utc)
    let order = Order(id: RecordID("demo"), user: nil, at: Office.now, words: "", zone: .utc)
    _ = try office.store.apply(demo.map { .create($0) }, by: order)
    let version = try office.store.version()
    let names =
      try office.store.records(Query<Account>()).map(\.name)
      + office.store.records(Query<Opportunity>()).map(\.name) + office.store.records(Query<Contact>()).map(\.name)
    for name in names {
      let turn = office.assistant.take("brief me on \(name)")
      let text = turn.reply.text(on: Page(today: Office.today, width: 80))
      #expect(turn.outcome == .done || turn.outcome == .choose, "\(name): \(text)")
      #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 22, "\(text)")
    }
    #expect(try office.store.version() == version)
  }

  @Test("Words of any length leave it on one screen")
  func longWords() throws {
    let office = try Office().furnished()
    let long = String(repeating: "and another thing ", count: 200)
    for line in [
      "log a call with Globex: \(long)", "remind me to \(long) at Globex", "next step for Globex Expansion: \(long)",
    ] {
      _ = office.say(line)
      _ = office.assistant.interrupt()
    }
    let text = office.assistant.take("brief me on Globex").reply.text(on: Page(today: Office.today, width: 80))
    #expect(text.hasPrefix("Globex Expansion") && text.split(separator: "\n").count <= 22, "\(text)")
  }
}
