/// Second looks at a line that nothing read: with a typing error put right.
extension Reader {
  /// Words put right in one line, at most, and readings tried.
  private static let mostMisspelt = 3
  private static let mostTries = 6

  /// The line with misspelt words put right, where that makes a template read it; `nil` when none does, or when two
  /// ways to put it right disagree and one would write.
  func attemptRespelt(_ whole: Attempt, _ context: [String: [String]]) -> Attempt? {
    var best: Attempt?
    for corrections in respellings(of: whole.lattice) {
      var next = attempt(whole.lattice.sentence, context, corrections)
      guard next.reading.outcome == .understood, let request = next.reading.requests.first else { continue }
      for index in next.reading.requests.indices {
        next.reading.requests[index].confidence = confidence(corrections, whole.lattice)
      }
      guard let other = best?.reading.requests.first else {
        best = next
        continue
      }
      if other.intent != request.intent,
        [other, request].contains(where: { grammar[intent: $0.intent]?.writes ?? false })
      {
        return nil
      }
    }
    return best
  }

  /// The lattice with each misspelt word put right for which there is only one way.
  func respelt(_ lattice: Lattice) -> Lattice? {
    let certain = misspelt(in: lattice).filter { $0.words.count == 1 }
    guard !certain.isEmpty else { return nil }
    let corrections = Dictionary(uniqueKeysWithValues: certain.map { ($0.position, $0.words[0]) })
    return self.lattice(lattice.sentence, corrections)
  }

  private func confidence(_ corrections: [Int: UInt32], _ lattice: Lattice) -> Double {
    let isShort = corrections.keys.contains {
      lattice.sentence.foldedBytes(lattice.tokens[$0]).count == Lexicon.shortestMisspelt
    }
    return isShort ? 0.7 : 0.9
  }

  private func misspelt(in lattice: Lattice) -> [(position: Int, words: [UInt32])] {
    (0..<lattice.count).compactMap { position in
      let token = lattice.tokens[position]
      guard lattice.words[position] == Lexicon.unknown, lattice.sentence.tokens[token].kind == .word,
        !lattice.quotes.contains(where: { $0.contains(position) }),
        !names.isKnown(word: lattice.sentence.tokens[token].hash),
        !lattice.spans.contains(where: { $0.kind != .skip && $0.start <= position && position < $0.end })
      else { return nil }
      let words = grammar.lexicon.neighbours(of: lattice.sentence.foldedBytes(token))
      return words.isEmpty ? nil : (position, words)
    }
  }

  /// All put right together, each way; then each word alone.
  private func respellings(of lattice: Lattice) -> [[Int: UInt32]] {
    let misspelt = misspelt(in: lattice)
    guard !misspelt.isEmpty, misspelt.count <= Self.mostMisspelt else { return [] }
    var ways: [[Int: UInt32]] = [[:]]
    for (position, words) in misspelt {
      ways = ways.flatMap { way in words.prefix(3).map { way.merging([position: $0]) { $1 } } }
    }
    if misspelt.count > 1 {
      ways += misspelt.flatMap { place in place.words.prefix(3).map { [place.position: $0] } }
    }
    return Array(ways.prefix(Self.mostTries))
  }
}
