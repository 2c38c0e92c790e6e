import Display
import Language
import Sales

/// Reading a line as the answer to the open question.
extension Dialogue {
  /// The steps an answer leads to; `nil` where the line is no answer and the question is let go.
  func reply(_ line: String, to question: Question, in conversation: inout Conversation) throws -> [Step]? {
    if Self.isBlank(line) { return try again(question, in: &conversation) }
    let reading = situation.reader.read(line)
    if let steps = try take(words: line, reading, to: question, in: &conversation) { return steps }
    let act = act(reading)
    if Sentence(line).isQuestion || act.map({ $0.action == .affirm && $0.request.confidence < 1 }) ?? false {
      return try ask(back: act, line, reading, question, in: &conversation)
    }
    if act?.action != .choose, let steps = try act?.answer(question, self, &conversation) { return steps }
    if let pending = try answer(line, reading, to: question) {
      conversation.question = nil
      return try steps(
        [pending][...] + question.rest.map { Pending($0) }, words: Self.joined(question.words, line), in: &conversation)
    }
    if let steps = try act?.answer(question, self, &conversation) { return steps }
    return try otherwise(line, reading, question, in: &conversation)
  }

  /// A question, or a yes with a slip in it, answers nothing; it may ask for something of its own.
  private func ask(
    back act: Act?, _ line: String, _ reading: Reading, _ question: Question, in conversation: inout Conversation
  ) throws -> [Step]? {
    switch act?.action {
    case .affirm, .deny, .choose: try notAnswered(question, "That does not answer the question.", in: &conversation)
    case .some:
      if let steps = try act?.answer(question, self, &conversation) {
        steps
      } else {
        try otherwise(line, reading, question, in: &conversation)
      }
    case nil: try otherwise(line, reading, question, in: &conversation)
    }
  }

  /// A whole new request is obeyed and the question kept; anything else is told what would be an answer.
  private func otherwise(
    _ line: String, _ reading: Reading, _ question: Question, in conversation: inout Conversation
  ) throws -> [Step]? {
    if case .nextStep = question.kind {
      conversation.question = nil
      return nil
    }
    guard reading.outcome == .understood else {
      return try notAnswered(question, "That does not answer the question.", in: &conversation)
    }
    conversation.question = nil
    let steps = try steps(for: reading, in: &conversation)
    let hasMovedOn = steps.contains(where: \.isLeaving) || conversation.question != nil
    guard !hasMovedOn, question.turnsAway < 2, isWrite(question.pending.request) else { return steps }
    let asked = try again(question.once(away: 1), in: &conversation)
    return steps + asked.filter(\.isQuestion)
  }

  /// Says why a line is no answer, and asks once more; after the second time the question is let go.
  private func notAnswered(_ question: Question, _ why: Line, in conversation: inout Conversation) throws -> [Step] {
    guard question.turnsAway < 2 else {
      conversation.question = nil
      return [Step(.refuse(Reply([.line(why), .line("The question is dropped. Nothing was changed.")])))]
    }
    return [Step(.refuse(Reply(why)))] + (try again(question.once(away: 1), in: &conversation))
  }

  /// A write half said waits for its answer; a question half asked is let go.
  private func isWrite(_ request: Request) -> Bool {
    situation.reader.grammar[intent: request.intent]?.writes ?? false
  }

  /// The question once more.
  private func again(_ question: Question, in conversation: inout Conversation) throws -> [Step] {
    if case .nextStep(let deal) = question.kind {
      return [Step(.ask(question, Reply("What happens next on \(Part(deal)), and when?")))]
    }
    if let reply = try closeDateQuestion(question) { return [Step(.ask(question, reply))] }
    if case .meaning = question.kind {
      return [meaning(Reading(text: question.words, outcome: .unsure, alternatives: question.meanings))]
    }
    let step = try decide(question.pending, words: question.words, rest: question.rest, in: conversation)
    if case .ask(let asked, _) = step.deed { conversation.question = asked.once(away: question.turnsAway) }
    return [step]
  }

