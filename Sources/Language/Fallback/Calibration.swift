/// How far a guess can be trusted, measured on sentences that were kept back while learning.
struct Calibration: Sendable {
  /// Of the logistic curve that gives the share of right guesses: what a unit of each piece of evidence adds.
  var rises = [1.0, 0, 0, 0]
  var shift = 0.0
  /// The confidence below which to decline.
  var bar = 0.5

  func confidence(_ evidence: Evidence) -> Double {
    var sum = shift
    for index in rises.indices { sum += rises[index] * evidence[index] }
    return 1 / (1 + Curve.exponential(-sum))
  }
}

extension Calibration {
  /// A guess at a sentence that was kept back.
  struct Trial {
    var evidence: Evidence
    var isInScope: Bool
    var isRight: Bool

    /// Words that nobody ever said ask for nothing.
    static let gibberish = Trial(
      evidence: Evidence(score: 0, lead: 0, strangeness: 0, unheard: 1), isInScope: false, isRight: false)
  }

  /// The share of sentences in scope that may be declined.
  private static let mostDeclined = 0.05
  private static let steps = 500
  private static let pace = 2.0

  /// The curve that fits best: logistic regression by gradient descent on standardised evidence, where sentences in scope
  /// and out of scope count alike.
  init(_ known: [Trial]) {
    guard !known.isEmpty else { return }
    let trials = known + [Trial.gibberish]
    let scales = (0..<Evidence.count).map { index in Scale(trials.map { $0.evidence[index] }) }
    let places = trials.map { trial in scales.indices.map { scales[$0].place(trial.evidence[$0]) } }
    let strange = trials.count { !$0.isInScope }
    let share = strange == 0 ? 1 : min(Self.mostWeight, Double(trials.count - strange) / Double(strange))
    let weights = trials.map { $0.isInScope ? 1 : share }
    let all = weights.reduce(0, +)
    var rises = [Double](repeating: 0, count: Evidence.count)
    var shift = 0.0
    for _ in 0..<Self.steps {
      var slopes = rises.map { _ in 0.0 }
      var slope = 0.0
      for (index, place) in places.enumerated() {
        let sum = zip(rises, place).reduce(shift) { $0 + $1.0 * $1.1 }
        let error = weights[index] * (1 / (1 + Curve.exponential(-sum)) - (trials[index].isRight ? 1 : 0))
        for number in place.indices { slopes[number] += error * place[number] }
        slope += error
      }
      for number in rises.indices { rises[number] -= Self.pace * slopes[number] / all }
      shift -= Self.pace * slope / all
    }
    self.rises = zip(rises, scales).map { $0 / $1.spread }
    self.shift = zip(self.rises, scales).reduce(shift) { $0 - $1.0 * $1.1.mean }
    let inScope = known.filter(\.isInScope).map { confidence($0.evidence) }.sorted()
    if !inScope.isEmpty { bar = inScope[Int(Double(inScope.count) * Self.mostDeclined)] }
  }

  /// How often a rare sentence out of scope counts, at most.
  private static let mostWeight = 20.0

  /// Puts numbers on a scale of mean 0 and spread 1.
  private struct Scale {
    let mean: Double
    let spread: Double

    init(_ numbers: [Double]) {
      let mean = numbers.reduce(0, +) / Double(numbers.count)
      let square = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count)
      (self.mean, spread) = (mean, max(1e-6, square.squareRoot()))
    }

    func place(_ number: Double) -> Double { (number - mean) / spread }
  }
}
