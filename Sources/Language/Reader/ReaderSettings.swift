import Figures

/// What reading depends on beside the sentence: the clock, and the conventions of place and company.
public struct ReaderSettings: Sendable, Hashable {
  /// The wall clock, against which "tomorrow" is resolved.
  public var now: LocalTime
  /// The currency of a bare "50k".
  public var currency: Currency
  /// Whether 3/4 is March 4 (en-US) and not 3 April.
  public var monthFirst: Bool
  /// The month (1...12) in which the fiscal year starts.
  public var fiscalYearStart: Int
  /// The zone of the wall clock; without it a clock time of another zone stays as it was said.
  public var zone: Zone?

  public init(
    now: LocalTime, currency: Currency = .usd, monthFirst: Bool = true, fiscalYearStart: Int = 1, zone: Zone? = nil
  ) {
    self.now = now
    self.currency = currency
    self.monthFirst = monthFirst
    self.fiscalYearStart = fiscalYearStart
    self.zone = zone
  }
}

extension ReaderSettings {
  /// The settings of the United States with the clock at a time written in ISO 8601; `nil` when it is none.
  public init?(iso now: String) {
    guard let now = LocalTime(iso: now) else { return nil }
    self.init(now: now)
  }

  /// What of it times and money depend on.
  var entities: EntitySettings {
    EntitySettings(isDayFirst: !monthFirst, currency: currency, fiscalYearStart: fiscalYearStart, zone: zone)
  }
}
