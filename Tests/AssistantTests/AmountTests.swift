import Display
import Figures
import Sales
import Testing

@testable import Assistant

@Suite("Amounts in a conversation")
struct AmountTests {
  @Test("An amount too great to be added up is refused in words, and the book stays usable")
  func tooGreat() throws {
    let office = try Office().furnished()
    let reply = office.say("create opportunity Moon for Globex, $90000000000000000")
    #expect(!reply.contains("Money(") && !reply.contains("atMost"))
    #expect(try office.deal("Moon") == nil)
    #expect(office.say("show open deals over 1k").hasPrefix("3 open deals, $198,000:"))
  }

  @Test("Great amounts that an older book holds are listed, summed and greeted with")
  func greatOnFile() throws {
    let office = try Office().furnished()
    for name in ["One", "Two"] {
      var deal = Opportunity(id: RecordID("great-\(name)"))
      (deal.name, deal.amount) = (name, Money(minor: 9_000_000_000_000_000_000, currency: .usd))
      _ = try office.store.apply([.create(deal)], by: office.assistant.order("great"))
    }
    #expect(office.say("show open deals over 1k").hasPrefix("5 open deals"))
    #expect(!office.say("pipeline").isEmpty)
    #expect(try !office.assistant.greeting(version: "1").blocks.isEmpty)
  }

  @Test("Deals in another currency than the bound are told of")
  func otherCurrency() throws {
    let office = try Office().furnished()
    _ = office.say("create opportunity Berlin for Globex, €120,000")
    let reply = office.say("deals over 100k")
    #expect(reply.hasPrefix("1 open deal, $120,000:"))
    #expect(reply.hasSuffix("1 deal in EUR left out: amounts compare only within one currency."))
    #expect(
      office.say("deals over 500k").hasSuffix("1 deal in EUR left out: amounts compare only within one currency."))
    #expect(!office.say("deals over €100k").contains("in EUR left out"))
  }

  @Test("The biggest deals are sorted within their currency")
  func sorting() throws {
    let office = try Office().furnished()
    _ = office.say("create opportunity Tokyo for Globex, ¥5,000,000")
    _ = office.say("create opportunity Berlin for Globex, €20,000")
    let turn = office.assistant.take("biggest deals")
    let table = turn.reply.blocks.lazy.compactMap { if case .table(let table) = $0 { table } else { nil } }.first
    let names = try #require(table).rows.map { Reply("\($0[0])").text(on: Page(today: Office.today)) }
    #expect(names == ["Berlin", "Tokyo", "Platform Rollout", "Globex Expansion", "Pilot"])
  }

  @Test("Bars stand for one currency only")
  func bars() throws {
    let office = try Office().furnished()
    #expect(fractions(office.assistant.take("pipeline by stage")).contains(1))
    _ = office.say("create opportunity Berlin for Globex, €20,000")
    #expect(fractions(office.assistant.take("pipeline by stage")).allSatisfy { $0 == 0 })
    #expect(!fractions(office.assistant.take("pipeline by stage")).isEmpty)
  }

  private func fractions(_ turn: Turn) -> [Double] {
    turn.reply.blocks.flatMap { block -> [Double] in
      if case .chart(let chart) = block { chart.bars.map(\.fraction) } else { [] }
    }
  }

  @Test("A number without bound does not end the conversation", arguments: ["99999999999999999999", "1e300", "-1e30"])
  func endlessNumbers(number: String) throws {
    let office = try Office().furnished()
    for line in [
      "set amount of Pilot to \(number)", "set employees of Globex to \(number)", "add note \(number) to Globex",
      "log a call with Globex for \(number) minutes", "undo \(number)", "top \(number) deals", "deals under \(number)",
    ] {
      _ = office.say(line)
    }
    #expect(office.say("show open deals").contains("Platform Rollout"))
  }
}
