/// The words that templates and lists know, each with a number.
struct Lexicon: Sendable {
  /// The number of a word no template knows.
  static let unknown = UInt32.max

  /// The folded words, by number.
  private(set) var words: [String] = []
  /// An open-addressed table: the words' hashes, 0 for an empty place.
  private var hashes: [UInt64] = []
  private var numbers: [UInt32] = []

  init() {}

  init(words: [String]) {
    self.words = words
    rebuild()
  }

  func number(_ hash: UInt64) -> UInt32 {
    guard !hashes.isEmpty else { return Self.unknown }
    let mask = hashes.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while hashes[place] != 0 {
      if hashes[place] == hash { return numbers[place] }
      place = (place + 1) & mask
    }
    return Self.unknown
  }

  /// The number of a word, which is added when new.
  mutating func add(_ word: String, hash: UInt64) -> UInt32 {
    let known = number(hash)
    if known != Self.unknown { return known }
    words.append(word)
    if words.count * 2 > hashes.count { rebuild() } else { place(hash, UInt32(words.count - 1)) }
    return UInt32(words.count - 1)
  }

  private mutating func rebuild() {
    var size = 16
    while size < words.count * 4 { size *= 2 }
    hashes = Array(repeating: 0, count: size)
    numbers = Array(repeating: 0, count: size)
    for (number, word) in words.enumerated() { place(Token.hash(of: word), UInt32(number)) }
  }

  private mutating func place(_ hash: UInt64, _ number: UInt32) {
    let mask = hashes.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while hashes[place] != 0 { place = (place + 1) & mask }
    hashes[place] = hash
    numbers[place] = number
  }
}
