import Figures

/// A number as people and programs write it: `15000`, `-15,000.50`, `$15,000`, `EUR 1.234,56`.
///
/// The last of two kinds of separators is the decimal one, a repeated one groups thousands. A single point before three
/// digits can mean either and is refused; a single comma before three digits groups them, as in English. Where the decimal
/// separator is known, the other one groups.
struct AmountText {
  private var currency: Currency?
  private var text: Substring
  private let decimalMark: Character?

  init(_ text: String, decimalMark: Character? = nil) {
    self.text = text[...]
    self.decimalMark = decimalMark
    // Most amounts are digits and nothing else.
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return }
    for (symbol, known) in [("$", Currency.usd), ("€", .eur), ("£", .gbp)] where text.contains(symbol) {
      currency = known
      self.text = Substring(text.filter { String($0) != symbol })
    }
    takeCode()
  }

  /// The amount, so many times; without a currency of its own it is in `fallback`.
  func money(or fallback: Currency, times: Int = 1) -> Result<Money, CellFault.Problem> {
    let currency = currency ?? fallback
    return scaled(by: currency.minorDigits, times: times).map { Money(minor: $0, currency: currency) }
  }

  /// The number, so many times, if it is a whole one.
  func whole(times: Int = 1) -> Result<Int, CellFault.Problem> {
    scaled(by: 3, times: times).flatMap { $0 % 1000 == 0 ? .success($0 / 1000) : .failure(.notANumber) }
  }

  /// The number times ten to the power of `digits` and so many times; six more digits keep the product exact.
  private func scaled(by digits: Int, times: Int) -> Result<Int, CellFault.Problem> {
    guard times > 1 else { return scaled(by: digits) }
    return scaled(by: digits + 6).flatMap { number in
      let (product, isTooGreat) = number.multipliedReportingOverflow(by: times)
      let scaled = (product + (product < 0 ? -500_000 : 500_000)) / 1_000_000
      return isTooGreat || scaled.magnitude >= Money.greatest ? .failure(.outOfRange) : .success(scaled)
    }
  }

  /// Three capital letters before or behind the number.
  private mutating func takeCode() {
    let trimmed = text.trimmed
    for code in [trimmed.prefix(3), trimmed.suffix(3)]
    where code.count == 3 && code.allSatisfy({ ("A"..."Z").contains($0) }) {
      currency = Currency(String(code))
      text = Substring(code.startIndex == trimmed.startIndex ? trimmed.dropFirst(3) : trimmed.dropLast(3))
      return
    }
  }

  /// The number times ten to the power of `digits`, rounded half away from zero.
  private func scaled(by digits: Int) -> Result<Int, CellFault.Problem> {
    var number = text.trimmed.filter { $0 != " " && $0 != "\u{A0}" && $0 != "'" }
    var sign = 1
    if number.hasPrefix("("), number.hasSuffix(")") {
      sign = -1
      number = String(number.dropFirst().dropLast())
    } else if number.hasPrefix("-") || number.hasPrefix("+") {
      sign = number.hasPrefix("-") ? -1 : 1
      number = String(number.dropFirst())
    }
    return parts(of: number).flatMap { whole, decimals in
      let kept = decimals.prefix(digits)
      let scaled = whole + kept + String(repeating: "0", count: digits - kept.count)
      guard let value = Int(scaled), value < Money.greatest else { return .failure(.outOfRange) }
      let isRoundedUp = decimals.dropFirst(digits).first.map { $0 >= "5" } ?? false
      return .success(sign * (isRoundedUp ? value + 1 : value))
    }
  }

  /// The digits before and behind the decimal separator.
  private func parts(of number: String) -> Result<(String, String), CellFault.Problem> {
    guard !number.isEmpty, number.allSatisfy({ ("0"..."9").contains($0) || $0 == "." || $0 == "," }),
      number.contains(where: { $0 != "." && $0 != "," })
    else { return .failure(.notANumber) }
    let points = number.count { $0 == "." }
    let commas = number.count { $0 == "," }
    guard let last = number.lastIndex(where: { $0 == "." || $0 == "," }) else { return .success((number, "")) }
    if let decimalMark { return parts(of: number, decimalMark) }
    let behind = number[number.index(after: last)...]
    let mark = number[last]
    if points > 0, commas > 0 {
      guard (mark == "." ? points : commas) == 1 else { return .failure(.notANumber) }
      return grouped(number[..<last]).map { ($0, String(behind)) }
    }
    if points + commas > 1 { return grouped(number[...]).map { ($0, "") } }
    if behind.count != 3 || number.hasPrefix("0") { return .success((zero(number[..<last]), String(behind))) }
    return mark == "," ? grouped(number[...]).map { ($0, "") } : .failure(.ambiguousNumber)
  }

  /// The same where it is known what the decimal separator is.
  private func parts(of number: String, _ mark: Character) -> Result<(String, String), CellFault.Problem> {
    let halves = number.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = halves.count == 2 ? String(halves[1]) : ""
    guard decimals.allSatisfy({ ("0"..."9").contains($0) }) else { return .failure(.notANumber) }
    let isGrouped = halves[0].contains { $0 == "." || $0 == "," }
    return isGrouped ? grouped(halves[0]).map { ($0, decimals) } : .success((zero(halves[0]), decimals))
  }

  /// Digits in groups of three.
  private func grouped(_ number: Substring) -> Result<String, CellFault.Problem> {
    let groups = number.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let first = groups.first, (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 })
    else {
      return .failure(.notANumber)
    }
    return .success(groups.joined())
  }

  private func zero(_ digits: Substring) -> String { digits.isEmpty ? "0" : String(digits) }
}
