import Figures
import Language
import Sales
import Store
import Testing

@testable import Assistant
@testable import Dialogue

@Suite("Newcomers")
struct NewcomerTests {
  @Test("Programs that meet the same newcomer at once put one user on file and lose no line")
  func manyAtOnce() async throws {
    let scratch = try Scratch()
    let path = scratch.path + "/book.db"
    let outcomes = try await withThrowingTaskGroup(of: Turn.Outcome.self) { group in
      for number in 0..<8 {
        group.addTask {
          let assistant = try Self.assistant(path: path, user: number % 2 == 0 ? "newbie" : "Newbie")
          return assistant.take("create account Firm \(number)").outcome
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes == Array(repeating: .done, count: 8))
    let store = try Store(path: path, playbook: Shipped.playbook())
    let users = try store.records(Query<User>())
    #expect(users.map { $0.name.lowercased() } == ["newbie"])
    #expect(try store.records(Query<Account>()).map(\.owner) == Array(repeating: users[0].id, count: 8))
  }

  @Test("Who was seen by both before either wrote is one person")
  func seenBefore() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/book.db"
    let assistants = try (0..<2).map { _ in try Self.assistant(path: path, user: "newbie") }
    let speakers = try assistants.map { try $0.speaker().id }
    #expect(speakers[0] == speakers[1])
    for assistant in assistants { #expect(assistant.take("create account Globex of mine").outcome != .failed) }
    #expect(try assistants[0].store.count(Query<User>()) == 1)
  }

  @Test("A newcomer who was given another name since is still known")
  func renamed() throws {
    let office = try Office(user: "newbie")
    _ = office.say("create account Globex")
    let user = try office.assistant.speaker()
    for field in ["name", "login"] {
      let order = Order(id: RecordID(field), user: nil, at: Office.now, words: "", zone: .utc)
      _ = try office.store.perform([.set(user.ref, field: field, to: .text("Nora"))], by: order)
    }
    #expect(try office.assistant.speaker().name == "Nora")
  }

  private static func assistant(path: String, user: String) throws -> Assistant {
    let playbook = try Shipped.playbook()
    let store = try Store(path: path, playbook: playbook, patience: 60)
    return Assistant(store: store, user: user, zone: .utc, playbook: playbook) { Office.now }
  }
}
