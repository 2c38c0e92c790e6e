/// A slot whose value the words of a sentence imply without spelling it: the call of "rang Jane", the amount of "make it 80k".
struct Implication: Sendable, Hashable {
  /// The number of the intent.
  let intent: Int
  let slot: String
  /// As examples write them.
  let values: [String]
  /// What stands in clues for no value, and then for each.
  private let hashes: [UInt32]

  init(intent: Int, slot: String, values: [String]) {
    (self.intent, self.slot, self.values) = (intent, slot, values)
    hashes = ([""] + values).map { value in
      Clues.mix(UInt32(truncatingIfNeeded: Token.hash(of: slot + "=" + value)), UInt32(intent))
    }
  }

  /// What stands for a value in clues; for `nil`, for none of them.
  func hash(_ value: Int?) -> UInt32 { hashes[value.map { $0 + 1 } ?? 0] }
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
    sum { clues.visitAll(for: value, fills, $0) }
  }
}
