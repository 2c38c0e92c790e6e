/// What is left for the open question when everything else has its place.
extension Hearing {
  private static let leads = Wordings(
    """
    it is, that is, that would be, it was, that was, its, i think, i believe, probably, just, only, maybe,
    his name is, her name is, called, named, ask, try, i would say, should be, must be, would be, by, the name is,
    it would be, well, um, uh, signed by, approved by, via, through, some, someone called
    """)

  mutating func settleOpen() {
    if isAnswered(open) {
      hearDepartments()
      return completeName()
    }
    switch kind {
    case .person, .people:
      if takeFromEarlier() { return }
      hearSpeaker()
      if !isAnswered(open) { hearBareName() }
    case .money, .date:
      _ = takeFromEarlier()
    default: break
    }
  }

  /// "The CFO, and procurement": departments in place of the people in them.
  private mutating func hearDepartments() {
    guard case .people(let people)? = found[open]?.value, let span = found[open]?.span else { return }
    let entries = Entries(utterance: utterance).ranges(in: 0..<utterance.count).filter { entry in
      entry.count <= 2 && entry.allSatisfy { Titles.departments.contains(words[$0]) || words[$0] == "the" }
        && !utterance.mentions.contains { $0.range.overlaps(entry) }
    }
    let titles = entries.map { Somebody(name: nil, title: utterance.text($0)) }
    guard !titles.isEmpty, !people.isEmpty, var answer = found[open] else { return }
    answer.value = .people(people + titles)
    answer.span = span
    found[open] = answer
  }

  /// A value that the words gave to an earlier question answers the open one where nothing else does.
  private mutating func takeFromEarlier() -> Bool {
    let fitting = utterance.mentions.filter { kind.takes($0) && isAmount($0) && !isOfTopic($0) }
    guard fitting.count == 1, let mention = fitting.first, !isOfLater(mention) else { return false }
    for question in questions.indices where question < open && found[question]?.span == utterance.bytes(mention.range) {
      remove(question)
    }
    put(mention, to: open)
    return isAnswered(open)
  }

  /// Whether the words around a value gave it to a question that comes later.
  private func isOfLater(_ mention: Mention) -> Bool {
    let bytes = utterance.bytes(mention.range)
    return found.contains { question, answer in
      question > open && questions[question].kind.takes(mention) && answer.span.overlaps(bytes)
    }
  }

  /// "Me", "I'll do it".
  private mutating func hearSpeaker() {
    guard case .person = kind, let first = utterance.clauses.first else { return }
    if let only = first.core.first, first.core.count == 1, ["us", "we", "them", "both"].contains(words[only]) {
      return set(open, .person(Somebody(name: words[only], title: nil)), first.core)
    }
    let opening = first.range.prefix(5)
    let takes =
      words[first.start] == "i" && first.range.prefix(4).contains { ["will", "do", "can"].contains(words[$0]) }
    let negated = Polarity.isNegated(first.range, words)
    guard !negated, let place = takes ? first.start : opening.first(where: { isSpeaker($0, first) }) else { return }
    set(open, .person(Somebody(name: words[place] == "i" ? "me" : words[place], title: nil)), place..<place + 1)
  }

  /// "rafe ortega, cfo": a name without capitals right before a title.
  private mutating func completeName() {
    guard case .person(var somebody)? = found[open]?.value, somebody.name == nil, let clause = utterance.clauses.first,
      let title = utterance.mentions.first(where: { $0.isNameless }), title.range.lowerBound == clause.range.upperBound,
      let name = bareName(in: clause)
    else { return }
    somebody.name = utterance.text(name)
    set(open, .person(somebody), name.lowerBound..<title.range.upperBound)
  }

  private func isSpeaker(_ position: Int, _ clause: Clause) -> Bool {
    guard ["me", "myself"].contains(words[position]) else { return false }
    return position == clause.start
      || ["is", "be", "just", "on", "by", "only", "probably", "and", "'s"].contains(words[position - 1])
  }

  /// A few words that can only be a name: "wim jansen".
  private mutating func hearBareName() {
    if case .people = kind, Entries(utterance: utterance).isNone(0..<utterance.count) {
      return set(open, .people([]), 0..<utterance.count)
    }
    guard let clause = utterance.clauses.first, !utterance.mentions(in: clause.range).contains(where: \.isPerson),
      let range = bareName(in: clause)
    else { return }
    var somebody = Somebody(name: utterance.text(range), title: nil)
    let behind = range.upperBound
    if behind + 1 < clause.range.upperBound, Titles.departments.contains(words[behind + 1]) {
      somebody.title = utterance.text(behind + 1..<clause.range.upperBound)
    }
    if case .people = kind { return set(open, .people([somebody]), range) }
    set(open, .person(somebody), range)
  }

  /// One to three words that say nothing else, up to "from".
  private func bareName(in clause: Clause) -> Range<Int>? {
    var start = clause.start
    while start < clause.range.upperBound,
      let end = Self.leads.end(at: start, in: words, before: clause.range.upperBound)
    {
      start = end
    }
    let end =
      (start..<clause.range.upperBound).first { ["from", "in", "at"].contains(words[$0]) } ?? clause.range.upperBound
    guard start < end else { return nil }
    let range = Chatter.trimmed(start..<end, words)
    let isName = range.allSatisfy {
      words[$0].first?.isLetter == true && utterance.lattice.nameability[$0] != .never
        && !SmallWords.all.contains(utterance.lattice.hash($0))
    }
    return (1...3).contains(range.count) && isName && !isBabble(range) ? range : nil
  }
}
