/// What saying a line does, for a reading of it that would write.
enum SpeechAct {
  /// An order or a first-hand report.
  case order
  /// The same under a condition, with a hedge behind it, or with a new name that hardly is one: to be asked about.
  case hedged
  /// A question, a denial, a supposition, somebody else's: nothing to do.
  case other
}

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

  /// Always ``SpeechAct/order`` for readings that only look things up. A write must spell the words that begin a question
  /// or a denial in its own template, not be asked (`?`) without a request such as "can you", and stand whatever doubts
  /// the line raises.
  func act(_ path: Path, _ block: Grammar.Block, _ walk: Walk, _ doubts: [Doubt]) -> SpeechAct {
    guard grammar.intents[block.intent].writes else { return .order }
    let isAsked = walk.lattice.sentence.isQuestion && !walk.lattice.asksAFavour && !endsInMeaning(path, block)
    if listsNames(path, walk) || isAsked { return .other }
    let first = path.arcs.first { $0.label != Walk.Arc.skipped && !walk.range(of: $0).isEmpty }
    for arc in path.arcs where arc.label >= 0 && arc.span < 0 && !walk.range(of: arc).isEmpty {
      if swallows(walk.range(of: arc), telling(arc, block), walk, opens: arc.from == first?.from) { return .other }
    }
    let held = doubts.filter { doubt in
      let after = cover(of: doubt.words.upperBound, path, block, walk)
      return doubt.holds(under: cover(of: doubt.words.lowerBound, path, block, walk), after: after)
    }
    if held.isEmpty { return namesStrangely(path, walk) || isPredicate(path, block, walk) ? .hedged : .order }
    return held.allSatisfy(\.isHedge) ? .hedged : .other
  }

  /// Whether the question that the line ends in is what a phrase is to mean.
  private func endsInMeaning(_ path: Path, _ block: Grammar.Block) -> Bool {
    guard let last = path.arcs.last, last.label >= 0, !grammar.slotNames.isEmpty else { return false }
    return grammar.slotNames[Int(grammar.labels[Int(last.label)].slot)] == "meaning"
  }

  private func cover(of position: Int, _ path: Path, _ block: Grammar.Block, _ walk: Walk) -> Cover {
    for arc in path.arcs {
      let range = walk.range(of: arc)
      guard range.contains(position) else { continue }
      switch arc.label {
      case Walk.Arc.word: return .word
      case Walk.Arc.skipped: return .none
      default:
        guard arc.span < 0 else { return .value }
        let telling = telling(arc, block)
        return .text(telling == .remark ? walk.lattice.withoutValues(before: range) : range, telling)
      }
    }
    return .none
  }

  /// Whether a free text says something of what stands before it: "call with Hooli is on Friday", "the industry is wrong".
  private func isPredicate(_ path: Path, _ block: Grammar.Block, _ walk: Walk) -> Bool {
    path.arcs.contains { arc in
      let range = walk.range(of: arc)
      guard arc.label >= 0, arc.span < 0, !range.isEmpty, !walk.lattice.isQuotation(range) else { return false }
      let slot = grammar.slotNames[Int(grammar.labels[Int(arc.label)].slot)]
      let hashes = range.map(walk.lattice.hash)
      let isPaused = walk.lattice.isPause(before: range.lowerBound)
      let behindWas = Doubts.was.contains(hashes[0]) ? hashes.dropFirst() : hashes[...]
      let fails = behindWas.first.map(Doubts.failures.contains) ?? false
      switch telling(arc, block) {
      case .remark where range.lowerBound > 0:
        return fails || !isPaused && Doubts.predicates.contains(hashes[0])
      case .term where slot == "value", .deed where slot == "next_step":
        return Doubts.complaints.contains(hashes[0])
      case .term where slot == "competitor":
        return Doubts.us.contains(hashes[0]) || range.count > 1 && !walk.lattice.isProper(range)
      default: return false
      }
    }
  }

  private func telling(_ arc: Walk.Arc, _ block: Grammar.Block) -> Telling {
    let label = grammar.labels[Int(arc.label)]
    guard label.kind == .text, !grammar.slotNames.isEmpty else { return .term }
    return Telling(slot: grammar.slotNames[Int(label.slot)], of: grammar.intents[block.intent].does)
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

  /// Whether a free text takes the words that make the line no order: a question's or a denial's first, or, where a name
  /// begins the line, somebody who does something.
  private func swallows(_ range: Range<Int>, _ telling: Telling, _ walk: Walk, opens: Bool) -> Bool {
    let lattice = walk.lattice
    guard !lattice.isQuotation(range) else { return false }
    let hashes = range.map { lattice.hash($0) }
    let isEarly = telling == .term && (0..<range.lowerBound).allSatisfy(lattice.isSmall)
    guard opens || isEarly || range.allSatisfy(lattice.isSmall) else { return false }
    if Self.openers.contains(hashes[0]) { return true }
    return opens && telling == .term
      && (hashes.contains(where: Doubts.agents.contains) || range.dropFirst().contains(where: lattice.isPause))
  }
}

extension Lattice {
  private static let favours: Set<UInt64> = Set(
    ["can", "could", "would", "will", "do", "may", "any", "is"].map { Token.hash(of: $0) })
  private static let assistant: Set<UInt64> = Set(["you", "u"].map { Token.hash(of: $0) })

  /// Whether the line asks the assistant to do something: "can you", "would you mind", "any chance you could".
  var asksAFavour: Bool {
    let hashes = tokens.prefix(6).map { sentence.tokens[$0].hash }
    guard let verb = hashes.firstIndex(where: Self.favours.contains) else { return false }
    return hashes[verb...].prefix(4).contains(where: Self.assistant.contains)
  }

  private static let joiners: Set<UInt64> = Set(["and", "or", "plus", "with"].map { Token.hash(of: $0) })

  /// Whether the word only joins two names.
  func isJoiner(_ position: Int) -> Bool { Self.joiners.contains(hash(position)) }

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
