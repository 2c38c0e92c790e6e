/// What comes closest to words that were not understood. Slow (a look at every example or name), for refusals only.
extension Reader {
  /// The intents a sentence is likeliest to have, best first; where nothing was learnt, those whose examples share most with
  /// it.
  public func nearest(to text: String) -> [Intent] {
    guard grammar.fallback != nil, text.utf8.count <= Self.longestLine else { return sharing(with: text) }
    return guesses(lattice(Sentence(text))).compactMap { grammar[intent: $0.intent] }
  }

  /// The intents whose examples share most with a sentence; rare words count for more. Only those that share something.
  private func sharing(with text: String) -> [Intent] {
    let said = Set(Self.words(of: text))
    let cues = grammar.intents.map { intent in Set(intent.examples.flatMap { Self.words(of: $0.text) }) }
    var spread: [UInt64: Int] = [:]
    for cue in cues { for word in cue { spread[word, default: 0] += 1 } }
    // Whole numbers, so that the sum is the same in whatever order a set is gone through.
    let scores = cues.map { cue in cue.intersection(said).reduce(0) { $0 + 1_000_000 / (spread[$1] ?? 1) } }
    let ranked = grammar.intents.indices.filter { scores[$0] > 0 }.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    return ranked.map { grammar.intents[$0] }
  }

  /// The names of a kind that begin with the words of a text, best first. Quick, however many names there are.
  public func names(beginningWith text: String, kind: String) -> [Name] {
    names.beginning(withWordsOf: text, kind: kind)
  }

  /// The names of a kind that begin or end with a word of a text, slips in it aside. Quick, however many names there are.
  public func names(sharingWordsOf text: String, kind: String) -> [Name] {
    names.sharing(wordsOf: text, kind: kind)
  }

  /// The names of a kind that look most like a text, best first: at least a third of their letter pairs are shared.
  public func nearest(names text: String, kind: String, limit: Int) -> [Name] {
    let said = Self.pairs(of: text)
    let scored = names.all(of: kind).compactMap { name -> (name: Name, score: Double)? in
      let pairs = Self.pairs(of: name.name)
      let shared = Double(said.intersection(pairs).count * 2) / Double(max(1, said.count + pairs.count))
      return shared >= 1 / 3 ? (name, shared) : nil
    }
    return scored.sorted { (-$0.score, $0.name.name) < (-$1.score, $1.name.name) }.prefix(limit).map(\.name)
  }

  private static func words(of text: String) -> [UInt64] {
    Sentence(text).tokens.filter { $0.kind == .word }.map(\.hash)
  }

  /// Pairs of neighbouring letters (Dice's coefficient is counted over them).
  private static func pairs(of text: String) -> Set<UInt16> {
    let sentence = Sentence(text)
    let letters = Array(sentence.foldedText.utf8)
    return Set(zip(letters, letters.dropFirst()).map { UInt16($0) << 8 | UInt16($1) })
  }
}
