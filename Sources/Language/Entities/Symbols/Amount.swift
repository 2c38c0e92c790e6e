import Figures

/// A length as it was said, signed; its units are never converted into one another.
public struct Amount: Sendable, Hashable {
  public var months = 0
  public var days = 0
  public var workdays = 0
  public var seconds = 0

  public init(months: Int = 0, days: Int = 0, workdays: Int = 0, seconds: Int = 0) {
    self.months = months
    self.days = days
    self.workdays = workdays
    self.seconds = seconds
  }

  /// So many units. Parts of a unit become smaller units: half a day is twelve hours, half a year six months.
  init?(_ count: Double, _ unit: TimeUnit) {
    guard count.magnitude < 1e7 else { return nil }
    self.init()
    switch unit {
    case .second: seconds = Int(count.rounded())
    case .minute: seconds = Int((count * 60).rounded())
    case .hour: seconds = Int((count * 3600).rounded())
    case .day: set(days: count)
    case .workday: workdays = Int(count)
    case .week: set(days: count * 7)
    case .fortnight: set(days: count * 14)
    case .weekend: set(days: count * 7)
    case .month: set(months: count)
    case .quarter: set(months: count * 3)
    case .half: set(months: count * 6)
    case .year: set(months: count * 12)
    case .decade: set(months: count * 120)
    }
  }

  private mutating func set(days count: Double) {
    days = Int(count)
    seconds = Int(((count - Double(days)) * 86_400).rounded())
  }

  private mutating func set(months count: Double) {
    months = Int(count)
    days = Int(((count - Double(months)) * 30).rounded())
  }

  static func + (left: Amount, right: Amount) -> Amount {
    Amount(
      months: left.months + right.months, days: left.days + right.days, workdays: left.workdays + right.workdays,
      seconds: left.seconds + right.seconds)
  }

  static prefix func - (amount: Amount) -> Amount {
    Amount(months: -amount.months, days: -amount.days, workdays: -amount.workdays, seconds: -amount.seconds)
  }

  /// The length in calendar units and whole minutes.
  public var length: Length { Length(months: months, days: days + workdays, minutes: seconds / 60) }
}
