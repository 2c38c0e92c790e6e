/// Finds everything in a sentence that words, lists, names and entities could be: what a ``Lattice`` is made of.
struct Spotting {
  private let sentence: Sentence
  private(set) var tokens: [Int] = []
  private(set) var words: [UInt32] = []
  private(set) var spans: [Span] = []
  private(set) var starts: [Int] = []
  private(set) var quotes: [Range<Int>] = []
  private(set) var spotted: [Spotted] = []
  private(set) var firstRespelt = Int.max
  private(set) var names: [NameHit] = []
  private(set) var nameability: [Nameability] = []
  private(set) var respellings: [Respelling] = []

  init(_ sentence: Sentence) { self.sentence = sentence }

  private var count: Int { tokens.count }

  mutating func run(
    _ grammar: Grammar, _ names: Names, _ kindBits: [String: UInt32], _ respelt: Respellings?
  ) {
    let positions = place(grammar.lexicon)
    if let respelt { respell(respelt) }
    quotes = sentence.quotes.map { positions[$0.open]..<positions[$0.close] }
    let entities = spotEntities(positions, respelt?.sentence)
    let bits = names.kinds.map { kindBits[$0] }
    starts.reserveCapacity(count + 1)
    for position in 0..<count {
      starts.append(spans.count)
      for span in entities where Int(span.start) == position { spans.append(span) }
      addPhrases(at: position, grammar.phrases)
      addNames(at: position, names, bits)
    }
    starts.append(spans.count)
    maskEntities()
    judgeWords()
  }

  /// Says of each word what a name nobody has heard of may hold: nothing of a time or an address.
  private mutating func judgeWords() {
    nameability.reserveCapacity(count)
    for (token, word) in zip(tokens, words) {
      nameability.append(Nameability(sentence.tokens[token], isKnown: word != Lexicon.unknown))
    }
    for span in spans where span.kind == .entity && spotted[Int(span.value)].forbidsNames {
      for position in Int(span.start)..<Int(span.end) { nameability[position] = .never }
    }
  }

  /// Gives each token that matters a position; per token (and one more) the position at or behind it.
  private mutating func place(_ lexicon: Lexicon) -> [Int] {
    var positions: [Int] = []
    positions.reserveCapacity(sentence.count + 1)
    tokens.reserveCapacity(sentence.count)
    words.reserveCapacity(sentence.count)
    for index in sentence.tokens.indices {
      positions.append(tokens.count)
      guard !sentence.tokens[index].isIgnorable else { continue }
      tokens.append(index)
      words.append(lexicon.number(sentence.tokens[index].hash))
    }
    positions.append(tokens.count)
    return positions
  }

  private mutating func respell(_ respelt: Respellings) {
    guard respelt.isFixed else {
      respellings = respelt.words
      return
    }
    for respelling in respelt.words { words[Int(respelling.position)] = respelling.word }
  }
}

// MARK: Phrases, names and entities

extension Spotting {
  private mutating func addPhrases(at start: Int, _ phrases: Phrases) {
    if !respellings.isEmpty {
      return extend(Way(node: 0, respelling: -1, cost: 0), start, start, phrases)
    }
    var node = 0
    var position = start
    while position < count, words[position] != Lexicon.unknown,
      let child = phrases.child(of: node, by: words[position])
    {
      node = child
      position += 1
      for ending in phrases.endings(at: node) {
        add(ending, start, position, Way(node: node, respelling: -1, cost: 0))
      }
    }
  }

  /// A way into the tree of phrases, with one word respelt at most.
  private struct Way {
    var node: Int
    var respelling: Int32
    var cost: Int32
  }

  private mutating func extend(_ way: Way, _ start: Int, _ position: Int, _ phrases: Phrases) {
    for ending in phrases.endings(at: way.node) { add(ending, start, position, way) }
    guard position < count else { return }
    if let child = phrases.child(of: way.node, by: words[position]) {
      extend(
        Way(node: child, respelling: way.respelling, cost: way.cost), start, position + 1, phrases)
    }
    guard way.respelling < 0 else { return }
    for (index, respelling) in respellings.enumerated() where Int(respelling.position) == position {
      guard let child = phrases.child(of: way.node, by: respelling.word) else { continue }
      extend(
        Way(node: child, respelling: Int32(index), cost: respelling.cost), start, position + 1,
        phrases)
    }
  }

  private mutating func add(_ ending: Phrases.Ending, _ start: Int, _ end: Int, _ way: Way) {
    let isSkip = ending.list == Phrases.skip
    let cost = isSkip ? Cost.skippedWord * Int32(end - start) : Cost.listValue
    spans.append(
      Span(
        start: Int32(start), end: Int32(end), kind: isSkip ? .skip : .list, key: ending.list,
        value: Int32(ending.value), cost: cost + way.cost, respelling: way.respelling))
  }

  private mutating func addNames(at start: Int, _ names: Names, _ bits: [UInt32?]) {
    guard names.longest > 0 else { return }
    var plain: UInt64? = Names.startHash
    var corrected: UInt64?
    for position in start..<min(count, start + names.longest) {
      let token = sentence.tokens[tokens[position]]
      let before = plain
      plain = plain.map { Names.extend($0, by: token.hash) }.flatMap {
        names.isPosted($0) ? $0 : nil
      }
      corrected = corrected.map { Names.extend($0, by: token.hash) }
      if plain == nil, corrected == nil, let before {
        corrected = correction(at: position, after: before, names)
      }
      corrected = corrected.flatMap { names.isPosted($0) ? $0 : nil }
      if let plain { addNames(start, position + 1, plain, isCorrected: false, names, bits) }
      if let corrected { addNames(start, position + 1, corrected, isCorrected: true, names, bits) }
      if plain == nil, corrected == nil { return }
    }
  }

