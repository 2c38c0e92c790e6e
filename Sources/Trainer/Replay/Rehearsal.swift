import Assistant
import Dialogue
import Display
import Figures
import Foundation
import Sales
import Store

/// The real assistant over a fresh book in memory, with nothing of the user's own loaded.
///
/// Driven a line at a time, asked what the line did, and put back to any moment that was kept: ``keep()`` and
/// ``goBack(to:)``.
final class Rehearsal: Partner {
  private let store: Store
  private let front: FrontMatter
  private let program: Program
  private let chance: Chance
  private(set) var assistant: Assistant
  /// Where the documents that a transcript asks for are written; it goes with the rehearsal.
  private let folder = NSTemporaryDirectory() + "banter-\(UUID().uuidString)"
  /// How often each question of an interview was put.
  private var asked: [String: Int] = [:]
  /// The lines typed in this session, and how far up they were looked through.
  private var typed: [String] = []
  private var recalled = 0
  private var moments: [Moment] = []
  /// Notes what each line touches, where that is wanted.
  var witness: Witness?
  var width: Int
  var clock: Clock { didSet { assistant.clock = { [now = clock.now] in now } } }

  /// Everything that a line may change beside the book.
  private struct Moment {
    var memory: Assistant.Memory
    var clock: Clock
    var asked: [String: Int]
    var typed: [String]
    var chance: UInt64
    var files: Set<String>
  }

  /// - Parameter book: an empty one unless it is said.
  init(_ front: FrontMatter, _ program: Program, book: Store? = nil) throws {
    self.front = front
    self.program = program
    width = front.width
    let chance = Chance(seed: UInt64(front.seed))
    self.chance = chance
    let zone = Zone(identifier: front.zone) ?? .utc
    clock = Clock(now: zone.instant(front.time), zone: zone)
    store =
      try book?.copy(random: { chance.next() })
      ?? Store(path: Store.inMemory, playbook: program.playbook, random: { chance.next() })
    assistant = program.assistant(store, front, clock, seed: chance.next())
    assistant.folder = folder
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var book: any Ledger { store }
  var edition: Int? { try? store.version() }

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

  // MARK: Moments

  func keep() throws -> Int {
    try store.mark(moments.count)
    moments.append(
      Moment(
        memory: assistant.memory, clock: clock, asked: asked, typed: typed, chance: chance.state, files: files))
    return moments.count - 1
  }

  func goBack(to moment: Int) throws {
    try store.turnBack(to: moment)
    moments.removeLast(moments.count - moment - 1)
    let then = moments[moment]
    assistant.recall(then.memory)
    (clock, asked, typed, recalled, chance.state) = (then.clock, then.asked, then.typed, 0, then.chance)
    for name in files.subtracting(then.files) { try? FileManager.default.removeItem(atPath: folder + "/" + name) }
  }

  /// The documents that were written.
  private var files: Set<String> { Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []) }

  // MARK: Talking

  func greet() -> Spoken {
    asked = [:]
    do {
      return spoken(try assistant.greeting(version: program.version))
    } catch {
      return Spoken(lines: ["\(error)"], isDone: false)
    }
  }

  func hear(_ line: String) -> Spoken {
    (typed, recalled) = (typed + [line], 0)
    let before = assistant.conversation.sittings.last?.asking
    let sight = witness.map { $0.look(at: line, assistant) }
    let turn = assistant.take(line)
    if let asking = assistant.conversation.sittings.last?.asking, asking != before { asked[asking, default: 0] += 1 }
    if let sight { witness?.note(sight, turn, assistant) }
    return spoken(turn)
  }

  func press(_ key: Step.Key) -> Spoken {
    switch key {
    case .interrupt: return spoken(assistant.interrupt())
    case .endOfInput: return spoken(assistant.take("quit"))
    case .tab: return Spoken(lines: assistant.completions(after: "").map(\.text))
    case .up:
      recalled = min(recalled + 1, typed.count)
      return Spoken(lines: recalled == 0 ? [] : [typed[typed.count - recalled]])
    }
  }

  func restart() {
    let (user, talk) = (user, assistant.conversation.afterABreak)
    assistant = program.assistant(store, front, clock, seed: chance.next())
    assistant.user = user
    assistant.folder = folder
    assistant.conversation = talk
    (typed, recalled) = ([], 0)
  }

  /// A line with a gap in place of the folder that documents are written to.
  func withoutFolder(_ line: String) -> String { line.replacing(folder + "/", with: "[text]") }

  /// After a goodbye the next line begins a new session.
  private func spoken(_ turn: Turn) -> Spoken {
    if turn.isLast { restart() }
    var spoken = spoken(turn.reply, allColumns: turn.showsAllColumns)
    spoken.turn = turn
    spoken.changes = turn.changes
    spoken.isDone = turn.outcome != .notUnderstood && turn.outcome != .failed
    return spoken
  }

  private func spoken(_ reply: Reply, allColumns: Bool = false) -> Spoken {
    let page = Page(today: clock.today, width: width, allColumns: allColumns)
    return Spoken(lines: reply.rows(on: page), reply: reply, unbroken: reply.rows(on: Page(today: page.today)))
  }
}

extension Reply {
  fileprivate func rows(on page: Page) -> [String] {
    text(on: page).split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }
}
