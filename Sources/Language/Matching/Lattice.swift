/// A sentence with everything in it that words, lists, names and entities could be.
///
/// Positions count the tokens that matter: punctuation and quotation marks stand between them.
struct Lattice {
  let sentence: Sentence
  /// Per position: the index of its token.
  private(set) var tokens: [Int] = []
  /// Per position: the number of its word.
  private(set) var words: [UInt32] = []
  /// Sorted by start.
  private(set) var spans: [Span] = []
  /// Per position (and one more): where its spans begin.
  private(set) var starts: [Int] = []
  /// Per position: the inside of a pair of quotation marks it lies in, as positions.
  private(set) var quotes: [Range<Int>] = []
  private(set) var spotted: [Spotted] = []
  /// What name spans refer to.
  private(set) var names: [NameHit] = []
  /// Per position: what a name nobody has heard of may hold.
  private(set) var nameability: [Nameability] = []

  var count: Int { tokens.count }

  /// `corrections`: the words to read in place of those at some positions.
  init(
    _ sentence: Sentence, grammar: Grammar, names: Names, kindBits: [String: UInt32], corrections: [Int: UInt32] = [:]
  ) {
    self.sentence = sentence
    var positions: [Int] = []
    positions.reserveCapacity(sentence.count + 1)
    for index in sentence.tokens.indices {
      positions.append(tokens.count)
      guard !sentence.tokens[index].isIgnorable else { continue }
      tokens.append(index)
      words.append(corrections[words.count] ?? grammar.lexicon.number(sentence.tokens[index].hash))
    }
    positions.append(tokens.count)
    quotes = sentence.quotes.map { positions[$0.open]..<positions[$0.close] }
    spotEntities(positions)
    for position in 0..<count {
      addPhrases(at: position, grammar.phrases)
      addNames(at: position, names, grammar.lexicon, kindBits)
    }
    maskEntities()
    sort()
    nameability = (0..<count).map { judge($0, grammar.lexicon) }
    for span in spans where span.kind == .entity { forbidNames(in: span) }
  }

  /// The spans that begin at a position.
  @inline(__always)
  func spanRange(at position: Int) -> Range<Int> { starts[position]..<starts[position + 1] }

  /// The tokens of a range of positions.
  func tokenRange(_ range: Range<Int>) -> Range<Int> {
    range.isEmpty ? 0..<0 : tokens[range.lowerBound]..<tokens[range.upperBound - 1] + 1
  }

  /// The UTF-8 byte offsets of a range of positions.
  func span(_ range: Range<Int>) -> Range<Int> { sentence.span(tokenRange(range)) }

  /// The same with the marks that belong to it: the dot of `./export`, the last bracket of `Bob (cell)`.
  func wholeSpan(_ range: Range<Int>) -> Range<Int> {
    let all = tokenRange(range)
    var (start, end) = (all.lowerBound, all.upperBound)
    while start > 0, sentence.tokens[start].isGlued, sentence.tokens[start - 1].kind == .punctuation { start -= 1 }
    let opens = (start..<end).contains { sentence.text($0..<$0 + 1) == "(" }
    if opens, end < sentence.count, sentence.text(end..<end + 1) == ")" { end += 1 }
    return sentence.span(start..<end)
  }

  /// Whether a free stretch begins in a quotation and ends outside, or the other way round.
  func breaksQuote(_ range: Range<Int>) -> Bool {
    quotes.contains { $0.overlaps(range) && !($0.clamped(to: range) == $0 || range.clamped(to: $0) == range) }
  }

  /// Whether a mark, such as a comma, stands before the word at a position.
  func isPause(before position: Int) -> Bool {
    guard position > 0, position < count, tokens[position] > tokens[position - 1] + 1 else { return false }
    let mark = sentence.tokens[tokens[position] - 1]
    return mark.kind == .quote || sentence.tokens[tokens[position]].joint == .space
  }

  /// Whether a word goes on where the position begins: `accounts.csv`, `data/crm`.
  func isInsideWord(_ position: Int) -> Bool {
    guard position > 0, sentence.tokens[tokens[position]].isGlued else { return false }
    let before = tokens[position] - 1
    return !sentence.tokens[before].isIgnorable
      || sentence.text(before..<before + 1) == "." && sentence.tokens[before].isGlued
  }

  mutating func forbid(_ position: Int) { nameability[position] = .never }

  /// Whether the range is exactly what stands between two quotation marks.
  func isQuotation(_ range: Range<Int>) -> Bool { quotes.contains(range) }
}

// MARK: Spotting

extension Lattice {
  private mutating func addPhrases(at start: Int, _ phrases: Phrases) {
    var node = 0
    var position = start
    while position < count, words[position] != Lexicon.unknown,
      let child = phrases.child(of: node, by: words[position])
    {
      node = child
      position += 1
      for ending in phrases.endings(at: node) {
        let isSkip = ending.list == Phrases.skip
        spans.append(
          Span(
            start: Int32(start), end: Int32(position), kind: isSkip ? .skip : .list, key: ending.list,
            value: Int32(ending.value), cost: isSkip ? Cost.skippedWord * Int32(position - start) : Cost.listValue))
      }
    }
  }

