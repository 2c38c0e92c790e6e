import Figures

/// All that is answered to a questionnaire about one deal: what was said, and what is known without asking.
///
/// The interview is a checklist over it: the next question is the first that matters and is not answered.
public struct AnswerSheet: Sendable {
  public let questionnaire: Questionnaire
  public let deal: Opportunity
  let today: Day
  /// Those at the account who are on file.
  public let contacts: [Contact]
  /// What was said, by question; the newest only.
  public internal(set) var given: [String: Answer]
  /// What the record says without asking.
  let facts: [Fact: AnswerValue]
  /// When anything was answered, also what does not count any more: what was put on record then came of it.
  let moments: Set<Instant>
  /// The items that are to be asked and count.
  var relevant: Set<String> = []

  /// How an item stands.
  public struct Standing: Sendable, Hashable {
    public var value: AnswerValue?
    public var state: Answer.State
    /// The fact of the record or the item it is known from; `nil` for what was said to the question itself.
    public var source: Source?

    public enum Source: Sendable, Hashable {
      case fact(Fact)
      case item(String)
    }
  }
}

// MARK: What is answered

extension AnswerSheet {
  /// How an item stands, whether it matters or not; `nil` where nothing is said or known of it.
  public func standing(_ id: String) -> Standing? {
    if let answer = given[id] {
      return Standing(value: answer.answer, state: answer.state, source: nil)
    }
    for source in questionnaire[item: id]?.known ?? [] {
      if let fact = Fact(rawValue: source) {
        if let value = facts[fact] { return Standing(value: value, state: .answered, source: .fact(fact)) }
      } else if matters(source), let value = given[source]?.answer {
        return Standing(value: value, state: .answered, source: .item(source))
      }
    }
    return nil
  }

  /// The value of an item that matters and is answered.
  public func value(_ id: String) -> AnswerValue? { matters(id) ? standing(id)?.value : nil }

  /// Whether an item is to be asked and counts.
  public func matters(_ id: String) -> Bool { relevant.contains(id) }

  /// Works out anew which items count, as long as one that does makes another count.
  mutating func settle() {
    for _ in questionnaire.items.indices {
      let before = relevant
      relevant = Set(questionnaire.items.map(\.id).filter { relevance(of: $0, favoring: nil) == .yes })
      if relevant == before { return }
    }
  }

  func relevance(of id: String, favoring: String?) -> Truth {
    questionnaire[item: id]?.when.map { truth(of: $0, favoring: favoring) } ?? .yes
  }

  /// Whether an answer says too little.
  public func isVague(_ id: String) -> Bool {
    guard case .text(let text)? = standing(id)?.value else { return false }
    return questionnaire[item: id]?.isVague(text) ?? false
  }
}

extension Questionnaire.Item {
  /// Whether words say too little to be an answer: nothing but words that are listed as vague, and small words.
  public func isVague(_ text: String) -> Bool {
    guard let vague else { return false }
    let weak = Set(vague.flatMap { $0.lowercased().split(separator: " ") } + Self.smallWords)
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }
    return words.allSatisfy(weak.contains)
  }

  private static let smallWords: [Substring] = [
    "a", "an", "the", "they", "their", "it", "is", "are", "be", "to", "of", "and", "in", "for", "with", "want", "some",
    "more", "just", "need", "they're", "we", "our", "so", "i", "think", "guess", "maybe", "probably", "really", "very",
  ]
}

// MARK: The checklist

extension AnswerSheet {
  /// The first item that matters and is open; those skipped count as open where that is wished.
  public func next(withSkipped: Bool = false) -> Questionnaire.Item? {
    questionnaire.items.first { isOpen($0.id, withSkipped: withSkipped) }
  }

  /// Whether an item matters and has no answer yet, or a list to which more may be added.
  public func isOpen(_ id: String, withSkipped: Bool = false) -> Bool {
    guard matters(id), let item = questionnaire[item: id], item.isAsked != false else { return false }
    guard let standing = standing(id) else { return true }
    if standing.state == .skipped { return withSkipped || item.isRequired == true }
    return standing.source == nil && standing.value?.isOpenList ?? false
  }

