/// Finds the doubts of a line, quotations left out.
struct Doubts {
  let lattice: Lattice
  let hashes: [UInt64]
  private var found: [Doubt] = []

  static func find(in lattice: Lattice) -> [Doubt] {
    var doubts = Doubts(lattice)
    doubts.run()
    return doubts.found
  }

  private init(_ lattice: Lattice) {
    self.lattice = lattice
    hashes = lattice.tokens.map { lattice.sentence.tokens[$0].hash }
  }

  private mutating func run() {
    for position in hashes.indices where !lattice.quotes.contains(where: { $0.contains(position) }) {
      addPhrase(at: position)
      addSaying(at: position)
      addPrediction(at: position)
      addCondition(at: position)
      if lattice.words[position] == Lexicon.unknown, isMisspeltDoubt(position) {
        add(.unclear, position..<position + 1)
      }
      if clauseStart(position) != nil { addClause(at: position) }
      if position > 0, lattice.isPause(before: position) {
        addDenial(at: position)
        if Doubts.askers.contains(hashes[position]) { add(.unclear, position..<position + 1) }
      }
      if position > 0, lattice.isAsked(before: position) { add(.answer, position..<position + 1) }
    }
    addTag()
    if let last = hashes.last, hashes.count > 1, Doubts.openings.contains(last), !lattice.isQuotedLast {
      add(.unfinished, hashes.count - 1..<hashes.count)
    }
    dropReasons()
  }

  private mutating func dropReasons() {
    guard found.contains(where: \.kind.isReason), let order else { return }
    found.removeAll { $0.kind.isReason && $0.words.lowerBound < order }
  }

  /// Where "let us", "so please" or "please" behind a comma begins an order that what stands before gives the reasons
  /// for.
  private var order: Int? {
    hashes.indices.dropFirst().last { position in
      if hashes[position] == Doubts.proposal[0], hashes[position...].starts(with: Doubts.proposal) {
        return position + 2 < hashes.count && !Doubts.suppositions.contains(hashes[position + 2])
      }
      return Doubts.requests.begins(hashes[position...])
        && (lattice.isPause(before: position) || hashes[position - 1] == Doubts.so)
    }
  }

  mutating func add(_ kind: Doubt.Kind, _ words: Range<Int>) {
    let end = (words.upperBound...hashes.count).first { isClauseEnd($0) } ?? hashes.count
    let rest = (words.upperBound..<end).allSatisfy { Doubts.starters.contains(hashes[$0]) }
    let start = clauseStart(words.lowerBound) ?? (rest && followsValue(words.lowerBound) ? words.lowerBound : nil)
    found.append(
      Doubt(
        kind: kind, words: words, startsClause: start != nil, isAlone: start != nil && rest,
        clause: start ?? words.lowerBound))
  }

  /// Whether a time or a figure ends there: "tomorrow, I think".
  private func followsValue(_ position: Int) -> Bool {
    lattice.spans.contains { $0.kind == .entity && Int($0.end) == position }
  }

  private mutating func addPhrase(at position: Int) {
    for phrase in Doubts.phrases[hashes[position]] ?? [] where hashes[position...].starts(with: phrase.words) {
      let words = position..<position + phrase.words.count
      let isLater = phrase.kind == .correction || phrase.kind == .retraction
      if isLater && !hasContent(before: position) || phrase.kind == .guess && isResolve(position) { continue }
      let count = found.count
      add(phrase.kind, words)
      if phrase.mustBeAlone, found.last?.isAlone != true { found.removeSubrange(count...) }
    }
  }
}

// MARK: Clauses

extension Doubts {
  private func isClauseEnd(_ position: Int) -> Bool { position == hashes.count || lattice.isPause(before: position) }

  /// Where the clause begins of which only words such as "and", "no" and "well" stand before the position; `nil` where
  /// more does.
  private func clauseStart(_ position: Int) -> Int? {
    var start = position
    while start > 0, !lattice.isPause(before: start) {
      start -= 1
      if !Doubts.starters.contains(hashes[start]), !Doubts.exclamations.contains(hashes[start]) { return nil }
    }
    return start
  }

