/// Whether a reading that writes was ordered or reported, and not asked about, denied or imagined.
extension Reader {
  /// Words that make a sentence a question, a denial or a supposition when it begins with them.
  static let openers: Set<UInt64> = Set(
    [
      "did", "do", "does", "should", "shall", "if", "what", "when", "where", "who", "which", "why", "how", "would",
      "could", "can", "will", "is", "are", "was", "were", "has", "have", "had", "am", "not", "never", "unless",
      "suppose", "supposing", "imagine", "assuming", "assume", "whether", "may", "might", "must", "cannot", "maybe",
      "perhaps", "wish", "hypothetically", "nobody", "no", "hardly", "almost", "nearly",
    ].map { Token.hash(of: $0) })
  /// Words that make what follows a condition.
  static let conditions: Set<UInt64> = Set(
    ["if", "unless", "once", "provided", "assuming", "whenever", "supposing", "in case"].map { Token.hash(of: $0) })

  /// `true` for readings that only look things up. A write must spell the words that begin a question or a denial in
  /// its own template, have no condition in a free text that only runs on and no question behind it ("did we"), and not be asked (`?`) without a request
  /// such as "can you".
  func isOrdered(_ path: Path, _ block: Grammar.Block, _ walk: Walk) -> Bool {
    guard grammar.intents[block.intent].writes else { return true }
    let isPolite = path.arcs.first?.label == Walk.Arc.skipped
    for arc in path.arcs where arc.label != Walk.Arc.word {
      let range = walk.range(of: arc)
      if arc.label >= 0, !range.isEmpty, swallows(range, arc, walk) { return false }
    }
    return isPolite || !walk.lattice.sentence.isQuestion || spellsOpener(path, walk)
  }

  private func swallows(_ range: Range<Int>, _ arc: Walk.Arc, _ walk: Walk) -> Bool {
    let lattice = walk.lattice
    guard arc.span < 0, !lattice.isQuotation(range) else { return false }
    let hash = lattice.sentence.tokens[lattice.tokens[range.lowerBound]].hash
    if range.lowerBound == 0 || range.allSatisfy(lattice.isSmall) { return Self.openers.contains(hash) }
    return Self.conditions.contains(hash) && !lattice.isPause(before: range.lowerBound)
  }

  /// Whether the template itself begins with a question's word.
  private func spellsOpener(_ path: Path, _ walk: Walk) -> Bool {
    guard let first = path.arcs.first, first.label == Walk.Arc.word else { return false }
    return Self.openers.contains(walk.lattice.sentence.tokens[walk.lattice.tokens[0]].hash)
  }
}
