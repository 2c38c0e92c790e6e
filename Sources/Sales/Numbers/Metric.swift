/// A KPI of the catalogue: what it is called, how it is defined and counted.
///
/// A new KPI is one more value in ``all``.
public struct Metric: Sendable, Hashable {
  public enum Unit: String, Sendable { case fraction, days, count, ratio, currency }

  public enum Variant: String, Sendable, CaseIterable { case count, value, cohort, net, cumulative }

  /// What it is taken over when no period is said.
  public enum Usual: Sendable, Hashable {
    /// It is as of now.
    case now
    case trailingYear
    /// The running quarter: it looks ahead.
    case quarter
  }

  /// A way to count it that has to be asked for by name.
  public struct Variation: Sendable, Hashable {
    public var variant: Variant
    public var definition: String
    public var recipe: Recipe
  }

  /// `win_rate`: its name in sentences, files and JSON.
  public var name: String
  /// `Win rate`.
  public var title: String
  public var unit: Unit
  /// The definition in one sentence, as `explain` tells it.
  public var definition: String
  public var usual: Usual
  /// How it is counted when no variant is said.
  public var recipe: Recipe
  public var variations: [Variation]

  public init(
    name: String, title: String, unit: Unit, definition: String, usual: Usual = .trailingYear, recipe: Recipe,
    variations: [Variation] = []
  ) {
    self.name = name
    self.title = title
    self.unit = unit
    self.definition = definition
    self.usual = usual
    self.recipe = recipe
    self.variations = variations
  }
}

extension Metric {
  public var variants: [Variant] { variations.map(\.variant) }

  /// How a variant is counted; `nil` where the metric has no such variant.
  public func recipe(for variant: Variant?) -> Recipe? {
    guard let variant else { return recipe }
    return variations.first { $0.variant == variant }?.recipe
  }

  public static func named(_ name: String) -> Metric? { all.first { $0.name == name } }
}
