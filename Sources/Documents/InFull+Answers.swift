import Figures
import Sales

extension Period {
  /// `31 March 2027`, `March 2027`, `Q1 2027`, `2027`, `by 31 March 2027`, `1 to 12 March 2027`.
  var inFull: String? {
    guard let first = firstDay else { return lastDay.map { "by \($0.inFull)" } }
    guard let last = lastDay else { return "from \(first.inFull)" }
    switch grain {
    case _ where first == last: return first.inFull
    case .month: return first.adding(months: 1).adding(days: -1) == last ? first.monthInFull : between(first, last)
    case .quarter:
      return first.adding(months: 3).adding(days: -1) == last
        ? "Q\((first.month + 2) / 3) \(first.year)" : between(first, last)
    case .year: return first.adding(months: 12).adding(days: -1) == last ? "\(first.year)" : between(first, last)
    default: return between(first, last)
    }
  }

  private func between(_ first: Day, _ last: Day) -> String { "\(first.inFull) to \(last.inFull)" }
}

extension Period {
  /// As in "they need it …": `on 31 March 2027`, `in March 2027`, `by 31 March 2027`.
  var inTime: String? {
    guard let words = inFull else { return nil }
    if firstDay == nil || lastDay == nil { return words }
    if firstDay == lastDay { return "on \(words)" }
    return words.contains(" to ") ? "from \(words)" : "in \(words)"
  }
}

extension AnswerValue.Person {
  /// `Priya Shah, CFO`; the title alone where no name was said.
  var inFull: String {
    [name, name == nil ? title.map { "the \($0)" } : title].compactMap(\.self).joined(separator: ", ")
  }
}

extension AnswerValue {
  /// The answer in running text.
  func inFull(_ item: Questionnaire.Item) -> String? {
    switch self {
    case .flag(let flag): flag ? "yes" : "no"
    case .money(let sum): sum.inFull
    case .date(let period): period.inFull
    case .choice(let id): item.choices?.first { $0.id == id }?.name ?? id
    case .text(let text): text
    case .person(let person): person.inFull
    case .people(let people, _): people.map(\.inFull).listed
    case .list(let entries, _): entries.map(\.text).listed
    case .step(let step): step.text + (step.due.map { ", by \($0.inFull)" } ?? "")
    }
  }
}

extension [String] {
  /// `a, b and c`; with semicolons where commas stand in them.
  var listed: String {
    guard count > 1, let last else { return first ?? "" }
    let mark = contains { $0.contains(",") } ? "; " : ", "
    return dropLast().joined(separator: mark) + (mark == "; " ? "; " : " and ") + last
  }
}
