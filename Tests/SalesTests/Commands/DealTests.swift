import Figures
import Sales
import SampleBook
import Testing

@Suite("Deals")
struct DealTests {
  let desk: Desk
  let id = RecordID("rollout")

  init() throws { desk = try Desk() }

  @Test("A new deal is open, and its first event tells where it began and for how much")
  func create() throws {
    try desk.perform(
      .createOpportunity(
        .sample("") { ($0.name, $0.stage, $0.amount, $0.status) = ("Pilot", "qualification", .dollars(5), .won) }))
    let deal = try #require(desk.newest(Opportunity.self))
    #expect(deal.isOpen)
    #expect(deal.owner == RecordID("sam"))
    let event = try #require(desk.newest(StageEvent.self))
    #expect(event.opportunity == deal.id)
    #expect(event.stage == "qualification")
    #expect(event.amount == .dollars(5))
    #expect(event.at == .sample)
  }

  @Test("A deal cannot begin won, nor in a stage nobody knows")
  func beginnings() {
    #expect(throws: SalesError.wonStage("closed_won")) {
      try desk.perform(.createOpportunity(.sample("") { ($0.name, $0.stage) = ("Pilot", "closed_won") }))
    }
    #expect(throws: SalesError.unknownStage("limbo", known: desk.playbook.stages.map(\.id))) {
      try desk.perform(.createOpportunity(.sample("") { ($0.name, $0.stage) = ("Pilot", "limbo") }))
    }
  }

  @Test("A move sets the stage and writes its event; the stage's probability holds again")
  func move() throws {
    try desk.perform(.moveStage(id, to: "negotiation", reason: "in a hurry"))
    #expect(desk.rollout?.stage == "negotiation")
    #expect(desk.rollout?.probability == nil)
    #expect(desk.rollout?.importedStage == nil)
    #expect(desk.lastEvent?.stage == "negotiation")
    #expect(desk.lastEvent?.reason == "in a hurry")
    #expect(desk.lastEvent?.amount == .dollars(1000))
  }

  @Test("A move goes back as well, but nowhere, and not to the end")
  func moves() throws {
    try desk.perform(.moveStage(id, to: "prospecting", reason: nil))
    let deal = try #require(desk.rollout)
    #expect(throws: SalesError.alreadyAtStage(deal.mention, "prospecting")) {
      try desk.perform(.moveStage(id, to: "prospecting", reason: nil))
    }
    #expect(throws: SalesError.wonStage("closed_won")) {
      try desk.perform(.moveStage(id, to: "closed_won", reason: nil))
    }
    #expect(throws: SalesError.self) { try desk.perform(.moveStage(id, to: "limbo", reason: nil)) }
  }

  @Test("A deal won today is closed now, in the last stage")
  func win() throws {
    try desk.perform(.closeWon(id, amount: .dollars(900), on: .sample))
    let deal = try #require(desk.rollout)
    #expect(deal.status == .won)
    #expect(deal.stage == "closed_won")
    #expect(deal.closeDate == .sample)
    #expect(deal.amount == .dollars(900))
    #expect(desk.lastEvent?.status == .won)
    #expect(desk.lastEvent?.at == .sample)
    #expect(desk.lastEvent?.amount == .dollars(900))
  }

  @Test("A deal lost stays in its stage and keeps why")
  func lose() throws {
    try desk.perform(.closeLost(id, on: .sample, reason: "price", competitor: "Globex"))
    let deal = try #require(desk.rollout)
    #expect(deal.status == .lost)
    #expect(deal.stage == "discovery")
    #expect(deal.lostReason == "price")
    #expect(deal.competitor == "Globex")
    #expect(desk.lastEvent?.status == .lost)
    #expect(desk.lastEvent?.stage == "discovery")
    #expect(desk.lastEvent?.reason == "price")
  }

  @Test("A close told later is dated noon of its day, but after what happened before it")
  func backDated() throws {
    desk.book.apply([.create(Opportunity.sample("old") { ($0.name, $0.stage) = ("Old", "discovery") })])
    let day = Day.sample.adding(days: -10)
    try desk.perform(.closeWon(RecordID("old"), amount: nil, on: day))
    #expect(desk.newest(StageEvent.self)?.at == Zone.utc.instant(LocalTime(day, hour: 12, minute: 0)))
    try desk.perform(.closeWon(id, amount: nil, on: day))
    #expect(desk.rollout?.closeDate == day)
    #expect(desk.lastEvent?.status == .won)
    #expect(desk.lastEvent?.at == .sample.adding(seconds: -86_399))
  }

  @Test("The close day is a local one: tomorrow here may be today in Auckland")
  func localDay() throws {
    let tomorrow = Day.sample.adding(days: 1)
    #expect(throws: SalesError.inFuture(tomorrow)) { try desk.perform(.closeWon(id, amount: nil, on: tomorrow)) }
    let zone = try #require(Zone(identifier: "Pacific/Auckland"))
    let evening = Instant.sample.adding(seconds: 3 * 3600)
    try desk.perform(.closeWon(id, amount: nil, on: tomorrow), at: evening, zone: zone)
    #expect(desk.rollout?.closeDate == tomorrow)
  }

  @Test("A closed deal is not moved or closed again")
  func closed() throws {
    try desk.perform(.closeLost(id, on: .sample, reason: nil, competitor: nil))
    let deal = try #require(desk.rollout)
    for command in [Command.moveStage(id, to: "proposal", reason: nil), .closeWon(id, amount: nil, on: .sample)] {
      #expect(throws: SalesError.isClosed(deal.mention, .lost)) { try desk.perform(command) }
    }
  }

  @Test("A reopened deal is back in the stage it was last open in; its close is void")
  func reopen() throws {
    try desk.perform(.moveStage(id, to: "proposal", reason: nil), at: .sample.adding(seconds: -60))
    try desk.perform(.closeLost(id, on: .sample, reason: "price", competitor: "Globex"))
    try desk.perform(.reopen(id), at: .sample.adding(seconds: 60))
    let deal = try #require(desk.rollout)
    #expect(deal.isOpen)
    #expect(deal.stage == "proposal")
    #expect(deal.closeDate == nil)
    #expect(deal.lostReason == nil)
    #expect(deal.competitor == "Globex")
    #expect(desk.lastEvent?.status == .open)
    #expect(throws: SalesError.isOpen(deal.mention)) { try desk.perform(.reopen(id)) }
  }

  @Test("A won deal without a trace of its stages reopens in the last open one")
  func reopenImported() throws {
    desk.book.apply([.create(Opportunity.sample("old") { ($0.stage, $0.status) = ("closed_won", .won) })])
    try desk.perform(.reopen(RecordID("old")))
    #expect(desk.book.find(Opportunity.self, RecordID("old"))?.stage == "negotiation")
  }

  @Test("A new amount or probability of an open deal is an event; a new next step is not")
  func priced() throws {
    try desk.perform(.set(RecordRef(.opportunity, id), field: "amount", to: .money(.dollars(5))))
    #expect(desk.lastEvent?.amount == .dollars(5))
    #expect(desk.lastEvent?.stage == "discovery")
    let edits = try desk.perform(.set(RecordRef(.opportunity, id), field: "next_step", to: .text("call")))
    #expect(edits.count == 1)
  }

  @Test("A contact has one part in a deal")
  func stakeholder() throws {
    for role in ["champion", "economic_buyer"] {
      try desk.perform(
        .addStakeholder(.sample("") { ($0.opportunity, $0.contact, $0.role) = (id, RecordID("jane"), role) }))
    }
    #expect(desk.book.records(Query<Stakeholder>()).map(\.role) == ["economic_buyer"])
  }

  @Test("A criterion is ticked off once")
  func checklist() throws {
    let item = ChecklistItem.sample("") { ($0.opportunity, $0.stage, $0.item) = (id, "discovery", "requirements") }
    try desk.perform(.completeItem(item))
    #expect(desk.newest(ChecklistItem.self)?.completed == .sample)
    #expect(throws: SalesError.self) { try desk.perform(.completeItem(item)) }
  }
}
