/// How a metric is counted: one thing taken of one sort of facts, or several of them blended.
public struct Recipe: Sendable, Hashable {
  /// Something taken of one sort of facts.
  public struct Part: Sendable, Hashable {
    /// `won`, `quota`: what it is called among the parts of a blend.
    public var name: String
    public var facts: Facts
    public var calculation: Calculation

    public init(_ name: String, _ facts: Facts, _ calculation: Calculation) {
      self.name = name
      self.facts = facts
      self.calculation = calculation
    }
  }

  /// What is made of the facts.
  public enum Calculation: Sendable, Hashable {
    case count
    /// The won ones, or those that moved on, among all.
    case share
    /// Their amount among the amounts of all.
    case shareOfAmounts
    /// Σ amount.
    case sum
    /// Σ amount × probability: the deal's own, else that of its stage.
    case weightedSum
    /// Mean, median and third quartile; the headline is the metric's value.
    case spread(Quantity, headline: Headline)
  }

  /// What a spread is taken of.
  public enum Quantity: Sendable, Hashable {
    case amount
    /// Local day of creation to close date; below zero is left out.
    case days
    /// The same without the days the deal was closed before it was reopened.
    case netDays
    /// Days and parts of days spent in a stage, all finished visits of a deal together.
    case stay
  }

  public enum Headline: Sendable, Hashable { case mean, median }

  /// The part whose records stand behind the number.
  public var main: Part
  public var others: [Part]
  /// What the parts come to together; `nil` where the main part is the number.
  public var blend: Blend?

  public init(_ facts: Facts, _ calculation: Calculation) {
    main = Part("", facts, calculation)
    others = []
  }

  public init(_ blend: Blend, of main: Part, _ others: Part...) {
    self.main = main
    self.others = others
    self.blend = blend
  }
}

extension Recipe {
  public var parts: [Part] { [main] + others }
  public var facts: Facts { main.facts }
  public var calculation: Calculation { main.calculation }

  /// Amounts are at stake: several currencies have no one value.
  public var isMoney: Bool { parts.contains(where: \.isMoney) }

  /// What all its parts can be broken down by.
  public var groupings: Set<Grouping> {
    parts.map(\.facts.groupings).reduce(main.facts.groupings) { $0.intersection($1) }
  }

  /// The facts whose records stand behind the number.
  public var behind: [Facts] { blend?.isForecast == true ? parts.prefix(2).map(\.facts) : [main.facts] }

  /// Whether only one value of a grouping can be asked for.
  func takes(_ grouping: Grouping) -> Bool { parts.allSatisfy { $0.facts.takes(grouping) } }
}

extension Recipe.Part {
  var isMoney: Bool {
    switch calculation {
    case .sum: facts != .quota(.qualifiedOpportunities)
    case .shareOfAmounts, .weightedSum, .spread(.amount, _): true
    case .count, .share, .spread: false
    }
  }
}