  /// Items that matter, and how many of them are settled, one way or another.
  public var progress: (settled: Int, of: Int) {
    let asked = questionnaire.items.filter { matters($0.id) && $0.isAsked != false }
    return (asked.count { !isOpen($0.id) }, asked.count)
  }

  public var isFinished: Bool { next() == nil }
}

// MARK: Rules

extension AnswerSheet {
  /// How far a rule holds. What is not answered may yet be anything; for the item favored, whatever would help.
  func truth(of rule: Rule, favoring: String? = nil) -> Truth {
    rule.alternatives.map { tests in
      tests.map { truth(of: $0, favoring: favoring) }.min() ?? .yes
    }.max() ?? .no
  }

  private func truth(of test: Rule.Test, favoring: String?) -> Truth {
    if test.item == Rule.contact { return Truth(!contacts.isEmpty) }
    let relevance = relevance(of: test.item, favoring: favoring)
    guard relevance != .no else { return test.holdsWithout }
    let standing = standing(test.item)
    guard let standing, standing.state != .skipped else {
      return test.item == favoring ? .yes : .maybe
    }
    guard let value = standing.value else { return test.holdsWithout }
    return min(relevance, holds(test.claim, value, test.item))
  }

  private func holds(_ claim: Rule.Claim, _ value: AnswerValue, _ id: String) -> Truth {
    switch (claim, value) {
    case (.covers(let percent), .money(let sum)): covers(sum, percent)
    case (.belowAmount, .money(let sum)): covers(sum, 100).contrary
    default: Truth(holdsOrNot(claim, value, id))
    }
  }

  private func holdsOrNot(_ claim: Rule.Claim, _ value: AnswerValue, _ id: String) -> Bool {
    switch (claim, value) {
    case (.known, .list(let entries, _)): !entries.isEmpty
    case (.known, .people(let people, _)): !people.isEmpty
    case (.known, _): true
    case (.specific, _): !isVague(id)
    case (.answer(let said), .flag(let flag)): said == (flag ? "yes" : "no")
    case (.answer(let said), .choice(let choice)): said == choice
    case (.notAnswer(let said), .choice(let choice)): said != choice
    case (.notAnswer(let said), .flag(let flag)): said != (flag ? "yes" : "no")
    case (.withinDays(let days), .date(let period)): period.firstDay.map { abs($0 - today) <= days } ?? false
    case (.withinMonths(let months), .date(let period)): isWithin(months, period)
    case (.narrowerThanQuarter, .date(let period)): period.grain != .quarter && period.grain != .year
    case (.toCome, .date(let period)): isToCome(period.lastDay)
    case (.toCome, .step(let step)): isToCome(step.due)
    default: false
    }
  }

  /// Whether a budget is enough for a share of the deal. Nobody can tell where the deal has no amount in its currency, or
  /// where the budget recurs.
  private func covers(_ sum: AnswerValue.Sum, _ percent: Int) -> Truth {
    guard let amount = deal.amount, amount.currency == sum.max.currency, sum.per == nil else { return .maybe }
    return Truth(Double(sum.max.minor) * 100 >= Double(amount.minor) * Double(percent))
  }

  /// Whether a time that is not over begins within so many months from today.
  private func isWithin(_ months: Int, _ period: Period) -> Bool {
    guard let day = period.firstDay ?? period.lastDay else { return false }
    return day <= today.adding(months: months) && isToCome(period.lastDay)
  }

  private func isToCome(_ day: Day?) -> Bool { day.map { $0 >= today } ?? true }
}

extension Rule.Test {
  /// Whether it holds of an item that is not known and will not be.
  fileprivate var holdsWithout: Truth {
    if case .notAnswer = claim { .yes } else { .no }
  }
}
