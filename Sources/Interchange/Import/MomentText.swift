import Figures

/// A date, with a time of day where one is written: ISO 8601, `02/23/26 08:55 PM`, `23.02.2026 20:55`.
///
/// Two-digit years are those of 1970 to 2069.
struct MomentText: Hashable {
  var time: LocalTime
  var seconds = 0
  /// Seconds ahead of UTC, where they are written.
  var offset: Int?

  static func read(_ text: String, dayFirst: Bool) -> Result<MomentText, CellFault.Problem> {
    var reader = Reader(text)
    guard let day = reader.day(dayFirst: dayFirst) else { return .failure(.notADate) }
    var moment = MomentText(time: LocalTime(day))
    if !reader.isAtEnd {
      guard reader.skip(["T", " ", ","]), let clock = reader.clock() else { return .failure(.notADate) }
      moment.time = LocalTime(day, minute: clock.minute)
      moment.seconds = clock.second
      moment.offset = reader.offset()
    }
    return reader.isAtEnd ? .success(moment) : .failure(.notADate)
  }

  /// - Parameter zone: whose clock it was, where no offset is written.
  func instant(in zone: Zone) -> Instant {
    let minute = offset.map { Instant(utc: time).adding(seconds: -$0) } ?? zone.instant(time)
    return minute.adding(seconds: seconds)
  }
}

/// Reads numbers and marks from left to right.
private struct Reader {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  var isAtEnd: Bool { rest.isEmpty }

  /// Passes one of these marks, and the spaces behind it.
  mutating func skip(_ marks: [Character]) -> Bool {
    guard let first = rest.first, marks.contains(first) else { return false }
    rest = rest.dropFirst().drop { $0 == " " }
    return true
  }

  /// A number, and how many digits it has.
  private mutating func number(_ digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    let found = rest.prefix { ("0"..."9").contains($0) }
    guard digits.contains(found.count), let value = Int(found) else { return nil }
    rest = rest.dropFirst(found.count)
    return (value, found.count)
  }

  mutating func day(dayFirst: Bool) -> Day? {
    guard let first = number(1...4), let mark = rest.first, skip(["-", "/", "."]), let second = number(1...2),
      rest.first == mark, skip([mark]), let third = number(1...4)
    else { return nil }
    if first.digits == 4 {
      return third.digits <= 2 ? Day(year: first.value, month: second.value, day: third.value) : nil
    }
    guard third.digits == 4 || third.digits == 2, first.digits <= 2 else { return nil }
    let year = third.digits == 4 ? third.value : third.value + (third.value < 70 ? 2000 : 1900)
    let isDayFirst = mark == "." || (mark == "/" && dayFirst)
    guard mark != "-" else { return nil }
    return isDayFirst
      ? Day(year: year, month: second.value, day: first.value) : Day(year: year, month: first.value, day: second.value)
  }

  /// Minutes since midnight and seconds.
  mutating func clock() -> (minute: Int, second: Int)? {
    guard let hour = number(1...2)?.value, skip([":"]), let minute = number(2...2)?.value, minute < 60 else {
      return nil
    }
    var second = 0
    if skip([":"]) {
      guard let seconds = number(2...2)?.value, seconds <= 60 else { return nil }
      second = min(seconds, 59)
      if skip(["."]), number(1...9) == nil { return nil }
    }
    guard let hour = half(of: hour) else { return nil }
    return (hour * 60 + minute, second)
  }

  /// The hour of 24 behind an hour with AM, PM or neither.
  private mutating func half(of hour: Int) -> Int? {
    rest = rest.drop { $0 == " " }
    let mark = rest.prefix(2).uppercased()
    guard mark == "AM" || mark == "PM" else { return (0...23).contains(hour) ? hour : nil }
    rest = rest.dropFirst(2)
    guard (1...12).contains(hour) else { return nil }
    return hour % 12 + (mark == "PM" ? 12 : 0)
  }

  /// `Z`, `+0000`, `-08:00`.
  mutating func offset() -> Int? {
    if skip(["Z", "z"]) { return 0 }
    let sign = rest.first == "-" ? -1 : 1
    guard rest.first == "+" || rest.first == "-" else { return nil }
    let digits = rest.dropFirst().filter { $0 != ":" }
    guard digits.count == 4, let value = Int(digits), value % 100 < 60, value < 1500 else { return nil }
    rest = ""
    return sign * (value / 100 * 3600 + value % 100 * 60)
  }
}
