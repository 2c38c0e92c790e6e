/// A point in time, in whole seconds of UTC.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  /// The instant at which a clock in UTC shows this time.
  public init(utc time: LocalTime) { self.init(seconds: time.day.number * 86_400 + time.minute * 60) }

  /// What a clock shows that is `offset` seconds ahead of UTC; seconds are dropped.
  public func local(offset: Int) -> LocalTime {
    let shifted = seconds + offset
    let minutes = shifted >= 0 ? shifted / 60 : (shifted - 59) / 60
    return LocalTime(Day(number: 0), minute: minutes)
  }

  public func adding(seconds more: Int) -> Instant { Instant(seconds: seconds + more) }
}

extension Instant: CustomStringConvertible, LosslessStringConvertible {
  /// `YYYY-MM-DDTHH:MM:SSZ`.
  public var description: String {
    "\(local(offset: 0)):\(padded(((seconds % 60) + 60) % 60, 2))Z"
  }

  /// The instant written as ``description`` writes it; `nil` for anything else.
  public init?(_ description: String) {
    guard description.utf8.count == 20, description.hasSuffix("Z"),
      let time = LocalTime(iso: description.dropLast()), let second = Int(description.dropLast().suffix(2))
    else { return nil }
    self.init(seconds: Instant(utc: time).seconds + second)
  }
}
