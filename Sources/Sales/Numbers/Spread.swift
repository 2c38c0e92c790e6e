/// How numbers are spread: their mean, median and third quartile.
public struct Spread: Sendable, Hashable {
  public let mean: Double
  public let median: Double
  public let p75: Double

  /// `nil` of no numbers.
  public init?(_ numbers: [Double]) {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    mean = sorted.reduce(0, +) / Double(sorted.count)
    median = Spread.quantile(0.5, of: sorted)
    p75 = Spread.quantile(0.75, of: sorted)
  }

  /// Between the two nearest ranks in proportion (R's type 7, a spreadsheet's PERCENTILE.INC).
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let rank = share * Double(sorted.count - 1)
    let below = Int(rank)
    guard below + 1 < sorted.count else { return sorted[below] }
    return sorted[below] + (rank - Double(below)) * (sorted[below + 1] - sorted[below])
  }
}
