import Figures
import Sales
import SampleBook
import Testing

@Suite("Setting fields")
struct FieldTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  static let fitting: [(RecordKind, String, String, FieldValue)] = [
    (.account, "acme", "number_of_employees", .integer(0)), (.account, "acme", "industry", .null),
    (.contact, "jane", "email", .text("jane.doe+x@acme.example")), (.contact, "jane", "account", .null),
    (.contact, "jane", "reports_to", .null), (.opportunity, "rollout", "amount", .money(.dollars(0))),
    (.opportunity, "rollout", "probability", .real(1)), (.opportunity, "rollout", "close_date", .text("2028-02-29")),
    (.opportunity, "rollout", "owner", .text("kim")), (.opportunity, "rollout", "stage", .text("proposal")),
  ]

  @Test("A value that fits is set", arguments: fitting)
  func good(kind: RecordKind, id: String, field: String, value: FieldValue) throws {
    let ref = RecordRef(kind, RecordID(id))
    try desk.perform(.set(ref, field: field, to: value))
    #expect(desk.book.pages[ref]?[field: field] == value)
  }

  static let unfitting: [(RecordKind, String, String, FieldValue, ValueRule)] = [
    (.account, "acme", "number_of_employees", .integer(-1), .notNegative),
    (.account, "acme", "number_of_employees", .text("many"), .type(.integer)),
    (.account, "acme", "annual_revenue", .money(.dollars(-1)), .notNegative),
    (.contact, "jane", "email", .text("jane"), .email), (.contact, "jane", "email", .text("@acme.example"), .email),
    (.contact, "jane", "email", .text("jane@acme"), .email),
    (.contact, "jane", "email", .text("j d@acme.example"), .email),
    (.opportunity, "rollout", "amount", .money(.dollars(-1)), .notNegative),
    (.opportunity, "rollout", "amount", .integer(5), .type(.money)),
    (
      .opportunity, "rollout", "amount", .money(Money(minor: Money.greatest + 1, currency: .eur)),
      .atMost(Money(minor: Money.greatest, currency: .eur))
    ),
    (.opportunity, "rollout", "probability", .real(1.01), .range(0, 1)),
    (.opportunity, "rollout", "close_date", .text("2026-02-30"), .type(.day)),
    (.opportunity, "rollout", "name", .real(1), .type(.text)),
  ]

  @Test("A value that does not fit is refused with what would", arguments: unfitting)
  func bad(kind: RecordKind, id: String, field: String, value: FieldValue, rule: ValueRule) {
    #expect(throws: SalesError.wrongValue(kind, field: field, value: value, expected: rule)) {
      try desk.perform(.set(RecordRef(kind, RecordID(id)), field: field, to: value))
    }
  }

  @Test("A name cannot be taken away", arguments: [FieldValue.null, .text(""), .text(" \t")])
  func required(value: FieldValue) {
    #expect(throws: SalesError.mustBeFilled(.account, field: "name")) {
      try desk.perform(.set(RecordRef(.account, RecordID("acme")), field: "name", to: value))
    }
  }

  @Test("A field, record or choice that is not there is named")
  func missing() {
    let rollout = RecordRef(.opportunity, RecordID("rollout"))
    #expect(throws: SalesError.noSuchField(.opportunity, "colour")) {
      try desk.perform(.set(rollout, field: "colour", to: .text("red")))
    }
    #expect(throws: SalesError.noSuchRecord(RecordRef(.user, RecordID("nobody")))) {
      try desk.perform(.set(rollout, field: "owner", to: .text("nobody")))
    }
    #expect(throws: SalesError.noSuchRecord(RecordRef(.account, RecordID("none")))) {
      try desk.perform(.set(RecordRef(.account, RecordID("none")), field: "name", to: .text("x")))
    }
    #expect(throws: SalesError.notSettable(.opportunity, field: "status")) {
      try desk.perform(.set(rollout, field: "status", to: .text("won")))
    }
  }

  @Test("The stage events are a log: nobody sets them")
  func log() {
    #expect(throws: SalesError.notSettable(.stageEvent, field: "stage")) {
      try desk.perform(.set(RecordRef(.stageEvent, RecordID("first")), field: "stage", to: .text("proposal")))
    }
  }

  @Test("The same value again is no change")
  func same() throws {
    #expect(try desk.perform(.set(RecordRef(.account, RecordID("acme")), field: "name", to: .text("Acme"))).isEmpty)
  }
}
