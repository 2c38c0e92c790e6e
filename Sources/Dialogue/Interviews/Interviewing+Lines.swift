import Display
import Language
import Sales

/// Hearing a line while a question of an interview is open.
extension Interviewing {
  /// The steps of a line. The last one puts a question, unless the interview is left.
  mutating func hear(_ line: String, in conversation: inout Conversation) throws -> [Step] {
    if Dialogue.isBlank(line) { return [again()] }
    if sitting.isLeaving { return try leave(line) }
    if let disputed = sitting.disputed, let steps = try settle(disputed, line) { return steps }
    if line.drop(while: { $0 == " " }).first == "/" {
      return try wander(String(line.drop { $0 == " " || $0 == "/" }), nil, &conversation)
    }
    if line.allSatisfy({ $0 == "?" || $0 == " " }) { return [possibleAnswers()] }
    let heard = situation.reader.hear(line, asked: sheet.questionnaire.asked, open: sitting.asking)
    switch heard.act {
    case .answer, .correction: return try take(heard, line, &conversation)
    case .meta(let act): return try self.act(act, heard, line, &conversation)
    case .request: return try wander(line, heard.reading, &conversation)
    case .unclear: return [notAnswered()]
    }
  }

  /// Another request in between: answered in full, then the same question again with its place.
  mutating func wander(_ line: String, _ reading: Reading?, _ conversation: inout Conversation) throws -> [Step] {
    let steps = try dialogue.steps(for: reading ?? situation.reader.read(line), in: &conversation)
    return steps.contains { $0.isLeaving || $0.puts } ? steps : steps + [Step(.backToInterview)]
  }

  // MARK: No answer

  /// First what is wrong and an example, then what can be said, then the question is given up for now.
  mutating func notAnswered() -> Step {
    guard let item else { return goOn() }
    sitting.tries += 1
    switch sitting.tries {
    case 1:
      return again([
        .error("That does not answer the question."), .hint("For example: \(quoted: item.example)."),
      ])
    case 2: return again([.error("I cannot make that out.")] + answers(to: item))
    default:
      sitting.parked.insert(item.id)
      return goOn(["I leave the \(item.about) open for now."])
    }
  }

  private mutating func possibleAnswers() -> Step { again(item.map { answers(to: $0) } ?? []) }

  /// What can be said to a question.
  func answers(to item: Questionnaire.Item) -> [Line] {
    let kind: Line =
      switch item.kind {
      case .yesNo: "Say \(quoted: "yes") or \(quoted: "no")"
      case .money: "Say an amount or a range, such as \(quoted: "50k") or \(quoted: "40 to 60k a year")"
      case .date: "Say a day, a month or a quarter, such as \(quoted: "end of March") or \(quoted: "Q2")"
      case .choice: "Say one of \(Wording.list((item.choices ?? []).map { "\(quoted: $0.name)" }))"
      case .text: "Say it in your words or theirs"
      case .person: "Say a name, a title or both, such as \(quoted: "Priya Shah, CFO")"
      case .people: "Say names and titles, or \(quoted: "nobody else")"
      case .list: "Say one or several, with commas between them"
      case .step: "Say what happens next and when, such as \(quoted: "send pricing by Friday")"
      }
    return [
      .hint("\(kind)."),
      .hint(
        "Or \(quoted: "skip"), \(quoted: "don't know"), \(quoted: "they won't say"), \(quoted: "why"), \(quoted: "back"), \(quoted: "pause"); quotation marks make any line an answer."
      ),
    ]
  }

  // MARK: Acts

  private mutating func act(
    _ act: String, _ heard: Heard, _ line: String, _ conversation: inout Conversation
  ) throws -> [Step] {
    switch act {
    case "skip": return try settle(.skipped, line)
    case "unknown": return try settle(.unknown, line)
    case "declined": return try settle(.declined, line)
    case "back": return [back()]
    case "goto": return [go(to: heard.reading?.requests.first?["part"]?.value)]
    case "summary": return [summary()]
    case "why": return [again(item.map { [.hint("\($0.why)")] } ?? [])]
    case "example": return [again(item.map { [.hint("For example: \(quoted: $0.example).")] } ?? [])]
    case "help": return [possibleAnswers()]
    case "repeat", "resume": return [again()]
    case "pause": return [paused()]
    case "cancel": return [leaving()]
    default: return try wander(line, heard.reading, &conversation)
    }
  }

