/// Yes and no, and what is chosen from.
extension Hearing {
  mutating func hearFlags() {
    for question in questions.indices where !isAnswered(question) {
      guard case .flag = questions[question].kind else { continue }
      if question == open {
        hearOpenFlag()
      } else if question > open, let hit = hits.first(where: { $0.question == question }) {
        let clause = utterance.clauses[hit.clause]
        set(question, .flag(isTrue(clause)), clause.core)
      }
    }
  }

  private func isTrue(_ clause: Clause) -> Bool {
    if let said = Polarity.explicit(clause, words) { return said }
    return !Polarity.isNegated(clause.range, words) && !Polarity.isWanting(clause.range, words)
  }

  private mutating func hearOpenFlag() {
    let own = utterance.clauses.enumerated().filter { !belongsElsewhere($0.offset) }.map(\.element)
    for clause in own {
      if let said = Polarity.explicit(clause, words) { return set(open, .flag(said), clause.core) }
    }
    let cued = own.filter { clause in
      hits.contains { $0.question == open && clause.range.contains($0.range.lowerBound) }
    }
    if let clause = cued.first { return set(open, .flag(isTrue(clause)), clause.core) }
    for clause in own {
      if !isTrue(clause) { return set(open, .flag(false), clause.core) }
      if Polarity.isAffirmed(clause.range, words) { return set(open, .flag(true), clause.core) }
    }
    guard let first = own.first, found.isEmpty || own.count > 1 || isDated(first), !isPutBack else { return }
    if !isHollow(first.core) || isDated(first), !isBabble(first.core) { set(open, .flag(true), first.core) }
  }

  /// "Last Thursday": when it was done says that it was.
  private func isDated(_ clause: Clause) -> Bool {
    questions.indices.contains {
      $0 > open && part($0) == part(open) && questions[$0].kind == .date(isToCome: false)
        && found[$0]?.span.overlaps(utterance.bytes(clause.range)) ?? false
    }
  }

  /// Whether a clause answers another question, and does not speak of the open one.
  private func belongsElsewhere(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let own = hits.filter { $0.clause == index }
    return !own.contains { $0.question == open } && own.contains { isAnswered($0.question) }
  }

  // MARK: Choices

  mutating func hearChoices() {
    for question in questions.indices where !isAnswered(question) {
      guard case .choice = questions[question].kind else { continue }
      if question < open, part(question) != part(open) { continue }
      let chosen = utterance.clauses.flatMap { clause in
        cues.choices(of: question, in: clause.range, words).filter { isSure($0, of: question, in: clause) }
      }
      guard let best = chosen.first else { continue }
      set(question, .choice(best.id), best.range)
    }
  }

  private func isSure(_ choice: (id: String, range: Range<Int>), of question: Int, in clause: Clause) -> Bool {
    if isOld(choice.range, in: clause) { return false }
    guard question != open else { return true }
    if utterance.mentions.contains(where: { $0.range.overlaps(choice.range) }) { return false }
    if Polarity.isNegated(choice.range, words) { return false }
    let letters = words[choice.range.lowerBound].count
    let isLong = choice.range.count > 1 || letters > 9 || letters > 4 && part(question) == part(open)
    let place = self.clause(of: choice.range.lowerBound)
    return isLong || hits.contains { $0.question == question && $0.clause == place }
  }

  /// "Not capex": what was said no to.
  private func isOld(_ range: Range<Int>, in clause: Clause) -> Bool {
    (clause.range.lowerBound..<range.lowerBound).suffix(2).contains { ["not", "than"].contains(words[$0]) }
  }
}
