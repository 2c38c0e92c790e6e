/// Clauses that make of a line a supposition or a question, or deny a part of it.
extension Doubts {
  /// "unless they cancel", "provided she signs", "when Hank calls".
  mutating func addCondition(at position: Int) {
    guard !Doubts.courtesies.begins(hashes[position...]) else { return }
    for words in Doubts.conditions[hashes[position]] ?? [] where hashes[position...].starts(with: words) {
      add(.condition, position..<position + words.count)
      return
    }
    guard Doubts.times.contains(hashes[position]), beginsSubject(position + 1) else { return }
    add(.condition, position..<position + 1)
  }

  /// Whether somebody or something begins there that could do something: a pronoun, a name on file.
  private func beginsSubject(_ position: Int) -> Bool {
    guard position + 1 < hashes.count else { return false }
    return Doubts.agents.contains(hashes[position])
      || lattice.spanRange(at: position).contains { lattice.spans[$0].kind == .name }
  }

  /// Whether a word is one slip away from a word of doubt.
  func isMisspeltDoubt(_ position: Int) -> Bool {
    let letters = lattice.letters(position)
    var isDoubt = false
    if letters.count >= 4 { Doubts.misspelt.visit(near: letters) { _, _ in isDoubt = true } }
    return isDoubt && !lattice.spanRange(at: position).contains { lattice.spans[$0].kind == .name }
  }

  /// A question behind a line: "right", "didn't I", "or not".
  mutating func addTag() {
    if let end = Doubts.alternatives.first(where: {
      hashes.count > $0.count && hashes.suffix($0.count).elementsEqual($0)
    }) {
      add(.tag, hashes.count - end.count..<hashes.count)
    }
    guard let start = hashes.indices.dropFirst().last(where: { lattice.isPause(before: $0) }) else { return }
    let clause = hashes[start...]
    let isCheck = clause.count == 1 && Doubts.checks.contains(clause[start])
    let isAsked =
      (2...3).contains(clause.count) && Doubts.auxiliaries.contains(clause[start])
      && clause.dropFirst().allSatisfy { $0 == Doubts.not || Doubts.agents.contains($0) }
    if isCheck || isAsked { add(.tag, start..<hashes.count) }
  }

  /// "…, not 10", "…, not Globex": a value that is denied puts another right and is no note.
  mutating func addDenial(at position: Int) {
    guard hashes[position] == Doubts.not, position + 1 < hashes.count else { return }
    let end = (position + 1..<hashes.count).first { lattice.isPause(before: $0) } ?? hashes.count
    if lattice.isValues(position + 1..<end) { add(.correction, position..<end) }
  }
}

extension Lattice {
  /// A stretch from its first word on that is in no time or figure; all of it where there is none.
  func withoutValues(before range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound,
      let end = spanRange(at: start).map({ spans[$0] }).filter({ $0.kind == .entity }).map({ Int($0.end) }).max()
    {
      start = end
    }
    return start < range.upperBound ? start..<range.upperBound : range
  }

  /// Whether the words are nothing but values, names and figures.
  fileprivate func isValues(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      let ends = spanRange(at: position).map { spans[$0] }.filter { $0.kind != .skip }.map { Int($0.end) }
      let isFigure = sentence.tokens[tokens[position]].kind == .number
      guard let end = (ends.filter { $0 <= range.upperBound }.max() ?? (isFigure ? position + 1 : nil)) else {
        return false
      }
      position = end
    }
    return !range.isEmpty
  }
}
