/// Counts the words and labels of each intent while its templates are compiled.
struct CueCount {
  private var labels: [Int: Set<UInt32>] = [:]
  private var words: [Int: Set<UInt32>] = [:]

  mutating func add(_ pattern: Pattern, of intent: Int) {
    switch pattern {
    case .word(let number): words[intent, default: []].insert(number)
    case .label(let number): labels[intent, default: []].insert(number)
    case .sequence(let parts), .alternative(let parts), .permutation(let parts):
      for part in parts { add(part, of: intent) }
    }
  }

  /// The counts as tables for a grammar that is otherwise complete.
  func cues(of grammar: Grammar) -> Cues {
    var cues = Cues()
    var supports: [[UInt32: UInt32]] = Array(repeating: [:], count: grammar.lexicon.words.count)
    for (number, intent) in grammar.intents.enumerated() {
      let own = (labels[number] ?? []).filter { grammar.labels[Int($0)].kind != .pause }.sorted()
      cues.labels.append(own)
      cues.shares.append(own.map { share(of: grammar.slotNames[Int(grammar.labels[Int($0)].slot)], in: intent) })
      guard !intent.slots.isEmpty else { continue }
      for word in words[number] ?? [] { supports[Int(word)][UInt32(number)] = Cues.templateSupport }
      for word in counterwords(of: intent, grammar.lexicon) { supports[Int(word)][UInt32(number)] = nil }
      let all = UInt32(max(4, intent.examples.count))
      for (word, count) in counts(of: intent, grammar.lexicon) {
        supports[Int(word)][UInt32(number), default: 0] += count * 100 / all
      }
    }
    for word in supports {
      for (intent, support) in word.sorted(by: { $0.key < $1.key }) {
        cues.intents.append(intent)
        cues.supports.append(support)
      }
      cues.starts.append(UInt32(cues.intents.count))
    }
    return cues
  }

  private func share(of slot: String, in intent: Intent) -> UInt32 {
    UInt32(intent.examples.count { $0.slots[slot] != nil } * 100 / max(1, intent.examples.count))
  }

  /// The words of sentences that must not read as the intent; only its examples can still make them its cues.
  private func counterwords(of intent: Intent, _ lexicon: Lexicon) -> Set<UInt32> {
    let said = intent.counterexamples.flatMap { Sentence($0).tokens.map { lexicon.number($0.hash) } }
    return Set(said).subtracting([Lexicon.unknown])
  }

  /// In how many examples of the intent each word stands outside the slots.
  private func counts(of intent: Intent, _ lexicon: Lexicon) -> [UInt32: UInt32] {
    var counts: [UInt32: UInt32] = [:]
    for example in intent.examples {
      let filled = Set(example.slots.values.flatMap { Sentence($0).tokens.map(\.hash) })
      let said = Set(Sentence(example.text).tokens.map(\.hash)).subtracting(filled).map(lexicon.number)
      for word in said where word != Lexicon.unknown { counts[word, default: 0] += 1 }
    }
    return counts
  }
}
