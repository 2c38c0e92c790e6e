/// The names on file, found in a sentence in time proportional to its length, however many there are.
///
/// A name is found in full, without its legal suffix ("Acme" for Acme Corporation), by its first words, by its last
/// (for names of people and deals), and with one typing error in a word of five letters or more.
public struct Names: Sendable {
  /// How a stretch of words fits a name; smaller is better.
  enum Fit: UInt8, Comparable, Sendable {
    case exact, unsuffixed, beginning, ending, misspelt

    static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  private struct Posting {
    var name: Int32
    var next: Int32
    var fit: Fit
  }

  private var roll = NameRoll()
  private var postings: [Posting] = []
  /// The first posting of a whole name, by the hash of its words, and of a part of one.
  private var wholes = HashIndex()
  private var parts = HashIndex()
  /// The words of names: the number of each by its hash, the hash of each by its number, and all for the misspelt.
  private var words = HashIndex()
  private var wordHashes: [UInt64] = []
  private var spelling = SpellingIndex()
  private(set) var longest = 0

  public init() {}

  public init(_ names: [Name]) { for name in names { insert(name) } }

  public var count: Int { roll.count }

  /// The kinds of names; ``kinds(of:)`` speaks of them by number.
  var kinds: [String] { roll.kinds }

  /// Adds a name, or replaces the one of the same kind and identity.
  ///
  /// - Parameter lastUse: when it was last worked on, as a number that grows with time; 0 where it never was.
  public mutating func insert(_ name: Name, aliases: [String] = [], lastUse: Int = 0) {
    guard let number = roll.insert(name, lastUse: lastUse) else { return }
    index(name.name, number)
    for text in aliases { index(text, number) }
  }

  public mutating func remove(kind: String, id: String) { roll.remove(kind: kind, id: id) }
}

// MARK: Indexing

extension Names {
  static let startHash: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of a sequence of words with one more.
  @inline(__always)
  static func extend(_ hash: UInt64, by word: UInt64) -> UInt64 {
    let mixed = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ (mixed >> 32)
  }

  static let legalSuffixes = WordSet(
    [
      "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "lp", "plc",
      "gmbh", "ag", "sa", "sas", "sarl", "bv", "nv", "oy", "ab", "as", "aps", "spa", "srl", "kg", "pty", "pte", "group",
      "holdings", "holding",
    ])

  private static let the = Token.hash(of: "the")

  private mutating func index(_ text: String, _ number: Int32) {
    let sentence = Sentence(text)
    let words = sentence.tokens.indices.filter { !sentence.tokens[$0].isIgnorable }
    let hashes = words.map { sentence.tokens[$0].hash }
    guard !hashes.isEmpty, hashes.count <= 24 else { return }
    longest = max(longest, hashes.count)
    post(hashes[...], .exact, number)
    var bare = hashes.count
    while bare > 1, Self.legalSuffixes.contains(hashes[bare - 1]) { bare -= 1 }
    for length in 1..<max(1, hashes.count) { post(hashes[..<length], length < bare ? .beginning : .unsuffixed, number) }
    if hashes[0] == Self.the, hashes.count > 1 { postBeginnings(of: hashes[1...], .unsuffixed, number) }
    indexEndings(sentence, words, hashes, number)
    for word in words where sentence.tokens[word].kind == .word { learn(sentence, word) }
  }

  /// "Miller" for Hank Miller; "Platform Rollout" for "Acme - Platform Rollout".
  private mutating func indexEndings(_ sentence: Sentence, _ words: [Int], _ hashes: [UInt64], _ number: Int32) {
    if hashes.count == 2 || hashes.count == 3, !Self.legalSuffixes.contains(hashes[hashes.count - 1]) {
      post(hashes[(hashes.count - 1)...], .ending, number)
    }
    for index in words.indices.dropFirst() where words[index] > words[index - 1] + 1 {
      postBeginnings(of: hashes[index...], .ending, number)
    }
  }

  private mutating func postBeginnings(of hashes: ArraySlice<UInt64>, _ fit: Fit, _ number: Int32) {
    post(hashes, fit, number)
    for end in hashes.indices.dropFirst() { post(hashes[..<end], .ending, number) }
  }

  /// Every beginning of a posted sequence is posted too, so that a search may stop at the first that is not.
  private mutating func post(_ hashes: ArraySlice<UInt64>, _ fit: Fit, _ number: Int32) {
    let hash = hashes.reduce(Self.startHash, Self.extend)
    let next = (fit == .exact ? wholes[hash] : parts[hash]) ?? -1
    postings.append(Posting(name: number, next: next, fit: fit))
    let newest = Int32(postings.count - 1)
    if fit == .exact { wholes.set(hash, to: newest) } else { parts.set(hash, to: newest) }
  }

  /// Words too short to be told from a misspelt one are not kept.
  private mutating func learn(_ sentence: Sentence, _ word: Int) {
    let (letters, hash) = (sentence.foldedBytes(word), sentence.tokens[word].hash)
    guard letters.count >= Self.shortestMisspelt, words[hash] == nil else { return }
    words.set(hash, to: Int32(wordHashes.count))
    wordHashes.append(hash)
    spelling.append(letters)
  }
}

// MARK: Looking up

extension Names {
  /// Names looked at for one sequence of words at most.
  private static let patience = 64

