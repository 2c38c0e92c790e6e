import Display
import Figures
import Language
import Sales

/// Decides what a line of the conversation means and what is to be done about it.
///
/// Pure: it reads the record and the conversation and returns steps; somebody else carries them out and then calls
/// ``settle(_:for:in:)``.
public struct Dialogue {
  let situation: Situation

  public init(in situation: Situation) { self.situation = situation }

  /// The same about another state of the book.
  public func on(_ book: any Book) -> Dialogue {
    var there = situation
    there.book = book
    return Dialogue(in: there)
  }

  /// What undo and redo say.
  public var putBack: PutBack { PutBack(in: situation) }

  /// What is to be done about a line, in order. A question ends the list; the rest of the line waits for its answer.
  public func hear(_ typed: String, in conversation: inout Conversation) throws -> [Step] {
    let line = Self.isQuestionMark(typed) ? "help" : typed
    if let question = conversation.question {
      if try answersInterview(line, and: question, conversation) {
        conversation.question = nil
      } else if let steps = try reply(line, to: question, in: &conversation) {
        return conversation.sittings.isEmpty ? steps : steps + [Step(.backToInterview)]
      }
    }
    if let steps = try interview(line, in: &conversation) { return steps }
    if let again = same(line, in: conversation) { return try steps([Pending(again)], words: line, in: &conversation) }
    let reading = situation.reader.read(line)
    if Self.isBlank(line) {
      return [Step(.refuse(Reply("Type what happened, or ask; \(quoted: "help") shows what I understand.")))]
    }
    return try steps(for: reading, in: &conversation)
  }

  private static func isQuestionMark(_ line: String) -> Bool {
    line.contains("?") && line.allSatisfy { $0 == "?" || $0 == " " }
  }

