import Figures

/// What was counted for one group in one currency, before anything is divided.
public struct Tally: Sendable, Hashable {
  /// The group's key, empty for records that have none; `nil` when nothing is grouped.
  public var key: String?
  public var currency: Currency?
  /// The records that count: without those in ``excluded``.
  public var count = 0
  /// Those of them that were won, or moved on.
  public var hits = 0
  /// Their amounts in minor units.
  public var sum = 0.0
  public var hitSum = 0.0
  /// What a spread is taken of: days, or minor units.
  public var values: [Double] = []
  public var excluded = 0
  public var stillOpen = 0
  /// Those that had been qualified and are no more.
  public var reversed = 0

  public init(key: String? = nil, currency: Currency? = nil) {
    self.key = key
    self.currency = currency
  }

  mutating func add(_ other: Tally) {
    count += other.count
    hits += other.hits
    sum += other.sum
    hitSum += other.hitSum
    values += other.values
    excluded += other.excluded
    stillOpen += other.stillOpen
    reversed += other.reversed
  }
}

extension Tally {
  /// The tallies of one group as one, where they are of one currency at most.
  static func merged(_ tallies: [Tally], key: String? = nil, currency: Currency? = nil) -> Tally {
    tallies.reduce(into: Tally(key: key, currency: currency)) { $0.add($1) }
  }

  /// The number a calculation makes of it, and why there is none.
  func figure(_ part: Recipe.Part) -> (figure: Measurement.Figure, why: Measurement.Why?) {
    switch part.calculation {
    case .count: (figure(value: Double(count)), nil)
    case .share: share(Double(hits), of: Double(count), else: part.facts.whyNone)
    case .shareOfAmounts: share(major(hitSum), of: major(sum), else: count > 0 ? .nothingButZero : .nothingClosed)
    case .sum, .weightedSum: (figure(value: major(sum)), nil)
    case .spread(let quantity, let headline): spread(headline, isMoney: quantity == .amount, else: part.facts.whyNone)
    }
  }

  private func share(
    _ part: Double, of all: Double, else why: Measurement.Why
  ) -> (figure: Measurement.Figure, why: Measurement.Why?) {
    var figure = figure(value: all == 0 ? nil : part / all)
    figure.numerator = part
    figure.denominator = all
    return (figure, all == 0 ? reason(why) : nil)
  }

  private func spread(
    _ headline: Recipe.Headline, isMoney: Bool, else why: Measurement.Why
  ) -> (figure: Measurement.Figure, why: Measurement.Why?) {
    guard let spread = Spread(values) else { return (figure(value: nil), reason(why)) }
    let numbers = [spread.mean, spread.median, spread.p75].map { isMoney ? major($0) : $0 }
    var figure = figure(value: headline == .mean ? numbers[0] : numbers[1])
    (figure.mean, figure.median, figure.p75) = (numbers[0], numbers[1], numbers[2])
    return (figure, nil)
  }

  private func figure(value: Double?) -> Measurement.Figure {
    Measurement.Figure(
      key: key, value: value, n: count, excluded: excluded, stillOpen: stillOpen == 0 ? nil : stillOpen,
      reversed: reversed == 0 ? nil : reversed, currency: currency)
  }

  private func reason(_ why: Measurement.Why) -> Measurement.Why {
    count == 0 && excluded > 0 ? .allExcluded(excluded) : why
  }

  /// Major units, freed of the noise that adding fractions leaves behind the fourth digit of the minor unit.
  private func major(_ minor: Double) -> Double {
    let perMajor = Double(currency?.minorPerMajor ?? 1)
    return (minor * 10_000).rounded() / 10_000 / perMajor
  }
}
