/// A condition on the answers of an interview, in words: `budget.approved is yes and budget.approver is known`.
///
/// Tests are joined by `and`, which binds closer, and `or`:
///
///     ITEM is known                 it was answered
///     ITEM is yes | no | CHOICE     so it was answered; `is not` for the contrary
///     ITEM is specific              it was answered, and not vaguely
///     ITEM is at least 80 % of amount       or the deal has no amount
///     ITEM is below amount
///     ITEM is within 30 days        of today, before or after
///     ITEM is within 12 months
///     ITEM is narrower than quarter
///     ITEM is to come               its day is not over, or it has none
///     contact is known              somebody at the account is on file
public struct Rule: Sendable, Hashable {
  public var text: String
  /// One of these holds, of which all tests hold.
  let alternatives: [[Test]]

  public struct Test: Sendable, Hashable {
    public var item: String
    public var claim: Claim
  }

  public enum Claim: Sendable, Hashable {
    case known, specific
    case answer(String)
    case notAnswer(String)
    /// Percent of the deal's amount.
    case covers(Int)
    case belowAmount
    case withinDays(Int)
    case withinMonths(Int)
    case narrowerThanQuarter
    case toCome
    case unreadable(String)
  }

  /// The word for whether somebody at the account is on file.
  static let contact = "contact"

  public init(_ text: String) {
    self.text = text
    alternatives = Self.split(text.split(separator: " ").map(String.init), at: "or").map {
      Self.split($0, at: "and").map(Test.init)
    }
  }

  private static func split(_ words: [String], at word: String) -> [[String]] {
    words.split(separator: word, omittingEmptySubsequences: false).map(Array.init)
  }

  /// Every test in it.
  public var tests: [Test] { alternatives.flatMap(\.self) }
}

extension Rule.Test {
  init(_ words: [String]) {
    item = words.first ?? ""
    claim = Self.claim(Array(words.dropFirst())) ?? .unreadable(words.joined(separator: " "))
  }

  private static func claim(_ words: [String]) -> Rule.Claim? {
    guard words.first == "is" else { return nil }
    let said = Array(words.dropFirst())
    switch said.count {
    case 1 where said[0] == "known": return .known
    case 1 where said[0] == "specific": return .specific
    case 1: return .answer(said[0])
    case 2 where said[0] == "not" && said[1] != "known": return .notAnswer(said[1])
    case 2 where said == ["to", "come"]: return .toCome
    case 2 where said == ["below", "amount"]: return .belowAmount
    case 3 where said == ["narrower", "than", "quarter"]: return .narrowerThanQuarter
    case 3 where said[0] == "within" && said[2] == "days": return number(said[1]).map { .withinDays($0) }
    case 3 where said[0] == "within" && said[2] == "months": return number(said[1]).map { .withinMonths($0) }
    case 6 where said[0] == "at" && said[1] == "least" && Array(said[3...]) == ["%", "of", "amount"]:
      return number(said[2]).map { .covers($0) }
    default: return nil
    }
  }

  /// From 0 to 1000.
  private static func number(_ word: String) -> Int? { Int(word).flatMap { (0...1000).contains($0) ? $0 : nil } }
}

extension Rule: Codable {
  public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// How far something holds while not everything is answered.
public enum Truth: Int, Sendable, Comparable {
  case no, maybe, yes

  public static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }

  init(_ holds: Bool) { self = holds ? .yes : .no }

  var contrary: Truth {
    switch self {
    case .no: .yes
    case .maybe: .maybe
    case .yes: .no
    }
  }
}
