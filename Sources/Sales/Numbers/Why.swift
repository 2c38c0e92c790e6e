import Figures

extension Measurement {
  /// Why there is no one value, as a fact.
  public enum Why: Sendable, Hashable {
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
    /// Conversion has a row a stage.
    case rowPerStage
    /// The metric has no such variant.
    case noVariant(Metric.Variant)
    /// The metric cannot be broken down by that.
    case cannotGroup(Grouping)
    /// Within one stage only.
    case groupsWithinStage(Grouping)
    /// The metric does not go by stage.
    case cannotTakeStage
    /// The metric does not go by activity.
    case cannotTakeActivity
  }
}

extension Measurement.Question {
  /// Why the question cannot be counted at all; `nil` where it can.
  public var objection: Measurement.Why? {
    guard let recipe = metric.recipe(for: variant) else { return variant.map { .noVariant($0) } }
    if stage != nil && !recipe.facts.haveStage { return .cannotTakeStage }
    if activity != nil && !recipe.facts.haveActivity { return .cannotTakeActivity }
    guard let grouping else { return nil }
    if !recipe.facts.groupings.contains(grouping) { return .cannotGroup(grouping) }
    return recipe.facts == .passages && grouping != .stage && stage == nil ? .groupsWithinStage(grouping) : nil
  }
}

extension Recipe {
  /// What it means that nothing was counted.
  var whyNone: Measurement.Why { facts == .passages ? .nothingDecided : .nothingClosed }
}