  static func isBlank(_ line: String) -> Bool { line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  func steps(for reading: Reading, in conversation: inout Conversation) throws -> [Step] {
    switch reading.outcome {
    case .understood:
      let requests = reading.requests.map { completed($0, in: conversation) }
      return try steps(requests.map { Pending($0) }[...], words: reading.text, in: &conversation)
    case .unsure: return [meaning(reading)]
    case .notUnderstood: return [Step(.refuse(notUnderstood(reading)))]
    }
  }

  /// Decides one request after the other until one has to be asked about.
  public func steps(_ pendings: ArraySlice<Pending>, words: String, in conversation: inout Conversation) throws
    -> [Step]
  {
    guard let pending = pendings.first else { return [] }
    let step = try decide(pending, words: words, rest: pendings.dropFirst().map(\.request), in: conversation)
    if case .ask(let question, _) = step.deed {
      conversation.question = question
      return [step]
    }
    return try [step] + steps(pendings.dropFirst(), words: words, in: &conversation)
  }

  /// What is to be done about one request.
  public func decide(
    _ pending: Pending, words: String, rest: [Request] = [], in conversation: Conversation
  ) throws -> Step {
    guard let intent = situation.reader.grammar[intent: pending.request.intent],
      let action = Action(rawValue: intent.does)
    else { return Step(.refuse(Reply("I cannot do that.")), for: pending.request) }
    let matter = Matter(pending, intent: intent, words: words, in: situation, of: conversation)
    do {
      try matter.refuseTheImpossible()
      try matter.settleNames()
      try matter.confirmTheReading()
      let deed = try matter.agreeing(try matter.deed(action))
      return Step(told(deed, of: matter.request, intent), for: matter.request, words: words)
    } catch Pause.ask(let kind, let reply) {
      let question = Question(kind: kind, pending: matter.pending, rest: rest, words: words)
      return Step(.ask(question, reply), for: matter.request)
    } catch Pause.refuse(let reply) {
      return Step(.refuse(reply), for: matter.request)
    }
  }

  /// An answer to a line that was guessed says first what it was taken for.
  private func told(_ deed: Step.Deed, of request: Request, _ intent: Intent) -> Step.Deed {
    guard request.source == .fallback, case .answer(var response) = deed else { return deed }
    response.reply.blocks.insert(.line(.hint("I took that as: \(intent.summary).")), at: 0)
    return .answer(response)
  }

  /// Keeps in mind what a carried-out step was about.
  public func settle(_ response: Response, for request: Request?, in conversation: inout Conversation) {
    if !response.about.isEmpty {
      conversation.focus.turn(to: response.about)
      conversation.focus.isChosen = response.isChosen
    }
    if !response.shown.isEmpty { conversation.shown = response.shown }
    if response.shown.count > 1, response.about.isEmpty { conversation.focus = Focus() }
    if let sitting = response.sitting { open(sitting, in: &conversation) }
    guard let request, let intent = situation.reader.grammar[intent: request.intent] else { return }
    conversation.lastWasWrite = intent.writes
    if Self.numbers.contains(intent.does) { conversation.lastMetric = request }
    if Self.lookups.contains(where: intent.does.hasPrefix) { conversation.lastLookup = request }
    if let offer = response.offer, !conversation.asks {
      conversation.question = Question(kind: offer, pending: Pending(request), rest: [], words: "")
      if case .nextStep = offer { conversation.hints.insert("next_step") }
    }
  }

  /// The actions that tell a number, whose records can be asked for.
  private static let numbers: Set = [Action.showMetric.rawValue, Action.showForecast.rawValue]

  /// How the actions are called that look something up.
  private static let lookups = ["list_", "show_", "search", "suggest_"]

  /// "Same for Globex": what was done or looked up last, about another record.
  private func same(_ line: String, in conversation: Conversation) -> Request? {
    let last = conversation.lastWasWrite ? conversation.lastWrite?.requests.last : conversation.lastLookup
    guard var again = last, Matching.split(line).first == "same",
      let other = situation.reader.mentions(in: line).first
    else { return nil }
    again.slots.removeAll { ["account", "contact", "opportunity"].contains($0.name) || $0.name == other.kind }
    for place in again.slots.indices { (again.slots[place].span, again.slots[place].fromContext) = (nil, true) }
    again.fill(other.kind, with: other.mention)
    again.source = .context
    return again
  }

  /// A follow-up that names no metric takes what was looked up last, and the slots it does not change.
  private func completed(_ request: Request, in conversation: Conversation) -> Request {
    guard request.intent == Action.showMetric.rawValue, request["metric"] == nil,
      let last = [conversation.lastLookup, conversation.lastMetric].lazy.compactMap({ $0 }).first(where: {
        takes(request.slots, $0)
      })
    else { return request }
    var whole = request
    whole.intent = last.intent
    for var slot in last.slots where request[slot.name] == nil {
      (slot.text, slot.span, slot.fromContext) = (nil, nil, true)
      whole.slots.append(slot)
    }
    return whole
  }

  /// Whether a request has a place for each of these slots.
  private func takes(_ slots: [Slot], _ request: Request) -> Bool {
    let rules = situation.reader.grammar[intent: request.intent]?.slots ?? []
    return slots.allSatisfy { slot in rules.contains { $0.name == slot.name } }
  }

  func meaning(_ reading: Reading) -> Step {
    let options = Array(reading.alternatives.prefix(3))
    let lines = options.map { option in
      situation.reader.grammar[intent: option.intent].map { "\($0.summary)" as Line } ?? "\(option.intent)"
    }
    guard let first = options.first else { return Step(.refuse(notUnderstood(reading))) }
    let question = Question(kind: .meaning(options), pending: Pending(first), rest: [], words: reading.text)
    let reply = Reply([.line("That can be read in \("\(options.count)") ways:"), .choices(lines), .line("Which one?")])
    return Step(.ask(question, reply))
  }

  /// A caret under what could not be read, and one sentence that would work.
  func notUnderstood(_ reading: Reading) -> Reply {
    var blocks: [Block] = [.line(.error("I could not read that."))]
    if reading.text.utf8.count > 400 {
      blocks.append(.line("It is \(reading.text.utf8.count, of: "byte") long; say it in shorter sentences."))
    } else if !reading.unread.isEmpty {
      blocks.append(.caret(reading.text, reading.unread))
    }
    let examples = try? Examples(in: situation)
    let closest = situation.reader.nearest(to: reading.text).first
    let example = closest.flatMap { examples?.all(of: $0).first { $0 != reading.text } } ?? "help"
    blocks.append(.line(.hint("Closest I can do: \(quoted: example).")))
    return Reply(blocks)
  }
}
