/// A sentence with the meaning of each of its words, and the looks at it that all spotters share.
///
/// Every spotter is a function of a token index: it answers with a value and the index behind its last token, or with
/// nothing. Indices beyond the end are allowed and mean nothing.
struct Phrase {
  let tokens: [Token]
  let words: [Word]
  /// The values of runs of at most 15 digits; -1 for other tokens.
  private let integers: [Int]
  let sentence: Sentence

  /// Whether any word names a unit, or a month: without one no length, or date with a month, need be looked for.
  let hasUnit: Bool
  let hasMonth: Bool
  /// Whether a clock time may be vague, as in `8ish`.
  let hasIsh: Bool

  init(_ sentence: Sentence) {
    let vocabulary = Vocabulary.english
    self.sentence = sentence
    tokens = sentence.tokens
    words = sentence.tokens.map { $0.kind == .number ? .unknown : vocabulary[$0.hash] }
    integers = sentence.tokens.indices.map { index in
      let token = sentence.tokens[index]
      guard token.kind == .number, token.foldedEnd - token.foldedStart <= 15 else { return -1 }
      return sentence.foldedBytes(index).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    hasUnit = words.contains { $0.unit != nil }
    hasMonth = words.contains { $0.month > 0 }
    hasIsh = words.contains { $0.role == .ish }
  }

  var count: Int { tokens.count }

  subscript(index: Int) -> Word { index >= 0 && index < words.count ? words[index] : .unknown }

  func role(_ index: Int) -> Word.Role { self[index].role }

  func isNumber(_ index: Int) -> Bool { index >= 0 && index < tokens.count && tokens[index].kind == .number }

  /// Digits of the number at the index.
  func digits(_ index: Int) -> Int { isNumber(index) ? Int(tokens[index].foldedEnd - tokens[index].foldedStart) : 0 }

  /// The value of a run of at most 15 digits.
  func integer(_ index: Int) -> Int? {
    guard isNumber(index), integers[index] >= 0 else { return nil }
    return integers[index]
  }

  /// The value of a run of digits within bounds.
  func integer(_ index: Int, in range: ClosedRange<Int>) -> Int? {
    integer(index).flatMap { range.contains($0) ? $0 : nil }
  }

  /// Whether the token is that mark.
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool { byte(index) == UInt8(ascii: mark) }

  /// The first byte of a symbol or punctuation mark; 0 for anything else.
  func byte(_ index: Int) -> UInt8 {
    guard index >= 0, index < tokens.count, tokens[index].kind != .word, tokens[index].kind != .number else { return 0 }
    return sentence.bytes[Int(tokens[index].start)]
  }

  /// The folded letter of a one-letter word; 0 for anything else.
  func letter(_ index: Int) -> UInt8 {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word,
      tokens[index].foldedEnd - tokens[index].foldedStart == 1
    else { return 0 }
    return sentence.folded[Int(tokens[index].foldedStart)]
  }

  func isWord(_ index: Int, _ word: String) -> Bool {
    index >= 0 && index < tokens.count && sentence.foldedBytes(index).elementsEqual(word.utf8)
  }

  /// Whether the token touches the one before it.
  func isGlued(_ index: Int) -> Bool { index > 0 && index < tokens.count && tokens[index].joint == .none }

  /// Whether a hyphen or dash, with or without spaces, stands between a token and the one before; the index behind it.
  func dash(_ index: Int) -> Int? {
    guard index > 0, index < tokens.count else { return nil }
    if tokens[index].joint == .hyphen { return index }
    return isSign(index, "-") || isSign(index, "–") || isSign(index, "—") || isSign(index, "~") ? index + 1 : nil
  }

  /// Whether the token is that sign, of any length in bytes.
  func isSign(_ index: Int, _ sign: String) -> Bool {
    byte(index) == sign.utf8.first && sentence.bytes[tokens[index].span].elementsEqual(sign.utf8)
  }

  func isApostrophe(_ index: Int) -> Bool { isMark(index, "'") || isSign(index, "’") }

  /// Whether the token touches a word or number before it, and not only a mark such as a bracket.
  func isGluedToWord(_ index: Int) -> Bool { isGlued(index) && byte(index - 1) == 0 }

  /// Whether the token opens a bracket or a quotation.
  func opens(_ index: Int) -> Bool {
    isMark(index, "(") || tokens.indices.contains(index) && tokens[index].kind == .quote
  }

  /// Whether the token is that mark between numbers it touches: the colon of `3:15`.
  func isInside(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    isMark(index, mark) && isGlued(index) && isGlued(index + 1) && isNumber(index + 1)
  }

  /// Whether a word follows that a number could count.
  func isCounted(_ index: Int) -> Bool {
    index < count && tokens[index].kind == .word && role(index) == .none && self[index].weekday == 0
      && !SmallWords.all.contains(tokens[index].hash)
  }

  /// Whether what follows a number is said of something else: the end, or a word that has nothing to do with numbers.
  func isIdle(_ index: Int) -> Bool {
    index >= count || role(index) == .numbered || role(index) == .none && SmallWords.all.contains(tokens[index].hash)
  }

  /// Whether the phrase, or a part of it, ends before the index.
  func isEnd(_ index: Int) -> Bool { index >= count || byte(index) != 0 }

  /// The index behind a comma, or the index itself.
  func pastComma(_ index: Int) -> Int { isMark(index, ",") ? index + 1 : index }

  /// The index behind a word of that role, or the index itself.
  func past(_ role: Word.Role, _ index: Int) -> Int { self.role(index) == role ? index + 1 : index }
}

extension Phrase {
  /// The folded text of a token.
  func text(_ index: Int) -> String { sentence.word(index) }
}
