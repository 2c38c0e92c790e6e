extension Recipe {
  /// What several parts come to together.
  public enum Blend: Sendable, Hashable {
    /// The first over the second, a quota.
    case attainment
    /// The first, beside the second, a quota.
    case target
    /// The first over what the third, a quota, has more than the second.
    case coverage
    /// The first three multiplied, over the fourth.
    case velocity
    /// The first two added, the others beside them.
    case forecast
    /// The same, with each row what is above it as well.
    case runningForecast
  }
}

extension Recipe.Blend {
  public var isForecast: Bool { self == .forecast || self == .runningForecast }

  /// It has no meaning for all time.
  var needsPeriod: Bool { self == .attainment || self == .coverage }

  /// Told of the whole period, what is to come included.
  public var looksAhead: Bool { self != .velocity }

  /// The number that the parts make, and why there is none.
  ///
  /// - Parameter parts: in the order of the recipe, each with its name and what it lacks.
  func figure(_ parts: [Ingredient]) -> (figure: Measurement.Figure, why: Measurement.Why?) {
    var figure = parts[0].figure
    (figure.mean, figure.median, figure.p75) = (nil, nil, nil)
    (figure.value, figure.numerator, figure.denominator) = (nil, nil, nil)
    figure.parts = parts.map { .init(name: $0.name, value: $0.figure.value, n: $0.figure.n) }
    let why = fill(&figure, parts)
    return (figure, why)
  }

  /// A part of a blend as it came out.
  struct Ingredient {
    var name: String
    var figure: Measurement.Figure
    var why: Measurement.Why?
    var value: Double { figure.value ?? 0 }
  }

  private func fill(_ figure: inout Measurement.Figure, _ parts: [Ingredient]) -> Measurement.Why? {
    switch self {
    case .attainment: divide(parts[0].value, by: parts[1].value, parts[1].figure.n, into: &figure)
    case .target:
      count(parts, into: &figure)
    case .coverage: cover(parts, into: &figure)
    case .velocity: multiply(parts, into: &figure)
    case .forecast, .runningForecast: add(parts, into: &figure)
    }
  }

  private func divide(
    _ part: Double, by quota: Double, _ members: Int, into figure: inout Measurement.Figure
  ) -> Measurement.Why? {
    guard members > 0, quota > 0 else { return .noQuota }
    (figure.value, figure.numerator, figure.denominator) = (part / quota, part, quota)
    return nil
  }

  private func count(_ parts: [Ingredient], into figure: inout Measurement.Figure) -> Measurement.Why? {
    figure.value = parts[0].value
    figure.numerator = parts[0].value
    figure.denominator = parts[1].figure.n > 0 ? parts[1].value : nil
    return nil
  }

  private func cover(_ parts: [Ingredient], into figure: inout Measurement.Figure) -> Measurement.Why? {
    guard parts[2].figure.n > 0, parts[2].value > 0 else { return .noQuota }
    let gap = parts[2].value - parts[1].value
    (figure.numerator, figure.denominator) = (parts[0].value, gap)
    guard gap > 0 else { return .quotaMet }
    figure.value = parts[0].value / gap
    return nil
  }

  private func multiply(_ parts: [Ingredient], into figure: inout Measurement.Figure) -> Measurement.Why? {
    if let lacking = parts.first(where: { $0.figure.value == nil }) {
      return .partUndefined(lacking.name, lacking.why ?? .nothingClosed)
    }
    guard parts[3].value > 0 else { return .partUndefined(parts[3].name, .nothingButZero) }
    figure.value = parts[0].value * parts[1].value * parts[2].value / parts[3].value
    return nil
  }

  private func add(_ parts: [Ingredient], into figure: inout Measurement.Figure) -> Measurement.Why? {
    figure.value = parts[0].value + parts[1].value
    figure.n = parts[0].figure.n + parts[1].figure.n
    figure.excluded = parts.map(\.figure.excluded).reduce(0, +)
    return nil
  }
}
