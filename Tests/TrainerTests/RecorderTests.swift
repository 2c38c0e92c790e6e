import Assistant
import Dialogue
import Figures
import Sales
import Store
import Testing

@testable import Trainer

/// A demo book, its assistant, and a clock that moves.
private final class LiveDesk {
  let store: Store
  let assistant: Assistant
  private(set) var now = monday.now

  init() throws {
    let playbook = try Shipped.playbook()
    store = try Store(path: Store.inMemory, playbook: playbook, random: { 3 })
    let records = DemoBook.records(seed: 1, now: monday.now, zone: monday.zone)
    _ = try store.apply(records.map { .create($0) }, by: Order(filling: 1, "demo", monday))
    assistant = Assistant(
      store: store, user: "sam", zone: monday.zone, playbook: playbook, seed: 5, clock: { monday.now })
    assistant.folder = "/nowhere"
    assistant.reachesFiles = false
  }

  func record(_ lines: [String], anonymised: Bool = false) throws -> Recording {
    let recorder = try #require(
      try Recorder(assistant, version: "0.1", locale: "en-US", zone: monday.zone, at: now))
    for line in lines {
      now = now.adding(seconds: 47)
      assistant.clock = { [now] in now }
      _ = assistant.take(line)
      recorder.note(line, at: now)
    }
    return try recorder.recording(named: "lesson", anonymised: anonymised)
  }
}

/// How a recording goes where only its two texts are.
private func replayed(_ recording: Recording) throws -> Performance {
  let files = ["lesson.txt": recording.transcript, "lesson-data.txt": recording.data]
  let shelf = Shelf(paths: ["lesson.txt"]) { path in
    guard let text = files[path] else { throw Unreadable(reason: "No such file") }
    return Array(text.utf8)
  }
  return try #require(try Trainer.replay(shelf, options: ReplayOptions()).performances.first)
}

private let pool = [
  "log demo for acme", "1", "2", "send pricing to Jane Doe by friday", "no, thursday", "undo", "redo",
  "change the amount of Platform Rollout to 130k", "move Platform Rollout to negotiation", "move it back",
  "what's my win rate this quarter", "show my deals", "my tasks", "brief me on Globex", "who is Jane Doe?",
  "qualify the Northwind renewal", "month end takes eleven days, and it costs them 15k a month", "skip", "back",
  "pause",
  "resume", "yes", "no", "frobnicate", "", "note on Globex: they want a phased plan", "history of Pilot", "bye",
  "we lost Pilot on price", "add contact Rosa Lind at Initech, lab director", "what's on my plate?",
  "pipeline by stage",
  "remind me to call Hank Weber tomorrow", "list contacts", "stakeholders of Platform Rollout",
]

private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 16 | state << 48
  }
}

@Suite("A recorded session")
struct RecorderTests {
  @Test("replays green from its two texts alone, whatever was said and whatever becomes of the book", arguments: 1...4)
  func green(seed: UInt64) throws {
    var dice = Dice(state: seed &* 977)
    let desk = try LiveDesk()
    let lines = (0..<14).map { _ in pool.randomElement(using: &dice) ?? "" }
    let recording = try desk.record(lines)
    let deals = try desk.store.records(Query<Opportunity>())
    for number in 0..<100 {
      let deal = try #require(deals.randomElement(using: &dice))
      let clock = Clock(now: monday.now.adding(seconds: 40_000_000 + number), zone: monday.zone)
      let amount = Money(minor: Int.random(in: 1...9_999_999, using: &dice), currency: .usd)
      let change = Command.set(deal.ref, field: "amount", to: .money(amount))
      _ = try desk.store.perform([change], by: Order(filling: 100 + number, "edit", clock))
    }
    let performance = try replayed(recording)
    #expect(performance.flaws == [] && performance.findings == [], "\(recording.transcript)")
    #expect(recording.transcript.split(separator: "\n").filter { $0.hasPrefix("you>") }.count == lines.count)
  }

  @Test("takes no more of the book than it touches")
  func small() throws {
    let recording = try LiveDesk().record(["called Globex", "send the plan by friday"])
    #expect(recording.data.contains("Globex") && !recording.data.contains("Umbrella"))
    #expect(recording.data.split(separator: "\n").count < 90)
    #expect(
      recording.transcript.contains(
        """
        clock> 2026-11-23 09:01
        you> send the plan by friday
        """))
    #expect(recording.transcript.contains("due [date]"))
    #expect(recording.transcript.contains("expect> nothing else changed"))
    #expect(recording.differing == [])
  }

  @Test("has gaps for dates and amounts, and checks what changed")
  func gaps() throws {
    let recording = try LiveDesk().record(["change the amount of Platform Rollout to 130k"])
    #expect(recording.transcript.contains("banter> Platform Rollout: amount [money] -> [money]."))
    #expect(recording.transcript.contains("expect> deal Platform Rollout amount is $130,000"))
  }

  @Test("made anonymous holds no name, address or amount of the book, and still replays")
  func anonymous() throws {
    let desk = try LiveDesk()
    let recording = try desk.record(
      [
        "log a call with Jane Doe, she wants $99,500", "change the amount of Platform Rollout to 130k",
        "email of Hank Weber is hank.weber@globex.example", "note on Globex: ask Hank about Northwind",
        "what's our pipeline?", "show my deals",
      ], anonymised: true)
    let text = recording.transcript + recording.data
    let names =
      try desk.store.records(Query<Account>()).map(\.name) + desk.store.records(Query<Contact>()).map(\.name)
      + desk.store.records(Query<User>()).map(\.name) + ["Hank", "Jane", "Northwind", "Globex"]
    let addresses = try desk.store.records(Query<Contact>()).compactMap(\.email)
    for secret in names + addresses + ["99,500", "130k", "130,000", "hank.weber"] {
      #expect(!text.contains(secret), "\(secret)")
    }
    for deal in try desk.store.records(Query<Opportunity>()) {
      #expect(!text.contains(deal.name), "\(deal.name)")
      guard let amount = deal.amount.map({ $0.minor / 100 }) else { continue }
      #expect(!recording.data.contains(" \(amount) USD"), "\(amount)")
    }
    #expect(try replayed(recording).passes)
    #expect(recording.transcript.contains("Logged a call with"))
  }
}
