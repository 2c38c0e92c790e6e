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
  private static let not = Token.hash(of: "not")
  /// Words that make what follows a condition.
  static let conditions: Set<UInt64> = Set(
    ["if", "unless", "once", "provided", "assuming", "whenever", "supposing", "in case"].map { Token.hash(of: $0) })

  /// `true` for readings that only look things up. A write must spell the words that begin a question or a denial in
  /// its own template, have no condition in a free text that only runs on and no question behind it ("did we"), not be
  /// asked (`?`) without a request such as "can you", and stand whatever doubts the line raises.
  func isOrdered(_ path: Path, _ block: Grammar.Block, _ walk: Walk, _ doubts: [Doubt]) -> Bool {
    guard grammar.intents[block.intent].writes else { return true }
    guard !isDoubted(path, walk, doubts), !listsNames(path, walk) else { return false }
    let isPolite = path.arcs.first?.label == Walk.Arc.skipped
    for arc in path.arcs where arc.label != Walk.Arc.word {
      let range = walk.range(of: arc)
      if arc.label >= 0, !range.isEmpty, swallows(range, arc, walk) { return false }
    }
    return isPolite || !walk.lattice.sentence.isQuestion || spellsOpener(path, walk)
  }

  private func isDoubted(_ path: Path, _ walk: Walk, _ doubts: [Doubt]) -> Bool {
    doubts.contains { doubt in
      let after = doubt.words.upperBound
      return doubt.holds(
        under: cover(of: doubt.words.lowerBound, path, walk), after: cover(of: after, path, walk))
    }
  }

  private func cover(of position: Int, _ path: Path, _ walk: Walk) -> Cover {
    for arc in path.arcs {
      let range = walk.range(of: arc)
      guard range.contains(position) else { continue }
      switch arc.label {
      case Walk.Arc.word: return .word
      case Walk.Arc.skipped: return .none
      default: return arc.span < 0 && grammar.labels[Int(arc.label)].kind == .text ? .text(range) : .value
      }
    }
    return .none
  }

  /// Whether a free text behind a name is nothing but more names: "called Globex, Hooli and Initech".
  private func listsNames(_ path: Path, _ walk: Walk) -> Bool {
    var isBehindName = false
    for arc in path.arcs {
      let range = walk.range(of: arc)
      if range.isEmpty || arc.label == Walk.Arc.word && walk.lattice.isJoiner(range.lowerBound) { continue }
      let kind = arc.label < 0 ? nil : grammar.labels[Int(arc.label)].kind
      if kind == .text, isBehindName, !walk.lattice.isQuotation(range), walk.lattice.isNames(range) { return true }
      isBehindName = kind == .name || kind == .knownName
    }
    return false
  }

  private func swallows(_ range: Range<Int>, _ arc: Walk.Arc, _ walk: Walk) -> Bool {
    let lattice = walk.lattice
    guard arc.span < 0, !lattice.isQuotation(range) else { return false }
    let hash = lattice.sentence.tokens[lattice.tokens[range.lowerBound]].hash
    if deniesAFigure(range, lattice) { return true }
    if range.lowerBound == 0 || range.allSatisfy(lattice.isSmall) { return Self.openers.contains(hash) }
    return Self.conditions.contains(hash) && !lattice.isPause(before: range.lowerBound)
  }

  /// "…, not 10": what is left puts a figure right and is no note.
  private func deniesAFigure(_ range: Range<Int>, _ lattice: Lattice) -> Bool {
    let tokens = range.map { lattice.sentence.tokens[lattice.tokens[$0]] }
    return tokens.count > 1 && tokens[0].hash == Self.not && tokens.dropFirst().allSatisfy { $0.kind == .number }
  }

  /// Whether the template itself begins with a question's word.
  private func spellsOpener(_ path: Path, _ walk: Walk) -> Bool {
    guard let first = path.arcs.first, first.label == Walk.Arc.word else { return false }
    return Self.openers.contains(walk.lattice.sentence.tokens[walk.lattice.tokens[0]].hash)
  }
}

extension Lattice {
  private static let joiners: Set<UInt64> = Set(["and", "or", "plus", "with"].map { Token.hash(of: $0) })

  /// Whether the word only joins two names.
  func isJoiner(_ position: Int) -> Bool { Self.joiners.contains(sentence.tokens[tokens[position]].hash) }

  /// Whether the words are names on file and times with nothing but "and" between them.
  func isNames(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    var hasName = false
    while position < range.upperBound {
      let known = spanRange(at: position).map { spans[$0] }.filter { span in
        (span.kind == .name || span.kind == .entity) && Int(span.end) <= range.upperBound
      }
      if let longest = known.max(by: { $0.end < $1.end }) {
        hasName = hasName || known.contains { $0.kind == .name }
        position = Int(longest.end)
      } else if isJoiner(position) {
        position += 1
      } else {
        return false
      }
    }
    return hasName
  }
}
