/// A request with something said around it: a reason before it, a remark behind it. "They have signed off on the budget,
/// so please move Pilot to proposal."
extension Reader {
  /// The part of a line that a template reads.
  private struct Core {
    var range: Range<Int>
    var request: Request
  }

  /// Words that part clauses without a mark.
  fileprivate static let joints: Set<UInt64> = Set(
    [
      "so", "because", "since", "as", "and", "but", "then", "cause", "cos", "cuz", "that", "while", "before", "after",
      "hence",
    ]
    .map { Token.hash(of: $0) })
  /// Starts and ends of clauses looked at.
  private static let mostBreaks = 6
  /// A guess that no part of the line speaks against.
  private static let firm = 0.5

  /// The likeliest request of a line as a template reads it from some clauses, with values for its other slots from the
  /// rest; the more clauses the better. A lookup may be done, a write asks first.
  func readCore(_ lattice: Lattice, _ guesses: [Guess], _ context: [String: [String]]) -> Reading? {
    let likely = guesses.filter { $0.confidence >= Self.likely }.prefix {
      $0 == guesses[0] || guesses[0].confidence < Self.firm
    }
    guard !likely.isEmpty else { return nil }
    let intents = Set(likely.map(\.intent)).filter { mayAct(on: $0, lattice) }
    for range in clauseRanges(of: lattice) {
      guard let core = core(range, of: lattice, among: intents, context) else { continue }
      let text = lattice.sentence.text(bytes: 0..<lattice.sentence.bytes.count)
      return Reading(text: text, outcome: .understood, requests: [completed(core, lattice)])
    }
    return nil
  }

  /// Stretches of whole clauses, the longest first, the line itself left out.
  private func clauseRanges(of lattice: Lattice) -> [Range<Int>] {
    let inner = 1..<max(1, lattice.count)
    let starts = [0] + inner.filter { lattice.beginsClause(at: $0) }.suffix(Self.mostBreaks)
    let ends = inner.filter { lattice.endsClause(before: $0) }.prefix(Self.mostBreaks) + [lattice.count]
    return starts.flatMap { start in ends.filter { $0 > start + 1 }.map { start..<$0 } }
      .filter { $0.count < lattice.count }
      .sorted { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
  }

  /// Whether a line so spoken may ask for it: not a question that would write, not what is not so.
  private func mayAct(on intent: String, _ lattice: Lattice) -> Bool {
    guard let number = grammar.intents.firstIndex(where: { $0.name == intent }) else { return false }
    guard grammar.intents[number].writes else { return true }
    if isStatement(lattice) || bearing(lattice) == .question { return false }
    return mayWrite(Frame(intent: number), lattice)
  }

  private func core(
    _ range: Range<Int>, of lattice: Lattice, among intents: Set<String>, _ context: [String: [String]]
  ) -> Core? {
    let bytes = lattice.span(range)
    let part = attempt(Sentence(lattice.sentence.text(bytes: bytes)), context)
    guard part.reading.outcome == .understood, let found = part.reading.requests.first, intents.contains(found.intent),
      let intent = grammar[intent: found.intent], isWhole(found, intent),
      !(part.guesses ?? []).contains(where: part.lattice.partsClauses)
    else { return nil }
    if intent.writes, isDoubted(outside: range, of: lattice) { return nil }
    var request = found.moved(by: bytes.lowerBound)
    request.confidence = min(request.confidence, Self.mostTrusted)
    request.source = .frame
    return Core(range: range, request: request)
  }

  /// Whether a request has all it needs, and only names on file.
  private func isWhole(_ request: Request, _ intent: Intent) -> Bool {
    !request.slots.isEmpty && intent.missing(in: request).isEmpty
      && request.slots.allSatisfy { $0.problem != .unknownName }
  }

  /// The request with what is said around it in the slots that it leaves open, free text aside.
  private func completed(_ core: Core, _ lattice: Lattice) -> Request {
    var request = core.request
    guard let habits = grammar.habits,
      let intent = grammar.intents.firstIndex(where: { $0.name == request.intent })
    else { return request }
    let around = self.request(Framing(lattice, grammar, habits).frame(intent), lattice).slots.filter { slot in
      guard request[slot.name] == nil, let range = slot.span.flatMap(lattice.range(of:)) else { return false }
      if case .text = slot.value { return false }
      return !range.overlaps(core.range)
    }
    request.slots += around
    return request
  }
}

extension Lattice {
  /// Whether a clause begins with the word at a position.
  fileprivate func beginsClause(at position: Int) -> Bool {
    isPause(before: position) || Reader.joints.contains(hash(position - 1))
  }

  /// Whether a clause ends before the word at a position.
  fileprivate func endsClause(before position: Int) -> Bool {
    isPause(before: position) || Reader.joints.contains(hash(position))
  }

  /// Whether a stretch goes on over the end of a clause.
  fileprivate func partsClauses(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { beginsClause(at: $0) || endsClause(before: $0) }
  }
}
