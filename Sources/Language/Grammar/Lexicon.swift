/// The words that templates and lists know, each with a number.
struct Lexicon: Sendable {
  /// The number of a word no template knows.
  static let unknown = UInt32.max

  /// The folded words, by number.
  private(set) var words: [String] = []
  private var numbers = HashIndex()
  /// The same words, to be found when they are misspelt.
  private(set) var spelling = SpellingIndex()

  init() {}

  init(words: [String]) {
    numbers = HashIndex(minimumCapacity: words.count)
    for word in words { append(word, hash: Token.hash(of: word)) }
  }

  @inline(__always)
  func number(_ hash: UInt64) -> UInt32 { numbers[hash].map { UInt32(bitPattern: $0) } ?? Self.unknown }

  /// The number of a word, which is added when new.
  mutating func add(_ word: String, hash: UInt64) -> UInt32 {
    let known = number(hash)
    if known != Self.unknown { return known }
    append(word, hash: hash)
    return UInt32(words.count - 1)
  }

  private mutating func append(_ word: String, hash: UInt64) {
    numbers.set(hash, to: Int32(words.count))
    words.append(word)
    spelling.append(word.utf8)
  }
}
