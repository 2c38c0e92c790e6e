import Figures

/// Gives a ``When`` its place in time: a pure function of the symbol, the clock, the settings, and what it is for.
public struct Resolver: Sendable {
  /// What the time is for.
  public enum Purpose: Sendable {
    /// When something happens or happened.
    case moment
    /// A due or close date: one last day, so "by Friday" and "end of Q3" are days.
    case deadline
    /// What a question covers: "end of Q3" is its last third.
    case query
  }

  public let now: LocalTime
  public let settings: EntitySettings
  /// Which way an undirected time points; `nil` is the future.
  public var direction: SlotRule.Direction?
  public var purpose: Purpose
  /// From where bare names are counted; the start of an interval for its end.
  var anchor: LocalTime

  public init(
    now: LocalTime, settings: EntitySettings = EntitySettings(), direction: SlotRule.Direction? = nil,
    purpose: Purpose = .moment
  ) {
    self.now = now
    self.settings = settings
    self.direction = direction
    self.purpose = purpose
    anchor = now
  }

  /// The one answer; `nil` for what cannot be, such as 30 February.
  public func resolve(_ when: When) -> Resolution? {
    guard let period = answer(when) else { return nil }
    var other = self
    other.isSwapped = true
    let alternative = when.isSlashed ? other.answer(when) : nil
    return Resolution(
      period: period, second: when.second, alternatives: alternative.map { $0 == period ? [] : [$0] } ?? [])
  }

  /// Whether two numbers of a date are read against the country's order.
  var isSwapped = false

  /// Whether a clock time to come may be today's although times point back: nothing says that it has been.
  var mayBeLaterToday = false

  var isPast: Bool { direction == .past }

  /// Whether nothing points a question's dates anywhere: they are this year's.
  var isUndirected: Bool { direction == nil && purpose == .query }

  private func answer(_ when: When) -> Period? {
    guard let period = period(when) else { return nil }
    return purpose == .deadline ? deadline(when, period) : period
  }

  /// The last allowed day, or minute where a clock time was said.
  private func deadline(_ when: When, _ period: Period) -> Period? {
    if period.grain == .minute {
      guard let last = when.isUpperBound ? period.to : period.from else { return period }
      return Period(last)
    }
    guard when.isUpperBound || period.from == nil || period.grain != .day else { return period }
    guard let last = period.lastDay else { return period.firstDay.map { Period($0) } }
    if period.grain == .week, !when.isUpperBound, last.weekday.rawValue > 5 {
      return Period(last.adding(days: 5 - last.weekday.rawValue))
    }
    return Period(last)
  }
}

/// Where in time something lies.
public struct Resolution: Sendable, Hashable {
  public var period: Period
  /// 0...59: the seconds of its start, where they were said.
  public var second: Int
  /// Other places it could have, best first: `3/4` as 3 April.
  public var alternatives: [Period]

  public var isAmbiguous: Bool { !alternatives.isEmpty }
}

extension When {
  /// Whether it holds two numbers whose order depends on the country.
  var isSlashed: Bool {
    switch self {
    case .slashed(let first, let second, _): first <= 12 && second <= 12 && first != second
    case .clock(_, on: let day?): day.isSlashed
    case .by(let when), .before(let when), .since(let when), .after(let when), .until(let when), .weekOf(let when),
      .part(_, of: let when), .shifted(_, from: let when), .lasting(_, from: let when):
      when.isSlashed
    case .between(let first, let second): first.isSlashed || second.isSlashed
    default: false
    }
  }

  /// Whether it only says how late something may be.
  var isUpperBound: Bool {
    switch self {
    case .by, .before, .until: true
    default: false
    }
  }

  var second: Int {
    if case .clock(let time, _) = self { return time.second }
    return 0
  }
}
