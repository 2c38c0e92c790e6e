/// A slot whose value the words of a sentence imply without spelling it: the call of "rang Jane", the amount of "make it 80k".
struct Implication: Sendable, Hashable {
  /// The number of the intent.
  var intent: Int
  var slot: String
  /// As examples write them.
  var values: [String]

  /// What stands for a value in clues; for `nil`, for none of them.
  func hash(_ value: Int?) -> UInt32 {
    let name = value.map { values[$0] } ?? ""
    return Clues.mix(UInt32(truncatingIfNeeded: Token.hash(of: slot + "=" + name)), UInt32(intent))
  }
}

extension Habits {
  /// The likeliest value of an implication; `nil` where the sentence implies none.
  func value(of implication: Implication, _ clues: Clues, _ fills: [Frame.Fill]) -> Int? {
    var best: (value: Int?, weight: Int32) = (nil, weight(of: implication.hash(nil), clues, fills))
    for value in implication.values.indices {
      let weight = weight(of: implication.hash(value), clues, fills)
      if weight > best.weight { best = (value, weight) }
    }
    return best.value
  }

  private func weight(of value: UInt32, _ clues: Clues, _ fills: [Frame.Fill]) -> Int32 {
    var sum: Int32 = 0
    clues.visitAll(for: value, fills) { sum += weight($0) }
    return sum
  }
}
