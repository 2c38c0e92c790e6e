import Figures
import Sales

/// Values as the cells of a table that other programs read.
struct CellText {
  let zone: Zone

  /// Formulas are guarded; days and moments are in ISO 8601, percentages between 0 and 100.
  func text(_ value: FieldValue, _ type: FieldType) -> String {
    switch value {
    case .null: ""
    case .text(let text): type == .text ? FormulaGuard.guarded(text) : text
    case .integer(let number): type == .flag ? (number == 1 ? "true" : "false") : "\(number)"
    case .real(let number): Decimals.shifted(number.description, by: 2)
    case .money(let money): Decimals.text(money)
    }
  }
}

/// Numbers in decimal digits, exactly.
enum Decimals {
  /// An amount in major units: `1054`, `500.50`.
  static func text(_ money: Money) -> String {
    let digits = money.currency.minorDigits
    let whole = String(money.minor.magnitude)
    let sign = money.minor < 0 ? "-" : ""
    guard digits > 0 else { return sign + whole }
    let padded = String(repeating: "0", count: max(0, digits + 1 - whole.count)) + whole
    let decimals = padded.suffix(digits)
    let major = sign + padded.dropLast(digits)
    return decimals.allSatisfy { $0 == "0" } ? major : "\(major).\(decimals)"
  }

  /// The minor units of an amount in major ones; `nil` where there are more digits than the currency has.
  static func minor(_ text: String, _ currency: Currency) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    let digits = currency.minorDigits
    guard let major = parts.first, decimals.allSatisfy(\.isNumber) else { return nil }
    let kept = decimals.prefix(digits)
    guard decimals.dropFirst(digits).allSatisfy({ $0 == "0" }) else { return nil }
    return Int(major + kept + String(repeating: "0", count: digits - kept.count))
  }

  /// A number with its decimal point moved to the right.
  static func shifted(_ text: String, by places: Int) -> String {
    guard text.allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" }) else { return text }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    let moved = decimals.prefix(places) + String(repeating: "0", count: max(0, places - decimals.count))
    let rest = decimals.dropFirst(places).reversed().drop { $0 == "0" }.reversed()
    let sign = text.hasPrefix("-") ? "-" : ""
    let whole = ((parts.first ?? "").drop { $0 == "-" } + moved).drop { $0 == "0" }
    return sign + (whole.isEmpty ? "0" : String(whole)) + (rest.isEmpty ? "" : "." + String(rest))
  }
}
