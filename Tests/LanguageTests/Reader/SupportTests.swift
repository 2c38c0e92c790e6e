import Figures
import Testing

@testable import Language

@Suite("A reading rests on what is known")
struct SupportTests {
  @Test(
    "Ordinary words taken for a name carry no lookup",
    arguments: [
      "what is the weather pipeline", "what is the capital of Australia pipeline", "what is my lottery pipeline",
    ])
  func ordinary(line: String) throws {
    #expect(try Desk.reader().read(line).outcome == .notUnderstood)
  }

  @Test("A name that nobody has heard of is kept where a preposition, a choice or its capitals bear it out")
  func unheard() throws {
    let reader = try Desk.reader()
    #expect(reader.read("show demos with zorblax").summary == "list_activities account=? activity=demo")
    #expect(reader.read("what is Zorblax pipeline").summary == "pipeline account=?")
    #expect(reader.read("log a demo with zorblax").summary == "log_activity account=? activity=demo")
  }

  @Test("Half a sentence leaves the text missing and does not take its own small words for it")
  func half() throws {
    let reader = try Desk.reader(of: ["remind me {text:task}"], writes: true)
    #expect(reader.read("remind me to").requests.first?.slots == [])
    #expect(reader.read("remind me \"to\"").requests.first?["task"]?.value == .text("to"))
    #expect(reader.read("remind me to win").requests.first?["task"]?.value == .text("to win"))
  }

  @Test("One before a noun is no sum of money; one million is")
  func one() throws {
    let reader = try Desk.reader(of: ["create [one] [{money:amount}] deal [worth {money:amount}]"], writes: true)
    let plain = reader.read("create one deal worth 12,500 USD").requests.first
    #expect(plain?["amount"]?.value == .money(Money(minor: 1_250_000, currency: .usd)))
    #expect(reader.read("create one million deal").requests.first?["amount"] != nil)
  }

  @Test("A line that is one quotation, or asks a favour, writes nothing")
  func quoted() throws {
    #expect(try Desk.reader().read("\"log a call with Globex\"").requests.isEmpty)
    let todo = try Desk.reader(of: ["{text:task}", "{text:task} on {date:due}"], writes: true)
    #expect(todo.read("book me a flight on Friday").requests.isEmpty)
    #expect(todo.read("book a flight on Friday").requests.first?["due"] != nil)
  }

  @Test("A noun alone announces: its day is to come, unless a verb, a result or a note tells of the past")
  func announced() throws {
    let reader = try Desk.reader()
    func days(_ line: String) -> Int? {
      guard case .period(let period)? = reader.read(line).requests.first?["when"]?.value else { return nil }
      return period.from.map { $0.day.number - Desk.settings.now.day.number }
    }
    #expect(days("demo Globex Friday") == 2)
    #expect(days("a demo with Globex Friday") == 2)
    #expect(days("log a demo with Globex Friday") == -5)
    #expect(days("demo Globex Friday, she liked it") == -5)
    #expect(days("called Globex Friday") == -5)
  }
}
