import Dialogue
import Display
import Language
import Sales

/// Doing what was decided.
extension Assistant {
  /// Carries out the steps of one line in order. All its commands are one order: one step of undo.
  func carryOut(_ steps: [Step], of line: String, with dialogue: Dialogue) throws -> Turn {
    var turn = Turn(line: line)
    let commands = steps.flatMap(\.commands)
    let words = steps.first { !$0.commands.isEmpty }?.words ?? line
    let receipt = commands.isEmpty ? Receipt(changes: []) : try store.perform(commands, by: try order(words))
    turn.changes = receipt.changes
    var place = 0
    for step in steps {
      let mine = place..<place + step.commands.count
      place = mine.upperBound
      let follow = try carryOut(step, receipt.part(mine), in: &turn, with: dialogue)
      if let follow {
        let next = try dialogue.decide(follow, words: line, in: conversation)
        let more = try carryOut(noting(next), of: line, with: dialogue)
        turn.add(more)
      }
    }
    return turn
  }

  /// The step, and its question kept open where it asks one.
  private func noting(_ step: Step) -> [Step] {
    if case .ask(let question, _) = step.deed { conversation.question = question }
    return [step]
  }

  private func carryOut(
    _ step: Step, _ receipt: Receipt, in turn: inout Turn, with dialogue: Dialogue
  ) throws -> Pending? {
    if let request = step.request { turn.requests.append(request) }
    switch step.deed {
    case .answer(let response): tell(response, of: step, in: &turn, with: dialogue)
    case .write(_, let tell, let next):
      self.tell(try tell(receipt), of: step, in: &turn, with: dialogue)
      return next(receipt)
    case .ask(let question, let reply):
      turn.reply.blocks += reply.blocks
      turn.outcome = Turn.Outcome(asking: question.kind)
    case .refuse(let reply):
      turn.reply.blocks += reply.blocks
      turn.outcome = step.request == nil ? .notUnderstood : .failed
    case .undo(let count): try undo(count, in: &turn, with: dialogue)
    case .redo(let count): try redo(count, in: &turn, with: dialogue)
    case .again(let request): try again(request, in: &turn, with: dialogue)
    case .errand(let errand): try run(errand, in: &turn)
    }
    return nil
  }

  private func tell(_ response: Response, of step: Step, in turn: inout Turn, with dialogue: Dialogue) {
    turn.reply.blocks += response.reply.blocks
    if !response.data.isNull { turn.data.append(response.data) }
    dialogue.settle(response, for: step.request, in: &conversation)
  }

  private func undo(_ count: Int, in turn: inout Turn, with dialogue: Dialogue) throws {
    let steps = try store.undo(count, by: order(turn.line))
    let response = steps.isEmpty ? Response("There is nothing to take back.") : try dialogue.putBack.reply(undone: steps)
    turn.reply.blocks += response.reply.blocks
    turn.changes += steps.flatMap(\.changes).map(\.reversed)
    if steps.isEmpty { turn.outcome = .failed }
  }

  private func redo(_ count: Int, in turn: inout Turn, with dialogue: Dialogue) throws {
    let steps = try store.redo(count, by: order(turn.line))
    let response = steps.isEmpty ? Response("There is nothing to do again.") : try dialogue.putBack.reply(redone: steps)
    turn.reply.blocks += response.reply.blocks
    turn.changes += steps.flatMap(\.changes)
    if steps.isEmpty { turn.outcome = .failed }
  }

  /// The newest write done anew: it is decided first, and taken back only when the new one can be done.
  private func again(_ request: Request, in turn: inout Turn, with dialogue: Dialogue) throws {
    let step = try dialogue.decide(Pending(request), words: turn.line, in: conversation)
    if case .write = step.deed {
      turn.changes += try store.undo(1, by: order(turn.line)).flatMap(\.changes).map(\.reversed)
    }
    turn.add(try carryOut(noting(step), of: turn.line, with: dialogue))
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
      turn.reply.blocks.append(.line("You are \(name) now."))
    case .importFiles(let path, let format): try importFiles(path, format: format, in: &turn)
    }
  }

  /// A line again, if it only asked.
  private func repeated(_ line: String) throws -> Turn {
    let situation = try situation()
    let reading = situation.reader.read(line)
    let writes = reading.requests.contains { situation.reader.grammar[intent: $0.intent]?.writes ?? true }
    if writes || reading.requests.contains(where: { [Action.repeatLast, .showAll].map(\.rawValue).contains($0.intent) }) {
      return Turn(line: line, outcome: .failed, reply: Reply("The last line changed the record; say it again to do it again."))
    }
    return take(line)
  }
}

extension Step {
  fileprivate var commands: [Command] { if case .write(let commands, _, _) = deed { commands } else { [] } }
}