  /// Whether some name begins like this.
  @inline(__always)
  func isPosted(_ hash: UInt64) -> Bool { parts[hash] != nil || wholes[hash] != nil }

  /// Calls `body` with the number, the kind and the fit of each name that a sequence of words fits.
  @inline(__always)
  private func visit(_ hash: UInt64, _ body: (Int32, Int, Fit) -> Void) {
    follow(wholes[hash], body)
    follow(parts[hash], body)
  }

  @inline(__always)
  private func follow(_ first: Int32?, _ body: (Int32, Int, Fit) -> Void) {
    var place = first ?? -1
    var seen = 0
    while place >= 0, seen < Self.patience {
      let posting = postings[Int(place)]
      if let kind = roll.kind(of: posting.name) { body(posting.name, kind, posting.fit) }
      place = posting.next
      seen += 1
    }
  }

  /// The names that a sequence of words fits, by the hash of the sequence, best first and then those worked on last, at
  /// most `limit`.
  func find(_ hash: UInt64, kinds: (String) -> Bool, limit: Int = 8) -> [(name: Name, fit: Fit)] {
    let wanted = roll.kinds.map(kinds)
    var found: [(number: Int32, fit: Fit)] = []
    visit(hash) { number, kind, fit in
      guard wanted[kind] else { return }
      if let index = found.firstIndex(where: { $0.number == number }) {
        found[index].fit = min(found[index].fit, fit)
      } else {
        found.append((number, fit))
      }
    }
    let named = found.compactMap { found in
      roll[found.number].map { (name: $0, fit: found.fit, lastUse: roll.lastUse(of: found.number)) }
    }
    let sorted = named.sorted {
      ($0.fit, -$0.lastUse, $0.name.name, $0.name.id) < ($1.fit, -$1.lastUse, $1.name.name, $1.name.id)
    }
    return sorted.prefix(limit).map { ($0.name, $0.fit) }
  }

  /// The numbers of the kinds for which a sequence of words fits some name, with the best fit of each.
  func kinds(of hash: UInt64) -> [(kind: Int, fit: Fit)] {
    var kinds: [(kind: Int, fit: Fit)] = []
    visit(hash) { _, kind, fit in
      if let index = kinds.firstIndex(where: { $0.kind == kind }) {
        kinds[index].fit = min(kinds[index].fit, fit)
      } else {
        kinds.append((kind, fit))
      }
    }
    return kinds
  }

  private static let shortestMisspelt = 5

  /// Whether any name holds the word, of five letters or more.
  func isKnown(word hash: UInt64) -> Bool { words[hash] != nil }

  /// The word of a name that was typed with one slip, from words of five letters or more; of several the likeliest.
  func correction(of letters: ArraySlice<UInt8>, hash: UInt64) -> UInt64? {
    guard letters.count >= Self.shortestMisspelt, !isKnown(word: hash) else { return nil }
    var best: (cost: Int32, number: Int)?
    spelling.visit(near: letters) { number, slip in
      let found = (cost: slip.cost, number: number)
      if best.map({ found < $0 }) ?? true { best = found }
    }
    return best.map { wordHashes[$0.number] }
  }

  /// The names of a kind that begin with the words of a text, best first; the last of several words may be unfinished.
  func beginning(withWordsOf text: String, kind: String) -> [Name] {
    let sentence = Sentence(text)
    let folded = Self.folded(sentence)
    let words = sentence.tokens.filter { !$0.isIgnorable }.map(\.hash)
    let certain = words.count > 1 ? words.dropLast() : words[...]
    let found = find(certain.reduce(Self.startHash, Self.extend), kinds: { $0 == kind }, limit: 2 * Self.patience)
    return found.map(\.name).filter { Self.folded(Sentence($0.name)).hasPrefix(folded) }
  }

  /// The names of a kind that begin or end with a word of a text, or with one that it may have been misspelt from.
  func sharing(wordsOf text: String, kind: String) -> [Name] {
    let sentence = Sentence(text)
    let words = sentence.tokens.indices.filter { sentence.tokens[$0].kind == .word }.prefix(8)
    var seen: Set<String> = []
    return words.flatMap { word -> [UInt64] in
      let hash = sentence.tokens[word].hash
      return [hash] + [correction(of: sentence.foldedBytes(word), hash: hash)].compactMap { $0 }
    }
    .flatMap { find(Self.extend(Self.startHash, by: $0), kinds: { $0 == kind }, limit: Self.patience) }
    .map(\.name).filter { seen.insert($0.id).inserted }
  }

  private static func folded(_ sentence: Sentence) -> String {
    sentence.tokens.indices.filter { !sentence.tokens[$0].isIgnorable }.map(sentence.word).joined(separator: " ")
  }

  /// Names whose folded text begins like this, for completion.
  func beginning(with prefix: String, kinds: (String) -> Bool, limit: Int) -> [Name] {
    var found: [Name] = []
    for name in roll.all where kinds(name.kind) {
      let sentence = Sentence(name.name)
      if sentence.foldedText.hasPrefix(prefix) { found.append(name) }
      if found.count == limit { break }
    }
    return found
  }
}

// MARK: Going through

extension Names {
  /// Every name of a kind, in the order in which they were added.
  func all(of kind: String) -> some Sequence<Name> { roll.all.lazy.filter { $0.kind == kind } }
}
