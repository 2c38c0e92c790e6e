import Figures
import Sales
import SampleBook
import Testing

@Suite("Logging activities")
struct ActivityTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("Without a time it took place now, by whoever says so")
  func now() throws {
    try desk.perform(.logActivity(.sample("") { ($0.type, $0.account) = ("call", RecordID("acme")) }))
    let call = try #require(desk.newest(Activity.self))
    #expect(call.at == .sample)
    #expect(call.status == .completed)
    #expect(call.owner == RecordID("sam"))
    #expect(call.created == .sample)
  }

  @Test("One of a time to come is planned")
  func planned() throws {
    try desk.perform(.logActivity(.sample("") { ($0.type, $0.at) = ("demo", .sample.adding(seconds: 1)) }))
    #expect(desk.newest(Activity.self)?.status == .planned)
  }

  @Test("All of today is not to come, tomorrow is: by the local day")
  func allDay() throws {
    let zone = try #require(Zone(identifier: "Pacific/Auckland"))
    let local = zone.local(.sample).day
    for (days, status) in [(0, Activity.Status.completed), (1, .planned)] {
      let midnight = zone.instant(LocalTime(local.adding(days: days)))
      try desk.perform(
        .logActivity(.sample("") { ($0.type, $0.at, $0.allDay) = ("demo", midnight, true) }), zone: zone)
      #expect(desk.newest(Activity.self)?.status == status)
    }
  }

  @Test("The account comes from the deal or the contact, the deal from the account when it has one open")
  func links() throws {
    try desk.perform(.logActivity(.sample("") { ($0.type, $0.contact) = ("call", RecordID("jane")) }))
    #expect(desk.newest(Activity.self)?.account == RecordID("acme"))
    #expect(desk.newest(Activity.self)?.opportunity == RecordID("rollout"))
    desk.book.apply([.create(Opportunity.sample("second") { $0.account = RecordID("acme") })])
    try desk.perform(.logActivity(.sample("") { ($0.type, $0.account) = ("call", RecordID("acme")) }))
    #expect(desk.newest(Activity.self)?.opportunity == nil)
    try desk.perform(.logActivity(.sample("") { ($0.type, $0.opportunity) = ("call", RecordID("second")) }))
    #expect(desk.newest(Activity.self)?.account == RecordID("acme"))
  }

  @Test("A type that the playbook does not know is refused with those it does")
  func unknownType() {
    #expect(throws: SalesError.unknownActivityType("seance", known: desk.playbook.activityTypes.map(\.id))) {
      try desk.perform(.logActivity(.sample("") { $0.type = "seance" }))
    }
  }

  @Test("What it points at must be there")
  func missing() {
    #expect(throws: SalesError.noSuchRecord(RecordRef(.contact, RecordID("nobody")))) {
      try desk.perform(
        .logActivity(.sample("") { ($0.type, $0.account, $0.contact) = ("call", RecordID("acme"), RecordID("nobody")) })
      )
    }
  }

  @Test("A planned one that has taken place early took place now; one called off keeps its time")
  func settle() throws {
    let tomorrow = Instant.sample.adding(seconds: 86_400)
    for (status, at) in [(Activity.Status.completed, Instant.sample), (.cancelled, tomorrow)] {
      try desk.perform(.logActivity(.sample("") { ($0.type, $0.at) = ("demo", tomorrow) }))
      let planned = try #require(desk.newest(Activity.self))
      try desk.perform(.settleActivity(planned.id, status))
      #expect(desk.newest(Activity.self)?.status == status)
      #expect(desk.newest(Activity.self)?.at == at)
      #expect(throws: SalesError.alreadyDone(planned.mention)) {
        try desk.perform(.settleActivity(planned.id, status))
      }
    }
  }

  @Test("A note about a deal is about its account")
  func note() throws {
    try desk.perform(.addNote(.sample("") { ($0.body, $0.opportunity) = ("Likes it", RecordID("rollout")) }))
    #expect(desk.newest(Note.self)?.account == RecordID("acme"))
    #expect(throws: SalesError.mustBeFilled(.note, field: "body")) {
      try desk.perform(.addNote(.sample("") { $0.body = "  " }))
    }
  }
}
