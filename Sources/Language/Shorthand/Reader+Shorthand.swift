/// Lines that use what their speaker taught.
extension Reader {
  /// The line with its shorthands written out, where that is understood.
  ///
  /// What a line means of itself it goes on meaning: only words that no template understood are written out, never a
  /// text that is kept as said. Questions, denials and the like are as far from writing as if the meaning had been typed.
  func readShorthand(_ attempt: Attempt, _ context: [String: [String]]) -> Reading? {
    guard !shorthands.isEmpty, attempt.mayHoldSeveral else { return nil }
    let sentence = attempt.lattice.sentence
    let uses = shorthands.uses(in: sentence).filter { use in
      attempt.guesses?.contains { attempt.lattice.span($0).overlaps(use.span) } ?? true
    }
    guard let first = uses.first else { return nil }
    if uses.count == 1, let reading = readSpokenOf(first, attempt, context) { return reading }
    let written = WrittenOut(sentence, uses)
    guard written.text.utf8.count <= Self.longestLine else { return nil }
    let reading = read(self.attempt(written.text, context), context)
    let all = reading.requests + reading.alternatives
    let isAsMeant = all.allSatisfy { $0.source != .fallback && !written.isQuoted(by: $0) }
    guard !all.isEmpty, isAsMeant || written.isWhole else { return nil }
    return Reading(
      text: attempt.reading.text, outcome: reading.outcome, requests: reading.requests.map(written.typed),
      alternatives: reading.alternatives.map(written.typed))
  }

  /// A line about a phrase and not by it ("forget big fish"), where a template reads it with the phrase named as one.
  private func readSpokenOf(_ use: Shorthands.Use, _ attempt: Attempt, _ context: [String: [String]]) -> Reading? {
    let name = use.shorthand.name
    let spoken = Shorthands.Use(span: use.span, shorthand: Shorthand(name, meaning: "the phrase \"\(name)\""))
    let written = WrittenOut(attempt.lattice.sentence, [spoken])
    let reading = self.attempt(written.text, context).reading
    guard reading.requests.count == 1, let request = reading.requests.first, !written.isQuoted(by: request),
      request.slots.contains(where: { $0.value == .text(name) && $0.text == name })
    else { return nil }
    var typed = written.typed(request)
    typed.source = request.source
    return Reading(text: attempt.reading.text, outcome: reading.outcome, requests: [typed])
  }

  /// What words mean of themselves, shorthands left aside.
  public func readPlainly(_ text: String) -> Reading {
    guard text.utf8.count <= Self.longestLine else { return tooLong(text) }
    return read(attempt(text, [:]), [:])
  }
}

/// Why words cannot be taught as a shorthand.
public enum ShorthandFlaw: Error, Sendable {
  /// They hold no word of weight: "to", "17".
  case empty
  /// They begin like a question, a denial or a condition: "not", "if".
  case doubt
  /// They are, or begin with, words that mean something.
  case means(String, Intent)
  /// They are, or begin with, a name on file.
  case name(Name)
  /// They are a date, an amount or the like: "friday".
  case value
}

extension Reader {
  /// What keeps words from being taught, so that no line comes to mean anything but what it meant before.
  public func flaw(inShorthand name: String) -> ShorthandFlaw? {
    guard name.utf8.count <= Self.longestLine else { return .empty }
    let lattice = lattice(Sentence(name))
    let all = 0..<lattice.count
    guard !all.allSatisfy({ lattice.isSmall($0) || lattice.sentence.tokens[lattice.tokens[$0]].kind != .word }) else {
      return .empty
    }
    if let known = nameAtStart(lattice) { return .name(known) }
    for end in all.reversed() {
      let start = lattice.sentence.text(bytes: lattice.span(0..<end + 1))
      if let intent = meaning(of: start) { return .means(start, intent) }
    }
    if Self.openers.contains(lattice.hash(0)) || !Doubts.find(in: lattice).isEmpty { return .doubt }
    let isValue = lattice.spans.contains { $0.kind == .entity && Int($0.start)..<Int($0.end) == all }
    return isValue ? .value : nil
  }

  /// What a template makes of words without guessing.
  private func meaning(of words: String) -> Intent? {
    let attempt = attempt(words, [:])
    guard let request = (attempt.reading.requests + attempt.reading.alternatives).first, !attempt.mayHoldSeveral else {
      return nil
    }
    return grammar[intent: request.intent]
  }

  /// A name on file that takes all the words, or in full their beginning.
  private func nameAtStart(_ lattice: Lattice) -> Name? {
    let spans = lattice.spanRange(at: 0).map { lattice.spans[$0] }.filter { $0.kind == .name }
    return spans.lazy.compactMap { span -> Name? in
      let hit = lattice.names[Int(span.value)]
      guard !hit.isCorrected, let best = names.find(hit.hash, kinds: { kindBits[$0] != nil }).first else {
        return nil
      }
      return best.fit <= .unsuffixed || Int(span.end) == lattice.count ? best.name : nil
    }.first
  }
}
