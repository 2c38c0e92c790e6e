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

  private var entries: [Name?] = []
  private var numbers: [String: Int32] = [:]
  private var lastUses: [String: Int] = [:]
  private var postings: [Posting] = []
  /// The first posting of a whole name, by the hash of its words, and of a part of one.
  private var wholes: [UInt64: Int32] = [:]
  private var parts: [UInt64: Int32] = [:]
  /// Words with one letter left out, by hash, and the hash of the whole word.
  private var deletions: [UInt64: UInt64] = [:]
  private var knownWords: Set<UInt64> = []
  private(set) var longest = 0

  public init() {}

  public init(_ names: [Name]) { for name in names { insert(name) } }

  public var count: Int { numbers.count }

  /// Adds a name, or replaces the one of the same kind and identity.
  ///
  /// - Parameter lastUse: when it was last worked on, as a number that grows with time; 0 where it never was.
  public mutating func insert(_ name: Name, aliases: [String] = [], lastUse: Int = 0) {
    remove(kind: name.kind, id: name.id)
    if lastUse != 0 { lastUses[Self.key(name.kind, name.id)] = lastUse }
    let number = Int32(entries.count)
    entries.append(name)
    numbers[Self.key(name.kind, name.id)] = number
    for text in [name.name] + aliases { index(text, number, kind: name.kind) }
  }

  public mutating func remove(kind: String, id: String) {
    lastUses[Self.key(kind, id)] = nil
    if let number = numbers.removeValue(forKey: Self.key(kind, id)) { entries[Int(number)] = nil }
  }

  private static func key(_ kind: String, _ id: String) -> String { "\(kind)\u{1F}\(id)" }
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

  static let legalSuffixes: Set<UInt64> = Set(
    [
      "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "lp", "plc",
      "gmbh", "ag", "sa", "sas", "sarl", "bv", "nv", "oy", "ab", "as", "aps", "spa", "srl", "kg", "pty", "pte", "group",
      "holdings", "holding",
    ].map { Token.hash(of: $0) })

  private static let the = Token.hash(of: "the")

  private mutating func index(_ text: String, _ number: Int32, kind: String) {
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
    for word in words { indexDeletions(of: sentence, word) }
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
    if fit == .exact { wholes[hash] = Int32(postings.count - 1) } else { parts[hash] = Int32(postings.count - 1) }
  }

  private mutating func indexDeletions(of sentence: Sentence, _ word: Int) {
    let letters = sentence.foldedBytes(word)
    let hash = sentence.tokens[word].hash
    guard letters.count >= 5, sentence.tokens[word].kind == .word, knownWords.insert(hash).inserted else { return }
    for index in letters.indices { deletions[Self.hash(letters, without: index)] = hash }
    deletions[hash] = hash
  }

  private static func hash(_ letters: ArraySlice<UInt8>, without index: Int) -> UInt64 {
    Token.hash(of: chain(letters[..<index], letters[(index + 1)...]))
  }
}

/// One sequence after the other.
private func chain(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> [UInt8] { Array(first) + second }

// MARK: Looking up

extension Names {
  /// Names looked at for one sequence of words at most.
  private static let patience = 64

  /// Whether some name begins like this.
  @inline(__always)
  func isPosted(_ hash: UInt64) -> Bool { parts[hash] != nil || wholes[hash] != nil }

  private func visit(_ hash: UInt64, _ body: (Name, Fit) -> Void) {
    for head in [wholes[hash], parts[hash]] {
      var place = head ?? -1
      var seen = 0
      while place >= 0, seen < Self.patience {
        let posting = postings[Int(place)]
        if let name = entries[Int(posting.name)] { body(name, posting.fit) }
        place = posting.next
        seen += 1
      }
    }
  }

  private func lastUse(_ name: Name) -> Int { lastUses.isEmpty ? 0 : lastUses[Self.key(name.kind, name.id)] ?? 0 }

  /// The names that a sequence of words fits, by the hash of the sequence, best first and then those worked on last, at
  /// most `limit`.
  func find(_ hash: UInt64, kinds: (String) -> Bool, limit: Int = 8) -> [(name: Name, fit: Fit)] {
    var found: [(name: Name, fit: Fit)] = []
    visit(hash) { name, fit in
      guard kinds(name.kind) else { return }
      if let index = found.firstIndex(where: { $0.name == name }) {
        found[index].fit = min(found[index].fit, fit)
      } else {
        found.append((name, fit))
      }
    }
    found.sort {
      ($0.fit, -lastUse($0.name), $0.name.name, $0.name.id) < ($1.fit, -lastUse($1.name), $1.name.name, $1.name.id)
    }
    return Array(found.prefix(limit))
  }

  /// The kinds for which a sequence of words fits some name, with the best fit of each.
  func kinds(of hash: UInt64) -> [(kind: String, fit: Fit)] {
    var kinds: [(kind: String, fit: Fit)] = []
    visit(hash) { name, fit in
      if let index = kinds.firstIndex(where: { $0.kind == name.kind }) {
        kinds[index].fit = min(kinds[index].fit, fit)
      } else {
        kinds.append((name.kind, fit))
      }
    }
    return kinds
  }

  /// Whether any name holds the word.
  func isKnown(word hash: UInt64) -> Bool { knownWords.contains(hash) }

  /// The word of a name from which a word of five letters or more differs by one letter: left out, added, replaced or
  /// swapped with its neighbour.
  func correction(of letters: ArraySlice<UInt8>, hash: UInt64) -> UInt64? {
    guard letters.count >= 5, !knownWords.contains(hash) else { return nil }
    if let word = deletions[hash] { return word }
    for index in letters.indices {
      if let word = deletions[Self.hash(letters, without: index)] { return word }
    }
    return nil
  }

  /// Names whose folded text begins like this, for completion.
  func beginning(with prefix: String, kinds: (String) -> Bool, limit: Int) -> [Name] {
    var found: [Name] = []
    for case let name? in entries where kinds(name.kind) {
      let sentence = Sentence(name.name)
      if sentence.folded(sentence.tokens.indices).hasPrefix(prefix) { found.append(name) }
      if found.count == limit { break }
    }
    return found
  }
}

// MARK: Going through

extension Names {
  /// Every name of a kind, in no particular order.
  func all(of kind: String) -> some Sequence<Name> { entries.lazy.compactMap { $0?.kind == kind ? $0 : nil } }
}
