/// The loose grammar: what no template reads, by what it is likeliest to ask for and where its slots then stand.
extension Reader {
  /// A guess to act on; below, the speaker chooses among the likeliest.
  private static let sure = 0.3
  /// A guess worth offering.
  private static let likely = 0.12
  /// The most that a guess is trusted: less than a write needs to run at once.
  private static let mostTrusted = 0.75

  /// A read may act on it, a write asks first; `nil` where silence is better.
  func readLoosely(_ lattice: Lattice) -> Reading? {
    guard let fallback = grammar.fallback, !isStatement(lattice) else { return nil }
    let bearing = bearing(lattice)
    let framing = Framing(lattice, grammar, grammar.habits ?? Habits())
    let guesses = fallback.guesses(Wording(masking: lattice, kinds: grammar.nameKinds))
    let requests = guesses.filter { $0.confidence >= Self.likely }
      .compactMap { request(for: $0, bearing, framing) }
    guard let first = requests.first else { return nil }
    let text = lattice.sentence.text(bytes: 0..<lattice.sentence.bytes.count)
    if first.confidence >= Self.sure { return Reading(text: text, outcome: .understood, requests: [first]) }
    return requests.count > 1 ? Reading(text: text, outcome: .unsure, alternatives: requests) : nil
  }

  /// What was read by a template that had to guess, unless something else is far likelier.
  func secondOpinion(on attempt: Attempt) -> Reading {
    guard let fallback = grammar.fallback, let guesses = attempt.guesses, !guesses.isEmpty,
      attempt.reading.outcome == .understood, let request = attempt.reading.requests.first,
      grammar[intent: request.intent]?.isGuessed == true
    else { return attempt.reading }
    let likely = fallback.guesses(Wording(masking: attempt.lattice, kinds: grammar.nameKinds))
    if likely.first?.intent == request.intent, request.takesWordsForName(in: attempt.lattice) {
      return readLoosely(attempt.lattice) ?? attempt.reading
    }
    guard let best = likely.first,
      !likely.contains(where: { $0.intent == request.intent && $0.confidence >= Self.likely })
    else { return attempt.reading }
    if best.confidence >= Self.convincing { return readLoosely(attempt.lattice) ?? attempt.reading }
    let writes = grammar[intent: request.intent]?.writes ?? false
    if best.confidence >= Self.unlikely || writes { return attempt.reading }
    return Reading(text: attempt.reading.text, outcome: .notUnderstood)
  }

  /// A guess that outweighs a template that had to guess too.
  private static let convincing = 0.6
  /// A guess so weak that the line asks for nothing known.
  private static let unlikely = 0.1

  /// `nil` for a write that was not ordered or reported, and for a lookup that tells what was done.
  private func request(for guess: Guess, _ bearing: Bearing, _ framing: Framing) -> Request? {
    guard let intent = grammar.intents.firstIndex(where: { $0.name == guess.intent }) else { return nil }
    let writes = grammar.intents[intent].writes
    guard bearing == .either || (bearing == .report) == writes else { return nil }
    let frame = framing.frame(intent)
    guard !writes || mayWrite(frame, framing.lattice) else { return nil }
    var request = request(frame, framing.lattice)
    request.confidence = min(guess.confidence, Self.mostTrusted)
    return request
  }

  func request(_ frame: Frame, _ lattice: Lattice) -> Request {
    let intent = grammar.intents[frame.intent]
    var request = Request(intent: intent.name, source: .fallback, confidence: 0.5)
    for fill in frame.fills {
      let name = grammar.slotNames[Int(fill.label.slot)]
      let rule = intent.slots.first { $0.name == name }
      request.slots.append(slot(name, fill.label, rule, fill.range, fill.span, lattice))
    }
    for (name, value) in frame.implied { request.slots.append(fixed(name, value, intent.slots.first { $0.name == name })) }
    lift(&request, intent, lattice)
    fillFromTask(&request, intent, lattice)
    return request
  }
}

extension Request {
  /// Whether a name nobody has heard of is written like ordinary words.
  fileprivate func takesWordsForName(in lattice: Lattice) -> Bool {
    slots.contains { slot in
      guard slot.problem == .unknownName, let span = slot.span else { return false }
      let words = (0..<lattice.count).filter { span.contains(lattice.span($0..<$0 + 1).lowerBound) }
      return words.contains { !lattice.isSmall($0) && !lattice.sentence.tokens[lattice.tokens[$0]].isCapitalized }
    }
  }
}