  private mutating func addNames(at start: Int, _ names: Names, _ lexicon: Lexicon, _ kindBits: [String: UInt32]) {
    guard names.longest > 0 else { return }
    var plain: UInt64? = Names.startHash
    var corrected: UInt64?
    for position in start..<min(count, start + names.longest) {
      let token = sentence.tokens[tokens[position]]
      let before = plain
      plain = plain.map { Names.extend($0, by: token.hash) }.flatMap { names.isPosted($0) ? $0 : nil }
      corrected = corrected.map { Names.extend($0, by: token.hash) }
      if plain == nil, corrected == nil, let before {
        corrected = correction(at: position, after: before, names)
      }
      corrected = corrected.flatMap { names.isPosted($0) ? $0 : nil }
      if let plain { addNames(start, position + 1, plain, isCorrected: false, names, kindBits) }
      if let corrected { addNames(start, position + 1, corrected, isCorrected: true, names, kindBits) }
      if plain == nil, corrected == nil { return }
    }
  }

  /// The hash of the words up to and with one that is misspelt, or has a possessive without apostrophe (`kims`).
  private func correction(at position: Int, after before: UInt64, _ names: Names) -> UInt64? {
    guard words[position] == Lexicon.unknown else { return nil }
    let token = tokens[position]
    let letters = sentence.foldedBytes(token)
    if letters.count >= 4, letters.last == UInt8(ascii: "s") {
      let bare = Names.extend(before, by: Token.hash(of: letters.dropLast()))
      if names.isPosted(bare) { return bare }
    }
    return names.correction(of: letters, hash: sentence.tokens[token].hash).map { Names.extend(before, by: $0) }
  }

  private mutating func addNames(
    _ start: Int, _ end: Int, _ hash: UInt64, isCorrected: Bool, _ names: Names, _ kindBits: [String: UInt32]
  ) {
    let possessive = end < count && sentence.tokens[tokens[end]].hash == Self.possessive
    for (kind, fit) in names.kinds(of: hash) {
      guard let bit = kindBits[kind] else { continue }
      let cost = isCorrected ? Cost.name(.misspelt) + Int32(fit.rawValue) : Cost.name(fit)
      for end in possessive ? [end, end + 1] : [end] {
        spans.append(
          Span(
            start: Int32(start), end: Int32(end), kind: .name, key: bit, value: Int32(self.names.count), cost: cost))
      }
    }
    self.names.append(NameHit(hash: hash, isCorrected: isCorrected, length: end - start))
  }

  static let possessive = Token.hash(of: "'s")

  private mutating func spotEntities(_ positions: [Int]) {
    spotted = Entities.spot(in: sentence, includingDoubtful: true)
    spotted += spotted.compactMap { $0.bareFigure(in: sentence) } + bareNumbers
    for (index, entity) in spotted.enumerated() {
      let end = positions[entity.tokens.upperBound]
      let starts = [positions[entity.tokens.lowerBound], positions[entity.outer.lowerBound]]
      let cost = Cost.entity + (entity.isWhole ? 0 : Cost.partOfEntity) + (entity.isDoubtful ? Cost.doubtful : 0)
      for start in starts[0] == starts[1] ? starts.prefix(1) : starts[...] where start < end {
        spans.append(
          Span(start: Int32(start), end: Int32(end), kind: .entity, key: 0, value: Int32(index), cost: cost))
      }
    }
  }

  /// The plain numbers inside larger figures: the 5 of "5 and a half minutes", where a template counts both.
  private var bareNumbers: [Spotted] {
    sentence.tokens.indices.compactMap { index in
      guard sentence.tokens[index].kind == .number, !sentence.tokens[index].isGlued,
        index + 1 == sentence.count || !sentence.tokens[index + 1].isGlued, let value = Double(sentence.word(index)),
        !spotted.contains(where: { $0.tokens == index..<index + 1 })
      else { return nil }
      let figure = Figure(extent: .exact(value), measure: .number)
      let range = index..<index + 1
      return Spotted(entity: .figure(figure), tokens: range, outer: range, isWhole: false, isDoubtful: false)
    }
  }

  /// Words of a longer name on file are no date: "April Jones".
  private mutating func maskEntities() {
    let names = spans.filter { $0.kind == .name && $0.cost == Cost.name(.exact) && $0.end - $0.start > 1 }
    guard !names.isEmpty else { return }
    spans.removeAll { span in
      span.kind == .entity
        && names.contains {
          $0.start < span.end && span.start < $0.end && $0.end - $0.start > span.end - span.start
        }
    }
  }

  private mutating func sort() {
    var counts = [Int](repeating: 0, count: count + 2)
    for span in spans { counts[Int(span.start) + 1] += 1 }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    starts = Array(counts[...count])
    var sorted = spans
    for span in spans {
      sorted[counts[Int(span.start)]] = span
      counts[Int(span.start)] += 1
    }
    spans = sorted
  }
}
