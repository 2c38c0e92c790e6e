/// Words that a speaker taught, and the words they stand for: "big fish" for "deals over 100k".
public struct Shorthand: Sendable, Hashable {
  public var name: String
  public var meaning: String

  public init(_ name: String, meaning: String) {
    self.name = name
    self.meaning = meaning
  }
}

/// The shorthands of one speaker, by their first word.
public struct Shorthands: Sendable {
  private struct Entry {
    /// The hashes of its words; marks count too.
    var words: [UInt64]
    var shorthand: Shorthand
  }

  /// Longest first: "big fish list" is found before "big fish".
  private var entries: [UInt64: [Entry]] = [:]

  public init(_ all: [Shorthand] = []) {
    for shorthand in all {
      let words = Self.words(of: shorthand.name)
      guard let first = words.first else { continue }
      entries[first, default: []].append(Entry(words: words, shorthand: shorthand))
    }
    for first in entries.keys { entries[first]?.sort { $0.words.count > $1.words.count } }
  }

  public var isEmpty: Bool { entries.isEmpty }

  /// Whether two names are the same words, whatever their case, accents and quotation marks.
  public static func isSame(_ name: String, as other: String) -> Bool { words(of: name) == words(of: other) }

  /// The names whose folded words begin with a folded text.
  func names(beginning text: String) -> [String] {
    entries.values.joined().map(\.shorthand.name).filter { name in
      let sentence = Sentence(name)
      return sentence.foldedText.hasPrefix(text)
    }
  }

  /// Those that a text uses, in order.
  public func used(in text: String) -> [Shorthand] { uses(in: Sentence(text)).map(\.shorthand) }

  /// The words without what stands around them.
  private static func words(of name: String) -> [UInt64] {
    let tokens = Sentence(name).tokens
    guard let first = tokens.firstIndex(where: { !$0.isIgnorable }),
      let last = tokens.lastIndex(where: { !$0.isIgnorable })
    else { return [] }
    return tokens[first...last].map(\.hash)
  }
}

extension Shorthands {
  /// A shorthand in a sentence.
  struct Use {
    /// UTF-8 byte offsets.
    var span: Range<Int>
    var shorthand: Shorthand
  }

  /// Where shorthands stand as words of their own, from left to right; not inside quotation marks.
  func uses(in sentence: Sentence) -> [Use] {
    var uses: [Use] = []
    var index = 0
    while index < sentence.count {
      guard let entry = entry(at: index, of: sentence) else {
        index += 1
        continue
      }
      let end = index + entry.words.count
      uses.append(Use(span: sentence.span(index..<end), shorthand: entry.shorthand))
      index = end
    }
    return uses
  }

  private func entry(at start: Int, of sentence: Sentence) -> Entry? {
    guard let candidates = entries[sentence.tokens[start].hash] else { return nil }
    return candidates.first { entry in
      let words = start..<start + entry.words.count
      return words.upperBound <= sentence.count && sentence.tokens[words].map(\.hash) == entry.words
        && sentence.standsAlone(words) && !sentence.quotes.contains { ($0.open..<$0.close).contains(start) }
    }
  }
}

extension Sentence {
  /// Whether no word goes on where the range begins or ends: `ping.csv` and `ping-pong` are no `ping`.
  fileprivate func standsAlone(_ range: Range<Int>) -> Bool {
    let isOpen = range.lowerBound == 0 || isApart(range.lowerBound)
    var next = range.upperBound
    if next < count, isApart(next) { return isOpen }
    while next < count, tokens[next].isIgnorable { next += 1 }
    return isOpen && (next == count || tokens[next].joint == .space)
  }

  private func isApart(_ index: Int) -> Bool {
    tokens[index].joint == .space || index > 0 && tokens[index].isGlued && tokens[index - 1].isIgnorable
  }
}
