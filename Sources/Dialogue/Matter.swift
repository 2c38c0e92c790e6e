import Display
import Figures
import Language
import Sales

/// One request being decided: its slots, read in the light of the record and the conversation.
///
/// Each action is a method that returns what is to be done; it throws a ``Pause`` where it cannot go on without the
/// user.
final class Matter {
  let situation: Situation
  let conversation: Conversation
  var pending: Pending
  let intent: Intent
  /// The words that asked for it.
  let words: String

  init(
    _ pending: Pending, intent: Intent, words: String, in situation: Situation, of conversation: Conversation
  ) {
    self.pending = pending
    self.intent = intent
    self.words = words
    self.situation = situation
    self.conversation = conversation
  }

  var request: Request { pending.request }
  var book: any Book { situation.book }
  var playbook: Playbook { situation.playbook }
  var clock: Clock { situation.clock }
  var user: User { situation.user }

  /// Goes on only when the user has agreed, else asks.
  func confirm(_ key: String, _ lines: Line...) throws {
    if pending.agreed.contains(key) { return }
    throw Pause.ask(.confirm(key: key), Reply(lines.map { .line($0) }))
  }

  func refuse(_ lines: Line...) -> Pause { .refuse(Reply(lines.map { .line($0) })) }

  /// Asks for a slot in the words of its intent file, or in these.
  func ask(_ slot: String, _ words: String) -> Pause {
    let asked = intent.slots.first { $0.name == slot }?.ask ?? words
    return .ask(.slot(slot), Reply(Line(stringLiteral: asked)))
  }
}

extension Matter {
  /// The key of what is agreed to with the first write of a phrase: it holds for the rest of the line.
  static let phraseKey = "phrase"

  /// Asks before a write that was not said plainly, and before the first that a phrase stands for.
  func confirmTheReading() throws {
    let untried = try untried
    guard intent.writes, !request.isCertain || !untried.isEmpty else { return }
    let slots = request.slots.filter { !$0.fromContext }.compactMap { slot -> Line? in
      let words = request.source == .learned ? slot.value?.words ?? slot.text : slot.text ?? slot.value?.words
      return words.map { "\(Wording.field(slot.name)) \(quoted: $0)" }
    }
    let what: Line = slots.isEmpty ? "" : ": \(Wording.list(slots))"
    let meant = untried.reduce("" as Line) { "\($0)\(quoted: $1.name) means \(quoted: $1.meaning). " }
    let key = request.isCertain ? Self.phraseKey : "reading"
    try confirm(key, "\(meant)\(intent.summary)\(what)? Say \(quoted: "yes") or \(quoted: "no").")
  }

  /// Asks again for a slot whose words name something that cannot be, such as 30 February.
  func refuseTheImpossible() throws {
    guard let slot = request.slots.first(where: { $0.problem == .impossible }) else { return }
    let rule = intent.slots.first { $0.name == slot.name }
    let isTime = ["datetime", "date", "period"].contains(rule?.type)
    throw Pause.ask(
      .slot(slot.name),
      Reply([
        .line("There is no \(quoted: slot.text ?? "that")\(isTime ? " in the calendar" : "")."),
        .line("\(rule?.ask ?? "Which \(Wording.field(slot.name)) is it?")"),
      ]))
  }
}

/// The plain values of slots.
extension Matter {
  func value(_ slot: String) -> Value? { request[slot]?.value }

  /// A choice's value or the words typed.
  func text(_ slot: String) -> String? {
    switch value(slot) {
    case .text(let text), .choice(let text): text
    case .name(let name): name.name
    case .number(let number): Int(exactly: number).map { String($0) } ?? String(number)
    default: nil
    }
  }

  func period(_ slot: String) -> Period? { if case .period(let period) = value(slot) { period } else { nil } }
  func length(_ slot: String) -> Length? { if case .length(let length) = value(slot) { length } else { nil } }
  func number(_ slot: String) -> Int? {
    if case .number(let number) = value(slot) { Int(exactly: number) } else { nil }
  }

  func money(_ slot: String) -> Money? {
    switch value(slot) {
    case .money(let money): money
    case .number(let number): Money(major: number, currency: situation.currency)
    default: nil
    }
  }

  /// The last day a due or closing date allows.
  func day(_ slot: String) -> Day? { period(slot).flatMap { $0.lastDay ?? $0.firstDay } }

  func required(_ slot: String, _ question: String) throws -> String {
    guard let text = text(slot), !text.isEmpty else { throw ask(slot, question) }
    return text
  }
}
