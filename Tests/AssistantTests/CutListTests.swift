import Figures
import Sales
import Testing

@testable import Assistant

@Suite("Lists that are cut")
struct CutListTests {
  let office: Office

  /// Globex, and 61 calls and 25 open tasks of Sam's.
  init() throws {
    office = try Office(user: "sam")
    _ = office.say("create account Globex")
    let sam = try office.assistant.speaker().id
    let globex = try #require(try office.store.records(Query<Account>()).first).id
    let calls = (0..<61).map { number -> Edit in
      var call = Activity(id: RecordID("call-\(number)"))
      (call.type, call.account, call.owner) = ("call", globex, sam)
      (call.status, call.at) = (number < 49 ? .completed : .planned, Office.now.adding(seconds: (number - 48) * 3600))
      call.note = "Spoke about rockets"
      return .create(call)
    }
    let tasks = (0..<25).map { number -> Edit in
      var task = Task(id: RecordID("task-\(number)"))
      (task.subject, task.owner, task.due) = ("Send paper \(number)", sam, Office.today.adding(days: number - 14))
      return .create(task)
    }
    _ = try office.store.apply(calls + tasks, by: office.assistant.order("fill"))
  }

  @Test("The number told is that of all, beside how many are listed")
  func activities() { #expect(office.say("list all activities").hasPrefix("The newest 50 of 61 activities")) }

  @Test("What to do next counts every task and planned activity")
  func plate() {
    let reply = office.say("what should I do next?")
    #expect(reply.contains("The first 10 of 25 open tasks, 15 due"))
    #expect(reply.contains("The first 10 of 12 planned activities in the next 7 days"))
  }

  @Test("A search and a history say that there is more")
  func more() {
    #expect(office.say("search rockets").hasPrefix("The best 20 records with \"rockets\"; there are more:"))
    for number in 0..<21 { _ = office.say("create account Firm \(number)") }
    #expect(office.say("show history").hasPrefix("History, the newest 20 steps:"))
  }
}
