import Figures

private let months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]

extension Day {
  /// `18 December 2026`: documents are read in other years too.
  var inFull: String { "\(dayOfMonth) \(months[month - 1]) \(year)" }

  /// `March 2027`.
  var monthInFull: String { "\(months[month - 1]) \(year)" }
}

extension LocalTime {
  /// `18 December 2026, 09:05`.
  var inFull: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.inFull), \(two(hour)):\(two(minuteOfHour))"
  }
}

extension Money {
  /// `USD 120,000`, with the minor part where there is one.
  var inFull: String {
    let (whole, rest) = minor.magnitude.quotientAndRemainder(dividingBy: UInt(currency.minorPerMajor))
    let digits = String(whole)
    let groups = stride(from: digits.count, to: 0, by: -3).reversed().map { digits.prefix($0).suffix(min(3, $0)) }
    let padded = String(repeating: "0", count: max(0, currency.minorDigits - String(rest).count)) + String(rest)
    return "\(currency.code) \(minor < 0 ? "-" : "")\(groups.joined(separator: ","))\(rest == 0 ? "" : ".\(padded)")"
  }
}
