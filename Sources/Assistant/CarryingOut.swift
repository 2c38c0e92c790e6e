import Dialogue
import Display
import Language
import Sales

/// Doing what was decided.
extension Assistant {
  /// Carries out the steps of one line in order. All that they write, and what follows from it, is one order: one step of
  /// undo.
  func carryOut(_ steps: [Step], of line: String, with dialogue: Dialogue) throws -> Turn {
    var turn = Turn(line: line)
    var writing = Writing()
    if let words = steps.first(where: { !$0.commands.isEmpty })?.words {
      let order = try order(words)
      try store.write(by: order) { try writing.write(steps, into: &$0, with: dialogue, &conversation) }
      conversation.lastWrite = LastWrite(step: order.id, requests: writing.requests)
    }
    turn.changes = writing.changes
    for (place, step) in steps.enumerated() {
      let receipt = writing.receipts.indices.contains(place) ? writing.receipts[place] : Receipt(changes: [])
      try carryOut(step, receipt, in: &turn, with: dialogue)
    }
    for step in writing.follow { try carryOut(step, Receipt(changes: []), in: &turn, with: dialogue) }
    return turn
  }

  /// The step, and its question kept open where it asks one.
  private func noting(_ step: Step) -> [Step] {
    if case .ask(let question, _) = step.deed { conversation.question = question }
    return [step]
  }

  private func carryOut(
    _ step: Step, _ receipt: Receipt, in turn: inout Turn, with dialogue: Dialogue
  ) throws {
    if let request = step.request { turn.requests.append(request) }
    switch step.deed {
    case .answer(let response): tell(response, of: step, in: &turn, with: dialogue)
    case .write: tell(step.response(to: receipt), of: step, in: &turn, with: dialogue)
    case .ask(let question, let reply):
      turn.reply.blocks += reply.blocks
      turn.outcome = Turn.Outcome(asking: question.kind)
    case .put(let response):
      tell(response, of: step, in: &turn, with: dialogue)
      turn.outcome = .ask
    case .backToInterview: try goOn(in: &turn, with: dialogue)
    case .refuse(let reply):
      turn.reply.blocks += reply.blocks
      turn.outcome = step.request == nil ? .notUnderstood : .failed
    case .undo(let count):
      conversation.forgetRecords()
      try undo(count, in: &turn, with: dialogue)
    case .redo(let count):
      conversation.forgetRecords()
      try redo(count, in: &turn, with: dialogue)
    case .document(let wish): write(wish, for: step, in: &turn, with: dialogue)
    case .again(let requests, let former): try again(requests, insteadOf: former, in: &turn, with: dialogue)
    case .erase(let contact): try erase(contact, in: &turn)
    case .errand(let errand): try run(errand, in: &turn)
    }
  }

  /// The question of the open interview, after whatever came between.
  private func goOn(in turn: inout Turn, with dialogue: Dialogue) throws {
    let isMoved = turn.requests.contains { [Action.undo, .redo].map(\.rawValue).contains($0.intent) }
    guard let step = try dialogue.backToInterview(isMoved: isMoved, in: &conversation) else { return }
    try carryOut(step, Receipt(changes: []), in: &turn, with: dialogue)
  }

  func tell(_ response: Response, of step: Step, in turn: inout Turn, with dialogue: Dialogue) {
    turn.reply.blocks += response.reply.blocks
    if !response.data.isNull { turn.data.append(response.data) }
    dialogue.settle(response, for: step.request, in: &conversation)
  }

  private func undo(_ count: Int, in turn: inout Turn, with dialogue: Dialogue) throws {
    let steps = try store.undo(count, by: order(turn.line))
    let response = steps.isEmpty ? try nothingToUndo() : try dialogue.putBack.reply(undone: steps)
    turn.reply.blocks += response.reply.blocks
    turn.changes += steps.flatMap(\.changes).map(\.reversed)
    if steps.isEmpty { turn.outcome = .failed }
  }

  private func nothingToUndo() throws -> Response {
    guard try store.isSealed() else { return Response("There is nothing to take back.") }
    return Response(
      "A person was erased since; what was done before that cannot be taken back.",
      .hint("\(quoted: "history") shows it."))
  }

  private func redo(_ count: Int, in turn: inout Turn, with dialogue: Dialogue) throws {
    let steps = try store.redo(count, by: order(turn.line))
    let response = steps.isEmpty ? Response("There is nothing to do again.") : try dialogue.putBack.reply(redone: steps)
    turn.reply.blocks += response.reply.blocks
    turn.changes += steps.flatMap(\.changes)
    if steps.isEmpty { turn.outcome = .failed }
  }

  /// The last write done anew, decided on what stood before it, in its place. Nothing changes where that comes to a
  /// question or a refusal.
  private func again(
    _ requests: [Request], insteadOf former: [RecordID], in turn: inout Turn, with dialogue: Dialogue
  ) throws {
    guard try newestStep() == former.first else {
      turn.outcome = .failed
      turn.reply.blocks.append(.line("Something else was done since. \(quoted: "undo") takes that back first."))
      return
    }
    let order = try order(turn.line)
    var writing = Writing()
    do {
      try store.write(by: order, insteadOf: former) { entry in
        try writing.write(anew: requests, into: &entry, words: turn.line, with: dialogue, &conversation)
      }
    } catch is Obstacle {
      return turn.add(try carryOut(writing.obstacle.map(noting) ?? [], of: turn.line, with: dialogue))
    }
    turn.changes += writing.changes
    conversation.lastWrite = LastWrite(step: order.id, requests: writing.requests, insteadOf: former)
    for step in writing.follow { try carryOut(step, Receipt(changes: []), in: &turn, with: dialogue) }
    if turn.outcome == .failed { _ = try store.undo(1, by: self.order(turn.line)) }
  }

  /// The speaker's newest step that still stands.
  private func newestStep() throws -> RecordID? {
    let name = try speaker().name
    return try store.history(of: nil, limit: 100).first { !$0.isUndone && $0.user == name }?.id
  }

  private func run(_ errand: Errand, in turn: inout Turn) throws {
    switch errand {
    case .leave:
      turn.isLast = true
      turn.reply.blocks.append(.line("Bye."))
    case .repeatLast(let allColumns):
      guard let line = conversation.lastLine else {
        turn.reply.blocks.append(.line("There is nothing to repeat."))
        return
      }
      turn.isRepeat = true
      turn.showsAllColumns = allColumns
      turn.add(try repeated(line))
    case .switchUser(let name):
      user = name
      conversation = Conversation()
      turn.reply.blocks.append(.line("You are \(name) now."))
    case .importFiles(let path, let format): try importFiles(path, format: format, in: &turn)
    case .export(let errand):
      guard reachesFiles else { throw Fault(["Files are out of reach here.", "Nothing was written."], exitCode: 1) }
      try export(errand, in: &turn)
    }
  }

  /// A line again, if it only asked.
  private func repeated(_ line: String) throws -> Turn {
    let situation = try situation()
    let reading = situation.reader.read(line)
    let writes = reading.requests.contains { situation.reader.grammar[intent: $0.intent]?.writes ?? true }
    if writes
      || reading.requests.contains(where: { [Action.repeatLast, .showAll].map(\.rawValue).contains($0.intent) })
    {
      return Turn(
        line: line, outcome: .failed, reply: Reply("The last line changed the record; say it again to do it again."))
    }
    return take(line)
  }
}
