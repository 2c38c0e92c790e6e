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
    slotHash = UInt32(truncatingIfNeeded: Token.hash(of: slot))
    hashes = ([""] + values).map { value in
      Clues.mix(UInt32(truncatingIfNeeded: Token.hash(of: slot + "=" + value)), UInt32(intent))
    }
  }

  /// What stands in clues for the slot, whatever its value.
  let slotHash: UInt32

  /// What stands for a value in clues; for `nil`, for none of them.
  func hash(_ value: Int?) -> UInt32 { hashes[value.map { $0 + 1 } ?? 0] }
}

extension Habits {
  /// The likeliest value of an implication; `nil` where the sentence implies none.
  ///
  /// `said`: the values of its lists that the sentence says; `onlySaid`: it is one of them, if there are any.
  func value(
    of implication: Implication, _ clues: Clues, _ fills: [Frame.Fill], said: Set<String>, onlySaid: Bool = false
  ) -> Int? {
    var best: (value: Int?, weight: Int32) = (nil, .min)
    for value in implication.choices(said: said, onlySaid: onlySaid) {
      var weight: Int32 = 0
      implication.visit(value, clues, fills, said: said) { weight += self.weight($0) }
      if weight > best.weight { best = (value, weight) }
    }
    return best.value
  }
}

extension Implication {
  /// The values to choose from: those said, where only they count and there are some; else all of them and none.
  fileprivate func choices(said: Set<String>, onlySaid: Bool) -> [Int?] {
    let heard = onlySaid ? values.indices.filter { said.contains(values[$0]) } : []
    return heard.isEmpty ? [nil] + values.indices.map(Optional.some) : heard
  }

  /// The clues for a value, one after the other; for `nil`, for none of them.
  @inline(__always)
  func visit(_ value: Int?, _ clues: Clues, _ fills: [Frame.Fill], said: Set<String>, _ body: (UInt32) -> Void) {
    clues.visitAll(for: hash(value), fills, body)
    guard !said.isEmpty else { return }
    let isSaid = value.map { said.contains(values[$0]) }
    let kind: UInt32 = isSaid.map { $0 ? said.count == 1 ? 26 : 25 : 24 } ?? 27
    body(Clues.mix(slotHash, kind))
    body(Clues.mix(hash(value), kind))
  }
}
