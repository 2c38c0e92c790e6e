/// A text taken apart once, the same way for templates, names and input.
///
/// Case, accents, smart quotes, full-width forms and contractions are folded: `What’s` gives `what` and `is`, `don't`
/// gives `do` and `not`, `Acme's` gives `acme` and `'s`, `&` gives `and`, `w/` gives `with`, `O'Brien` gives `obrien`,
/// `p.m.` gives `pm`, `e-mail` gives `email`. Every token keeps its place in the original text.
public struct Sentence: Sendable {
  /// The UTF-8 of the original text.
  public let bytes: [UInt8]
  /// The folded forms of all tokens, one after the other.
  public let folded: [UInt8]
  public let tokens: [Token]
  /// Paired quotation marks, as the indices of the opening and closing tokens.
  public let quotes: [(open: Int, close: Int)]

  public init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  /// Takes any bytes; what is not UTF-8 counts as white space.
  public init(bytes: [UInt8]) {
    var tokeniser = Tokeniser(bytes)
    tokeniser.run()
    self.bytes = bytes
    folded = tokeniser.folded
    tokens = tokeniser.tokens
    quotes = tokeniser.quotes
  }

  /// The same sentence with other folded letters for some of its tokens.
  func respelt(_ words: [Int: [UInt8]]) -> Sentence {
    var (folded, tokens) = (folded, tokens)
    for (index, letters) in words {
      let token = tokens[index]
      let start = Int32(folded.count)
      folded += letters
      tokens[index] = Token(
        kind: token.kind, joint: token.joint, isCapitalized: token.isCapitalized, start: token.start, end: token.end,
        foldedStart: start, foldedEnd: Int32(folded.count), hash: Token.hash(of: letters))
    }
    return Sentence(bytes: bytes, folded: folded, tokens: tokens, quotes: quotes)
  }

  /// The same sentence cut into other tokens; there are no quotations in it.
  func with(_ tokens: [Token]) -> Sentence { Sentence(bytes: bytes, folded: folded, tokens: tokens, quotes: []) }

  private init(bytes: [UInt8], folded: [UInt8], tokens: [Token], quotes: [(open: Int, close: Int)]) {
    self.bytes = bytes
    self.folded = folded
    self.tokens = tokens
    self.quotes = quotes
  }

  public var count: Int { tokens.count }
  public var isEmpty: Bool { tokens.isEmpty }

  /// The folded form of a token.
  public func word(_ index: Int) -> String { String(decoding: foldedBytes(index), as: UTF8.self) }

  public func foldedBytes(_ index: Int) -> ArraySlice<UInt8> {
    folded[Int(tokens[index].foldedStart)..<Int(tokens[index].foldedEnd)]
  }

  /// The original text of a range of tokens.
  public func text(_ range: Range<Int>) -> String { text(bytes: span(range)) }

  /// The original text of a range of bytes.
  public func text(bytes span: Range<Int>) -> String { String(decoding: bytes[span], as: UTF8.self) }

  /// The UTF-8 byte offsets of a range of tokens, half-open.
  public func span(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return Int(tokens[first].start)..<Int(tokens[last].end)
  }

  /// The folded forms of a range of tokens, joined by spaces.
  public func folded(_ range: Range<Int>) -> String { range.map(word).joined(separator: " ") }

  /// The folded forms of all tokens, joined by spaces.
  public var foldedText: String { folded(tokens.indices) }

  /// Whether a question mark is among the marks it ends in: `?`, `?!`, `(?)`, `? :)`.
  public var isQuestion: Bool {
    tokens.reversed().prefix(while: \.isIgnorable).contains { bytes[$0.span].first == UInt8(ascii: "?") }
  }
}
