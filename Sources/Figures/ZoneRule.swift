/// A POSIX `TZ` rule: a standard offset and, where there is one, summer time with its two yearly jumps.
struct ZoneRule: Sendable {
  /// Seconds ahead of UTC.
  var standard: Int
  private var summer: (offset: Int, start: Jump, end: Jump)?

  static let utc = ZoneRule(standard: 0)

  private init(standard: Int) { self.standard = standard }

  /// A rule such as `GMT0BST,M3.5.0/1,M10.5.0` or `<+0530>-5:30`; `nil` for anything else.
  init?(posix text: String) {
    var scanner = RuleScanner(text)
    guard scanner.name(), let west = scanner.time() else { return nil }
    standard = -west
    if scanner.isAtEnd { return }
    guard scanner.name() else { return nil }
    let offset = scanner.time().map { -$0 } ?? standard + 3600
    guard scanner.skip(","), let start = scanner.jump(), scanner.skip(","), let end = scanner.jump(), scanner.isAtEnd
    else { return nil }
    summer = (offset, start, end)
  }

  /// Seconds ahead of UTC at a moment given in seconds of UTC.
  func offset(at seconds: Int) -> Int {
    guard let summer else { return standard }
    let year = Instant(seconds: seconds).local(offset: standard).day.year
    let start = summer.start.seconds(inYear: year) - standard
    let end = summer.end.seconds(inYear: year) - summer.offset
    let isSummer = start < end ? start <= seconds && seconds < end : !(end <= seconds && seconds < start)
    return isSummer ? summer.offset : standard
  }
}

/// A yearly jump of the clock: a day, and the seconds from its midnight on the clock before the jump.
private struct Jump: Sendable {
  enum Day: Sendable {
    /// 1...365, February 29 never counted.
    case julian(Int)
    /// 0...365, February 29 counted.
    case ordinal(Int)
    /// The `week`th (5: the last) `weekday` (0: Sunday) of a month.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  var day: Day
  var time: Int

  /// Seconds since 1970 on the wall clock.
  func seconds(inYear year: Int) -> Int { number(inYear: year) * 86_400 + time }

  private func number(inYear year: Int) -> Int {
    let newYear = Figures.Day.number(year: year, month: 1, day: 1)
    switch day {
    case .julian(let number): return newYear + number - (number >= 60 && Figures.Day.isLeap(year) ? 0 : 1)
    case .ordinal(let number): return newYear + number
    case .weekday(let month, let week, let weekday):
      let first = Figures.Day.number(year: year, month: month, day: 1)
      let ahead = (weekday - Figures.Day(number: first).weekday.rawValue % 7 + 7) % 7
      let day = ahead + (week - 1) * 7
      return first + (day < Figures.Day.length(ofMonth: month, year: year) ? day : day - 7)
    }
  }
}

/// Reads the parts of a rule from left to right.
private struct RuleScanner {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest.removeFirst()
    return true
  }

  /// Three letters or more, or anything in angle brackets.
  mutating func name() -> Bool {
    if skip("<") {
      rest = rest.drop { $0 != UInt8(ascii: ">") }
      return skip(">")
    }
    let length = rest.prefix { ($0 | 32) >= UInt8(ascii: "a") && ($0 | 32) <= UInt8(ascii: "z") }.count
    rest = rest.dropFirst(length)
    return length >= 3
  }

  mutating func number(upTo limit: Int) -> Int? {
    let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return value <= limit ? value : nil
  }

  /// Hours with optional minutes and seconds, signed, in seconds.
  mutating func time() -> Int? {
    let sign = skip("-") ? -1 : 1
    if sign == 1 { _ = skip("+") }
    guard let hours = number(upTo: 167) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where skip(":") {
      guard let more = number(upTo: 59) else { return nil }
      seconds += more * unit
    }
    return sign * seconds
  }

  mutating func jump() -> Jump? {
    guard let day = day() else { return nil }
    guard skip("/") else { return Jump(day: day, time: 7200) }
    return time().map { Jump(day: day, time: $0) }
  }

  private mutating func day() -> Jump.Day? {
    if skip("J") { return number(upTo: 365).flatMap { $0 >= 1 ? .julian($0) : nil } }
    guard skip("M") else { return number(upTo: 365).map { .ordinal($0) } }
    guard let month = number(upTo: 12), month >= 1, skip("."), let week = number(upTo: 5), week >= 1, skip("."),
      let weekday = number(upTo: 6)
    else { return nil }
    return .weekday(month: month, week: week, weekday: weekday)
  }
}
