/// Deals that go by the name of their account: "the Northwind deal", "our opp with Northwind".
extension Reader {
  private static let nouns: Set<UInt64> = hashes("deal deals opportunity opp oppty oppy")
  private static let joints: Set<UInt64> = hashes("with at for from")
  private static let possessive = Token.hash(of: "'s")

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { Token.hash(of: String($0)) })
  }

  /// Takes an account that is named as a deal's for that deal, where a single one on file goes by these words.
  func nameDeal(_ request: inout Request, _ intent: Intent, _ lattice: Lattice) {
    guard let slot = intent.slots.first(where: { $0.type == "opportunity" }), request[slot.name] == nil,
      let index = request.slots.firstIndex(where: { $0.name == "account" }), let bytes = request.slots[index].span,
      let words = lattice.range(of: bytes), isDealName(words, lattice), let deal = onlyDeal(called: words, lattice)
    else { return }
    request.slots[index] = Slot(slot.name, .name(deal), text: request.slots[index].text, span: bytes)
  }

  private func isDealName(_ words: Range<Int>, _ lattice: Lattice) -> Bool {
    var end = words.upperBound
    if end < lattice.count, lattice.hash(end) == Self.possessive { end += 1 }
    if end < lattice.count, Self.nouns.contains(lattice.hash(end)) { return true }
    let start = words.lowerBound
    return start > 1 && Self.joints.contains(lattice.hash(start - 1)) && Self.nouns.contains(lattice.hash(start - 2))
  }

  private func onlyDeal(called words: Range<Int>, _ lattice: Lattice) -> Name? {
    let hits = lattice.spanRange(at: words.lowerBound).map { lattice.spans[$0] }
      .filter { $0.kind == .name && Int($0.end) >= words.upperBound }
    let found =
      hits.lazy.map { lattice.names[Int($0.value)] }.filter { $0.length == words.count }
      .map { names.find($0.hash) { $0 == "opportunity" } }.first { !$0.isEmpty } ?? []
    return found.count == 1 ? found[0].name : nil
  }
}

extension Lattice {
  /// The positions of the words in a range of bytes; `nil` where there are none.
  func range(of bytes: Range<Int>) -> Range<Int>? {
    let positions = positions(in: bytes)
    guard let first = positions.first, let last = positions.last else { return nil }
    return first..<last + 1
  }
}
