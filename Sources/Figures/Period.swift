/// How finely a period was said: "tomorrow" is a day, "3pm" a minute, "Q3" a quarter.
public enum Grain: String, CaseIterable, Sendable, Codable {
  case minute, hour, day, week, month, quarter, year
}

/// A stretch of local time, half-open: `from` belongs to it, `to` does not. An open end is `nil`.
public struct Period: Hashable, Sendable, Codable {
  public var from: LocalTime?
  public var to: LocalTime?
  public var grain: Grain

  public init(from: LocalTime?, to: LocalTime?, grain: Grain) {
    self.from = from
    self.to = to
    self.grain = grain
  }

  /// One whole day.
  public init(_ day: Day) { self.init(days: day, day.adding(days: 1), grain: .day) }

  /// Whole days, `end` excluded.
  public init(days start: Day, _ end: Day, grain: Grain) {
    self.init(from: LocalTime(start), to: LocalTime(end), grain: grain)
  }

  /// One minute on the clock.
  public init(_ time: LocalTime) { self.init(from: time, to: time.adding(minutes: 1), grain: .minute) }

  public func contains(_ day: Day) -> Bool {
    (from.map { $0.day <= day } ?? true) && (to.map { LocalTime(day) < $0 } ?? true)
  }

  /// The first day it touches.
  public var firstDay: Day? { from?.day }

  /// The last day it touches: the one before a `to` at midnight.
  public var lastDay: Day? { to?.adding(minutes: -1).day }
}
