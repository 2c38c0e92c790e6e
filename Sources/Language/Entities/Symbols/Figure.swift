/// A number, an amount of money or a share, as it was said.
public struct Figure: Sendable, Hashable {
  public enum Measure: Sendable, Hashable {
    case number
    /// The ISO 4217 code said, or `nil` where none was and the book's currency is meant.
    case money(code: String?)
    /// Hundredths: 15 is 15 %.
    case percent
  }

  /// The value, or the ends of a range, both included; `nil` is an open end.
  public enum Extent: Sendable, Hashable {
    case exact(Double)
    case range(min: Double?, max: Double?)
  }

  public var extent: Extent
  public var measure: Measure
}
