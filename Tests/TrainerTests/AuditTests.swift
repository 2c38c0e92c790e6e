import Figures
import Sales
import Testing

@testable import Trainer

/// A book, and checks of it as a transcript makes them.
private struct Desk {
  let book = smallBook()
  var audit: Audit

  init() throws { audit = try Audit(book, watchesAll: true) }

  mutating func check(_ sentence: String) throws -> RecordFinding? {
    try audit.finding(CheckReader.read(sentence).claim, in: book, monday)
  }

  mutating func turn() throws { try audit.turn(book) }

  func change(_ change: (inout Opportunity) -> Void) throws {
    var deal = try #require(try book.find(Opportunity.self, RecordID("rollout")))
    change(&deal)
    book.keep(deal)
  }
}

@Suite("Nothing else changed")
struct AuditTests {
  @Test("holds when the checks before it name all that changed")
  func named() throws {
    var desk = try Desk()
    #expect(try desk.check("nothing else changed") == nil)
    try desk.turn()
    try desk.change { $0.nextStep = "send pricing" }
    #expect(try desk.check("deal Platform Rollout next step is send pricing") == nil)
    #expect(try desk.check("nothing else changed") == nil)
  }

  @Test("tells every field, new record and deleted record that no check names")
  func unnamed() throws {
    var desk = try Desk()
    try desk.turn()
    try desk.change { ($0.nextStep, $0.amount) = ("send pricing", nil) }
    desk.book.keep(Task(id: RecordID("task")))
    desk.book.remove(RecordRef(.activity, RecordID("demo")))
    #expect(try desk.check("deal Platform Rollout next step is send pricing") == nil)
    let name = "Platform Rollout (Acme Corporation)"
    #expect(
      try desk.check("nothing else changed")
        == .alsoChanged([
          Difference(kind: .activity, name: "demo", what: .deleted),
          Difference(kind: .opportunity, name: name, what: .changed("amount", from: "$120,000", to: "empty")),
          Difference(kind: .task, name: "", what: .created),
        ]))
  }

  @Test("looks back to the last turn that was checked, and no farther")
  func sinceTheLastCheck() throws {
    var desk = try Desk()
    try desk.change { $0.nextStep = "call" }
    #expect(try desk.check("deal Platform Rollout next step is call") == nil)
    try desk.turn()
    #expect(try desk.check("nothing else changed") == nil)
    try desk.turn()
    try desk.change { $0.nextStep = "mail" }
    try desk.turn()
    #expect(try desk.check("nothing else changed") != nil)
  }

  @Test("takes a new record as named once one of its fields is checked")
  func newRecord() throws {
    var desk = try Desk()
    try desk.turn()
    var task = Task(id: RecordID("task"))
    task.subject = "send pricing"
    desk.book.keep(task)
    #expect(try desk.check("nothing else changed") != nil)
    #expect(try desk.check("task send pricing due is empty") == nil)
    #expect(try desk.check("nothing else changed") == nil)
  }

  @Test("takes a move's log entry as part of the move, and counted records as named")
  func consequences() throws {
    var desk = try Desk()
    try desk.turn()
    try desk.change { ($0.stage, $0.probability) = ("proposal", nil) }
    var event = StageEvent(id: RecordID("event"))
    event.opportunity = RecordID("rollout")
    desk.book.keep(event)
    var note = Note(id: RecordID("note"))
    note.account = RecordID("labs")
    desk.book.keep(note)
    #expect(try desk.check("deal Platform Rollout stage is proposal") == nil)
    #expect(try desk.check("account Acme Labs has 1 note") == nil)
    #expect(try desk.check("nothing else changed") == nil)
  }
}
