/// A small source of chance that gives the same draws for the same seed, on every machine.
///
/// SplitMix64: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
public struct Dice: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}

extension Dice {
  /// A fraction of 0..<1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(unit() * Double(range.count))
  }

  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// One of the choices; `choices` must not be empty.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[roll(0...choices.count - 1)] }

  /// An index, drawn in proportion to its weight.
  mutating func index(weights: [Int]) -> Int {
    var rest = roll(0...weights.reduce(0, +) - 1)
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    return weights.count - 1
  }

  /// A log-normal draw around `median`; `spread` is the standard deviation of the logarithm.
  mutating func logNormal(median: Double, spread: Double) -> Double {
    var normal = -6.0
    for _ in 0..<12 { normal += unit() }
    var power = 1 + spread * normal / 1024
    for _ in 0..<10 { power *= power }
    return median * power
  }
}
