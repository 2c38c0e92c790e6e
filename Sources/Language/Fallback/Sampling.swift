/// Sentences that the templates allow: found at random, but always the same ones.
struct Sampling {
  private static let mostWords = 30

  let grammar: Grammar
  /// By list.
  private let values: [UInt32: [Grammar.Value]]
  private var chance = Chance()

  init(_ grammar: Grammar) {
    self.grammar = grammar
    values = Dictionary(grouping: grammar.values, by: \.list)
  }

  /// At most so many sentences of each intent, names and figures masked.
  mutating func wordings(ofEach most: Int, tries: Int) -> [(intent: Int, wording: Wording)] {
    var counts = [Int](repeating: 0, count: grammar.intents.count)
    var found: [(intent: Int, wording: Wording)] = []
    for _ in 0..<tries {
      guard let (template, wording) = walk() else { continue }
      let intent = grammar.blocks[grammar.templates[template].block].intent
      guard counts[intent] < most else { continue }
      counts[intent] += 1
      found.append((intent, wording))
    }
    return found
  }

  /// From the start to where a template ends; `nil` where that takes too long.
  private mutating func walk() -> (template: Int, wording: Wording)? {
    let automaton = grammar.automaton
    var wording = Wording()
    var state = 0
    while wording.count < Self.mostWords {
      let ends = automaton.acceptRange(of: state)
      let words = automaton.words(of: state)
      let labels = automaton.labelEdges(of: state)
      if let end = ends.first, words.isEmpty && labels.isEmpty || chance.below(2) == 0 {
        return (Int(automaton.accepts[end]), wording)
      }
      guard !words.isEmpty || !labels.isEmpty else { return nil }
      if !labels.isEmpty, words.isEmpty || chance.below(2) == 0 {
        let edge = labels.lowerBound + chance.below(labels.count)
        fill(grammar.labels[Int(automaton.labels[edge])], in: &wording)
        state = Int(automaton.labelTargets[edge])
      } else {
        let word = words[words.startIndex + chance.below(words.count)]
        wording.add(grammar.lexicon.words[Int(word)].utf8)
        guard let next = automaton.target(of: word, from: state) else { return nil }
        state = next
      }
    }
    return nil
  }

  private mutating func fill(_ label: Label, in wording: inout Wording) {
    switch label.kind {
    case .pause, .text: break
    case .range: wording.add(Mask.number.utf8)
    case .name, .knownName:
      let kinds = grammar.nameKinds.indices.filter { grammar.nameSets[Int(label.index)] & (1 << UInt64($0)) != 0 }
      if !kinds.isEmpty { wording.add(Mask.name(grammar.nameKinds[kinds[chance.below(kinds.count)]]).utf8) }
    case .list:
      guard let values = values[label.index] else { return }
      for word in values[chance.below(values.count)].out.split(separator: "_") { wording.add(word.utf8) }
    case .entity:
      if let mask = BuiltIn(rawValue: UInt8(label.index)).flatMap(Mask.filler) { wording.add(mask.utf8) }
    }
  }
}
