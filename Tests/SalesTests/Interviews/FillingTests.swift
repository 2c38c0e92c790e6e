import Figures
import Sales
import SampleBook
import Testing

@Suite struct FillingTests {
  @Test func `an amount and a date fill what is empty, and change with a correction`() throws {
    var talk = try Interviewed(amount: nil)
    try talk.answer([("budget.amount", .dollars(50_000)), ("timeline.date", .day(60))])
    #expect(talk.deal.amount == .dollars(50_000))
    #expect(talk.deal.closeDate == Day.sample.adding(days: 60))
    try talk.answer("budget.amount", .dollars(55_000))
    #expect(talk.deal.amount == .dollars(55_000))
  }

  @Test func `an amount on record stays`() throws {
    var talk = try Interviewed(amount: .dollars(70_000))
    try talk.answer("budget.amount", .dollars(50_000))
    #expect(talk.deal.amount == .dollars(70_000))
  }

  @Test func `who decides becomes a contact and the economic buyer`() throws {
    var talk = try Interviewed()
    try talk.answer("authority.who", .somebody("Ingrid Solberg", "CEO"))
    let contact = try #require(talk.all(Contact.self).first)
    #expect(contact.name == "Ingrid Solberg")
    #expect(contact.jobTitle == "CEO")
    #expect(contact.account == RecordID("acme"))
    #expect(talk.all(Stakeholder.self).map(\.role) == ["economic_buyer"])
  }

  @Test func `an approver decides while nobody else is named, and no longer`() throws {
    var talk = try Interviewed()
    try talk.answer([("budget.approved", .flag(true)), ("budget.approver", .somebody("Priya Shah", "CFO"))])
    #expect(talk.all(Stakeholder.self).map(\.role) == ["economic_buyer"])
    try talk.answer("authority.who", .somebody("Peter Quinn", "CEO"))
    let buyers = talk.all(Stakeholder.self).filter { $0.role == "economic_buyer" }
    let peter = talk.all(Contact.self).first { $0.name == "Peter Quinn" }
    #expect(buyers.map(\.contact) == [peter?.id])
  }

  @Test func `a person known by the first name is not made a second time`() throws {
    var talk = try Interviewed(
      [Contact.sample("jane") { ($0.name, $0.account) = ("Jane Doe", RecordID("acme")) }])
    try talk.answer("authority.who", .somebody("Jane", "CFO"))
    #expect(talk.all(Contact.self).map(\.name) == ["Jane Doe"])
    #expect(talk.all(Contact.self).map(\.jobTitle) == ["CFO"])
  }

  @Test func `the next step is a task, the same one when it changes`() throws {
    var talk = try Interviewed()
    try talk.answer("timeline.next", .step(.init("send pricing", due: Day.sample.adding(days: 3))))
    try talk.answer("timeline.next", .step(.init("send the contract", due: Day.sample.adding(days: 5))))
    #expect(talk.all(Task.self).map(\.subject) == ["send the contract"])
    #expect(talk.all(Task.self).map(\.due) == [Day.sample.adding(days: 5)])
    #expect(talk.deal.nextStep == "send the contract")
  }

  @Test func `what somebody put on record by hand stays when an answer of the same words changes`() throws {
    let byHand = Task.sample("task") { ($0.subject, $0.opportunity) = ("send pricing", RecordID("deal")) }
    var talk = try Interviewed([
      Contact.sample("jane") { ($0.name, $0.account) = ("Jane Doe", RecordID("acme")) },
      Stakeholder.sample("part") {
        ($0.opportunity, $0.contact, $0.role) = (RecordID("deal"), RecordID("jane"), "influencer")
      }, byHand,
    ])
    try talk.answer("timeline.next", .step(.init("send pricing")))
    try talk.answer("timeline.next", .step(.init("call Jane")))
    #expect(talk.all(Task.self).map(\.subject).sorted() == ["call Jane", "send pricing"])
    try talk.answer("authority.others", .people([.init(name: "Jane Doe")], isComplete: true))
    try talk.answer("authority.others", .people([], isComplete: true))
    #expect(talk.all(Stakeholder.self).map(\.role) == ["influencer"])
  }

  @Test func `a budget that recurs is no amount of a deal`() throws {
    var talk = try Interviewed(amount: nil)
    try talk.answer("budget.amount", .dollars(5000, per: "month"))
    #expect(talk.deal.amount == nil)
  }

  /// Answers as a person may give them, and what each says.
  private static let said: [(id: String, value: AnswerValue)] = [
    ("need.problem", .text("orders are keyed in twice")), ("need.impact", .dollars(2500, per: "week")),
    ("need.priority", .flag(true)), ("need.owner", .somebody("Bill Carver", "COO")), ("budget.approved", .flag(true)),
    ("budget.amount", .dollars(90_000)), ("budget.approver", .somebody("Priya Shah", "CFO")),
    ("authority.who", .somebody("Ingrid Solberg", "CEO")), ("authority.engaged", .flag(true)),
    ("authority.engaged_on", .day(-4)),
    ("authority.process", .list([.init("demo"), .init("board")], isComplete: true)),
    ("authority.others", .people([.init(name: "Lars Holm", title: "head of IT")], isComplete: true)),
    ("timeline.date", .day(80)), ("timeline.driver", .text("the licence runs out")),
    ("timeline.next", .step(.init("send pricing", due: Day.sample.adding(days: 3)))),
  ]

  /// What the record says in the end, identities and times left aside.
  private func record(_ talk: Interviewed) throws -> Set<String> {
    let people = Dictionary(uniqueKeysWithValues: talk.all(Contact.self).map { ($0.id, $0.name) })
    let deal = talk.deal
    var said = Set(Opportunity.fields.map { "\($0.name) \($0.get(deal))" })
    said.formUnion(talk.all(Contact.self).map { "\($0.name) \($0.jobTitle ?? "")" })
    said.formUnion(talk.all(Stakeholder.self).map { "\($0.role ?? "") \(people[$0.contact ?? RecordID("")] ?? "")" })
    said.formUnion(talk.all(Task.self).map { "\($0.subject) \($0.due?.description ?? "")" })
    let sheet = try talk.sheet()
    said.formUnion(sheet.questionnaire.items.map { "\($0.id) \(sheet.value($0.id)?.stored ?? "")" })
    said.formUnion(sheet.qualification?.parts.map { "\($0)" } ?? [])
    return said
  }

  @Test func `any order and any grouping of the same answers gives the same record and score`() throws {
    var whole = try Interviewed(amount: nil)
    try whole.answer(Self.said.map { ($0.id, $0.value) })
    let expected = try record(whole)
    var dice = Dice(seed: 11)
    for _ in 0..<60 {
      var talk = try Interviewed(amount: nil)
      var left = Self.said.shuffled(using: &dice)[...]
      while !left.isEmpty {
        let group = left.prefix(Int.random(in: 1...4, using: &dice))
        left = left.dropFirst(group.count)
        try talk.answer(group.map { ($0.id, $0.value) })
      }
      #expect(try record(talk).symmetricDifference(expected).sorted() == [])
    }
  }
}
