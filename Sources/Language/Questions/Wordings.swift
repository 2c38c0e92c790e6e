/// Phrases that mean the same, found word by word in a line.
struct Wordings: Sendable {
  private var phrases: [String: [[String]]] = [:]
  private let isStemmed: Bool

  /// Stands for any one word.
  private static let any = "*"

  /// Phrases separated by commas; where stemmed, "decide" is also found as "decides" and "deciding".
  init(_ text: String, isStemmed: Bool = false) {
    self.init(text.split(separator: ",").map(String.init), isStemmed: isStemmed)
  }

  init(_ phrases: [String], isStemmed: Bool = false) {
    self.isStemmed = isStemmed
    for phrase in phrases {
      let sentence = Sentence(phrase)
      let words = sentence.tokens.indices.filter { !sentence.tokens[$0].isIgnorable }
        .map { isStemmed ? Self.stem(sentence.word($0)) : sentence.word($0) }
      if let first = words.first { self.phrases[first, default: []].append(words) }
    }
  }

  /// The position behind the longest phrase that begins there.
  func end(at start: Int, in words: [String], before limit: Int? = nil) -> Int? {
    let limit = limit ?? words.count
    guard start < limit, let candidates = phrases[form(words[start])] else { return nil }
    let fits = candidates.filter { phrase in
      start + phrase.count <= limit
        && phrase.indices.allSatisfy { phrase[$0] == Self.any || form(words[start + $0]) == phrase[$0] }
    }
    return fits.map { start + $0.count }.max()
  }

  /// The first phrase within a range.
  func first(in range: Range<Int>, of words: [String]) -> Range<Int>? {
    for start in range {
      if let end = end(at: start, in: words, before: range.upperBound) { return start..<end }
    }
    return nil
  }

  func all(in range: Range<Int>, of words: [String]) -> [Range<Int>] {
    range.compactMap { start in end(at: start, in: words, before: range.upperBound).map { start..<$0 } }
  }

  func isFound(in range: Range<Int>, of words: [String]) -> Bool { first(in: range, of: words) != nil }

  private func form(_ word: String) -> String { isStemmed ? Self.stem(word) : word }

  /// A word without the ending of a verb or a plural, where enough is left of it.
  static func stem(_ word: String) -> String {
    for ending in ["ing", "ed", "es", "s", "e"] where word.hasSuffix(ending) && word.count >= ending.count + 3 {
      return String(word.dropLast(ending.count))
    }
    return word
  }
}
