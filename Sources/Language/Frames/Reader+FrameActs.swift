/// What keeps a line from being read loosely: a denial, a supposition, a question about an action, somebody else's.
extension Reader {
  private static func set(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { Token.hash(of: String($0)) })
  }

  /// Openers that are harmless inside a report.
  private static let reports = set("is are was were has have had did do can am")
  /// Words that, outside slots and free text, keep a frame from writing: it denies, asks, supposes, or tells what
  /// somebody said or wants.
  private static let doubts: Set<UInt64> = openers.subtracting(reports).subtracting(chances).union(conditions).union(
    set(
      """
      said says say told tells tell heard hope hopes wants want wanted apparently rumour rumor pretend example supposed \
      probably yet stop asked love considering wondering wrote if
      """))
  /// What makes a line no order where it begins it, but may stand further on: "must have been an hour".
  private static let chances = set("must may might should can could will would")
  private static let interrogatives = set("what which who whose where when why how is are am")
  private static let lookups = set("show list find search display view")
  private static let quantities = set("any there anything anyone anybody")
  private static let helpers = set("have had")
  private static let had = Token.hash(of: "had")
  private static let copulas = set("was were")
  private static let others = set("he she they someone somebody everyone everybody")
  private static let speakers = set("i we you")
  private static let sarcasm = set("right like sure")
  private static let denials = set("not never nobody none")
  private static let questions = set("what which who whose where when why how are is do does did has have any")

  /// What a line read loosely can be.
  enum Bearing {
    /// A question, or an order to look something up: nothing to write.
    case question
    /// What the speaker did: nothing to look up.
    case report
    /// What is not so, or what a colleague did: nothing to write, and hardly anything to look up.
    case statement
    case either
  }

  func bearing(_ lattice: Lattice) -> Bearing {
    let hashes = lattice.hashes
    if lattice.asksAFavour { return .either }
    if lattice.sentence.isQuestion || Self.interrogatives.contains(hashes[0]) { return .question }
    let isInverted = hashes.count > 1 && (Doubts.agents.contains(hashes[1]) || Self.quantities.contains(hashes[1]))
    if Doubts.auxiliaries.contains(hashes[0]), isInverted { return .question }
    if Self.copulas.contains(hashes[0]), hashes.count > 1, !Self.prepositions.contains(hashes[1]) { return .question }
    let opening = hashes.first { !Doubts.starters.contains($0) }
    if let opening, Self.lookups.contains(opening) { return .question }
    let start = hashes.firstIndex { !Doubts.starters.contains($0) && !Self.speakers.contains($0) } ?? 0
    let verb = Self.helpers.contains(hashes[start]) && start + 1 < hashes.count ? start + 1 : start
    return hashes[start] == Self.had || isPast(verb, lattice) ? .report : .either
  }

  /// Whether a frame that writes may be put to the speaker at all.
  func mayWrite(_ frame: Frame, _ lattice: Lattice) -> Bool {
    let hashes = lattice.hashes
    let isPolite = lattice.asksAFavour
    if lattice.sentence.isQuestion, !isPolite { return false }
    let start = hashes.firstIndex { !Doubts.starters.contains($0) } ?? 0
    let isBarred = !isPolite && Self.openers.subtracting(Self.reports).contains(hashes[start])
    return !isBarred && !quotesMore(than: frame, lattice) && !isDoubted(frame, lattice)
  }

  /// Whether words deny, ask, suppose or doubt.
  func raisesDoubt(_ range: Range<Int>, _ lattice: Lattice) -> Bool {
    range.contains { position in
      let hash = lattice.hash(position)
      return Self.doubts.contains(hash) && !SmallWords.all.contains(hash) || Self.denials.contains(hash)
        || Self.conditions.contains(hash) || Self.sarcasm.contains(hash)
    }
  }

  private func isDoubted(_ frame: Frame, _ lattice: Lattice) -> Bool {
    if frame.fills.contains(where: { $0.label.kind == .text && lattice.isNames($0.range) }) { return true }
    return Doubts.find(in: lattice).contains { doubt in
      if doubt.isHedge, doubt.kind != .condition { return false }
      let after = cover(of: doubt.words.upperBound, frame, lattice)
      return doubt.holds(under: cover(of: doubt.words.lowerBound, frame, lattice), after: after)
    }
  }

  private func cover(of position: Int, _ frame: Frame, _ lattice: Lattice) -> Cover {
    guard let fill = frame.fills.first(where: { $0.range.contains(position) }) else { return .none }
    guard fill.label.kind == .text else { return .value }
    let slot = grammar.slotNames[Int(fill.label.slot)]
    return .text(fill.range, Telling(slot: slot, of: grammar.intents[frame.intent].does))
  }

  /// Whether the line says that something is not so, or what somebody else did: nothing to do, nothing to look up.
  func isStatement(_ lattice: Lattice) -> Bool {
    let hashes = lattice.hashes
    if lattice.isQuotedWhole { return true }
    if lattice.sentence.isQuestion || Self.questions.contains(hashes[0]) && !isDenied(hashes) { return false }
    if Self.others.contains(hashes[0]) { return true }
    return isDenied(hashes) && !startsWithCustomer(lattice) || tellsOfColleagues(lattice)
  }

  /// "I did not", "do not", "we never".
  private func isDenied(_ hashes: [UInt64]) -> Bool {
    hashes.prefix(3).contains(where: Self.denials.contains)
  }

  /// "Priya did not pick up": a report, for all that.
  private func startsWithCustomer(_ lattice: Lattice) -> Bool {
    lattice.spanRange(at: 0).contains { lattice.spans[$0].kind == .name && !isColleague(lattice.spans[$0]) }
  }

  private func isColleague(_ span: Span) -> Bool { grammar.nameKinds[Int(span.key)] == "owner" }

  /// Whether the line begins with a colleague, or with words like "my boss" and "the customer", and a verb in the past.
  private func tellsOfColleagues(_ lattice: Lattice) -> Bool {
    guard !lattice.hashes.prefix(2).contains(where: Self.speakers.contains) else { return false }
    let names = lattice.spanRange(at: 0).map { lattice.spans[$0] }.filter { $0.kind == .name }
    let ends = names.isEmpty && lattice.isSmall(0) ? [2] : names.filter(isColleague).map { Int($0.end) }
    return ends.contains { end in
      end < lattice.count && !lattice.isPause(before: end) && isPast(end, lattice)
    }
  }

  private func isPast(_ position: Int, _ lattice: Lattice) -> Bool {
    let letters = lattice.sentence.foldedBytes(lattice.tokens[position])
    return letters.count > 3 && letters.suffix(2).elementsEqual("ed".utf8)
      || Tense.direction(of: Sentence(lattice.sentence.text(bytes: lattice.span(position..<position + 1)))) == .past
  }

  private func quotesMore(than frame: Frame, _ lattice: Lattice) -> Bool {
    lattice.quotes.contains { quote in
      !quote.isEmpty && !frame.fills.contains { $0.range == quote }
    }
  }
}

extension Lattice {
  /// Per position: the hash of its word.
  var hashes: [UInt64] { (0..<count).map(hash) }

  /// The hash of the word at a position.
  func hash(_ position: Int) -> UInt64 { sentence.tokens[tokens[position]].hash }
}
