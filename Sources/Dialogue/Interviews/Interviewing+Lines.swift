import Display
import Language
import Sales

/// Hearing a line while a question of an interview is open.
extension Interviewing {
  /// The steps of a line. The last one puts a question, unless the interview is left.
  mutating func hear(_ line: String, in conversation: inout Conversation) throws -> [Step] {
    if Dialogue.isBlank(line) { return [again()] }
    if let aside = sitting.aside, let steps = try settle(aside, line) { return steps }
    if line.drop(while: { $0 == " " }).first == "/" {
      return try wander(String(line.drop { $0 == " " || $0 == "/" }), nil, &conversation)
    }
    if line.allSatisfy({ $0 == "?" || $0 == " " }) { return [possibleAnswers()] }
    let heard = heard(line)
    switch heard.act {
    case .answer, .correction: return try take(heard, line, &conversation)
    case .meta(let act): return try self.act(act, heard, line, &conversation)
    case .request: return try wander(line, heard.reading, &conversation)
    case .unclear: return [notAnswered()]
    }
  }

  private func heard(_ line: String) -> Heard {
    situation.reader.hear(line, asked: sheet.questionnaire.asked, open: sitting.asking, recent: sitting.recent)
  }

  /// Whether a line answers a question of the interview, and is nothing else.
  func isAnswered(by line: String) -> Bool {
    let heard = heard(line)
    return [.answer, .correction].contains(heard.act) && heard.reading == nil
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
      .hint("\(kind). For example: \(quoted: item.example)."),
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
    case "resume" where isElsewhere(heard): return try wander(line, heard.reading, &conversation)
    case "repeat", "resume": return [again()]
    case "pause": return [paused()]
    case "cancel": return [leaving()]
    default: return try wander(line, heard.reading, &conversation)
    }
  }

  /// Whether another interview, or one about another deal, is to be gone on with.
  private func isElsewhere(_ heard: Heard) -> Bool {
    heard.reading?.requests.first?.slots.contains { slot in
      switch slot.value {
      case .choice(let id)?: id != sitting.interview
      case .name(let name)?: name.id != sitting.deal.ref.id.text && name.id != sheet.deal.account?.text
      default: false
      }
    } ?? false
  }

  /// Skipped, not known and not told are three different things. A list that has entries is complete then.
  private mutating func settle(_ state: Answer.State, _ line: String) throws -> [Step] {
    guard let item else { return [goOn()] }
    if let value = sheet.given[item.id]?.answer {
      if item.takesMore {
        return try keep([Sitting.Said(line: line, id: item.id, value: value.completed)], line, isChange: false)
      }
      // What was said stays, unless it is taken back in so many words.
      if state == .skipped || sitting.followedUp.contains(item.id) {
        (sitting.isRevisiting, sitting.asking) = (false, "")
        return [goOn()]
      }
    }
    if state == .skipped, item.isRequired == true || sitting.asksSkipped { sitting.parked.insert(item.id) }
    return try keep(state, of: item, line)
  }

  /// To the item before, in the order they are asked; its answer is kept until it is answered anew.
  private mutating func back() -> Step {
    let items = sheet.questionnaire.items.filter { sheet.matters($0.id) && $0.isAsked != false }
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
    return again(lines + ["\(name): \(place)."])
  }

  // MARK: Leaving

  private mutating func paused() -> Step {
    left("\(name) for \(Part(sitting.deal)) is parked: \(place). \(quoted: "resume") goes on.", parked: true)
  }
}
