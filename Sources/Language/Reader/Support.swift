/// Whether what a reading knows of a sentence carries it.
extension Reader {
  static let prepositions: Set<UInt64> = Set(
    ["for", "with", "at", "from", "about", "on", "of", "to", "by"].map { Token.hash(of: $0) })
  /// Words after which a name may stand that nobody has heard of and that has no capitals.
  private static let introducers = prepositions.union(
    ["account", "company", "deal", "contact", "opportunity"].map { Token.hash(of: $0) })
  private static let demands: Set<UInt64> = Set(["me", "us"].map { Token.hash(of: $0) })

  /// Something on the path must be known: a template that is all guesses takes every sentence. A lookup may not rest on
  /// ordinary words taken for a name; a line that is one quotation, or asks to be done a favour ("book me a flight"), is
  /// nothing to write.
  func isSupported(_ path: Path, _ block: Grammar.Block, _ walk: Walk) -> Bool {
    let arcs = path.arcs
    guard arcs.contains(where: { $0.label == Walk.Arc.word || $0.label >= 0 && $0.span >= 0 }) else { return false }
    if grammar.intents[block.intent].writes {
      return !walk.lattice.isQuotedWhole && !isDemand(path, walk) && !namesPhrase(path, walk)
    }
    let hasChoice = arcs.contains { $0.label >= 0 && $0.span >= 0 && walk.lattice.spans[Int($0.span)].kind == .list }
    return arcs.indices.allSatisfy { index in
      guard isUnheardName(arcs[index], walk) else { return true }
      let range = walk.range(of: arcs[index])
      guard !walk.lattice.isProper(range) else { return true }
      let isShort = range.count <= 2 && range.allSatisfy { walk.lattice.nameability[$0] == .free }
      return isShort && (hasChoice || range.lowerBound > 0 && isIntroducer(range.lowerBound - 1, walk.lattice))
    }
  }

  private func isUnheardName(_ arc: Walk.Arc, _ walk: Walk) -> Bool {
    guard arc.label >= 0, arc.span < 0 else { return false }
    let kind = grammar.labels[Int(arc.label)].kind
    return kind == .name && !walk.lattice.isQuotation(walk.range(of: arc))
  }

  private func isIntroducer(_ position: Int, _ lattice: Lattice) -> Bool {
    Self.introducers.contains(lattice.hash(position))
  }

  /// Whether a new name would begin with a preposition: "create an account on netflix".
  private func namesPhrase(_ path: Path, _ walk: Walk) -> Bool {
    newNames(path, walk).contains { range in
      let token = walk.lattice.sentence.tokens[walk.lattice.tokens[range.lowerBound]]
      return !token.isCapitalized && Self.prepositions.contains(token.hash)
    }
  }

  /// Whether a new name would hold a comma ("Dunder Mifflin, paper industry"), end in somebody's name ("Rollout for
  /// Globex") or be a figure ("$1e15").
  func namesStrangely(_ path: Path, _ walk: Walk) -> Bool {
    let lattice = walk.lattice
    return newNames(path, walk).contains { range in
      let isFigure = lattice.sentence.tokens[lattice.tokens[range.lowerBound]].kind == .number
      let isCut = range.dropFirst().contains { lattice.isComma(before: $0) && !lattice.isLegalForm($0) }
      let isOthers = range.dropFirst().contains { position in
        isIntroducer(position - 1, lattice) && lattice.isName(position..<range.upperBound)
      }
      return isCut || isOthers || isFigure && range.count <= 2
    }
  }

  /// Where new names stand that are not in quotation marks.
  private func newNames(_ path: Path, _ walk: Walk) -> [Range<Int>] {
    path.arcs.compactMap { arc in
      guard arc.label >= 0, arc.span < 0, grammar.labels[Int(arc.label)].kind == .text, !grammar.slotNames.isEmpty,
        grammar.nameKinds.contains(grammar.slotNames[Int(grammar.labels[Int(arc.label)].slot)])
      else { return nil }
      let range = walk.range(of: arc)
      return range.isEmpty || walk.lattice.isQuotation(range) ? nil : range
    }
  }

  /// Whether a free text begins the line with a verb and "me".
  private func isDemand(_ path: Path, _ walk: Walk) -> Bool {
    guard let first = path.arcs.first, first.label >= 0, first.span < 0 else { return false }
    let lattice = walk.lattice
    let range = walk.range(of: first)
    return range.count > 1 && !lattice.isQuotation(range)
      && Self.demands.contains(lattice.hash(range.lowerBound + 1))
  }
}

extension Lattice {
  fileprivate func isLegalForm(_ position: Int) -> Bool {
    Names.legalSuffixes.contains(hash(position))
  }

  fileprivate func isComma(before position: Int) -> Bool {
    isPause(before: position) && [",", ";", ":"].contains(sentence.text(tokens[position] - 1..<tokens[position]))
  }

  /// Whether a name on file takes exactly these words.
  fileprivate func isName(_ range: Range<Int>) -> Bool {
    spanRange(at: range.lowerBound).contains { spans[$0].kind == .name && Int(spans[$0].end) == range.upperBound }
  }

  /// Whether the line is nothing but one quotation.
  var isQuotedWhole: Bool { count > 0 && quotes.contains(0..<count) }

  /// Whether the words are written like a name: each with a capital but those that only join.
  func isProper(_ range: Range<Int>) -> Bool {
    range.allSatisfy { position in
      nameability[position] == .inside || sentence.tokens[tokens[position]].kind != .word
        || sentence.tokens[tokens[position]].isCapitalized
    }
  }
}
