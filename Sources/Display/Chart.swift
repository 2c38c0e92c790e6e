/// Bars with their numbers beside them.
public struct Chart: Sendable, Hashable {
  public struct Bar: Sendable, Hashable {
    public var label: Part
    /// The bar's length, 0...1 of the longest.
    public var fraction: Double
    public var value: Part
    /// What stands behind the value, such as `2 of 4`.
    public var note: Line

    public init(label: Part, fraction: Double, value: Part, note: Line = "") {
      self.label = label
      self.fraction = fraction
      self.value = value
      self.note = note
    }
  }

  public enum Shape: Sendable, Hashable {
    case bars
    /// Bars around a middle, each what came through of the one above.
    case funnel
    /// A line of all values, one after the other, above the bars.
    case trend
  }

  public var bars: [Bar]
  public var shape: Shape

  public init(bars: [Bar], shape: Shape = .bars) {
    self.bars = bars
    self.shape = shape
  }
}
