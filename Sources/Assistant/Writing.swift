import Dialogue
import Display
import Language
import Sales
import Store

/// What the steps of one line write, as one entry of the history.
struct Writing {
  /// One a step.
  private(set) var receipts: [Receipt] = []
  /// What followed from them, done and told.
  private(set) var follow: [Step] = []
  private(set) var requests: [Request] = []
  private(set) var changes: [Change] = []
  /// A step that keeps a correction from being made.
  private(set) var obstacle: Step?

  /// Writes what steps order, then what follows from it as the book then stands.
  mutating func write(
    _ steps: [Step], into entry: inout Entry, with dialogue: Dialogue, _ conversation: inout Conversation
  ) throws {
    receipts = try Self.perform(steps, into: &entry)
    requests += steps.filter { !$0.commands.isEmpty }.compactMap(\.request)
    for (step, receipt) in zip(steps, receipts) {
      guard case .write(_, _, let next) = step.deed else { continue }
      let more = try dialogue.on(entry.book).steps(next(receipt)[...], words: step.words, in: &conversation)
      try add(more, to: &entry)
    }
    changes = entry.changes
  }

  /// Decides requests on the book that the entry has come to, and writes what they order. Throws an ``Obstacle`` where
  /// one of them orders nothing.
  mutating func write(
    anew requests: [Request], into entry: inout Entry, words: String, with dialogue: Dialogue,
    _ conversation: inout Conversation
  ) throws {
    let anew = dialogue.on(entry.book)
    let steps = try requests.map { try anew.decide(Pending($0), words: words, in: conversation) }
    obstacle = steps.first { !$0.writes }
    guard obstacle == nil else { throw Obstacle() }
    try add(steps, to: &entry)
    changes = entry.changes
  }

  /// Writes steps that were decided on the entry's book, and tells them while it is open.
  private mutating func add(_ steps: [Step], to entry: inout Entry) throws {
    let receipts = try Self.perform(steps, into: &entry)
    requests += steps.filter { !$0.commands.isEmpty }.compactMap(\.request)
    follow += zip(steps, receipts).map { step, receipt in
      step.commands.isEmpty ? step : Step(.answer(step.response(to: receipt)), for: step.request, words: step.words)
    }
  }

  private static func perform(_ steps: [Step], into entry: inout Entry) throws -> [Receipt] {
    let commands = steps.flatMap(\.commands)
    guard !commands.isEmpty else { return steps.map { _ in Receipt(changes: []) } }
    let receipt = try entry.perform(commands)
    var place = 0
    return steps.map { step in
      let mine = place..<place + step.commands.count
      place = mine.upperBound
      return mine.isEmpty ? Receipt(changes: []) : receipt.part(mine)
    }
  }
}

/// Why a correction is not made: one of its steps asks or refuses.
struct Obstacle: Error {}

extension Step {
  var commands: [Command] { if case .write(let commands, _, _) = deed { commands } else { [] } }

  fileprivate var writes: Bool { if case .document = deed { true } else { !commands.isEmpty } }

  /// What is said once it is written.
  func response(to receipt: Receipt) -> Response {
    guard case .write(_, let tell, _) = deed else { return Response() }
    return (try? tell(receipt)) ?? Response("Stored. \(quoted: "history") shows what.")
  }
}
