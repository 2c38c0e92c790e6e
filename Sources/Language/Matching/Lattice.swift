/// A sentence with everything in it that words, lists, names and entities could be.
///
/// Positions count the tokens that matter: punctuation and quotation marks stand between them. A reference, since what
/// reads it hands it on from step to step.
final class Lattice {
  let sentence: Sentence
  /// Per position: the index of its token.
  let tokens: [Int]
  /// Per position: the number of its word.
  let words: [UInt32]
  /// Sorted by start.
  let spans: [Span]
  /// Per position (and one more): where its spans begin.
  let starts: [Int]
  /// The insides of pairs of quotation marks, as positions.
  let quotes: [Range<Int>]
  let spotted: [Spotted]
  /// In `spotted`, from where on a word had to be put right.
  let firstRespelt: Int
  /// What name spans refer to.
  let names: [NameHit]
  /// Per position: what a name nobody has heard of may hold.
  let nameability: [Nameability]
  /// What may be read in place of words that no template knows.
  let respellings: [Respelling]

  init(
    _ sentence: Sentence, grammar: Grammar, names: Names, kindBits: [String: UInt32],
    respelt: Respellings? = nil
  ) {
    var spotting = Spotting(sentence)
    spotting.run(grammar, names, kindBits, respelt)
    self.sentence = sentence
    tokens = spotting.tokens
    words = spotting.words
    spans = spotting.spans
    starts = spotting.starts
    quotes = spotting.quotes
    spotted = spotting.spotted
    firstRespelt = spotting.firstRespelt
    self.names = spotting.names
    nameability = spotting.nameability
    respellings = spotting.respellings
  }

  var count: Int { tokens.count }

  /// Whether words may be read in place of those typed.
  var isRespelt: Bool { !respellings.isEmpty || firstRespelt < Int.max }

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

  /// The positions of the words that begin within UTF-8 byte offsets.
  func positions(in bytes: Range<Int>) -> [Int] {
    (0..<count).filter { bytes.contains(sentence.tokens[tokens[$0]].span.lowerBound) }
  }

  /// Whether a free stretch begins in a quotation and ends outside, or the other way round.
  func breaksQuote(_ range: Range<Int>) -> Bool {
    quotes.contains {
      $0.overlaps(range) && !($0.clamped(to: range) == $0 || range.clamped(to: $0) == range)
    }
  }

  /// Whether a mark, such as a comma, stands before the word at a position.
  func isPause(before position: Int) -> Bool {
    guard position > 0, position < count, tokens[position] > tokens[position - 1] + 1 else {
      return false
    }
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

  /// Whether the range is exactly what stands between two quotation marks.
  func isQuotation(_ range: Range<Int>) -> Bool { quotes.contains(range) }
}
