/// A wall-clock minute of a civil day, without a time zone.
public struct LocalTime: Hashable, Comparable, Sendable {
  public let day: Day
  /// Minutes since midnight, 0...1439.
  public let minute: Int

  /// `minute` may lie outside the day: it is carried over.
  public init(_ day: Day, minute: Int = 0) {
    let days = minute >= 0 ? minute / 1440 : (minute - 1439) / 1440
    self.day = day.adding(days: days)
    self.minute = minute - days * 1440
  }

  public init(_ day: Day, hour: Int, minute: Int) { self.init(day, minute: hour * 60 + minute) }

  /// A time written `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS` (seconds are dropped; a space may
  /// stand for the `T`).
  public init?(iso text: some StringProtocol) {
    guard let day = Day(iso: text.prefix(10)) else { return nil }
    let rest = text.dropFirst(10)
    if rest.isEmpty {
      self.init(day)
      return
    }
    let fields = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard rest.first == "T" || rest.first == " ", fields.count == 2 || fields.count == 3,
      fields.allSatisfy({ $0.count == 2 }), let hour = Int(fields[0]), let minute = Int(fields[1]),
      (0...23).contains(hour), (0...59).contains(minute), fields.count == 2 || (0...60).contains(Int(fields[2]) ?? -1)
    else { return nil }
    self.init(day, hour: hour, minute: minute)
  }

  public var hour: Int { minute / 60 }
  public var minuteOfHour: Int { minute % 60 }

  public func adding(minutes: Int) -> LocalTime { LocalTime(day, minute: minute + minutes) }

  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    (left.day.number, left.minute) < (right.day.number, right.minute)
  }

  /// Minutes from `right` to `left` on the wall clock.
  public static func - (left: LocalTime, right: LocalTime) -> Int {
    (left.day - right.day) * 1440 + left.minute - right.minute
  }
}

extension LocalTime: CustomStringConvertible, LosslessStringConvertible {
  /// `YYYY-MM-DDTHH:MM`.
  public var description: String { "\(day)T\(padded(hour, 2)):\(padded(minuteOfHour, 2))" }

  public init?(_ description: String) { self.init(iso: description) }
}
