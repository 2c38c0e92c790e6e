import Figures
import Sales

/// What was answered about a deal, in whatever interview, and what need not be asked.
struct Answers {
  /// An interview that was had goes by the questions it had; one that was not is as it would begin.
  let sheets: [AnswerSheet]
  /// Every answer that was ever given, oldest first.
  private let given: [Answer]

  init(
    about deal: Opportunity, in book: some Book, playbook: Playbook, questionnaires: [Questionnaire], clock: Clock
  ) throws {
    sheets = try questionnaires.map { questionnaire in
      let held = try book.interview(questionnaire.id, on: deal.id)?.questions
      return try AnswerSheet(held ?? questionnaire, on: deal, in: book, playbook: playbook, clock: clock)
    }
    given = try book.records(Query([.refers("opportunity", to: deal.id)], order: ["created", "id"]))
  }

  /// An answer with its question.
  struct Known {
    let item: Questionnaire.Item
    let sheet: AnswerSheet
    let value: AnswerValue
    /// Whether somebody answered the question; else it is known from the record.
    let isStated: Bool
  }

  /// What is known of the first of some questions that anything is known of.
  func known(_ ids: String...) -> Known? { ids.lazy.compactMap(known).first }

  private func known(_ id: String) -> Known? {
    sheets.lazy.compactMap { sheet -> Known? in
      guard let item = sheet.questionnaire[item: id], let value = sheet.value(id), !value.isEmpty else { return nil }
      if case .fact? = sheet.standing(id)?.source {
        return Known(item: item, sheet: sheet, value: value, isStated: false)
      }
      return Known(item: item, sheet: sheet, value: value, isStated: true)
    }.first
  }

  /// Whether anything was answered at all.
  var isEmpty: Bool { !given.contains { $0.state == .answered } }

  /// Whether somebody is named in an answer.
  func isNamed(_ name: String) -> Bool {
    given.contains { answer in
      answer.value.flatMap { AnswerValue(stored: $0) }?.people.contains { $0.name == name } ?? false
    }
  }

  /// Whether an interview was had.
  func wasHad(_ sheet: AnswerSheet) -> Bool { !sheet.given.isEmpty }

  /// The answer in which something was first said.
  func origin(of text: String, in item: String) -> Answer? {
    let answers = given.filter { $0.question == item }
    return answers.first { answer in
      answer.value.flatMap { AnswerValue(stored: $0) }?.entries.contains { $0.text == text } ?? false
    } ?? answers.last
  }

  /// The things of a list; where more of them are asked for one by one, with what the words they were said in tell of them.
  func entries(_ id: String, areWishes: Bool = false) -> [AnswerValue.Entry] {
    guard let known = known(id) else { return [] }
    let entries = known.value.entries
    guard known.item.takesMore else { return entries }
    let groups = Dictionary(grouping: entries.indices) { origin(of: entries[$0].text, in: id)?.id }
    return groups.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }.flatMap { places in
      let line = places.first.flatMap { origin(of: entries[$0].text, in: id)?.words }
      return read(places.map { entries[$0] }, in: line, areWishes)
    }
  }

  /// What was stored with more than its words stays as it is.
  private func read(_ entries: [AnswerValue.Entry], in line: String?, _ areWishes: Bool) -> [AnswerValue.Entry] {
    guard entries.allSatisfy({ $0 == AnswerValue.Entry($0.text) }) else { return entries }
    return AnswerValue.Entry.reading(entries.map(\.text), in: line, areWishes: areWishes)
  }
}

extension AnswerValue {
  var entries: [Entry] { if case .list(let entries, _) = self { entries } else { [] } }

  var people: [Person] {
    switch self {
    case .person(let person): [person]
    case .people(let people, _): people
    default: []
    }
  }

  /// A list that was answered with nothing.
  var isEmpty: Bool {
    switch self {
    case .list(let entries, _): entries.isEmpty
    case .people(let people, _): people.isEmpty
    default: false
    }
  }

  var sum: Sum? { if case .money(let sum) = self { sum } else { nil } }
  var period: Period? { if case .date(let period) = self { period } else { nil } }
  var step: Step? { if case .step(let step) = self { step } else { nil } }
}
