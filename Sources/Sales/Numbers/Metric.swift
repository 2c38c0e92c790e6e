/// A KPI of the catalogue: what it is called, how it is defined and shown.
///
/// A new KPI is one more value in ``all``.
public struct Metric: Sendable, Hashable {
  public enum Unit: String, Sendable { case fraction, days, count, ratio, currency }

  public enum Variant: String, Sendable, CaseIterable { case count, value, cohort, net }

  /// `win_rate`: its name in sentences, files and JSON.
  public var name: String
  /// `Win rate`.
  public var title: String
  public var unit: Unit
  /// The definition in one sentence, as `explain` tells it.
  public var definition: String
  /// Taken as of now unless a period is said; else the trailing twelve months.
  public var isSnapshot: Bool
  public var variants: [Variant]
}

extension Metric {
  public static func named(_ name: String) -> Metric? { all.first { $0.name == name } }

  public static let all: [Metric] = [
    Metric(
      name: "win_rate", title: "Win rate", unit: .fraction,
      definition: "Won deals divided by all deals closed in the period; a deal lost to no decision counts as lost.",
      isSnapshot: false, variants: [.count, .value, .cohort])
  ]
}
