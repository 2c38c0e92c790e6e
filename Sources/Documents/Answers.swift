import Figures
import Sales

/// What was answered about a deal, in whatever interview, and what need not be asked.
struct Answers {
  /// An interview that was had goes by the questions it had; one that was not is as it would begin.
  let sheets: [AnswerSheet]
  /// Every answer that was ever given, oldest first, with what it says.
  private let given: [(answer: Answer, value: AnswerValue?)]

  init(
    about deal: Opportunity, in book: some Book, playbook: Playbook, questionnaires: [Questionnaire], clock: Clock
  ) throws {
    let held: [Interview] = try book.records(Query([.refers("opportunity", to: deal.id)], order: ["created", "id"]))
    let asked = questionnaires.map { one in held.first { $0.questionnaire == one.id }?.questions ?? one }
    let retired = held.compactMap(\.questions).filter { one in !asked.contains { $0.id == one.id } }
    sheets = try (asked + retired).map { try AnswerSheet($0, on: deal, in: book, playbook: playbook, clock: clock) }
    let answers: [Answer] = try book.records(Query([.refers("opportunity", to: deal.id)], order: ["created", "id"]))
    given = answers.map { ($0, $0.answer) }
  }

  /// An answer with its question.
  struct Known {
    let item: Questionnaire.Item
    let sheet: AnswerSheet
    let value: AnswerValue
    /// Whether somebody answered the question; else it is known from the record.
    let isStated: Bool
  }

  /// What somebody said to the first of some questions that were answered, else what the record knows.
  func known(_ ids: String...) -> Known? {
    let all = ids.flatMap { id in sheets.compactMap { known(id, $0) } }
    return all.first(where: \.isStated) ?? all.first
  }

  private func known(_ id: String, _ sheet: AnswerSheet) -> Known? {
    guard let item = sheet.questionnaire[item: id], let value = sheet.value(id), !value.isEmpty else { return nil }
    let isFact = if case .fact? = sheet.standing(id)?.source { true } else { false }
    return Known(item: item, sheet: sheet, value: value, isStated: !isFact)
  }

  /// Whether anything was answered at all.
  var isEmpty: Bool { !given.contains { $0.answer.state == .answered } }

  /// Whether somebody is named in an answer, by the whole name or a part of it.
  func isNamed(_ name: String) -> Bool {
    let names = given.compactMap(\.value).flatMap(\.people).compactMap(\.name)
    let words = name.lowercased().split(separator: " ")
    return names.contains { named in named.lowercased().split(separator: " ").allSatisfy(words.contains) }
  }

  /// Whether an interview was had.
  func wasHad(_ sheet: AnswerSheet) -> Bool { !sheet.given.isEmpty }

  /// One thing of a list, and the answer in which it was first said.
  struct Told {
    let entry: AnswerValue.Entry
    let origin: Answer?
  }

  /// The things of a list; where more of them are asked for one by one, with what the words they were said in tell of them.
  func told(_ id: String, areWishes: Bool = false) -> [Told] {
    guard let known = known(id) else { return [] }
    let all = known.value.entries.map { Told(entry: $0, origin: origin(of: $0, in: id)) }
    guard known.item.takesMore else { return all }
    let groups = all.reduce(into: [[Told]]()) { groups, one in
      if let last = groups.last?.last, last.origin?.id == one.origin?.id {
        groups[groups.count - 1].append(one)
      } else {
        groups.append([one])
      }
    }
    return groups.flatMap { read($0, areWishes) }
  }

  private func origin(of entry: AnswerValue.Entry, in item: String) -> Answer? {
    given.first { $0.answer.question == item && $0.value?.entries.contains(entry) ?? false }?.answer
  }

  /// Things of one line. What was stored with more than its words stays as it is.
  private func read(_ told: [Told], _ areWishes: Bool) -> [Told] {
    let texts = told.map(\.entry.text)
    guard told.map(\.entry) == texts.map({ AnswerValue.Entry($0) }) else { return told }
    let origin = told.first?.origin
    return AnswerValue.Entry.reading(texts, in: origin?.words, areWishes: areWishes)
      .map { Told(entry: $0, origin: origin) }
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
