/// A line that changes what was answered before: "the budget has gone up, it's 110k now".
extension Hearing {
  private static let markers = Wordings(
    """
    actually, wait, sorry, misspoke, misspoken, wrong, scrap, strike that, strike, correction, correct that,
    correct the, change the, change my, change that, change what, should be, should have been, should read,
    should say, make the, swap, replace, update, updated, instead, rather, rather than, not what i, after all, i said,
    mixed up, mixed that up, mixed it up, one change, small change, cross out, gone up, gone down, went up, went down,
    has changed, have changed, changed to, moved, too high, too low, too much, too little, not right, mistake, amend,
    fix the, revise, revised, i meant, scratch, oops, second thoughts, what i told you, what i said, i told you,
    not correct, incorrect, no longer, now it is, it is now, ah no, oh no, no wait, hold on, hang on, edit, my bad,
    got that wrong, forget what, turns out, error, before that, earlier, overwrite, set the, put the, switch the,
    modify, alter, drop the, delete the, remove the, take back, apologies, pardon, typo, changed, mistyped, make that,
    slip of, confused, must be, isn't it, cancel that, redo the, let me correct, need to correct, correcting, adjust
    """)
  /// What tells of the old value up to the end of its clause.
  private static let old = Wordings(
    """
    not, rather than, instead of, i said, i had, i gave, i told you, what i had, what i said, scrap, strike,
    cross out, forget what, forget the, not what, no longer, in place of, as i said, we said, used to be, drop the,
    delete the, was wrong, were wrong, is wrong, is too high, is too low
    """)
  private static let leads = Wordings(
    """
    it is that, it is, it was, is, was, are, were, should be, should read, should say, should have been, make it,
    make the, make that, put, replace it with, with, to, for these, now, actually, rather, that is, it should be,
    only, just, the, they are, they have, it has to be, be, set it to, change it to, to be, must be, in fact, really,
    that they, that, not
    """)

  private static let retractions = Wordings(
    "scratch, scrap, strike, forget, i misspoke, i was wrong, i got, i mixed, cross out, my bad, i made a, ignore")
  private static let renewals = Wordings(
    "replace it with, replace that with, make it, make that, change it to, set it to, it is, it was, should be, put, it should be"
  )

  /// The answer to an earlier question that the line changes.
  func correction() -> Answered? {
    guard isMarked else { return nil }
    if let latest = changeOfLatest() { return latest }
    let earlier = hits.filter {
      $0.question < open && !isOld($0.range.lowerBound)
        || $0.question < open && isOld($0.range.lowerBound) && isFlag($0.question)
    }
    for hit in earlier.sorted(by: { rank($0) > rank($1) }) {
      if let answer = newAnswer(to: hit) { return answer }
    }
    return changeOfOnlyKind()
  }

  private static let slips = Wordings("i meant, i mean, meant to say, correction, typo, mistyped, misspoke")

  /// "No, I meant 60k", "sorry, John": nothing but another value, for what was answered last if it takes one.
  private func changeOfLatest() -> Answered? {
    guard let latest = recent.first, latest != open, utterance.mentions.count == 1,
      let mention = utterance.mentions.first, questions[latest].kind.takes(mention)
    else { return nil }
    let isSlip = Self.slips.isFound(in: 0..<words.count, of: words)
    guard isSlip || kind.isFree && words[0] == "no" else { return nil }
    let told = Set((Self.markers.all(in: 0..<words.count, of: words) + [mention.range]).flatMap(\.self))
    guard words.indices.allSatisfy({ told.contains($0) || $0 == 0 || utterance.isSmall($0) }) else { return nil }
    var hearing = self
    hearing.remove(latest)
    hearing.remove(open)
    hearing.put(mention, to: latest)
    return hearing.answer(to: latest)
  }

  /// A value that the open question does not take changes the nearest earlier answer of its kind: "not 60, 65k".
  private func changeOfOnlyKind() -> Answered? {
    guard !kind.isFree, !hits.contains(where: { $0.question >= open }),
      !isAnswered(open) || isFlag(open) && !isAnsweredInWords,
      let mention = utterance.mentions.first(where: {
        !isOld($0.range.lowerBound) && !kind.takes($0) && !$0.isPerson && !$0.isTime
          && (!$0.isDoubtful || words[0] == "not")
      }),
      let question = questions.indices.last(where: { $0 < open && questions[$0].kind.takes(mention) })
    else { return nil }
    var hearing = self
    hearing.remove(question)
    hearing.put(mention, to: question)
    return hearing.answer(to: question)
  }

  private func rank(_ hit: CueHit) -> Int { 100 * hit.range.count + (hasValue(hit) ? 50 : 0) - hit.range.lowerBound }

  func isFlag(_ question: Int) -> Bool { if case .flag = questions[question].kind { true } else { false } }

  private func hasValue(_ hit: CueHit) -> Bool {
    utterance.mentions.contains { questions[hit.question].kind.takes($0) }
  }

