/// Rows under named columns.
public struct Table: Sendable, Hashable {
  /// A column's heading and how it gives way when the screen is narrow.
  public struct Column: Sendable, Hashable {
    public enum Alignment: Sendable, Hashable { case left, right }

    /// The field's name in JSON, in snake_case.
    public var key: String
    public var heading: String
    public var alignment: Alignment
    /// 0 is never dropped; of the others the highest number goes first.
    public var priority: Int

    public init(_ key: String, _ heading: String, alignment: Alignment = .left, priority: Int = 0) {
      self.key = key
      self.heading = heading
      self.alignment = alignment
      self.priority = priority
    }
  }

  public var columns: [Column]
  /// One part a column; a row that is too short ends in empty cells.
  public var rows: [[Part]]

  public init(columns: [Column], rows: [[Part]]) {
    self.columns = columns
    self.rows = rows
  }
}
