/// A currency by its ISO 4217 code.
public struct Currency: Hashable, Sendable, Codable {
  /// Three capital letters, such as `USD`.
  public let code: String

  public init(_ code: String) { self.code = code }

  public static let usd = Currency("USD")
  public static let eur = Currency("EUR")
  public static let gbp = Currency("GBP")

  /// Decimal digits of the minor unit (ISO 4217): 2 for most, 0 for the yen, 3 for the dinars.
  public var minorDigits: Int {
    switch code {
    case "JPY", "KRW", "VND", "CLP", "ISK", "PYG", "UGX", "XAF", "XOF": 0
    case "BHD", "JOD", "KWD", "OMR", "TND": 3
    default: 2
    }
  }

  /// Minor units in one major unit: 100 for the dollar.
  public var minorPerMajor: Int { minorDigits == 0 ? 1 : minorDigits == 3 ? 1000 : 100 }
}

/// An amount of money in whole minor units of one currency. Amounts of two currencies are never added.
public struct Money: Hashable, Sendable, Codable {
  /// Minor units, such as cents.
  public var minor: Int
  public var currency: Currency

  /// The minor units of the greatest amount that a record holds: thousands of such can be added up.
  public static let greatest = 1_000_000_000_000_000

  public init(minor: Int, currency: Currency) {
    self.minor = minor
    self.currency = currency
  }

  /// An amount in major units, rounded to the nearest minor unit; `nil` when it does not fit in an `Int`.
  public init?(major: Double, currency: Currency) {
    let scaled = (major * Double(currency.minorPerMajor)).rounded()
    guard let minor = Int(exactly: scaled) else { return nil }
    self.init(minor: minor, currency: currency)
  }

  /// The amount in major units, for ratios and JSON.
  public var major: Double { Double(minor) / Double(currency.minorPerMajor) }
}

/// Money as a bound or a range, both ends included; `nil` is an open end.
public struct MoneyRange: Hashable, Sendable, Codable {
  public var min: Money?
  public var max: Money?

  public init(min: Money?, max: Money?) {
    self.min = min
    self.max = max
  }
}
