/// A template taken apart.
indirect enum Expression: Sendable, Hashable {
  /// Letters without white space; what touches them is part of the same word.
  case text(String)
  case space
  case sequence([Expression])
  /// `(a|b)`; `[a]` is `(a|)`.
  case alternative([Expression])
  /// `(a;b)`: all of them in any order.
  case permutation([Expression])
  /// `{list:slot}`.
  case list(String, slot: String)
  /// `{0..100:slot}`.
  case range(NumberRange, slot: String)
  /// `<rule>`.
  case rule(String)

  static let empty = Expression.sequence([])
}

/// The numbers a range takes: from `low` to `high` in steps.
struct NumberRange: Sendable, Hashable {
  var low: Double
  var high: Double
  var step = 1.0

  func contains(_ value: Double) -> Bool {
    guard value >= low, value <= high else { return false }
    let steps = (value - low) / step
    return (steps - steps.rounded()).magnitude < 1e-9
  }
}