  /// Whether the line said something before that can be corrected.
  private func hasContent(before position: Int) -> Bool {
    (0..<position).contains { !Doubts.starters.contains(hashes[$0]) && !Doubts.fixers.contains(hashes[$0]) }
  }

  /// "but it did not happen", "except we didn't".
  private mutating func addClause(at position: Int) {
    guard position > 0, hasContent(before: position) else { return }
    let end = (position + 1...hashes.count).first { isClauseEnd($0) } ?? hashes.count
    let clause = position..<end
    let isContrast = position > 0 && Doubts.contrasts.contains(hashes[position - 1])
    if isContrast, hashes[end - 1] == Doubts.not { return add(.retraction, clause) }
    guard Doubts.subjects.contains(hashes[position]) else { return }
    let isDenied = clause.contains { hashes[$0] == Doubts.not || hashes[$0] == Doubts.never }
    let happens = clause.prefix(6).contains { Doubts.happenings.contains(hashes[$0]) }
    let isOff = clause.prefix(5).contains { Doubts.endings.contains(hashes[$0]) }
    if isDenied && happens || isContrast && isOff { add(.retraction, clause) }
  }
}

// MARK: Others

extension Doubts {
  /// "Kim thinks", "my boss told me"; not "initech said yes".
  private mutating func addSaying(at position: Int) {
    guard position > 0, Doubts.sayings.contains(hashes[position]) else { return }
    let teller = (0..<position).last { !Doubts.adverbs.contains(hashes[$0]) && !Doubts.modals.contains(hashes[$0]) }
    guard let teller, !Doubts.speakers.contains(hashes[teller]), hashes[teller] != Doubts.proposal[1] else { return }
    if position + 1 < hashes.count, Doubts.answers.contains(hashes[position + 1]) { return }
    let start = clauseStart(position - 1) == nil ? position : position - 1
    add(.hearsay, start..<position + 1)
  }

  /// "Pilot will", "they might", "we might"; not "I will", "could you", "should be 50k", nor
  /// "will now" and "will not", which tell of a decision.
  private mutating func addPrediction(at position: Int) {
    guard position > 0, Doubts.modals.contains(hashes[position]) || Doubts.chances.contains(hashes[position]) else {
      return
    }
    var subject = position - 1
    while subject > 0, Doubts.adverbs.contains(hashes[subject]) { subject -= 1 }
    if !Doubts.chances.contains(hashes[position]) {
      if Doubts.speakers.contains(hashes[subject]) || Doubts.adverbs.contains(hashes[subject]) { return }
      let next = position + 1 < hashes.count ? hashes[position + 1] : 0
      if next == Doubts.not || next == Doubts.now || Doubts.speakers.contains(next) { return }
    }
    let isDue = hashes[position] == Doubts.should && position + 1 < hashes.count && hashes[position + 1] == Doubts.be
    if isDue, startsValue(position + 2) || position + 2 < hashes.count && Doubts.changes.contains(hashes[position + 2])
    {
      return
    }
    let isBe = position + 1 < hashes.count && hashes[position + 1] == Doubts.be
    add(.prediction, position..<position + (isBe ? 2 : 1))
  }

  /// "I should probably": what the speaker means to do.
  private func isResolve(_ position: Int) -> Bool {
    let start = position > 0 && hashes[position - 1] == Doubts.should ? position - 1 : position
    let isDue = start < position || position + 1 < hashes.count && hashes[position + 1] == Doubts.should
    return isDue && start > 0 && Doubts.speakers.contains(hashes[start - 1])
  }

  /// Whether a figure, a time or a value of a list begins there, perhaps after "now".
  private func startsValue(_ position: Int) -> Bool {
    (position..<min(position + 2, hashes.count)).contains { start in
      lattice.spanRange(at: start).contains { lattice.spans[$0].kind == .entity }
    }
  }
}

extension Lattice {
  fileprivate var isQuotedLast: Bool { quotes.contains { $0.upperBound == count } }

  /// Whether a question mark stands before the word at a position.
  fileprivate func isAsked(before position: Int) -> Bool {
    (tokens[position - 1] + 1..<tokens[position]).contains { sentence.text($0..<$0 + 1) == "?" }
  }
}
