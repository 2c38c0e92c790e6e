import Assistant
import Dialogue
import Display
import Figures
import Foundation
import Sales
import Store
import Synchronization

/// The real assistant over a fresh book in memory, with nothing of the user's own loaded.
final class Rehearsal: Partner {
  private let store: Store
  private let front: FrontMatter
  private let program: Program
  private let chance: Chance
  private var assistant: Assistant
  /// Where the documents that a transcript asks for are written; it goes with the rehearsal.
  private let folder = NSTemporaryDirectory() + "banter-\(UUID().uuidString)"
  /// How often each question of an interview was put.
  private var asked: [String: Int] = [:]
  var clock: Clock { didSet { assistant.clock = { [now = clock.now] in now } } }

  init(_ front: FrontMatter, _ program: Program) throws {
    self.front = front
    self.program = program
    let chance = Chance(seed: UInt64(front.seed))
    self.chance = chance
    let zone = Zone(identifier: front.zone) ?? .utc
    clock = Clock(now: zone.instant(front.time), zone: zone)
    store = try Store(path: Store.inMemory, playbook: program.playbook, random: { chance.next() })
    assistant = program.assistant(store, front, clock, seed: chance.next())
    assistant.folder = folder
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var book: any Ledger { store }

  var interviewer: Interviewer {
    let talk = assistant.conversation
    return Interviewer(
      sittings: talk.sittings, parked: talk.parked, asked: asked,
      sheet: { [assistant] in try assistant.sheet($0, on: $1) })
  }

  var user: String {
    get { assistant.user }
    set { assistant.user = newValue }
  }

  func greet() -> Spoken {
    asked = [:]
    do {
      return spoken(try assistant.greeting(version: program.version))
    } catch {
      return Spoken(lines: ["\(error)"], isDone: false)
    }
  }

  func hear(_ line: String) -> Spoken {
    let before = assistant.conversation.sittings.last?.asking
    let turn = assistant.take(line)
    if let asking = assistant.conversation.sittings.last?.asking, asking != before { asked[asking, default: 0] += 1 }
    return spoken(turn)
  }

  func press(_ key: Step.Key) -> Spoken {
    switch key {
    case .interrupt: spoken(assistant.interrupt())
    case .endOfInput: spoken(assistant.take("quit"))
    case .tab, .up: Spoken()
    }
  }

  func restart() {
    let (user, talk) = (user, assistant.conversation.afterABreak)
    assistant = program.assistant(store, front, clock, seed: chance.next())
    assistant.user = user
    assistant.folder = folder
    assistant.conversation = talk
  }

  /// After a goodbye the next line begins a new session.
  private func spoken(_ turn: Turn) -> Spoken {
    if turn.isLast { restart() }
    let isDone = turn.outcome != .notUnderstood && turn.outcome != .failed
    var spoken = spoken(turn.reply)
    spoken.changes = turn.changes
    spoken.isDone = isDone
    return spoken
  }

  private func spoken(_ reply: Reply) -> Spoken {
    let (narrow, wide) = (Page(today: clock.today, width: front.width), Page(today: clock.today))
    return Spoken(lines: reply.rows(on: narrow), unbroken: reply.rows(on: wide))
  }
}

extension Reply {
  fileprivate func rows(on page: Page) -> [String] {
    text(on: page).split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }
}

/// What every rehearsal of a run shares, read once.
struct Program {
  let playbook: Playbook
  let version: String
  private let make: (Store, FrontMatter, Clock, UInt64) -> Assistant

  init(version: String) throws {
    let playbook = try Shipped.playbook()
    let grammar = try Shipped.grammar()
    self.playbook = playbook
    self.version = version
    make = { store, front, clock, seed in
      let assistant = Assistant(
        store: store, user: front.user, zone: clock.zone, settings: Settings(monthFirst: front.locale == "en-US"),
        playbook: playbook, grammar: { grammar }, seed: seed, clock: { clock.now })
      assistant.reachesFiles = false
      return assistant
    }
  }

  /// An assistant as the transcript wants it, which no line can make read a file.
  func assistant(_ store: Store, _ front: FrontMatter, _ clock: Clock, seed: UInt64) -> Assistant {
    make(store, front, clock, seed)
  }
}

/// Numbers that are the same in every run of one seed.
private final class Chance: Sendable {
  private let state: Atomic<UInt64>

  init(seed: UInt64) { state = Atomic(seed) }

  func next() -> UInt64 { state.wrappingAdd(1, ordering: .relaxed).newValue }
}
