/// Second looks at a line that nothing read: without what is said around the request.
extension Reader {
  /// Words before a request that are given up for it, at most.
  private static let longestLead = 8
  private static let courtesies: Set<UInt64> = Set(
    ["would", "could", "can", "will", "you", "please", "pls", "thanks", "thx", "cheers", "thank", "mate", "ta"]
      .map { Token.hash(of: $0) })

  /// The line from a comma on ("oh and before I forget, remind me…") or up to the last one ("…, would you"), where that
  /// much is read in full.
  func readWithoutCourtesy(_ lattice: Lattice, _ context: [String: [String]]) -> Reading? {
    let pauses = (1..<max(1, lattice.count)).filter { lattice.isPause(before: $0) }
    if let last = pauses.last, isCourtesy(last..<lattice.count, lattice),
      let found = read(0..<last, of: lattice, confidence: 0.9, context)
    {
      return found
    }
    for pause in pauses.prefix(3) where isLead(0..<pause, lattice) {
      let isSmall = isCourtesy(0..<pause, lattice) || (0..<pause).allSatisfy(lattice.isSmall)
      if let found = read(pause..<lattice.count, of: lattice, confidence: isSmall ? 0.9 : 0.5, context) { return found }
    }
    return nil
  }

  private func read(_ range: Range<Int>, of lattice: Lattice, confidence: Double, _ context: [String: [String]])
    -> Reading?
  {
    let bytes = lattice.span(range)
    let part = attempt(Sentence(lattice.sentence.text(bytes: bytes)), context)
    guard part.reading.outcome == .understood, !isUncertain(lattice, part, range) else { return nil }
    let requests = part.reading.requests.map { request in
      var moved = request.moved(by: bytes.lowerBound)
      moved.confidence = min(moved.confidence, confidence)
      moved.source = .frame
      return moved
    }
    return Reading(
      text: lattice.sentence.text(bytes: 0..<lattice.sentence.bytes.count), outcome: .understood, requests: requests)
  }

  /// Whether the whole line asks or doubts, and the part would write.
  private func isUncertain(_ lattice: Lattice, _ part: Attempt, _ range: Range<Int>) -> Bool {
    (lattice.sentence.isQuestion || isDoubted(outside: range, of: lattice))
      && !part.reading.requests.allSatisfy { grammar[intent: $0.intent]?.writes == false }
  }

  private func isCourtesy(_ range: Range<Int>, _ lattice: Lattice) -> Bool {
    let hashes = range.map { lattice.hash($0) }
    return hashes.allSatisfy(Self.courtesies.contains) || Doubts.courtesies.begins(hashes[...])
  }

  /// Whether words before a comma have no part in the request: nothing known by name or kind, no doubt, no question.
  private func isLead(_ range: Range<Int>, _ lattice: Lattice) -> Bool {
    if isCourtesy(range, lattice) { return true }
    guard range.count <= Self.longestLead, !raisesDoubt(range, lattice) else { return false }
    return !lattice.spans.contains { span in
      span.kind != .skip && range.contains(Int(span.start))
        && !(Int(span.start)..<Int(span.end)).allSatisfy(lattice.isSmall)
    }
  }

  /// Whether words outside the part of a line that was read cast doubt on it.
  func isDoubted(outside range: Range<Int>, of lattice: Lattice) -> Bool {
    Doubts.find(in: lattice).contains { !range.contains($0.words.lowerBound) }
  }
}
