import Figures

extension Period {
  /// The `months` up to and with `today`.
  public static func trailing(months: Int, to today: Day) -> Period {
    let end = today.adding(days: 1)
    return Period(days: end.adding(months: -months), end, grain: .month)
  }

  /// The period before that a number is compared with; `nil` where an end is open.
  ///
  /// A period from the start of a week, month, quarter or year, even one still running, is compared with as many whole
  /// ones before; any other with the stretch of the same length that ends where it begins.
  public var previous: Period? {
    guard let from, let to, from < to else { return nil }
    let start = steps(from: from, to: to)
    return start.map { Period(from: $0, to: from, grain: grain) }
  }

  /// The same days a year earlier.
  public var yearBefore: Period { Period(from: from?.yearBefore, to: to?.yearBefore, grain: grain) }

  private func steps(from: LocalTime, to: LocalTime) -> LocalTime? {
    guard from.minute == 0, to.minute == 0 else { return from.adding(minutes: from - to) }
    let (first, end) = (from.day, to.day)
    if let months = grain.months, first.dayOfMonth == 1, (first.month - 1) % months == 0 {
      let touched = (end.adding(days: -1).monthCount - first.monthCount) / months + 1
      return LocalTime(first.adding(months: -touched * months))
    }
    if grain == .week, first.weekday == .monday {
      return LocalTime(first.adding(days: -(end - first + 6) / 7 * 7))
    }
    let months = end.monthCount - first.monthCount
    let isWholeMonths = months > 0 && (first.adding(months: months) == end || end.adding(months: -months) == first)
    return LocalTime(isWholeMonths ? first.adding(months: -months) : first.adding(days: first - end))
  }
}

extension Grain {
  /// Months in one; `nil` for the shorter ones.
  public var months: Int? {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    case .minute, .hour, .day, .week: nil
    }
  }
}

extension LocalTime {
  fileprivate var yearBefore: LocalTime { LocalTime(day.adding(months: -12), minute: minute) }
}

extension Day {
  /// Months since the year 0.
  fileprivate var monthCount: Int { year * 12 + month - 1 }
}

extension Metric {
  /// The period it is taken over when none is said, in local days; `nil` for one that is as of now.
  ///
  /// - Parameter fiscalYearStart: the month that the quarters are counted from, 1...12.
  public func usualPeriod(today: Day, fiscalYearStart: Int = 1) -> Period? {
    switch usual {
    case .now: nil
    case .trailingYear: .trailing(months: 12, to: today)
    case .quarter: .running(.quarter, on: today, fiscalYearStart: fiscalYearStart)
    }
  }
}

extension Period {
  /// The month, quarter or year that a day lies in.
  public static func running(_ grain: Grain, on day: Day, fiscalYearStart: Int = 1) -> Period {
    let months = grain.months ?? 1
    let since = ((day.month - fiscalYearStart) % 12 + 12) % 12 % months
    let start = day.adding(days: 1 - day.dayOfMonth).adding(months: -since)
    return Period(days: start, start.adding(months: months), grain: grain)
  }
}