  /// Skipped, not known and not told are three different things. A list that has entries is complete then.
  private mutating func settle(_ state: Answer.State, _ line: String) throws -> [Step] {
    guard let item else { return [goOn()] }
    if let value = sheet.given[item.id]?.answer {
      if item.takesMore { return try keep([(item.id, value.completed)], line, isChange: false) }
      // What was said stays, unless it is taken back in so many words.
      if state == .skipped || sitting.followedUp.contains(item.id) {
        (sitting.isRevisiting, sitting.asking) = (false, "")
        return [goOn()]
      }
    }
    if item.isRequired == true, state == .skipped { sitting.parked.insert(item.id) }
    return try keep(state, of: item, line)
  }

  /// To the item before, in the order they are asked; its answer is kept until it is answered anew.
  private mutating func back() -> Step {
    let items = sheet.questionnaire.items.filter { sheet.matters($0.id) }
    guard let place = items.firstIndex(where: { $0.id == sitting.asking }), place > 0 else {
      return again(["This is the first question."])
    }
    let item = items[place - 1]
    return put(item, after: wording.summary(of: [item.id]), isRevisiting: true)
  }

  private mutating func go(to value: Value?) -> Step {
    guard case .choice(let part)? = value, sheet.questionnaire.part(part) != nil else {
      let parts = Wording.list(sheet.questionnaire.parts.map { "\($0.name)" })
      return again(["\(name) has no such part. There are \(parts)."])
    }
    let items = sheet.questionnaire.items(of: part).filter { sheet.matters($0.id) }
    sitting.part = part
    sitting.parked.subtract(items.map(\.id))
    guard let item = items.first(where: { sheet.isOpen($0.id, withSkipped: true) }) ?? items.first else {
      return again(["Nothing is to be asked there."])
    }
    return put(item, after: wording.summary(of: items.map(\.id)), isRevisiting: true)
  }

  private mutating func summary() -> Step {
    var lines = wording.summary(of: sheet.questionnaire.items.filter { sheet.matters($0.id) }.map(\.id))
    if lines.isEmpty { lines = ["Nothing is answered yet."] }
    if let qualification = sheet.qualification { lines.append(wording.score(qualification)) }
    return again(lines + ["\(name), \(place)."])
  }

  // MARK: Leaving

  private mutating func paused() -> Step {
    left("\(name) for \(Part(sitting.deal)) is parked at \(place). \(quoted: "resume") goes on.", parked: true)
  }

  /// Leaves at once where nothing is answered, else asks whether to keep what is.
  private mutating func leaving() -> Step {
    guard !sheet.given.isEmpty else { return left("Left \(name). Nothing was changed.") }
    sitting.isLeaving = true
    return asking([
      "Keep the \(sheet.given.count, of: "answer") so far, or discard them? Say \(quoted: "keep"), \(quoted: "discard") or \(quoted: "go on")."
    ])
  }

  private mutating func leave(_ line: String) throws -> [Step] {
    let words = Set(Matching.split(line)).subtracting([
      "please", "them", "it", "all", "the", "answers", "everything", "just",
    ])
    let held = try situation.book.interview(sitting.interview, on: sitting.deal.ref.id)
    sitting.isLeaving = false
    if words == ["keep"] || words == ["save"] || words == ["yes", "keep"] {
      let ends = held.map { [Command.endInterview($0.id, as: .cancelled)] } ?? []
      return [write(ends, line, telling: ["Left \(name). The answers are kept."])]
    }
    if words.count == 1, !words.isDisjoint(with: ["discard", "drop", "delete", "forget"]) {
      return [
        write(
          held.map { [Command.discardInterview($0.id)] } ?? [], line,
          telling: [
            "Left \(name) and dropped its answers; what they put on the record stays.",
            .hint("\(quoted: "undo") brings them back."),
          ])
      ]
    }
    if words.isSubset(of: ["no", "go", "on", "continue", "back", "cancel", "stay"]) { return [again()] }
    return [leaving()]
  }

  /// Leaves the interview with a write.
  private mutating func write(_ commands: [Command], _ line: String, telling lines: [Line]) -> Step {
    _ = left()
    let response = response(lines)
    return Step(Step.write(commands) { _ in response }, words: line)
  }
}
