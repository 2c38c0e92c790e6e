/// A civil calendar day (proleptic Gregorian), without a time zone.
///
/// Arithmetic is on integers: `Day` counts days since 1 January 1970.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// The day of a year (1...9999), month (1...12) and day of the month; `nil` where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  /// The day written `YYYY-MM-DD`; `nil` for anything else.
  public init?(iso text: some StringProtocol) {
    var text = String(text)
    guard let day = text.withUTF8({ $0.count == 10 ? Day(ascii: $0) : nil }) else { return nil }
    self = day
  }

  /// The day that the first ten bytes write, `YYYY-MM-DD`.
  init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes, 0, 4), let month = decimal(bytes, 5, 2), let day = decimal(bytes, 8, 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Days in a month: 28...31.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool { (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 }
}

extension Day {
  /// Year, month (1...12) and day of the month (1...31).
  public var parts: (year: Int, month: Int, day: Int) {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": civil_from_days.
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  public var year: Int { parts.year }
  public var month: Int { parts.month }
  public var dayOfMonth: Int { parts.day }

  public var weekday: Weekday { Weekday(rawValue: (((number + 3) % 7) + 7) % 7 + 1) ?? .monday }

  /// The quarter of the calendar year, 1...4.
  public var quarter: Int { (month - 1) / 3 + 1 }

  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// The same day of the month `months` later, or that month's last day where it is shorter.
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let index = year * 12 + month - 1 + months
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let newDay = min(day, Day.length(ofMonth: newMonth, year: newYear))
    return Day(number: Day.number(year: newYear, month: newMonth, day: newDay))
  }

  public static func - (left: Day, right: Day) -> Int { left.number - right.number }

  static func number(year: Int, month: Int, day: Int) -> Int {
    // Howard Hinnant, as above: days_from_civil.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension Day: CustomStringConvertible, LosslessStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  public init?(_ description: String) { self.init(iso: description) }
}

/// A number with leading zeros up to `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// The number that `count` decimal digits write from a place on; `nil` where there is anything else.
func decimal(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
  var number = 0
  for index in start..<start + count {
    let digit = Int(bytes[index]) - 0x30
    guard (0...9).contains(digit) else { return nil }
    number = number * 10 + digit
  }
  return number
}
