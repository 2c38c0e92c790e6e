/// The loose grammar: what no template reads, by what it is likeliest to ask for and where its slots then stand.
extension Reader {
  /// A guess to act on; below, the speaker chooses among the likeliest.
  private static let sure = 0.2
  /// The same where it would write.
  private static let worthAsking = 0.3
  /// A guess worth offering.
  static let likely = 0.1
  /// A guess as good as certain.
  private static let plain = 0.8
  /// The most that a guess is trusted: less than a write needs to run at once.
  static let mostTrusted = 0.75

  /// The likeliest intents of a line, best first; none where nothing was learnt.
  func guesses(_ lattice: Lattice) -> [Guess] {
    grammar.fallback?.guesses(Wording(masking: lattice, kinds: grammar.nameKinds)) ?? []
  }

  /// A read may act on a guess, a write asks first; `nil` where silence is better.
  func readLoosely(_ lattice: Lattice, _ guesses: [Guess]) -> Reading? {
    guard !guesses.isEmpty else { return nil }
    let bearing = isStatement(lattice) ? Bearing.statement : bearing(lattice)
    let framing = Framing(lattice, grammar, grammar.habits ?? Habits())
    let requests = guesses.filter { $0.confidence >= Self.likely }
      .compactMap { request(for: $0, bearing, framing) }
    guard let first = requests.first else { return nil }
    let text = lattice.sentence.text(bytes: 0..<lattice.sentence.bytes.count)
    let writes = grammar[intent: first.intent]?.writes ?? false
    if first.confidence >= (writes ? Self.worthAsking : Self.sure) {
      return Reading(text: text, outcome: .understood, requests: [first])
    }
    return requests.count > 1 ? Reading(text: text, outcome: .unsure, alternatives: requests) : nil
  }

  /// `nil` for a write that was not ordered or reported, and for a lookup that tells what was done.
  private func request(for guess: Guess, _ bearing: Bearing, _ framing: Framing) -> Request? {
    guard let intent = grammar.intents.firstIndex(where: { $0.name == guess.intent }) else { return nil }
    let writes = grammar.intents[intent].writes
    let isBarred =
      switch bearing {
      case .either: false
      case .question: writes
      case .report: !writes
      case .statement: writes || guess.confidence < Self.plain
      }
    let endsTalk = Self.lastWords.contains(grammar.intents[intent].does) && guess.confidence < Self.plain
    if isBarred || endsTalk { return nil }
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
    for (name, value) in frame.implied {
      request.slots.append(fixed(name, value, intent.slots.first { $0.name == name }))
    }
    settle(&request, frame.intent, lattice)
    return request
  }
}
