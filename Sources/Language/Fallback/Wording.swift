/// The words of a sentence as the fallback looks at them, one after the other.
struct Wording {
  private(set) var letters: [UInt8] = []
  /// Per word: where it ends in ``letters``.
  private(set) var ends: [Int] = []

  var count: Int { ends.count }

  init() {}

  /// Every word, number and symbol of a sentence.
  init(_ sentence: Sentence) {
    for index in sentence.tokens.indices where !sentence.tokens[index].isIgnorable {
      add(sentence.foldedBytes(index))
    }
  }

  mutating func add(_ word: some Sequence<UInt8>) {
    letters.append(contentsOf: word)
    ends.append(letters.count)
  }

  subscript(index: Int) -> ArraySlice<UInt8> { letters[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }
}
