import Figures
import Sales
import SampleBook
import Testing

@testable import Store

@Suite("The store")
struct StoreTests {
  let store: Store

  init() throws { store = try .sample() }

  @Test("A record comes back with every field as it went in", arguments: RecordKind.allCases)
  func roundTrip(kind: RecordKind) throws {
    func check<R: Record>(_ type: R.Type) throws {
      let record = R(id: RecordID("x"), values: kind.filledValues)
      _ = try store.apply([.create(record)], by: .sample("1"))
      #expect(try store.find(type, RecordID("x")) == record)
      #expect(record.values.values.contains(.null) == false)
    }
    try check(kind.type)
  }

  @Test("A NUL does not cut a text short, and undo still fits")
  func nul() throws {
    try store.perform(.addNote(.sample("") { $0.body = "before\0after" }), "1")
    #expect(try store.records(Query<Note>()).map(\.body) == ["before\u{FFFD}after"])
    #expect(try store.undo(1, by: .sample("2")).count == 1)
    #expect(try store.redo(1, by: .sample("3")).count == 1)
    #expect(try store.search("after", limit: 1).count == 1)
  }

  @Test("An order that comes twice is carried out once")
  func idempotence() throws {
    let first = try store.perform(.createAccount(.sample("") { $0.name = "Acme" }), "1")
    let second = try store.perform(.createAccount(.sample("") { $0.name = "Acme" }), "1")
    #expect(second.isRepeat)
    #expect(second.changes == first.changes)
    #expect(try store.count(Query<Account>()) == 1)
  }

  @Test("All commands of an order are carried out or none")
  func atomicity() throws {
    #expect(throws: SalesError.self) {
      try store.perform(
        [.createAccount(.sample("") { $0.name = "Acme" }), .completeTask(RecordID("none"))], by: .sample("1"))
    }
    #expect(try store.dump().isEmpty)
    #expect(try store.history(of: nil, limit: 9).isEmpty)
    #expect(try store.search("acme", limit: 9).isEmpty)
  }

  @Test("A later command of an order sees what an earlier one did")
  func sequence() throws {
    let acme = try store.perform(.createAccount(.sample("") { $0.name = "Acme" }), "1").created(.account)[0]
    try store.perform(
      .createOpportunity(
        .sample("") {
          $0.name = "Rollout"
          $0.account = acme.ref.id
        }), "2")
    let deal = try #require(try store.records(Query<Opportunity>()).first)
    let receipt = try store.perform(
      [.moveStage(deal.id, to: "discovery", reason: nil), .moveStage(deal.id, to: "proposal", reason: nil)],
      by: .sample("3"))
    #expect(
      receipt.changes.filter { $0.field == "stage" }.map(\.new) == [
        .field(.text("discovery")), .field(.text("proposal")),
      ])
    #expect(try store.count(Query<StageEvent>()) == 3)
  }

  @Test("An edit of a value that is no longer there is refused")
  func staleEdit() throws {
    _ = try store.apply([.create(Account.sample("a") { $0.name = "Acme" })], by: .sample("1"))
    let edit = Edit.update(RecordRef(.account, RecordID("a")), field: "name", old: .text("Other"), new: .text("New"))
    #expect(throws: StoreError.self) { try store.apply([edit], by: .sample("2")) }
    #expect(try store.find(Account.self, RecordID("a"))?.name == "Acme")
  }

  @Test("A record cannot be created over another")
  func duplicate() throws {
    _ = try store.apply([.create(Account.sample("a"))], by: .sample("1"))
    #expect(throws: StoreError.duplicate(RecordRef(.account, RecordID("a")))) {
      try store.apply([.create(Account.sample("a"))], by: .sample("2"))
    }
  }

  @Test("An order that changes nothing leaves no step behind")
  func nothing() throws {
    _ = try store.apply([.create(Account.sample("a") { $0.name = "Acme" })], by: .sample("1"))
    try store.perform(.set(RecordRef(.account, RecordID("a")), field: "name", to: .text("Acme")), "2")
    #expect(try store.history(of: nil, limit: 9).map(\.id) == [RecordID("1")])
  }
}

extension RecordKind {
  /// A value in every field.
  var filledValues: [String: FieldValue] {
    Dictionary(
      uniqueKeysWithValues: fields.map { name, type in
        (name, name == "status" ? .text(self == .activity ? "planned" : "won") : RecordKind.value(of: type))
      })
  }

  private static func value(of type: FieldType) -> FieldValue {
    switch type {
    case .text: .text("Ünï 'quoted' \"text\"\r\nand\tmore \\n")
    case .integer: .integer(-7)
    case .fraction: .real(0.1 + 0.2)
    case .money: .money(Money(minor: 123_456_789, currency: .eur))
    case .day: .text("2026-02-28")
    case .instant: .text("2026-02-28T23:59:59Z")
    case .flag: .integer(1)
    case .reference: .text("other")
    }
  }
}
