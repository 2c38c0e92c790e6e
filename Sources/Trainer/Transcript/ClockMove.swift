import Figures

/// A step of time in a transcript: on by a length, or to a moment.
enum ClockMove: Sendable, Hashable {
  case on(Length)
  case to(LocalTime)

  /// Reads `+1 day`, `+90 minutes`, `2026-12-01 09:00`, or `09:30` for that time of `today`; `nil` for anything else.
  init?(_ text: String, on today: Day) {
    if text.hasPrefix("+") {
      guard let length = ClockMove.length(text.dropFirst()) else { return nil }
      self = .on(length)
    } else if let time = LocalTime(iso: text) ?? LocalTime(iso: "\(today) \(text)") {
      self = .to(time)
    } else {
      return nil
    }
  }

  /// When it is after the move. Days, weeks and longer keep the time on the clock; hours and minutes are as long as they
  /// are when the clocks change.
  func moved(_ clock: Clock) -> Instant {
    switch self {
    case .to(let time): clock.zone.instant(time)
    case .on(let length) where length.months == 0 && length.days == 0: clock.now.adding(seconds: length.minutes * 60)
    case .on(let length):
      clock.zone.instant(
        LocalTime(
          clock.local.day.adding(months: length.months).adding(days: length.days), minute: clock.local.minute))
    }
  }

  private static func length(_ text: Substring) -> Length? {
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), (1...10_000).contains(count) else { return nil }
    switch words[1] {
    case "minute", "minutes", "min": return Length(minutes: count)
    case "hour", "hours": return Length(minutes: count * 60)
    case "day", "days": return Length(days: count)
    case "week", "weeks": return Length(days: count * 7)
    case "month", "months": return Length(months: count)
    case "year", "years": return Length(months: count * 12)
    default: return nil
    }
  }
}
