/// The last look at a line: what it is likeliest to ask for, where neither a template nor a frame reads it.
extension Reader {
  /// A guess to act on; below, the speaker chooses among the likeliest.
  private static let sure = 0.45
  /// Two guesses whose confidences differ by less are about as good.
  private static let margin = 0.15
  /// A guess worth offering.
  private static let likely = 0.3
  /// The most that a guess is trusted: less than a write needs to run at once.
  private static let mostTrusted = 0.75

  /// A read may act on it, a write asks first; `nil` where silence is better.
  func guess(_ lattice: Lattice) -> Reading? {
    guard let fallback = grammar.fallback, !isStatement(lattice) else { return nil }
    let guesses = fallback.guesses(Wording(masking: lattice, kinds: grammar.nameKinds))
    guard let best = guesses.first, best.confidence >= max(fallback.bar, Self.likely),
      let first = request(for: best, lattice)
    else { return nil }
    let text = lattice.sentence.text(bytes: 0..<lattice.sentence.bytes.count)
    let isAlone = guesses.dropFirst().allSatisfy { best.confidence - $0.confidence >= Self.margin }
    if best.confidence >= Self.sure, isAlone { return Reading(text: text, outcome: .understood, requests: [first]) }
    let others = guesses.dropFirst().filter { $0.confidence >= fallback.bar }.compactMap { request(for: $0, lattice) }
    return others.isEmpty ? nil : Reading(text: text, outcome: .unsure, alternatives: [first] + others)
  }

  private func request(for guess: Guess, _ lattice: Lattice) -> Request? {
    guard let intent = grammar.intents.firstIndex(where: { $0.name == guess.intent }) else { return nil }
    let frame = Framing(grammar: grammar, lattice: lattice).frame(intent)
    guard !grammar.intents[intent].writes || mayWrite(frame, lattice) else { return nil }
    var request = request(frame, lattice)
    request.source = .fallback
    request.confidence = min(guess.confidence, Self.mostTrusted)
    return request
  }
}
