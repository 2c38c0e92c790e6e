import Figures
import Sales
import SampleBook
import Testing

@Suite("Tasks")
struct TaskTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  func added(_ change: (inout Task) -> Void = { _ in }) throws -> Task {
    try desk.perform(
      .addTask(
        .sample("") {
          $0.subject = "Send pricing"
          change(&$0)
        }))
    return try #require(desk.newest(Task.self))
  }

  @Test("A task belongs to who adds it, and to the account of its deal")
  func add() throws {
    let task = try added { $0.opportunity = RecordID("rollout") }
    #expect(task.owner == RecordID("sam"))
    #expect(task.account == RecordID("acme"))
  }

  @Test("A time it is due at has a day")
  func dueAt() throws {
    #expect(try added { $0.dueAt = .sample }.due == .sample)
  }

  @Test("A task is done once")
  func complete() throws {
    let task = try added()
    try desk.perform(.completeTask(task.id))
    #expect(desk.newest(Task.self)?.completed == .sample)
    #expect(throws: SalesError.alreadyDone(task.mention)) { try desk.perform(.completeTask(task.id)) }
    #expect(throws: SalesError.alreadyDone(task.mention)) {
      try desk.perform(.rescheduleTask(task.id, due: .sample, at: nil))
    }
  }

  @Test("A new day without a time takes the old time away")
  func reschedule() throws {
    let task = try added { $0.dueAt = .sample }
    try desk.perform(.rescheduleTask(task.id, due: Day.sample.adding(days: 1), at: nil))
    #expect(desk.newest(Task.self)?.due == Day.sample.adding(days: 1))
    #expect(desk.newest(Task.self)?.dueAt == nil)
  }
}