  static func joined(_ words: String, _ line: String) -> String { words.isEmpty ? line : "\(words) / \(line)" }

  // MARK: Acts

  private func act(_ reading: Reading) -> Act? {
    guard reading.isPlain, reading.requests.count == 1, let request = reading.requests.first,
      let action = situation.reader.grammar[intent: request.intent].flatMap({ Action(rawValue: $0.does) })
    else { return nil }
    return Act(action: action, request: request)
  }

  /// yes, no, 2, cancel...: what can be said to any question.
  private struct Act {
    let action: Action
    let request: Request

    func answer(
      _ question: Question, _ dialogue: Dialogue, _ conversation: inout Conversation
    ) throws -> [Step]? {
      switch action {
      case .undo where question.pending.request.intent == request.intent:
        return try dialogue.affirm(question, &conversation)
      case .undo where question.isBeforeDeed, .cancel, .skip, .pause, .back, .unknown, .declined:
        conversation.question = nil
        return [Step(.answer(Response("Left. Nothing was changed.")))]
      case .help: return [Step(.answer(Response(dialogue.possibleAnswers(question))))]
      case .affirm: return try dialogue.affirm(question, &conversation)
      case .deny where request.slots.isEmpty:
        conversation.question = nil
        return [Step(.answer(Response("All right. Nothing was changed.")))]
      case .choose where question.options != nil:
        return try dialogue.notAnswered(question, "There is none like that.", in: &conversation)
      case .repeatLast, .why: return try dialogue.again(question, in: &conversation)
      default: return nil
      }
    }
  }

  private func affirm(_ question: Question, _ conversation: inout Conversation) throws -> [Step]? {
    var pending = question.pending
    switch question.kind {
    case .confirm(let key):
      pending.agreed.insert(key)
      conversation.question = nil
      let agreed: Set = key == Matter.phraseKey ? [key] : []
      return try steps(
        [pending][...] + question.rest.map { Pending($0, agreed: agreed) }, words: question.words, in: &conversation)
    case .unknown(let slot, let name, _, true):
      conversation.question = nil
      return [creation(of: name, for: slot, question)]
    case .choice(let slot, let options) where options.count == 1:
      pending.request.fill(slot, with: options[0])
      conversation.question = nil
      return try steps([pending][...] + question.rest.map { Pending($0) }, words: question.words, in: &conversation)
    default: return nil
    }
  }

  /// Makes the record a name was unknown of, then goes on with the request.
  private func creation(of name: String, for slot: String, _ question: Question) -> Step {
    var request = question.pending.request
    let isContact = situation.reader.grammar[intent: request.intent]?.slots.first { $0.name == slot }?.type == "contact"
    let command: Command
    if isContact {
      var contact = Contact(id: RecordID(""))
      contact.name = name
      contact.owner = situation.user.id
      if case .name(let account)? = request["account"]?.value { contact.account = RecordID(account.id) }
      command = .createContact(contact)
    } else {
      var account = Account(id: RecordID(""))
      account.name = name
      account.owner = situation.user.id
      command = .createAccount(account)
    }
    let kind = isContact ? RecordKind.contact : .account
    let deed = Step.write([command]) { receipt in
      Response(
        .success(
          "Created the \(kind.rawValue) \(Part(receipt.created(kind).first ?? Mention(RecordRef(kind, RecordID("")), name: name)))."
        ))
    } next: { receipt in
      guard let made = receipt.created(kind).first else { return [] }
      request.fill(slot, with: made)
      return [Pending(request, agreed: question.pending.agreed)] + question.rest.map { Pending($0) }
    }
    return Step(deed, for: request, words: question.words)
  }

  // MARK: Answers

