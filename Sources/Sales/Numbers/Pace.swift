import Figures

/// How a number stands to its quota while the period runs. Days are local ones; the day asked as of is over.
public struct Pace: Sendable, Hashable {
  /// The share of the period's days that is over.
  public let elapsed: Double
  /// The quota times that share.
  public let expected: Double
  /// Days still to come.
  public let daysLeft: Int
  /// What is still to be reached on each of them; 0 once the quota is met.
  public let needADay: Double
}

extension Measurement {
  /// `nil` for a number without a quota, and for a period that is over, has not begun or has no ends.
  public var pace: Pace? {
    guard let blend = question.recipe?.blend, blend == .attainment || blend == .target,
      let quota = whole.denominator, let reached = whole.numerator,
      let first = question.period?.firstDay, let last = question.period?.lastDay, first <= question.day,
      question.day < last
    else { return nil }
    let elapsed = Double(question.day - first + 1) / Double(last - first + 1)
    let left = last - question.day
    return Pace(
      elapsed: elapsed, expected: quota * elapsed, daysLeft: left, needADay: max(0, quota - reached) / Double(left))
  }
}
