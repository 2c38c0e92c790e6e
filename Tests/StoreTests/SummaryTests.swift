import Figures
import Sales
import SampleBook
import Testing

@testable import Store

@Suite("The summary")
struct SummaryTests {
  @Test("Open deals by currency, and the user's tasks due today and before")
  func summary() throws {
    let store = try Store.sample()
    let sam = RecordID("sam")
    func task(_ id: String, _ due: Day?, _ owner: RecordID?, done: Bool = false) -> Edit {
      .create(Task.sample(id) { ($0.subject, $0.due, $0.owner, $0.completed) = (id, due, owner, done ? .sample : nil) })
    }
    func deal(_ id: String, _ amount: Money?, _ status: Opportunity.Status = .open) -> Edit {
      .create(Opportunity.sample(id) { ($0.amount, $0.status) = (amount, status) })
    }
    _ = try store.apply(
      [
        deal("1", .dollars(100)), deal("2", .dollars(50)), deal("3", nil), deal("4", .dollars(7), .won),
        deal("5", Money(minor: 900, currency: .eur)), task("today", .sample, sam),
        task("done", .sample, sam, done: true),
        task("late", .sample.adding(days: -1), sam), task("later", .sample.adding(days: -9), sam),
        task("tomorrow", .sample.adding(days: 1), sam), task("other", .sample, nil), task("whenever", nil, sam),
      ], by: .sample("1"))
    let summary = try store.summary(asOf: Clock(now: .sample, zone: .utc), for: sam)
    #expect(summary.open.sums == [Money(minor: 900, currency: .eur), .dollars(150)])
    #expect(summary.open.count == 4)
    #expect(summary.open.withoutAmount == 1)
    #expect(summary.tasksDue == 1)
    #expect(summary.tasksOverdue == 2)
  }

  @Test("The open deals are those on file after every change, its undoing and the opening of an older book")
  func standing() throws {
    let store = try Store.sample()
    func check() throws {
      let counted = try store.total(Query<Opportunity>([.equals("status", .text("open"))]), of: "amount")
      #expect(try store.summary(asOf: Clock(now: .sample, zone: .utc), for: nil).open == counted)
    }
    let deal = Opportunity.sample("1") { ($0.amount, $0.status) = (.dollars(100), .open) }
    func change(_ field: String, _ old: FieldValue, _ new: FieldValue) -> Edit {
      .update(deal.ref, field: field, old: old, new: new)
    }
    let (dollars, euros) = (Money.dollars(100), Money(minor: 7_654_321, currency: .eur))
    let edits: [Edit] = [
      .create(deal), change("amount", .money(dollars), .money(euros)),
      change("amount", .money(euros), .null), change("status", .text("open"), .text("lost")),
      change("amount", .null, .money(dollars)), change("status", .text("lost"), .text("open")),
    ]
    for (index, edit) in edits.enumerated() {
      _ = try store.apply([edit], by: .sample("\(index)"))
      try check()
    }
    _ = try store.undo(edits.count, by: .sample("back"))
    try check()
    _ = try store.redo(edits.count, by: .sample("again"))
    try check()
    try store.database.write { connection in
      try connection.run("DELETE FROM standing")
      try Schema.bringUpToDate(connection)
    }
    try check()
  }
}
