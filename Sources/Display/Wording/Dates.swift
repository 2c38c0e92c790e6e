import Figures

private let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
private let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

extension Day {
  /// `Mon 23 Nov`, with the year when it is not today's.
  func worded(today: Day) -> String {
    "\(weekdays[weekday.rawValue - 1]) \(dayAndMonth)" + (year == today.year ? "" : " \(year)")
  }

  /// `23 Nov`.
  var dayAndMonth: String { "\(dayOfMonth) \(months[month - 1])" }

  /// `23 Nov 2026`.
  var dated: String { "\(dayAndMonth) \(year)" }
}

extension LocalTime {
  /// `09:05`.
  var clock: String { zeroPadded(UInt(hour), to: 2) + ":" + zeroPadded(UInt(minuteOfHour), to: 2) }

  func worded(today: Day) -> String { "\(day.worded(today: today)), \(clock)" }
}

extension Period {
  /// `1 Oct to 23 Nov 2026`; one day as a day; with clock times where it does not begin and end at midnight.
  func worded(today: Day) -> String {
    let clocked = [from, to].contains { $0.map { $0.minute != 0 } ?? false } || grain == .minute || grain == .hour
    return clocked ? wordedTimes(today: today) : wordedDays(today: today)
  }

  private func wordedDays(today: Day) -> String {
    switch (firstDay, lastDay) {
    case (nil, nil): return "all time"
    case (let first?, nil): return "since \(first.dated)"
    case (nil, let last?): return "until \(last.dated)"
    case (let first?, let last?):
      if first >= last { return first.worded(today: today) }
      if first.year != last.year { return "\(first.dated) to \(last.dated)" }
      let start = first.month == last.month ? "\(first.dayOfMonth)" : first.dayAndMonth
      return "\(start) to \(last.dated)"
    }
  }

  private func wordedTimes(today: Day) -> String {
    switch (from, to) {
    case (nil, nil): return "all time"
    case (let from?, nil): return "since \(from.worded(today: today))"
    case (nil, let to?): return "until \(to.worded(today: today))"
    case (let from?, let to?):
      if to - from <= 1 { return from.worded(today: today) }
      let end = from.day == to.day ? to.clock : to.worded(today: today)
      return "\(from.worded(today: today)) to \(end)"
    }
  }
}

extension Length {
  /// `1 year 2 months`, `10 days`, `1 h 30 min`.
  var worded: String {
    let whole = [(months / 12, "year"), (months % 12, "month"), (days, "day")]
      .filter { $0.0 != 0 }.map { "\($0.0) \(abs($0.0) == 1 ? $0.1 : $0.1.plural)" }
    let clock = [(minutes / 60, "h"), (minutes % 60, "min")].filter { $0.0 != 0 }.map { "\($0.0) \($0.1)" }
    let words = whole + clock
    return words.isEmpty ? "0 min" : words.joined(separator: " ")
  }
}
