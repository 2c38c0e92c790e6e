import Figures

/// What the place and the book decide about how times and money are read.
public struct EntitySettings: Sendable, Hashable {
  /// Whether 3/4 is the 3rd of April.
  public var isDayFirst: Bool
  /// The currency of an amount that names none.
  public var currency: Currency
  /// The month (1...12) in which the fiscal year starts.
  public var fiscalYearStart: Int
  public var weekStart: Weekday
  /// Where the book is kept; without it a clock time of another zone stays as it was said.
  public var zone: Zone?

  public init(
    isDayFirst: Bool = false, currency: Currency = .usd, fiscalYearStart: Int = 1, weekStart: Weekday = .monday,
    zone: Zone? = nil
  ) {
    self.isDayFirst = isDayFirst
    self.currency = currency
    self.fiscalYearStart = fiscalYearStart
    self.weekStart = weekStart
    self.zone = zone
  }
}
