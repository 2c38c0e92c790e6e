import Figures
import Language

/// How a user or a team is used to writing things.
public struct Settings: Sendable, Hashable {
  /// What a bare "50k" is in.
  public var currency: Currency
  /// Whether 3/4 is March 4 (en-US) and not 3 April.
  public var monthFirst: Bool
  /// The month (1...12) in which the fiscal year starts.
  public var fiscalYearStart: Int

  public init(currency: Currency = .usd, monthFirst: Bool = true, fiscalYearStart: Int = 1) {
    self.currency = currency
    self.monthFirst = monthFirst
    self.fiscalYearStart = fiscalYearStart
  }

  /// What sentences are read by at a time of the wall clock of a zone.
  public func reading(at now: LocalTime, in zone: Zone) -> ReaderSettings {
    ReaderSettings(now: now, currency: currency, monthFirst: monthFirst, fiscalYearStart: fiscalYearStart, zone: zone)
  }
}
