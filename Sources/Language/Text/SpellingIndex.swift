/// Words, to be found from what somebody typed who made one slip in one of them.
///
/// A slip leaves the beginning or the end of a word as it was: words are kept in chains by their length with their
/// first letters, and with their last, and only those of the six chains that can hold the word are compared.
struct SpellingIndex: Sendable {
  /// The shortest word that is found, in letters.
  static let shortest = 3
  private static let longest = 40

  private struct Entry {
    var start: Int32
    var length: Int32
    /// The next word with the same beginning, and with the same end; -1 for none.
    var nextByHead: Int32
    var nextByTail: Int32
  }

  private var letters: [UInt8] = []
  private var entries: [Entry] = []
  private var heads = HashIndex()
  private var tails = HashIndex()

  /// Adds a word under the next number, from 0. Folded letters.
  mutating func append(_ word: some Collection<UInt8>) {
    let number = Int32(entries.count)
    var entry = Entry(start: Int32(letters.count), length: Int32(word.count), nextByHead: -1, nextByTail: -1)
    if (Self.shortest...Self.longest).contains(word.count) {
      letters += word
      let count = Self.kept(of: word.count)
      let head = Self.key(word.prefix(count), word.count)
      let tail = Self.key(word.suffix(count), word.count)
      entry.nextByHead = heads[head] ?? -1
      entry.nextByTail = tails[tail] ?? -1
      heads.set(head, to: number)
      tails.set(tail, to: number)
    }
    entries.append(entry)
  }

  /// Calls `body` with the number of each word that is one slip away from the letters, and the slip.
  func visit(near typed: ArraySlice<UInt8>, _ body: (Int, Slip) -> Void) {
    guard typed.count >= Self.shortest - 1, typed.count <= Self.longest, !entries.isEmpty else { return }
    for length in typed.count - 1...typed.count + 1 {
      let count = Self.kept(of: length)
      guard length >= Self.shortest, typed.count >= count else { continue }
      let (head, tail) = (typed.prefix(count), typed.suffix(count))
      follow(heads[Self.key(head, length)], byHead: true, typed) { number, _, slip in body(number, slip) }
      follow(tails[Self.key(tail, length)], byHead: false, typed) { number, word, slip in
        if !word.prefix(count).elementsEqual(head) { body(number, slip) }
      }
    }
  }

  private func follow(
    _ first: Int32?, byHead: Bool, _ typed: ArraySlice<UInt8>,
    _ body: (Int, ArraySlice<UInt8>, Slip) -> Void
  ) {
    var number = first ?? -1
    while number >= 0 {
      let entry = entries[Int(number)]
      let word = letters[Int(entry.start)..<Int(entry.start + entry.length)]
      if let slip = Slip(from: word, to: typed) { body(Int(number), word, slip) }
      number = byHead ? entry.nextByHead : entry.nextByTail
    }
  }

  /// How many letters at the beginning, or else at the end, no slip in a word of that length can have touched.
  private static func kept(of length: Int) -> Int { min((length - 1) / 2, 6) }

  private static func key(_ letters: some Sequence<UInt8>, _ length: Int) -> UInt64 {
    letters.reduce(UInt64(length)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } &* 0x9E37_79B9_7F4A_7C15
  }
}
