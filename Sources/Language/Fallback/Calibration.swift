/// How far a score can be trusted, measured on sentences that were kept back while learning.
struct Calibration: Sendable {
  /// Of the logistic curve that gives the share of right guesses at a score.
  var slope = 1.0
  var middle = 0.0
  /// The confidence below which to decline.
  var bar = 0.5

  func confidence(_ score: Float) -> Double { 1 / (1 + Curve.exponential(-slope * (Double(score) - middle))) }
}

extension Calibration {
  /// A guess at a sentence that was kept back.
  struct Trial {
    var score: Float
    var isInScope: Bool
    var isRight: Bool
  }

  /// The share of sentences in scope that may be declined.
  private static let mostDeclined = 0.05
  private static let steps = 200

  /// The curve that fits best (logistic regression by gradient descent on standardised scores).
  init(_ trials: [Trial]) {
    guard !trials.isEmpty else { return }
    let scores = trials.map { Double($0.score) }
    let mean = scores.reduce(0, +) / Double(scores.count)
    let spread = max(1e-6, (scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(scores.count)).squareRoot())
    var (rise, shift) = (1.0, 0.0)
    for _ in 0..<Self.steps {
      var (byRise, byShift) = (0.0, 0.0)
      for (score, trial) in zip(scores, trials) {
        let place = (score - mean) / spread
        let error = 1 / (1 + Curve.exponential(-(rise * place + shift))) - (trial.isRight ? 1 : 0)
        byRise += error * place
        byShift += error
      }
      rise -= 4 * byRise / Double(scores.count)
      shift -= 4 * byShift / Double(scores.count)
    }
    slope = max(0.01, rise) / spread
    middle = mean - shift / max(0.01, rise) * spread
    let inScope = trials.filter(\.isInScope).map(\.score).sorted()
    if !inScope.isEmpty { bar = confidence(inScope[Int(Double(inScope.count) * Self.mostDeclined)]) }
  }
}
