extension Lattice {
  /// The sentence with spaces put right: "showdemos" for "show demos", "li st" for "list"; `nil` where that helps
  /// nothing. Only words that nobody knows are cut, into two of the templates', or joined with a neighbour into one.
  func respaced(_ lexicon: Lexicon) -> Sentence? {
    var spaced: [Token] = []
    var isChanged = false
    var position = 0
    var next = 0
    while position < count {
      spaced += sentence.tokens[next..<tokens[position]]
      if let (left, right) = split(position, lexicon) {
        spaced += [left, right]
        (isChanged, position) = (true, position + 1)
      } else if let whole = joined(position, lexicon) {
        spaced.append(whole)
        (isChanged, position) = (true, position + 2)
      } else {
        spaced.append(sentence.tokens[tokens[position]])
        position += 1
      }
      next = tokens[position - 1] + 1
    }
    spaced += sentence.tokens[next...]
    return isChanged && sentence.quotes.isEmpty ? sentence.with(spaced) : nil
  }

  private func isStrange(_ position: Int) -> Bool {
    words[position] == Lexicon.unknown && sentence.tokens[tokens[position]].kind == .word
      && !spans.contains { $0.kind != .skip && $0.start <= position && position < $0.end }
  }

  private func split(_ position: Int, _ lexicon: Lexicon) -> (Token, Token)? {
    let token = sentence.tokens[tokens[position]]
    let letters = sentence.foldedBytes(tokens[position])
    guard letters.count >= 5, letters.count == token.span.count, isStrange(position) else { return nil }
    for cut in 2...letters.count - 2 {
      let parts = [letters.prefix(cut), letters.dropFirst(cut)].map { Token.hash(of: $0) }
      guard parts.allSatisfy({ lexicon.number($0) != Lexicon.unknown }) else { continue }
      return (token.part(0..<cut, hash: parts[0]), token.part(cut..<letters.count, hash: parts[1]))
    }
    return nil
  }

  private func joined(_ position: Int, _ lexicon: Lexicon) -> Token? {
    guard position + 1 < count, tokens[position + 1] == tokens[position] + 1,
      isStrange(position) || isStrange(position + 1)
    else { return nil }
    let (left, right) = (sentence.tokens[tokens[position]], sentence.tokens[tokens[position + 1]])
    let letters = Array(sentence.foldedBytes(tokens[position])) + sentence.foldedBytes(tokens[position + 1])
    guard left.kind == .word, right.kind == .word, right.joint == .space, left.foldedEnd == right.foldedStart,
      letters.count >= 4
    else { return nil }
    let hash = Token.hash(of: letters)
    return lexicon.number(hash) == Lexicon.unknown ? nil : left.joined(with: right, hash: hash)
  }
}

extension Token {
  /// Some letters of a word whose folded form is as long as itself.
  fileprivate func part(_ letters: Range<Int>, hash: UInt64) -> Token {
    let (low, high) = (Int32(letters.lowerBound), Int32(letters.upperBound))
    return Token(
      kind: kind, joint: low == 0 ? joint : .space, isCapitalized: low == 0 && isCapitalized, start: start + low,
      end: start + high, foldedStart: foldedStart + low, foldedEnd: foldedStart + high, hash: hash)
  }

  fileprivate func joined(with next: Token, hash: UInt64) -> Token {
    Token(
      kind: kind, joint: joint, isCapitalized: isCapitalized, start: start, end: next.end, foldedStart: foldedStart,
      foldedEnd: next.foldedEnd, hash: hash)
  }
}
