/// What is counted for a metric, and what is made of it.
public struct Recipe: Sendable, Hashable {
  /// The facts a metric is counted over; a period chooses among them by the day in brackets.
  public enum Facts: Sendable, Hashable {
    /// Deals won or lost (close date).
    case closed
    /// Deals won (close date).
    case won
    /// Deals by when they came to be (local day of creation).
    case created
    /// Open deals (expected close date).
    case open
    /// Deals leaving a stage, onward or lost (local day of the stage event).
    case passages
    /// Activities done that count as one of these (local day).
    case activities(countingAs: [String])
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
  }

  public enum Headline: Sendable, Hashable { case mean, median }

  public var facts: Facts
  public var calculation: Calculation

  public init(_ facts: Facts, _ calculation: Calculation) {
    self.facts = facts
    self.calculation = calculation
  }
}

extension Recipe {
  /// Amounts are at stake: several currencies have no one value.
  public var isMoney: Bool {
    switch calculation {
    case .shareOfAmounts, .sum, .weightedSum, .spread(.amount, _): true
    case .count, .share, .spread: false
    }
  }
}

extension Recipe.Facts {
  /// What these facts can be broken down by; passages by anything but their stage only within one stage.
  public var groupings: Set<Grouping> {
    let deal: Set<Grouping> = [.owner, .source, .industry, .account, .product, .competitor, .region, .manager]
    return switch self {
    case .closed, .won, .created: deal.union([.month, .quarter])
    case .open: deal.union([.month, .quarter, .stage])
    case .passages: deal.union([.stage])
    case .activities: [.activity, .owner, .account, .industry, .region, .manager, .month, .quarter]
    }
  }

  /// Only deals in one stage can be asked for.
  public var haveStage: Bool { self == .open || self == .passages }

  /// Only one type of activity can be asked for.
  public var haveActivity: Bool { if case .activities = self { true } else { false } }
}
