import Display
import Figures
import Language
import Sales

/// Taking answers: they are kept at once, put on the record, and read back.
extension Interviewing {
  /// The answers of a line, and what it asks beside them.
  mutating func take(_ heard: Heard, _ line: String, _ conversation: inout Conversation) throws -> [Step] {
    let isChange = heard.act == .correction
    let said = heard.answers.compactMap { answered in
      AnswerValue(answered, from: situation.user).map { (id: answered.id, value: $0) }
    }
    if said.contains(where: { $0.value.isTooGreat }) {
      return [again([.error("That is more than a record holds. Nothing was changed.")])]
    }
    if let odd = said.first(where: { isOdd($0.id, $0.value, isChange) }) {
      let fine = said.filter { !isOdd($0.id, $0.value, isChange) }
      let kept = fine.isEmpty ? [] : try keep(fine, line, isChange: isChange).filter { !$0.puts && !$0.isQuestion }
      return kept + [isOver(odd.id, odd.value) ? refuse(odd.id, odd.value) : try dispute(odd.id, odd.value, line)]
    }
    guard !said.isEmpty else { return [notAnswered()] }
    guard let reading = heard.reading, reading.outcome == .understood else {
      return try keep(said, line, isChange: isChange)
    }
    let answers = try keep(said, line, isChange: isChange).filter { !$0.puts }
    return try answers + wander(line, reading, &conversation)
  }

  /// Keeps answers, then puts the next question.
  mutating func keep(_ said: [(id: String, value: AnswerValue)], _ line: String, isChange: Bool) throws -> [Step] {
    let (old, asking) = (sheet, sitting.asking)
    let answers = said.map { id, value -> Answer in
      var answer = draft(id, line)
      answer.value = whole(id, value, isChange: isChange).stored
      return answer
    }
    return try keep(answers, line) { wording in
      let ids = said.map(\.id)
      let changed = ids.filter { old.value($0) != nil && (isChange || $0 != asking) && !old.takesMore($0) }
      return wording.summary(of: ids.filter { !changed.contains($0) })
        + changed.compactMap { wording.change(of: $0, from: old) } + wording.setAside(since: old)
    }
  }

  /// Keeps that a question stays without an answer.
  mutating func keep(_ state: Answer.State, of item: Questionnaire.Item, _ line: String) throws -> [Step] {
    var answer = draft(item.id, line)
    answer.state = state
    return try keep([answer], line) { $0.summary(of: [item.id]) }
  }

  private mutating func keep(
    _ answers: [Answer], _ line: String, telling: (InterviewWording) -> [Line]
  ) throws -> [Step] {
    let old = sheet
    sheet = old.with(answers)
    (sitting.tries, sitting.isRevisiting) = (0, false)
    sitting.parked.subtract(answers.map(\.question))
    let command = Command.keepAnswers(answers, of: interview, filling: sheet.fillings(since: old))
    let lines = telling(wording)
    let response = response(lines.isEmpty ? ["Noted."] : lines)
    let write = Step(Step.write([command]) { _ in response }, words: line)
    if let question = try disagreement(answers.map(\.question), line) { return [write, question] }
    return [write, goOn()]
  }

  private func draft(_ id: String, _ line: String) -> Answer {
    var answer = Answer(id: RecordID(""))
    (answer.opportunity, answer.interview, answer.question) = (sheet.deal.id, sheet.questionnaire.id, id)
    (answer.words, answer.supersedes) = (line, sheet.given[id]?.id)
    return answer
  }

  /// The interview as these answers leave it.
  private var interview: Interview {
    var interview = Interview(id: RecordID(""))
    (interview.opportunity, interview.questionnaire) = (sheet.deal.id, sheet.questionnaire.id)
    (interview.state, interview.definition) = (sheet.isFinished ? .done : .open, sheet.questionnaire.stored)
    return interview
  }

  /// An answer with what was said before to a question that takes several.
  private func whole(_ id: String, _ value: AnswerValue, isChange: Bool) -> AnswerValue {
    guard sheet.questionnaire[item: id]?.takesMore == true else { return value.completed }
    guard !isChange, let before = sheet.standing(id)?.value else { return value }
    return before.adding(value)
  }

  // MARK: What cannot be taken as it is

  private func isOdd(_ id: String, _ value: AnswerValue, _ isChange: Bool) -> Bool {
    isOver(id, value) || !isChange && isDisputed(id, value)
  }

  /// Whether a day that is to come is over, or one that is over to come.
  private func isOver(_ id: String, _ value: AnswerValue) -> Bool {
    guard case .date(let period) = value, let isToCome = sheet.questionnaire[item: id]?.isToCome else { return false }
    let day = isToCome ? period.lastDay ?? period.firstDay : period.firstDay
    return day.map { isToCome ? $0 < situation.today : $0 > situation.today } ?? false
  }

