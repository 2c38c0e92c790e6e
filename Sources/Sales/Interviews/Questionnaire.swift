import Foundation

/// The questions of an interview about a deal, as a team writes them down: one file of `intents/interviews/`.
public struct Questionnaire: Sendable, Hashable, Codable {
  public var id: String
  public var name: String
  /// In the order they are shown and scored.
  public var parts: [Part]
  /// In the order they are asked.
  public var items: [Item]

  /// What belongs together, and how it is scored. An item is of the part that its id begins with.
  public struct Part: Sendable, Hashable, Codable {
    public var id: String
    public var name: String
    /// What 1, 2, 3... points take, none of them for a part that is not scored.
    public var levels: [Rule]?
  }

  /// One question.
  public struct Item: Sendable, Hashable, Codable {
    /// `part.name`, such as `budget.approved`.
    public var id: String
    /// What it is about, in running text: "budget".
    public var about: String
    public var ask: String
    /// What is asked once something was said and there may be more; only lists have it.
    public var more: String?
    public var why: String
    public var example: String
    public var kind: AnswerKind
    public var choices: [Choice]?
    /// Only then it is asked and counts.
    public var when: Rule?
    /// What an answer fills on the record.
    public var fills: Fact?
    /// What an answer says in a summary, `{}` for the answer: "signed off by {}"; the answer alone where it is not given.
    public var said: String?
    /// The same of a no.
    public var saidNot: String?
    /// Where it is known from before it is asked, the first that knows it: ids of other items, or facts of the record.
    public var known: [String]?
    /// The words of answers that say too little.
    public var vague: [String]?
    /// What is asked once after such an answer.
    public var followUp: String?
    /// Words that speak of it, in whatever question they are said.
    public var cues: [String]?
    /// Whether it is a day to come, or one that is over; either where it is not given.
    public var isToCome: Bool?
    /// Whether the interview cannot be finished without it.
    public var isRequired: Bool?
    /// False for what is never asked for, and kept where it is said.
    public var isAsked: Bool?
    /// Whether a number alone may answer it in words.
    public var isCount: Bool?

    enum CodingKeys: String, CodingKey {
      case id, about, ask, more, why, example, kind, choices, when, fills, known, vague, cues, said
      case saidNot = "said_not"
      case followUp = "follow_up"
      case isToCome = "to_come"
      case isRequired = "required"
      case isAsked = "asked"
      case isCount = "count"
    }
  }

  /// One of the answers to choose from.
  public struct Choice: Sendable, Hashable, Codable {
    public var id: String
    public var name: String
    /// Words that mean it.
    public var cues: [String]?
  }
}

/// What kind of answer a question has.
public enum AnswerKind: String, Sendable, Hashable, Codable, CaseIterable {
  case yesNo = "yes_no"
  /// An amount or a range, for a time where one is said.
  case money
  case date
  case choice
  case text
  case person
  case people
  case list
  /// What is done next, when, and by whom.
  case step
}

/// What the record holds that an interview can fill or know.
public enum Fact: String, Sendable, Hashable, Codable, CaseIterable {
  case amount
  case closeDate = "close_date"
  case nextStep = "next_step"
  case competitor
  case contact
  case economicBuyer = "economic_buyer"
  case stakeholders
  /// A completed call, meeting or demo with the economic buyer.
  case talk
  /// The day of the last of them.
  case lastTalk = "last_talk"
}

extension Questionnaire {
  public subscript(item id: String) -> Item? { items.first { $0.id == id } }
  public func part(_ id: String) -> Part? { parts.first { $0.id == id } }
  public func items(of part: String) -> [Item] { items.filter { $0.part == part } }
}

extension Questionnaire.Item {
  public var part: String { String(id.prefix { $0 != "." }) }

  /// Whether more can be added to what was said.
  public var takesMore: Bool { more != nil }
}

extension Questionnaire {
  /// As an ``Interview`` keeps it: JSON with its keys in order.
  public var stored: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }
}