  private var isMarked: Bool {
    if words[0] == "not", utterance.clauses.count > 1, utterance.clauses[0].range.count <= 4,
      !["sure", "yet", "really", "known", "clear", "applicable", "relevant", "now", "so"].contains(words[1])
    {
      return true
    }
    if words[0] == "no", !isFlag(open), utterance.lattice.isPause(before: 1) { return !words.contains("also") }
    return Self.markers.isFound(in: 0..<utterance.count, of: words)
      || utterance.clauses.contains { words[$0.start] == "not" && $0.range.lowerBound > 0 }
      || utterance.clauses.indices.dropFirst().contains { index in
        Polarity.isNegated(utterance.clauses[index - 1].range, words) && words[utterance.clauses[index].start] == "it"
      }
  }

  /// Whether a position stands behind "not" or another word for what was before.
  private func isOld(_ position: Int) -> Bool {
    let clause = utterance.clauses[clause(of: position)]
    return Self.old.all(in: clause.range.lowerBound..<clause.range.upperBound, of: words).contains {
      $0.upperBound <= position
    }
  }

  private func newAnswer(to hit: CueHit) -> Answered? {
    var hearing = self
    let question = hit.question
    hearing.remove(question)
    switch questions[question].kind {
    case .flag:
      let clause = utterance.clauses[hit.clause]
      let isTrue =
        Polarity.explicit(Clause(range: clause.core, opening: .start, start: clause.start), words)
        ?? !Polarity.isNegated(clause.range, words)
      hearing.set(question, .flag(isTrue), clause.core)
    case .choice:
      let chosen = utterance.clauses.flatMap { cues.choices(of: question, in: $0.range, words) }
      guard let best = chosen.first(where: { !isOld($0.range.lowerBound) }) else { return nil }
      hearing.set(question, .choice(best.id), best.range)
    case .text, .list, .step:
      guard let range = newWords(hit) else { return nil }
      hearing.putWords(range, to: question)
    case .money, .date, .person, .people:
      let fresh = utterance.mentions.filter { questions[question].kind.takes($0) && !isOld($0.range.lowerBound) }
      let near = fresh.filter { $0.range.lowerBound >= hit.range.lowerBound }
      let isSeveral = questions[question].kind == .people
      for mention in (near.isEmpty ? fresh : near).prefix(isSeveral ? 9 : 1) { hearing.put(mention, to: question) }
    }
    return hearing.answer(to: question)
  }

  func answer(to question: Int) -> Answered? { answers.first { $0.id == questions[question].id } }

  /// The words that stand for the old ones.
  private func newWords(_ hit: CueHit) -> Range<Int>? {
    let ranges = utterance.clauses.enumerated().compactMap { index, clause -> Range<Int>? in
      guard index >= hit.clause else { return nil }
      var start = clause.start
      if index == hit.clause { start = max(start, hit.range.upperBound) }
      start = skippingLeads(start, clause.range.upperBound)
      let range = start..<clause.range.upperBound
      if utterance.clauses.count > index + 1, Self.retractions.end(at: clause.start, in: words) != nil { return nil }
      guard !range.isEmpty, !isOldClause(clause, from: start, isCued: index == hit.clause) else { return nil }
      return range
    }
    let renewed = ranges.drop { range in
      !utterance.clauses.contains {
        $0.range.upperBound == range.upperBound && Self.renewals.end(at: $0.start, in: words) != nil
      }
    }
    return Self.joined(renewed.isEmpty ? ranges : Array(renewed))
  }

  private static func joined(_ ranges: [Range<Int>]) -> Range<Int>? {
    guard let first = ranges.first else { return nil }
    return ranges.reduce(first) { $1.lowerBound - $0.upperBound <= 4 ? $0.lowerBound..<$1.upperBound : $0 }
  }

  private func skippingLeads(_ position: Int, _ end: Int) -> Int {
    var start = position
    while start < end,
      let next = Self.leads.end(at: start, in: words, before: end)
        ?? Self.markers.end(at: start, in: words, before: end),
      words[start] != "not"
    {
      start = next
    }
    return start
  }

  private func isOldClause(_ clause: Clause, from start: Int, isCued: Bool) -> Bool {
    let range = start..<clause.range.upperBound
    if Self.markers.end(at: clause.start, in: words) == clause.range.upperBound { return true }
    let isReplaced = Self.old.all(in: isCued ? range : clause.range, of: words).contains {
      words[$0.lowerBound] != "not" || $0.lowerBound <= (isCued ? start + 1 : clause.start)
    }
    let isOnlyMarker = Self.markers.isFound(in: range, of: words) && range.count <= 4
    return isReplaced || isOnlyMarker
  }

  mutating func putWords(_ range: Range<Int>, to question: Int) {
    switch questions[question].kind {
    case .list:
      let texts = Entries(utterance: utterance).texts(in: [range])
      if !texts.isEmpty { set(question, .list(texts), range) }
    case .step: set(question, .step(utterance.text(range), due: nil), range)
    default: set(question, .text(utterance.text(range)), range)
    }
  }
}
