import Figures

extension Money {
  /// `$120,000`, `€1,234.50`, `120,000 SEK`; `-$500` below zero. Without Unicode the euro and the pound are written
  /// by their codes.
  func worded(unicode: Bool) -> String {
    let sign = minor < 0 ? "-" : ""
    let unit = UInt(currency.minorPerMajor)
    let fraction = minor.magnitude % unit
    let decimals = fraction == 0 ? "" : "." + zeroPadded(fraction, to: currency.minorDigits)
    let amount = grouped(minor.magnitude / unit) + decimals
    guard let symbol = currency.symbol, unicode || symbol == "$" else { return "\(sign)\(amount) \(currency.code)" }
    return sign + symbol + amount
  }
}

extension Currency {
  /// Only symbols that stand for one currency in an English text.
  fileprivate var symbol: String? {
    switch code {
    case "USD": "$"
    case "EUR": "€"
    case "GBP": "£"
    default: nil
    }
  }
}
