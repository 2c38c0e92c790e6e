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
      AnswerValue(answered, from: situation.user).map {
        Sitting.Said(line: line, id: answered.id, value: sheet.inFull($0))
      }
    }
    if said.contains(where: { $0.value.isTooGreat }) {
      return [again([.error("That is more than a record holds. Nothing was changed.")])]
    }
    if let odd = said.first(where: { doubt($0, isChange: isChange) != nil }), let doubt = doubt(odd, isChange: isChange)
    {
      let fine = said.filter { self.doubt($0, isChange: isChange) == nil }
      let kept = fine.isEmpty ? [] : try keep(fine, line, isChange: isChange).filter { !$0.puts && !$0.isQuestion }
      return kept + [try ask(about: odd, doubt)]
    }
    guard !said.isEmpty else { return [notAnswered()] }
    guard let reading = heard.reading, reading.outcome == .understood else {
      return try keep(said, line, isChange: isChange)
    }
    let answers = try keep(said, line, isChange: isChange).filter { !$0.puts }
    return try answers + wander(line, reading, &conversation)
  }

  /// Keeps answers, then puts the next question.
  mutating func keep(_ said: [Sitting.Said], _ line: String, isChange: Bool) throws -> [Step] {
    let (old, asking) = (sheet, sitting.asking)
    let answers = said.map { one -> Answer in
      var answer = draft(one.id, line)
      answer.value = whole(one.id, one.value, isChange: isChange).stored
      return answer
    }
    sitting.recent = said.map(\.id).reversed() + sitting.recent.filter { id in !said.contains { $0.id == id } }
    return try keep(answers, line) { wording in
      let ids = said.map(\.id)
      let changed = ids.filter { id in
        guard let before = old.value(id), let after = wording.sheet.value(id) else { return false }
        return (isChange || id != asking) && !old.takesMore(id) && !before.isSame(as: after)
      }
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
    sitting.parked.subtract(answers.filter { $0.value != nil }.map(\.question))
    let command = Command.keepAnswers(answers, of: interview, filling: sheet.fillings(since: old))
    let lines = telling(wording)
    let response = response(lines.isEmpty ? ["Noted."] : lines)
    let write = Step(Step.write([command]) { _ in response }, words: line)
    if let question = try disagreement(answers.map(\.question), line) {
      if let next { sitting = sitting.asking(next.id) }
      return [write, question]
    }
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
  func takesMore(_ id: String) -> Bool {
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
