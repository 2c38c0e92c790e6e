/// The loose grammar: what no template reads, by the intent its words and slots speak for.
extension Reader {
  private static let leastScore = 2.5
  /// By how much the best frame must beat one that would do something else.
  private static let leastMargin = 0.7

  /// `nil` where no intent stands out, or what would be written was not ordered or reported.
  func readLoosely(_ lattice: Lattice) -> Request? {
    guard !isStatement(lattice) else { return nil }
    let bearing = bearing(lattice)
    let frames = Framing(grammar: grammar, lattice: lattice).frames().filter { frame in
      bearing == .either || (bearing == .report) == grammar.intents[frame.intent].writes
    }
    guard let best = frames.first, best.score >= Self.leastScore, !best.fills.isEmpty else { return nil }
    let does = grammar.intents[best.intent].does
    let rival = frames.first { grammar.intents[$0.intent].does != does }
    guard best.score - (rival?.score ?? 0) >= Self.leastMargin, isRead(best, lattice) else { return nil }
    let writes = grammar.intents[best.intent].writes
    if writes, !mayWrite(best, lattice) { return nil }
    return request(best, lattice)
  }

  /// Whether most of the words of weight are accounted for, and the first of them unless no template knows it: "update
  /// the forecast" asks for no forecast.
  private func isRead(_ frame: Frame, _ lattice: Lattice) -> Bool {
    let words = (0..<lattice.count).filter { !lattice.isSmall($0) }
    guard let first = words.first, frame.unread.count * 3 <= words.count else { return false }
    return lattice.words[first] == Lexicon.unknown || !frame.unread.contains(first)
  }

  func request(_ frame: Frame, _ lattice: Lattice) -> Request {
    let intent = grammar.intents[frame.intent]
    var request = Request(intent: intent.name, source: .frame, confidence: 0.5)
    for fill in frame.fills {
      let label = grammar.labels[Int(fill.label)]
      let name = grammar.slotNames[Int(label.slot)]
      let rule = intent.slots.first { $0.name == name }
      request.slots.append(slot(name, label, rule, fill.range(lattice), fill.span, lattice))
    }
    if let rest = frame.rest {
      let span = lattice.wholeSpan(rest)
      let text = lattice.sentence.text(bytes: span)
      request.slots.append(Slot(Framing.note, .text(text), text: text, span: span))
    }
    lift(&request, intent, lattice)
    return request
  }
}
