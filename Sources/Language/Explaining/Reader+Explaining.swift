extension Reader {
  /// Ways through the templates that are told.
  private static let mostReadings = 3

  /// How a line is read as one request by the templates: with its typing errors put right, where ``read(_:context:)``
  /// puts them right.
  public func explain(_ text: String, context: [String: [String]] = [:]) -> Explanation {
    let isTooLong = text.utf8.count > Self.longestLine
    let plain = attempt(isTooLong ? "" : text, context)
    let final = plain.mayHoldSeveral ? attemptRespelt(plain, context) ?? plain : plain
    let walk = Walk(final.lattice, shared)
    let ways = ways(through: walk, context)
    return Explanation(
      words: words(of: final.lattice), corrections: ways.first.map { corrections(on: $0.path, walk) } ?? [],
      candidates: final.lattice.spans.map { candidate($0, final.lattice) }, readings: ways.map(\.reading))
  }

  private func ways(through walk: Walk, _ context: [String: [String]]) -> [(path: Path, reading: Explanation.Reading)] {
    let doubts = Doubts.find(in: walk.lattice)
    var ways: [(path: Path, reading: Explanation.Reading)] = []
    var paths = Paths(walk)
    while ways.count < Self.mostReadings, let path = paths.next() {
      let block = grammar.blocks[grammar.templates[path.template].block]
      let counts =
        isSupported(path, block, walk) && holds(block, path, walk, context)
        && act(path, block, walk, doubts) != .other
      let reading = Explanation.Reading(
        intent: grammar.intents[block.intent].name, cost: Int(path.cost), place: grammar.place(of: path.template),
        counts: counts)
      ways.append((path, reading))
    }
    return ways
  }

  private func words(of lattice: Lattice) -> [Explanation.Word] {
    (0..<lattice.count).map { position in
      Explanation.Word(
        span: lattice.span(position..<position + 1), folded: lattice.sentence.word(lattice.tokens[position]),
        isKnown: lattice.words[position] != Lexicon.unknown)
    }
  }

  private func corrections(on path: Path, _ walk: Walk) -> [Explanation.Correction] {
    path.arcs.compactMap { arc in
      guard arc.span >= 0 else { return nil }
      let index = arc.label == Walk.Arc.word ? arc.span : walk.lattice.spans[Int(arc.span)].respelling
      guard index >= 0 else { return nil }
      let respelling = walk.lattice.respellings[Int(index)]
      let position = Int(respelling.position)
      return Explanation.Correction(
        span: walk.lattice.span(position..<position + 1), word: grammar.lexicon.words[Int(respelling.word)],
        cost: Int(respelling.cost))
    }
  }

  private func candidate(_ span: Span, _ lattice: Lattice) -> Explanation.Candidate {
    let (kind, value): (String, String?) =
      switch span.kind {
      case .list: (grammar.listNames[Int(span.key)], grammar.values[Int(span.value)].out)
      case .name: (grammar.nameKinds[Int(span.key)], nil)
      case .entity: ("entity", nil)
      case .skip: ("skip", nil)
      }
    return Explanation.Candidate(
      span: lattice.span(Int(span.start)..<Int(span.end)), kind: kind, value: value, cost: Int(span.cost))
  }
}
