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
    var text = description
    guard let seconds = text.withUTF8({ Instant.seconds(ascii: $0) }) else { return nil }
    self.init(seconds: seconds)
  }

  private static func seconds(ascii bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"), let day = Day(ascii: bytes),
      let hour = decimal(bytes, 11, 2), let minute = decimal(bytes, 14, 2), let second = decimal(bytes, 17, 2),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    return day.number * 86_400 + hour * 3600 + minute * 60 + second
  }
}