  /// The request with the answer filled in.
  private func answer(_ line: String, _ reading: Reading, to question: Question) throws -> Pending? {
    var pending = question.pending
    switch question.kind {
    case .slot(let name):
      guard let slot = slot(name, line, reading, to: question) else { return nil }
      pending.request.slots.removeAll { $0.name == slot.name }
      pending.request.slots.append(slot)
      return pending
    case .choice(let slot, let options), .unknown(let slot, _, let options, _):
      if let chosen = Choosing(options.map(\.name)).place(line) {
        pending.request.fill(slot, with: options[chosen])
        return pending
      }
      guard let other = self.slot(slot, line, reading, to: question), other.problem == nil else { return nil }
      pending.request.slots.removeAll { $0.name == slot || $0.name == other.name }
      pending.request.slots.append(other)
      return pending
    case .meaning(let requests):
      let summaries = requests.map { situation.reader.grammar[intent: $0.intent]?.summary ?? "" }
      return Choosing(summaries).place(line).map { Pending(requests[$0]) }
    case .confirm: return nil
    case .nextStep(let deal): return nextStep(line, reading, on: deal)
    }
  }

  /// The line as the value of the slot asked for; for a record, of any slot that would do as well.
  private func slot(_ name: String, _ line: String, _ reading: Reading, to question: Question) -> Slot? {
    guard let intent = situation.reader.grammar[intent: question.pending.request.intent] else { return nil }
    let records = ["account", "opportunity", "contact"]
    let rules =
      intent.slots.filter { $0.name == name }
      + intent.slots.filter { rule in
        rule.name != name && records.contains(name) && records.contains(rule.name) && rule.type != "text"
      }
    if rules.first?.type == "text", reading.isPlain { return nil }
    let read = rules.compactMap { situation.reader.readAnswer(line, as: $0) }
    return read.first { $0.problem == nil } ?? (reading.isPlain ? nil : read.first)
  }

  private func nextStep(_ line: String, _ reading: Reading, on deal: Mention) -> Pending? {
    guard reading.outcome == .understood, reading.requests.count == 1, let said = reading.requests.first,
      situation.reader.grammar[intent: said.intent]?.does == Action.addTask.rawValue, let task = said["task"]
    else { return nil }
    if deal.ref.kind == .account {
      var request = said
      if request["account"] == nil { request.fill("account", with: deal) }
      return Pending(request)
    }
    var request = Request(intent: Action.updateOpportunity.rawValue, source: .context)
    request.fill("opportunity", with: deal)
    request.slots.append(Slot("field", .choice("next_step"), fromContext: true))
    request.slots.append(Slot("value", task.value, text: task.text, span: task.span))
    if let due = said["due"] { request.slots.append(due) }
    return Pending(request)
  }

  /// What could be said now.
  func possibleAnswers(_ question: Question) -> Reply {
    switch question.kind {
    case .choice(_, let options), .unknown(_, _, let options, _):
      Reply([
        .line("Say a number or a name:"), .choices(options.map { "\(Part($0))" }), .line("Or \(quoted: "cancel")."),
      ])
    case .confirm: Reply("Say \(quoted: "yes") or \(quoted: "no").")
    case .slot(let name): Reply("Say the \(Wording.field(name)), or \(quoted: "cancel").")
    case .meaning: Reply("Say the number of what you meant, or \(quoted: "cancel").")
    case .nextStep:
      Reply(
        "Say what happens next and when, such as \(quoted: "send pricing by friday"), or go on with something else.")
    }
  }
}

extension Question {
  fileprivate var meanings: [Request] { if case .meaning(let requests) = kind { requests } else { [] } }

  /// What there is to choose from; `nil` where it is no choice.
  fileprivate var options: [Mention]? {
    switch kind {
    case .choice(_, let options), .unknown(_, _, let options, _): options
    default: nil
    }
  }

  fileprivate func once(away turns: Int) -> Question {
    var question = self
    question.turnsAway += turns
    return question
  }
}

extension Step {
  var isQuestion: Bool { if case .ask = deed { true } else { false } }
  var isLeaving: Bool { if case .errand(.leave) = deed { true } else { false } }
}

extension Request {
  /// Puts a record in a slot, as the user's answer.
  mutating func fill(_ slot: String, with mention: Mention) {
    slots.removeAll { $0.name == slot }
    slots.append(Slot(slot, .name(Name(mention)), fromContext: true))
  }
}
