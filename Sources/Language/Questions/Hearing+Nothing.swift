/// Lines that hold no answer in words of their own.
extension Hearing {
  /// What says yes, no or nothing at all.
  private static let empty = Wordings(
    """
    yes, yeah, yep, yup, no, nope, nah, ok, okay, sure, maybe, perhaps, hm, hmm, um, uh, er, hello, hi, hey,
    i meant, i mean, good morning, good afternoon, good evening, thanks, thank you, cheers, please, bye, lol, haha, test
    """)

  /// Whether the line cannot be an answer in free words: a bare yes or no, a bare figure or day, a greeting, nonsense.
  var saysNothing: Bool {
    guard kind.isFree, found.keys.allSatisfy({ $0 == open }) else { return false }
    return isBabble(0..<words.count) || isHollow(0..<words.count)
  }

  /// Whether words hold a yes, a no, a figure or a day, and nothing else but small words.
  func isHollow(_ range: Range<Int>) -> Bool {
    var hollow = Set(Self.empty.all(in: range, of: words).flatMap(\.self))
    if utterance.mentions.count == 1, let only = utterance.mentions.first, isHollow(only) {
      hollow.formUnion(only.range)
    }
    return !hollow.isDisjoint(with: range)
      && range.allSatisfy { hollow.contains($0) || SmallWords.all.contains(utterance.lattice.hash($0)) }
  }

  private func isHollow(_ mention: Mention) -> Bool {
    switch mention.value {
    case .person: false
    case .time: !mention.isDoubtful
    case .money: !questions[open].isCount
    }
  }

  /// Whether words came of leaning on the keyboard.
  func isBabble(_ range: Range<Int>) -> Bool {
    !range.isEmpty
      && range.allSatisfy { position in
        !utterance.isCapitalized(position) && utterance.lattice.words[position] == Lexicon.unknown
          && Babble.isLikely(words[position])
      }
  }

  /// Whether the line is put to whoever asks, and tells nothing: "can you rephrase that".
  var isPutBack: Bool {
    if utterance.lattice.sentence.isQuestion { return true }
    guard words.count > 1 else { return false }
    return ["can", "could", "would", "will"].contains(words[0]) && words[1] == "you"
      || ["how", "what", "why", "where", "which"].contains(words[0])
  }
}

/// Words that nobody meant to write.
enum Babble {
  private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "poiuytrewq", "lkjhgfdsa", "mnbvcxz"]
  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]

  /// Whether a word that is in no lexicon follows the rows of a keyboard, has no vowel, or repeats one letter.
  static func isLikely(_ word: String) -> Bool {
    guard word.count > 2, word.allSatisfy(\.isLetter) else { return !word.contains { $0.isLetter || $0.isNumber } }
    if Set(word).count == 1 || word.count > 3 && vowels.isDisjoint(with: word) { return true }
    return stride(from: 0, to: word.count, by: 4).allSatisfy { start in
      let part = word.dropFirst(start).prefix(4)
      return rows.contains { $0.contains(part) }
    }
  }
}
