import Figures
import Sales
import SampleBook
import Testing

@Suite struct QualificationTests {
  private func points(_ talk: Interviewed, _ part: String) throws -> ClosedRange<Int> {
    try #require(try talk.sheet().qualification?.parts.first { $0.id == part }).points
  }

  @Test func `nothing answered is anything from 0 to 100`() throws {
    let qualification = try #require(try Interviewed().sheet().qualification)
    #expect(qualification.score == 0)
    #expect(qualification.best == 100)
    #expect(qualification.parts.map(\.id) == ["budget", "authority", "need", "timeline"])
  }

  @Test func `a budget rises from willing to approved and covering the deal`() throws {
    var talk = try Interviewed()
    try talk.answer("budget.approved", .flag(false))
    #expect(try points(talk, "budget").lowerBound == 1)
    try talk.answer("budget.source", .choice("none"))
    #expect(try points(talk, "budget").lowerBound == 1)
    try talk.answer("budget.source", .choice("contingency"))
    #expect(try points(talk, "budget").lowerBound == 2)
    try talk.answer("budget.amount", .dollars(79_999))
    #expect(try points(talk, "budget") == 2...2)
    try talk.answer("budget.amount", .dollars(80_000))
    #expect(try points(talk, "budget") == 3...3)
    try talk.answer([("budget.approved", .flag(true)), ("budget.amount", .dollars(100_000))])
    #expect(try points(talk, "budget") == 3...4)
    try talk.answer("budget.approver", .somebody("Priya Shah"))
    #expect(try points(talk, "budget") == 4...4)
  }

  @Test func `authority needs a talk of the last 30 days, and the way to the decision`() throws {
    var talk = try Interviewed()
    #expect(try points(talk, "authority") == 0...4)
    try talk.answer("authority.who", .somebody("Ingrid Solberg"))
    #expect(try points(talk, "authority").lowerBound == 2)
    try talk.answer([("authority.engaged", .flag(true)), ("authority.engaged_on", .day(-31))])
    #expect(try points(talk, "authority") == 3...3)
    try talk.answer("authority.engaged_on", .day(-30))
    #expect(try points(talk, "authority") == 3...4)
    try talk.answer("authority.process", .list([.init("board")], isComplete: true))
    #expect(try points(talk, "authority") == 4...4)
  }

  @Test func `a need counts once it is specific, more once it has a number, most with an owner`() throws {
    var talk = try Interviewed()
    try talk.answer("need.problem", .text("more efficiency"))
    #expect(try points(talk, "need").lowerBound == 1)
    try talk.answer("need.problem", .text("orders are keyed in twice"))
    #expect(try points(talk, "need").lowerBound == 2)
    try talk.answer("need.impact", .dollars(2500, per: "week"))
    #expect(try points(talk, "need").lowerBound == 3)
    try talk.answer([("need.priority", .flag(true)), ("need.owner", .somebody("Bill Carver"))])
    #expect(try points(talk, "need") == 4...4)
  }

  @Test(arguments: [(400, 1), (200, 3)]) func `a date more than a year away is someday`(_ days: Int, _ level: Int)
    throws
  {
    var talk = try Interviewed()
    try talk.answer("timeline.date", .day(days))
    #expect(try points(talk, "timeline").lowerBound == level)
  }

  @Test func `a date or a step that is over counts for nothing any more`() throws {
    var talk = try Interviewed()
    try talk.answer("timeline.date", .day(-3))
    #expect(try points(talk, "timeline") == 1...1)
    try talk.answer([("timeline.date", .day(60)), ("timeline.driver", .text("the licence runs out"))])
    try talk.answer("timeline.next", .step(.init("send pricing", due: Day.sample.adding(days: -1))))
    #expect(try points(talk, "timeline") == 3...3)
  }

  @Test func `a budget that recurs, or in another currency, may cover the deal or not`() throws {
    for budget in [AnswerValue.dollars(100_000, per: "month"), .money(.init(Money(minor: 100, currency: .eur)))] {
      var talk = try Interviewed()
      try talk.answer("budget.amount", budget)
      #expect(try points(talk, "budget").lowerBound == 2)
    }
  }

  @Test func `a quarter is less than a date`() throws {
    var talk = try Interviewed()
    let quarter = Period(days: Day.sample.adding(days: 40), Day.sample.adding(days: 130), grain: .quarter)
    try talk.answer("timeline.date", .date(quarter))
    #expect(try points(talk, "timeline") == 2...2)
  }

  @Test func `not known counts as nothing, skipped as open`() throws {
    var talk = try Interviewed()
    try talk.answer([("budget.approved", nil), ("budget.amount", nil)], as: .unknown)
    #expect(try points(talk, "budget") == 0...0)
    try talk.answer([("budget.approved", nil)], as: .skipped)
    #expect(try points(talk, "budget").upperBound > 0)
  }

  @Test func `the gap is the question whose answer would add most`() throws {
    var talk = try Interviewed()
    try talk.answer([
      ("need.problem", .text("orders are keyed in twice")), ("need.impact", .dollars(2500)),
      ("budget.approved", .flag(true)), ("budget.amount", .dollars(100_000)),
      ("budget.approver", .somebody("Priya Shah")),
    ])
    let gap = try #require(try talk.sheet().qualification?.gap)
    #expect(gap.id == "timeline.date")
  }

  @Test func `the flags stand from the playbook's points, and the gate sees them`() throws {
    var talk = try Interviewed()
    try talk.answer([
      ("budget.approved", .flag(true)), ("budget.amount", .dollars(120_000)),
      ("budget.approver", .somebody("Priya Shah")), ("authority.engaged", .flag(true)),
      ("need.problem", .text("orders are keyed in twice")), ("need.impact", .dollars(2500)),
      ("timeline.date", .day(60)),
    ])
    let clock = Clock(now: .sample, zone: .utc)
    let facts = try ChecklistFacts(of: talk.deal, in: talk.book, playbook: talk.playbook, clock: clock)
    #expect(facts.bantFlags == ["budget", "authority", "need", "timeline"])
    let open = talk.playbook.open(leaving: "qualification", for: facts).map(\.id)
    #expect(!open.contains("qualified_opportunity"))
  }
}
