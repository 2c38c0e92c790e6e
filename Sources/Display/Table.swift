/// Rows under named columns.
public struct Table: Sendable, Hashable {
  /// A column's heading and how it gives way when the screen is narrow.
  public struct Column: Sendable, Hashable {
    public enum Alignment: Sendable, Hashable { case left, right }

    /// The field's name in JSON, in snake_case.
    public var key: String
    public var heading: String
    public var alignment: Alignment
    /// Columns of low priority are dropped first; 0 is never dropped.
    public var priority: Int

    public init(_ key: String, _ heading: String, alignment: Alignment = .left, priority: Int = 0) {
      self.key = key
      self.heading = heading
      self.alignment = alignment
      self.priority = priority
    }
  }

  public var columns: [Column]
  public var rows: [[Part]]

  public init(columns: [Column], rows: [[Part]]) {
    self.columns = columns
    self.rows = rows
  }
}

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

  public var bars: [Bar]

  public init(bars: [Bar]) { self.bars = bars }
}