  /// The hash of the words up to and with one that is misspelt, or has a possessive without apostrophe (`kims`).
  private mutating func correction(at position: Int, after before: UInt64, _ names: Names)
    -> UInt64?
  {
    guard words[position] == Lexicon.unknown else { return nil }
    let token = tokens[position]
    let letters = sentence.foldedBytes(token)
    if letters.count >= 4, letters.last == UInt8(ascii: "s") {
      let bare = Names.extend(before, by: Token.hash(of: letters.dropLast()))
      if names.isPosted(bare) { return bare }
    }
    return names.correction(of: letters, hash: sentence.tokens[token].hash).map {
      Names.extend(before, by: $0)
    }
  }

  private mutating func addNames(
    _ start: Int, _ end: Int, _ hash: UInt64, isCorrected: Bool, _ names: Names, _ bits: [UInt32?]
  ) {
    let possessive = end < count && sentence.tokens[tokens[end]].hash == Self.possessive
    for (kind, fit) in names.kinds(of: hash) {
      guard let bit = bits[kind] else { continue }
      let cost = isCorrected ? Cost.name(.misspelt) + Int32(fit.rawValue) : Cost.name(fit)
      for end in possessive ? [end, end + 1] : [end] {
        spans.append(
          Span(
            start: Int32(start), end: Int32(end), kind: .name, key: bit,
            value: Int32(self.names.count), cost: cost))
      }
    }
    self.names.append(NameHit(hash: hash, isCorrected: isCorrected, length: end - start))
  }

  private static let possessive = Token.hash(of: "'s")

  /// The spans of entities; those that are found only where words are respelt cost more.
  private mutating func spotEntities(_ positions: [Int], _ respelt: Sentence?) -> [Span] {
    spotted = Entities.spot(in: sentence, includingDoubtful: true)
    spotted += spotted.compactMap { $0.bareFigure(in: sentence) } + bareNumbers
    if let respelt {
      firstRespelt = spotted.count
      spotted += Entities.spot(in: respelt).filter { found in
        found.tokens.contains { sentence.tokens[$0].hash != respelt.tokens[$0].hash }
      }
    }
    var found: [Span] = []
    for (index, entity) in spotted.enumerated() {
      let end = positions[entity.tokens.upperBound]
      let (inner, outer) = (positions[entity.tokens.lowerBound], positions[entity.outer.lowerBound])
      let cost =
        Cost.entity + (entity.isWhole ? 0 : Cost.partOfEntity)
        + (entity.isDoubtful ? Cost.doubtful : 0)
        + (index < firstRespelt ? 0 : Cost.respeltEntity)
      for start in inner == outer ? [inner] : [inner, outer] where start < end {
        found.append(
          Span(
            start: Int32(start), end: Int32(end), kind: .entity, key: 0, value: Int32(index),
            cost: cost))
      }
    }
    return found
  }

  /// The plain numbers inside larger figures: the 5 of "5 and a half minutes", where a template counts both.
  private var bareNumbers: [Spotted] {
    sentence.tokens.indices.compactMap { index in
      guard sentence.tokens[index].kind == .number, !sentence.tokens[index].isGlued,
        index + 1 == sentence.count || !sentence.tokens[index + 1].isGlued,
        let value = Double(sentence.word(index)),
        !spotted.contains(where: { $0.tokens == index..<index + 1 })
      else { return nil }
      let figure = Figure(extent: .exact(value), measure: .number)
      let range = index..<index + 1
      return Spotted(
        entity: .figure(figure), tokens: range, outer: range, isWhole: false, isDoubtful: false)
    }
  }

  private static let dueWords = WordSet(
    [
      "due", "to", "date", "close", "closes", "closing", "is", "be", "was", "now", "eta", "expected", "end", "start",
      "mid",
      "early", "late", "field", "value", "than", "through", "thru", "or", "and",
    ])

  /// Whether words may be a time or not, and nothing before them asks for one: "thank June".
  private func isObject(_ span: Span) -> Bool {
    let start = Int(span.start)
    return start > 0 && spotted[Int(span.value)].isDoubtful
      && !Self.dueWords.contains(sentence.tokens[tokens[start - 1]].hash) && tokens[start - 1] + 1 == tokens[start]
  }

  /// Words of a longer name on file are no date, "April Jones", nor is a name behind a word that leads to no date.
  private mutating func maskEntities() {
    let names = spans.filter { $0.kind == .name }
    guard !names.isEmpty, spans.contains(where: { $0.kind == .entity }) else { return }
    let whole = names.filter { $0.cost == Cost.name(.exact) && $0.end - $0.start > 1 }
    let objects = spans.filter { $0.kind == .entity && isObject($0) }
    spans.removeAll { span in
      guard span.kind == .entity else { return false }
      let isPart = whole.contains {
        $0.start < span.end && span.start < $0.end && $0.end - $0.start > span.end - span.start
      }
      let isObject = objects.contains { $0.start == span.start && $0.value == span.value }
      return isPart || isObject && names.contains { $0.start == span.start && $0.end == span.end }
    }
    var next = 0
    for position in 0...count {
      while next < spans.count, Int(spans[next].start) < position { next += 1 }
      starts[position] = next
    }
  }
}
