import Figures

/// A date, with a time of day where one is written: ISO 8601, `02/23/26 08:55 PM`, `23.02.2026 20:55`, or the count of
/// days that spreadsheets keep, where that is expected.
///
/// Two-digit years are those of 1970 to 2069.
struct MomentText: Hashable {
  var time: LocalTime
  var seconds = 0
  /// No time of day is written.
  var isDay = true
  /// Seconds ahead of UTC, where they are written.
  var offset: Int?

  static func read(_ text: String, _ format: CellFormat) -> Result<MomentText, CellFault.Problem> {
    if let day = Day(iso: text) { return .success(MomentText(time: LocalTime(day))) }
    if let count = Double(text) { return format.isDayCount ? counted(count) : .failure(.dayCount) }
    var reader = Reader(text)
    let day: Day
    switch reader.day(dayFirst: format.isDayFirst) {
    case .success(let read): day = read
    case .failure(let problem): return .failure(problem)
    }
    var moment = MomentText(time: LocalTime(day))
    if !reader.isAtEnd {
      guard reader.skip(["T", " ", ","]), let clock = reader.clock() else { return .failure(.notADate) }
      moment.time = LocalTime(day, minute: clock.minute)
      moment.seconds = clock.second
      moment.isDay = false
      moment.offset = reader.offset()
    }
    return reader.isAtEnd ? .success(moment) : .failure(.notADate)
  }

  /// Days since 30 December 1899, which makes those since March 1900 come out as spreadsheets show them.
  private static func counted(_ count: Double) -> Result<MomentText, CellFault.Problem> {
    guard (61..<2_958_466).contains(count) else { return .failure(.outOfRange) }
    let seconds = Int((count * 86_400).rounded())
    let day = Day(number: seconds / 86_400 - 25_569)
    var moment = MomentText(time: LocalTime(day, minute: seconds % 86_400 / 60))
    moment.seconds = seconds % 60
    moment.isDay = seconds % 86_400 == 0
    return .success(moment)
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

  /// - Parameter dayFirst: which of two numbers before a slash is the day; where that is not known, a day that can be
  ///   read as two is refused.
  mutating func day(dayFirst: Bool?) -> Result<Day, CellFault.Problem> {
    guard let first = number(1...4), let mark = rest.first, skip(["-", "/", "."]), let second = number(1...2),
      rest.first == mark, skip([mark]), let third = number(1...4)
    else { return .failure(.notADate) }
    if first.digits == 4 {
      return found(third.digits <= 2 ? Day(year: first.value, month: second.value, day: third.value) : nil)
    }
    guard third.digits == 4 || third.digits == 2, first.digits <= 2, mark != "-" else { return .failure(.notADate) }
    let year = third.digits == 4 ? third.value : third.value + (third.value < 70 ? 2000 : 1900)
    let american = Day(year: year, month: first.value, day: second.value)
    let british = Day(year: year, month: second.value, day: first.value)
    if mark == "." { return found(british) }
    if let dayFirst { return found(dayFirst ? british : american) }
    guard american == nil || british == nil || american == british else { return .failure(.ambiguousDate) }
    return found(american ?? british)
  }

  private func found(_ day: Day?) -> Result<Day, CellFault.Problem> { day.map { .success($0) } ?? .failure(.notADate) }

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
