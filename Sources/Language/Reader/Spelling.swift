/// Second looks at a line with typing errors put right.
extension Reader {
  /// How sure a reading is that takes other words than another that would do as well.
  private static let unsure = 0.7
  /// How sure one is in which something was put right.
  private static let nearlySure = 0.9

  /// The line with misspelt words put right, where that makes a template read it that did not, or read better what had
  /// to be guessed; `nil` where it does neither, or where two ways to put it right are about as good and one would
  /// write. What was read as it was typed is not given up for another write without asking.
  func attemptRespelt(_ whole: Attempt, _ context: [String: [String]]) -> Attempt? {
    let isGuess = whole.guesses != nil
    if !isGuess, let respaced = attemptRespaced(whole, context) { return respaced }
    guard !isGuess || whole.reading.outcome == .understood,
      let respellings = respellings(of: whole.lattice, sparingNames: isGuess)
    else { return nil }
    var next = attempt(whole.lattice.sentence, context, respellings)
    guard next.reading.outcome == .understood, !isGuess || next.cost < whole.cost else { return nil }
    if isGuess, writes(whole) || writes(next) {
      if differInText(whole, next) { return nil }
      next.reading.requests[0].confidence = min(next.reading.requests[0].confidence, Self.unsure)
    }
    return next
  }

  /// The line with spaces put right, where that makes a template read it.
  private func attemptRespaced(_ whole: Attempt, _ context: [String: [String]]) -> Attempt? {
    guard let sentence = whole.lattice.respaced(grammar.lexicon) else { return nil }
    var next = attempt(sentence, context)
    guard next.reading.outcome == .understood, next.guesses?.isEmpty == true else { return nil }
    next.reading.requests[0].confidence = min(next.reading.requests[0].confidence, Self.nearlySure)
    return next
  }

  /// Whether two readings ask for the same, but for what is kept as it was typed and names nothing.
  private func differInText(_ left: Attempt, _ right: Attempt) -> Bool {
    let (left, right) = (left.reading.requests[0], right.reading.requests[0])
    guard left.intent == right.intent, left.slots.count == right.slots.count else { return false }
    let rules = grammar[intent: left.intent]?.slots ?? []
    return left.slots.allSatisfy { slot in
      guard let other = right[slot.name] else { return false }
      let isText =
        rules.contains { $0.name == slot.name && $0.type == "text" } && !grammar.nameKinds.contains(slot.name)
      return isText || slot.value == other.value
    }
  }

  private func writes(_ attempt: Attempt) -> Bool {
    attempt.reading.requests.contains { grammar[intent: $0.intent]?.writes ?? false }
  }

  /// The lattice with each misspelt word put right for which there is only one way.
  func respelt(_ lattice: Lattice) -> Lattice? {
    guard var respellings = respellings(of: lattice, sparingNames: false) else { return nil }
    respellings.fix()
    return respellings.words.isEmpty ? nil : self.lattice(lattice.sentence, respellings)
  }

  /// Every way to put right the words that nobody knows; `nil` where there is none, or where too much is wrong.
  private func respellings(of lattice: Lattice, sparingNames: Bool) -> Respellings? {
    let unknown = (0..<lattice.count).filter { isMisspelt($0, in: lattice, sparingNames: sparingNames) }
    guard !unknown.isEmpty else { return nil }
    var found = Respellings()
    for position in unknown { found.add(at: position, of: lattice, grammar.lexicon) }
    found.putTimesRight(in: lattice, at: unknown)
    return found.isUsable ? found : nil
  }

  private func isMisspelt(_ position: Int, in lattice: Lattice, sparingNames: Bool) -> Bool {
    let token = lattice.sentence.tokens[lattice.tokens[position]]
    return lattice.words[position] == Lexicon.unknown && token.kind == .word
      && !(sparingNames && token.isCapitalized && position > 0)
      && !lattice.quotes.contains { $0.contains(position) } && !names.isKnown(word: token.hash)
      && !lattice.spans.contains { $0.kind != .skip && $0.start <= position && position < $0.end }
  }
}
