/// Takes a text apart into tokens; see ``Sentence`` for what is folded how.
struct Tokeniser {
  let bytes: [UInt8]
  private(set) var folded: [UInt8] = []
  private(set) var tokens: [Token] = []
  private(set) var quotes: [(open: Int, close: Int)] = []
  private var at = 0
  private var joint = Token.Joint.space
  private var openQuote: Int?
  private var openApostrophe: Int?
  /// The last apostrophe that can close a quotation; found when first needed.
  private var lastClosing: Int?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    folded.reserveCapacity(bytes.count)
    tokens.reserveCapacity(bytes.count / 4 + 4)
  }

  mutating func run() {
    while at < bytes.count {
      let (scalar, length) = scalar(at: at)
      switch Folding.classify(scalar) {
      case .letter: word()
      case .digit: number()
      case .space: skip(length, leaving: .space)
      case .nothing: skip(length, leaving: joint)
      case .apostrophe: apostrophe(length)
      case .hyphen: hyphen(length)
      case .quote: quote(length)
      case .symbol: symbol(scalar, length)
      case .punctuation: mark(.punctuation, length)
      }
    }
  }
}

// MARK: Reading scalars

extension Tokeniser {
  /// The scalar at a place and its length in bytes; a byte that is not UTF-8 is U+FFFD.
  private func scalar(at index: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, index + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in bytes[index + 1..<index + length] {
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }

  private func classify(at index: Int) -> Folding.Class {
    index < bytes.count ? Folding.classify(scalar(at: index).0) : .space
  }

  /// Whether a letter or digit begins there.
  private func isAlphanumeric(at index: Int) -> Bool {
    let kind = classify(at: index)
    return kind == .letter || kind == .digit
  }

  /// Whether the byte before continues a word or number.
  private var touchesWord: Bool {
    joint == .none && (tokens.last.map { ($0.kind == .word || $0.kind == .number) && Int($0.end) == at } ?? false)
  }

  /// Appends the folded run of one class and moves past it.
  private mutating func take(_ kind: Folding.Class) {
    while at < bytes.count {
      let (scalar, length) = scalar(at: at)
      let found = Folding.classify(scalar)
      guard found == kind || found == .nothing else { return }
      if found == kind { Folding.append(scalar, to: &folded) }
      at += length
    }
  }
}

// MARK: Making tokens

extension Tokeniser {
  private mutating func skip(_ length: Int, leaving joint: Token.Joint) {
    at += length
    self.joint = joint
  }

  /// Closes a token whose folded form has been appended.
  private mutating func add(_ kind: Token.Kind, from start: Int, folded from: Int, to end: Int? = nil) {
    let first = bytes[start]
    let capital = first < 0x80 ? first &- 0x41 < 26 : scalar(at: start).0.properties.isUppercase
    tokens.append(
      Token(
        kind: kind, joint: joint, isCapitalized: capital, start: Int32(start), end: Int32(end ?? at),
        foldedStart: Int32(from), foldedEnd: Int32(folded.count), hash: Token.hash(of: folded[from...])))
    joint = .none
  }

  private mutating func mark(_ kind: Token.Kind, _ length: Int) {
    let start = at
    let from = folded.count
    folded.append(contentsOf: bytes[at..<at + length])
    at += length
    add(kind, from: start, folded: from)
  }

  private mutating func number() {
    let start = at
    let from = folded.count
    take(.digit)
    if folded.count == from + 1, classify(at: at) == .letter, readTexted(start, from) { return }
    add(.number, from: start, folded: from)
  }

  /// Reads a word in which a figure stands for how it sounds, `2moro`, as the word it stands for.
  private mutating func readTexted(_ start: Int, _ from: Int) -> Bool {
    var end = at
    while end < min(bytes.count, start + Contraction.longestTexted + 1), isAlphanumeric(at: end) { end += 1 }
    guard joint != .none, let word = Contraction.texted(bytes[start..<end].map(Folding.lower)[...]) else {
      return false
    }
    folded.removeSubrange(from...)
    folded.append(contentsOf: word.utf8)
    at = end
    add(.word, from: start, folded: from)
    return true
  }

  private mutating func word() {
    let start = at
    let from = folded.count
    take(.letter)
    if folded.count - from <= 2, classify(at: at) == .digit, readTexted(start, from) { return }
    joinAcronym(start, from)
    while classify(at: at) == .apostrophe, contract(start, from) { return }
    if folded.count == from { return }
    split(start, from)
  }

  /// Reads `p.m.` and `U.S.A.` as one word.
  private mutating func joinAcronym(_ start: Int, _ from: Int) {
    guard folded.count == from + 1 else { return }
    while at + 1 < bytes.count, bytes[at] == UInt8(ascii: "."), classify(at: at + 1) == .letter {
      let (scalar, length) = scalar(at: at + 1)
      if classify(at: at + 1 + length) == .letter { return }
      Folding.append(scalar, to: &folded)
      at += 1 + length
    }
    if folded.count > from + 1, at < bytes.count, bytes[at] == UInt8(ascii: ".") { at += 1 }
  }
}

// MARK: Contractions

extension Tokeniser {
  /// Handles an apostrophe right after the word just read. `true` when the word's tokens are made.
  private mutating func contract(_ start: Int, _ from: Int) -> Bool {
    let mark = at
    let length = scalar(at: at).1
    guard classify(at: at + length) == .letter else { return closePossessive(start, from, length) }
    at += length
    let tail = folded.count
    take(.letter)
    switch Contraction(folded[from..<tail], folded[tail...]) {
    case .tail(let word):
      finish(start, from, tail, mark, word)
    case .negation(let stem, let keep):
      folded.removeSubrange((from + keep)...)
      folded.append(contentsOf: stem.utf8)
      add(.word, from: start, folded: from, to: start + Int(keep == 0 ? 2 : keep))
      append("not", from: Int(tokens.last?.end ?? 0))
    case nil:
      return false
    }
    return true
  }

