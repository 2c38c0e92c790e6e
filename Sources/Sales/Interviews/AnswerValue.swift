import Figures
import Foundation

/// What was answered to a question.
public enum AnswerValue: Sendable, Hashable, Codable {
  case flag(Bool)
  case money(Sum)
  case date(Period)
  /// The id of a ``Questionnaire/Choice``.
  case choice(String)
  case text(String)
  case person(Person)
  case people([Person], isComplete: Bool)
  case list([Entry], isComplete: Bool)
  case step(Step)

  /// An amount or a range, both ends included.
  public struct Sum: Sendable, Hashable, Codable {
    public var min: Money
    public var max: Money
    /// day, week, month, quarter or year, where it recurs.
    public var per: String?

    public init(min: Money, max: Money, per: String? = nil) {
      self.min = min
      self.max = max
      self.per = per
    }

    public init(_ amount: Money, per: String? = nil) { self.init(min: amount, max: amount, per: per) }
  }

  /// Somebody at the customer's, as far as was said.
  public struct Person: Sendable, Hashable, Codable {
    public var name: String?
    public var title: String?
    /// A `stakeholder_role`.
    public var role: String?
    public var stance: Int?
    public var influence: Int?

    public init(name: String?, title: String? = nil, role: String? = nil) {
      self.name = name
      self.title = title
      self.role = role
    }
  }

  /// One thing of a list, in their words.
  public struct Entry: Sendable, Hashable, Codable {
    public var text: String
    /// What was said word for word, and by whom.
    public var quote: String?
    public var speaker: String?
    /// How often: "every week".
    public var frequency: String?
    public var priority: Priority?
    /// What shows that it is met.
    public var acceptance: String?

    /// How much something is wanted.
    public enum Priority: String, Sendable, Hashable, Codable, CaseIterable { case must, should, could }

    public init(_ text: String, quote: String? = nil, speaker: String? = nil, frequency: String? = nil) {
      self.text = text
      self.quote = quote
      self.speaker = speaker
      self.frequency = frequency
    }
  }

  /// What happens next.
  public struct Step: Sendable, Hashable, Codable {
    public var text: String
    public var due: Day?

    public init(_ text: String, due: Day? = nil) {
      self.text = text
      self.due = due
    }
  }
}

extension AnswerValue {
  /// As it stands in a record: JSON with its keys in order, so that equal values are equal texts.
  public var stored: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// What ``stored`` wrote; `nil` for anything else.
  public init?(stored text: String) {
    guard let value = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else { return nil }
    self = value
  }

  /// Whether it is an amount that no record holds.
  public var isTooGreat: Bool {
    if case .money(let sum) = self { max(sum.min.minor, sum.max.minor) > Money.greatest } else { false }
  }

  /// Whether more may be added to it.
  var isOpenList: Bool {
    switch self {
    case .people(_, let isComplete), .list(_, let isComplete): !isComplete
    default: false
    }
  }

  /// The same with what was said after it.
  public func adding(_ more: AnswerValue) -> AnswerValue {
    switch (self, more) {
    case (.people(let people, _), .people(let others, let isComplete)):
      return .people(others.reduce(into: people) { $0.add($1) }, isComplete: isComplete)
    case (.list(let entries, _), .list(let others, let isComplete)):
      let known = Set(entries.map { $0.text.lowercased() })
      return .list(entries + others.filter { !known.contains($0.text.lowercased()) }, isComplete: isComplete)
    default: return more
    }
  }

  /// The same without what is in an earlier one: what a line added to a list.
  public func added(to earlier: AnswerValue?) -> AnswerValue {
    switch (self, earlier) {
    case (.people(let people, let isComplete), .people(let others, _)?):
      let new = people.filter { person in !others.contains(person) }
      return new.isEmpty ? self : .people(new, isComplete: isComplete)
    case (.list(let entries, let isComplete), .list(let others, _)?):
      let new = entries.filter { !others.contains($0) }
      return new.isEmpty ? self : .list(new, isComplete: isComplete)
    default: return self
    }
  }

  /// Whether it says the same: of a person, the same person.
  public func isSame(as other: AnswerValue) -> Bool {
    if case .person(let one) = self, case .person(let another) = other { return one.isSame(as: another) }
    return self == other
  }

  /// The same with nothing more to come.
  public var completed: AnswerValue {
    switch self {
    case .people(let people, _): .people(people, isComplete: true)
    case .list(let entries, _): .list(entries, isComplete: true)
    default: self
    }
  }
}

extension AnswerValue.Person {
  /// Whether it is the same person: the same name, or the same title where neither has one.
  public func isSame(as other: Self) -> Bool {
    name == nil && other.name == nil
      ? title?.lowercased() == other.title?.lowercased() : name?.lowercased() == other.name?.lowercased()
  }
}

extension [AnswerValue.Person] {
  /// Adds somebody, or what was said anew of somebody who is in it.
  fileprivate mutating func add(_ person: AnswerValue.Person) {
    guard let place = firstIndex(where: person.isSame) else { return append(person) }
    self[place].title = person.title ?? self[place].title
    self[place].role = person.role ?? self[place].role
    self[place].stance = person.stance ?? self[place].stance
    self[place].influence = person.influence ?? self[place].influence
  }
}
