/// A second look at a line that a template read only by taking words it does not know for a name or as free text.
extension Reader {
  /// A guess that outweighs a template that had to guess too.
  private static let convincing = 0.6
  /// What a request is trusted whose free text was parted by what was learnt.
  private static let lessSure = 0.75
  /// A guess so weak that the line asks for nothing known.
  private static let unlikely = 0.15

  /// What the line is likelier to ask for than the template says; the same request with its slots better parted; or what
  /// the template read, to be asked about where nothing speaks for it and to be declined where it is a lookup.
  func secondOpinion(on attempt: Attempt) -> Reading {
    guard let guesses = attempt.guesses, !guesses.isEmpty,
      attempt.reading.outcome == .understood, let request = attempt.reading.requests.first,
      let intent = grammar.intents.firstIndex(where: { $0.name == request.intent })
    else { return attempt.reading }
    let likely = self.guesses(attempt.lattice)
    guard let best = likely.first else { return attempt.reading }
    if best.intent == request.intent { return refined(attempt, request, intent, likely) }
    let isLikely = likely.contains { $0.intent == request.intent && $0.confidence >= Self.likely }
    if isLikely { return attempt.reading }
    let writes = grammar.intents[intent].writes
    let cautious = writes ? hedged(attempt.reading) : attempt.reading
    if best.confidence >= Self.convincing { return readLoosely(attempt.lattice, likely) ?? cautious }
    let mayStand = best.confidence >= Self.unlikely || writes && !request.takesWordsForName(in: attempt.lattice)
    return mayStand ? cautious : Reading(text: attempt.reading.text, outcome: .notUnderstood)
  }

  private func hedged(_ reading: Reading) -> Reading {
    var hedged = reading
    hedged.requests = reading.requests.map(\.hedged)
    return hedged
  }

  private func refined(_ attempt: Attempt, _ request: Request, _ intent: Int, _ likely: [Guess]) -> Reading {
    let lattice = attempt.lattice
    if request.takesWordsForName(in: lattice) { return readLoosely(lattice, likely) ?? attempt.reading }
    guard let habits = grammar.habits else { return attempt.reading }
    var frame = Framing(lattice, grammar, habits).frame(intent)
    frame.implied = []
    if grammar.intents[intent].writes, !mayWrite(frame, lattice) { return attempt.reading }
    var refined = self.request(frame, lattice)
    let refinement = Refinement(intent: grammar.intents[intent], before: request, after: refined)
    guard refinement.isSound, covers(frame, request, lattice) else { return attempt.reading }
    refined.slots += request.slots.filter { refined[$0.name] == nil }
    refined.source = request.source
    refined.confidence = refinement.isPlain ? request.confidence : min(request.confidence, Self.lessSure)
    var reading = attempt.reading
    reading.requests = [refined]
    return reading
  }

  /// Whether the frame leaves no word of weight out that the request has in a slot.
  private func covers(_ frame: Frame, _ request: Request, _ lattice: Lattice) -> Bool {
    request.slots.compactMap(\.span).flatMap(lattice.positions).allSatisfy { position in
      frame.covers(position) || lattice.isSmall(position)
    }
  }
}

extension Request {
  /// Whether a name nobody has heard of is written like ordinary words.
  fileprivate func takesWordsForName(in lattice: Lattice) -> Bool {
    slots.contains { slot in
      guard slot.problem == .unknownName, let span = slot.span else { return false }
      return lattice.positions(in: span).contains {
        !lattice.isSmall($0) && !lattice.sentence.tokens[lattice.tokens[$0]].isCapitalized
      }
    }
  }
}
