import Figures

extension Measurement {
  /// Why there is no one value, as a fact.
  public indirect enum Why: Sendable, Hashable {
    /// No deal was closed: 0/0.
    case nothingClosed
    case nothingWon
    /// No deal left the stage, or any stage.
    case nothingDecided
    /// That many records are there, all left out: without an amount, or with a cycle below zero.
    case allExcluded(Int)
    /// All amounts are zero.
    case nothingButZero
    /// Amounts are not added across currencies; a row each.
    case severalCurrencies([Currency])
    /// It is counted for each stage apart: a row each.
    case rowPerStage
    /// The metric has no such variant.
    case noVariant(Metric.Variant)
    /// The metric cannot be broken down by that.
    case cannotGroup(Grouping)
    /// Within one stage only.
    case groupsWithinStage(Grouping)
    /// The metric has no such thing that it could be asked of alone.
    case cannotTake(Grouping)
    /// A quota is for a time: a period with a beginning is needed.
    case needsPeriod
    /// Nobody it is asked of has a quota.
    case noQuota
    /// As much is won as the quota asks for, or more.
    case quotaMet
    /// A part of the blend is undefined, and why.
    case partUndefined(String, Why)
  }
}

extension Measurement.Question {
  /// Why the question cannot be counted at all; `nil` where it can.
  public var objection: Measurement.Why? {
    guard let recipe else { return variant.map { .noVariant($0) } }
    if let other = Grouping.allCases.first(where: { only[$0] != nil && !recipe.takes($0) }) {
      return .cannotTake(other)
    }
    if recipe.blend?.needsPeriod == true && period?.from == nil { return .needsPeriod }
    guard let grouping else { return nil }
    if !recipe.groupings.contains(grouping) { return .cannotGroup(grouping) }
    return recipe.facts.arePerStage && grouping != .stage && stage == nil ? .groupsWithinStage(grouping) : nil
  }
}

extension Recipe.Facts {
  /// What it means that nothing was counted.
  var whyNone: Measurement.Why {
    switch self {
    case .passages, .stays: .nothingDecided
    case .won: .nothingWon
    default: .nothingClosed
    }
  }
}