  /// Ends the word before the apostrophe and adds what the apostrophe stands for.
  private mutating func finish(_ start: Int, _ from: Int, _ tail: Int, _ mark: Int, _ word: String) {
    folded.removeSubrange(tail...)
    add(.word, from: start, folded: from, to: mark)
    append(word, from: mark)
  }

  private mutating func append(_ word: String, from start: Int) {
    let from = folded.count
    folded.append(contentsOf: word.utf8)
    add(.word, from: start, folded: from)
  }

  /// `customers'` is a possessive, unless the apostrophe closes a quotation.
  private mutating func closePossessive(_ start: Int, _ from: Int, _ length: Int) -> Bool {
    guard openApostrophe == nil, folded.last == UInt8(ascii: "s") else { return split(start, from) }
    let mark = at
    at += length
    finish(start, from, folded.count, mark, "'s")
    return true
  }

  /// Makes the word's token, or the two tokens of a contraction typed without its apostrophe (`dont`, `whats`).
  @discardableResult
  private mutating func split(_ start: Int, _ from: Int) -> Bool {
    if at - start <= 3, let word = Contraction.short(folded[from...]) {
      folded.removeSubrange(from...)
      folded.append(contentsOf: word.utf8)
    }
    let whole = folded[from...]
    guard whole.count <= 8, whole.count == at - start, let (head, tail, length) = Contraction.bare(whole) else {
      add(.word, from: start, folded: from)
      return true
    }
    folded.removeSubrange(from...)
    folded.append(contentsOf: head.utf8)
    add(.word, from: start, folded: from, to: start + length)
    append(tail, from: start + length)
    return true
  }
}

// MARK: Marks

extension Tokeniser {
  private mutating func hyphen(_ length: Int) {
    if touchesWord, isAlphanumeric(at: at + length) {
      skip(length, leaving: .hyphen)
      joinEmail()
    } else {
      mark(classify(at: at + length) == .digit ? .symbol : .punctuation, length)
    }
  }

  /// Reads `e-mail` as `email`.
  private mutating func joinEmail() {
    let word = Array("mail".utf8)
    guard let last = tokens.last, last.kind == .word, folded[Int(last.foldedStart)...].elementsEqual("e".utf8),
      bytes[at...].prefix(4).map(Folding.lower).elementsEqual(word)
    else { return }
    tokens.removeLast()
    joint = last.joint
    take(.letter)
    add(.word, from: Int(last.start), folded: Int(last.foldedStart))
  }

  private mutating func symbol(_ scalar: Unicode.Scalar, _ length: Int) {
    switch scalar {
    case "&": fold(to: "and", length)
    case "@" where joint == .space: fold(to: "at", length)
    case "/" where touchesWord && abbreviation(): return
    default: mark(.symbol, length)
    }
  }

  private mutating func fold(to word: String, _ length: Int) {
    let start = at
    at += length
    append(word, from: start)
  }

  /// Reads `w/`, `w/o` and `b/c`.
  private mutating func abbreviation() -> Bool {
    guard let last = tokens.last, last.end - last.start == 1, last.joint != .none else { return false }
    let next = at + 1 < bytes.count && !isAlphanumeric(at: at + 2) ? Folding.lower(bytes[at + 1]) : 0
    let word: (String, Int)? =
      switch (Folding.lower(bytes[Int(last.start)]), next) {
      case (UInt8(ascii: "w"), UInt8(ascii: "o")): ("without", 2)
      case (UInt8(ascii: "b"), UInt8(ascii: "c")): ("because", 2)
      case (UInt8(ascii: "w"), _): ("with", 1)
      default: nil
      }
    guard let (folded, length) = word else { return false }
    tokens.removeLast()
    joint = last.joint
    at += length
    append(folded, from: Int(last.start))
    return true
  }

  private mutating func quote(_ length: Int) {
    if let open = openQuote {
      quotes.append((open, tokens.count))
      openQuote = nil
      mark(.quote, length)
    } else if touchesWord || bytes[(at + length)...].isEmpty || !hasQuote(after: at + length) {
      mark(.punctuation, length)
    } else {
      openQuote = tokens.count
      mark(.quote, length)
    }
  }

  private func hasQuote(after start: Int) -> Bool {
    var index = start
    while index < bytes.count {
      let (scalar, length) = scalar(at: index)
      if Folding.classify(scalar) == .quote { return true }
      index += length
    }
    return false
  }

  private mutating func apostrophe(_ length: Int) {
    if let open = openApostrophe, classify(at: at + length) != .letter {
      quotes.append((open, tokens.count))
      openApostrophe = nil
      mark(.quote, length)
    } else if openApostrophe == nil, openQuote == nil, joint == .space, closingApostrophe() > at + length {
      openApostrophe = tokens.count
      mark(.quote, length)
    } else {
      mark(.punctuation, length)
    }
  }

  /// The place of the last apostrophe that no letter follows, or -1.
  private mutating func closingApostrophe() -> Int {
    if let lastClosing { return lastClosing }
    var index = 0
    var found = -1
    while index < bytes.count {
      let (scalar, length) = scalar(at: index)
      if Folding.classify(scalar) == .apostrophe, classify(at: index + length) != .letter { found = index }
      index += length
    }
    lastClosing = found
    return found
  }
}