  private mutating func refuse(_ id: String, _ value: AnswerValue) -> Step {
    guard let item = sheet.questionnaire[item: id] else { return again() }
    let when = item.isToCome == true ? "is over" : "is still to come"
    return again([.error("\(wording.words(of: value, item)) \(when).")])
  }

  /// Whether somebody else answered otherwise, so that the answer would be taken from under them.
  private func isDisputed(_ id: String, _ value: AnswerValue) -> Bool {
    guard let other = sheet.given[id], other.owner != situation.user.id, other.state == .answered,
      let before = sheet.standing(id)?.value, !sheet.takesMore(id)
    else { return false }
    return before != value.completed && before != value
  }

  private mutating func dispute(_ id: String, _ value: AnswerValue, _ line: String) throws -> Step {
    guard let item = sheet.questionnaire[item: id], let other = sheet.given[id], let before = sheet.standing(id)?.value
    else { return again() }
    sitting.disputed = Sitting.Disputed(line: line, id: id, value: value)
    let who = try situation.ownerName(other.owner)
    let when: Line = other.created.map { " on \(situation.local($0).day)" } ?? ""
    return asking([
      "\(who) said\(when): \(item.about) \(wording.words(of: before, item)). You say \(wording.words(of: value, item)).",
      "Shall yours stand? Say \(quoted: "yes") or \(quoted: "no").",
    ])
  }

  private static let yes: Set = ["yes", "yeah", "yep", "y", "sure", "ok", "okay", "mine", "please", "take", "it"]
  private static let no: Set = ["no", "nope", "nah", "n", "not", "leave", "it", "keep", "theirs", "cancel", "skip"]

  /// Yes or no to an answer that somebody else had given otherwise; `nil` where it is neither.
  mutating func settle(_ disputed: Sitting.Disputed, _ line: String) throws -> [Step]? {
    sitting.disputed = nil
    let words = Set(Matching.split(line))
    if !words.isEmpty, words.isSubset(of: Self.yes) {
      return try keep([(disputed.id, disputed.value)], disputed.line, isChange: true)
    }
    return !words.isEmpty && words.isSubset(of: Self.no) ? [goOn(["It stays as it was."])] : nil
  }

  /// Asks once where a date said is another than the record's close date.
  private func disagreement(_ ids: [String], _ line: String) throws -> Step? {
    for id in ids where sheet.questionnaire[item: id]?.fills == .closeDate {
      guard case .date(let period)? = sheet.value(id), let said = period.lastDay ?? period.firstDay,
        let held = sheet.deal.closeDate, !period.contains(held), sheet.deal.isOpen
      else { continue }
      let request = Request(changing: "close_date", of: sheet.deal, to: .period(Period(said)))
      let question = Question(
        kind: .confirm(key: Dialogue.closeDateKey), pending: Pending(request), rest: [], words: line)
      return try dialogue.closeDateQuestion(question).map { Step(.ask(question, $0)) }
    }
    return nil
  }
}

extension Request {
  /// What sets a field of a deal.
  fileprivate init(changing field: String, of deal: Opportunity, to value: Value) {
    self.init(intent: Action.updateOpportunity.rawValue, source: .context)
    fill("opportunity", with: deal.mention)
    slots.append(Slot("field", .choice(field), fromContext: true))
    slots.append(Slot("value", value, fromContext: true))
  }
}

extension AnswerSheet {
  /// Whether what is said to an item is added to what was said before.
  fileprivate func takesMore(_ id: String) -> Bool {
    questionnaire[item: id]?.takesMore == true && standing(id)?.value != nil
  }
}

extension Step {
  /// Whether it puts a question of an interview.
  var puts: Bool { if case .put = deed { true } else { false } }
}

extension InterviewWording {
  /// "Changed: budget $120,000 -> $110,000."
  func change(of id: String, from old: AnswerSheet) -> Line? {
    guard let item = sheet.questionnaire[item: id], let before = old.standing(id)?.value,
      let after = sheet.standing(id)?.value
    else { return nil }
    return .success("Changed: \(item.about) \(words(of: before, item)) -> \(words(of: after, item)).")
  }

  /// Answers that do not count any more, or count again.
  func setAside(since old: AnswerSheet) -> [Line] {
    let answered = sheet.questionnaire.items.filter { old.given[$0.id] != nil }
    let closed = answered.filter { old.matters($0.id) && !sheet.matters($0.id) }
    let opened = answered.filter { !old.matters($0.id) && sheet.matters($0.id) }
    return (closed.isEmpty ? [] : ["Set aside: \(Wording.list(closed.map { "\($0.about)" }))."])
      + (opened.isEmpty ? [] : ["Counts again: \(Wording.list(opened.map { "\($0.about)" }))."])
  }
}
