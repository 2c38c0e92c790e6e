/// What tells the slot that a stretch of a sentence fills: its own words, those around it, and what kind of thing it is.
///
/// A clue is a hash. Names and figures count as what they are, whichever they are.
struct Clues {
  /// Per position, two places on: the hash of the word, or of the mask of the name or figure it belongs to.
  private let symbols: [UInt32]
  /// Per position and one more: whether a mark stands before it; the ends count as marks.
  private let pauses: [Bool]

  init(_ lattice: Lattice, _ grammar: Grammar) {
    var symbols: [UInt32] = [1, 2]
    symbols.reserveCapacity(lattice.count + 4)
    lattice.visitMasked(grammar.nameKinds) { range, mask in
      let hash = mask.map { Token.hash(of: $0) } ?? lattice.meant(at: range.lowerBound, grammar)
      for _ in range { symbols.append(UInt32(truncatingIfNeeded: hash ^ hash >> 32)) }
    }
    self.symbols = symbols + [3, 4]
    pauses = (0...lattice.count).map { $0 == 0 || $0 == lattice.count || lattice.isPause(before: $0) }
  }

  /// What is asked of a stretch.
  struct Role {
    var intent: UInt32
    /// The hash of the slot's name; 0 for a word that fills none.
    var slot: UInt32
    /// What kind of thing the stretch is.
    var nature: UInt32

    fileprivate var shared: UInt32 { mix(slot, 0x51) }
    fileprivate var own: UInt32 { mix(slot, intent) }
    fileprivate var isText: Bool { nature == freeWords || nature == properWords }
  }

  private func symbol(_ position: Int) -> UInt32 { symbols[position + 2] }

  /// The clues for a stretch in a role, one after the other.
  @inline(__always)
  func visit(_ range: Range<Int>, as role: Role, _ body: (UInt32) -> Void) {
    visitWhole(range, as: role, body)
    visitStart(range.lowerBound, as: role, body)
    visitEnd(range.upperBound, as: role, body)
    if range.count > 1 { visitLast(range.upperBound - 1, as: role, body) }
    guard role.isText else { return }
    visitTextStart(range.lowerBound, as: role, body)
    for position in range {
      visitWord(position, as: role, body)
      if position > range.lowerBound { visitPause(position, as: role, body) }
    }
  }

  /// What both ends say together, and how long a text is.
  @inline(__always)
  func visitWhole(_ range: Range<Int>, as role: Role, _ body: (UInt32) -> Void) {
    let (start, end) = (range.lowerBound, range.upperBound)
    say(1, role.nature, as: role, body)
    say(
      8, (pauses[start] ? 1 : 0) + (pauses[end] ? 2 : 0) + (start == 0 ? 4 : 0) + (end == pauses.count - 1 ? 8 : 0),
      as: role, body)
    if role.isText { body(Self.mix(Self.mix(role.shared, 10), UInt32(min(range.count, 8)))) }
  }

  /// The first word and those before it.
  @inline(__always)
  func visitStart(_ start: Int, as role: Role, _ body: (UInt32) -> Void) {
    let (before, first) = (symbol(start - 1), symbol(start))
    say(2, before, as: role, body)
    say(4, first, as: role, body)
    body(Self.mix(Self.mix(role.shared, 5), Self.mix(symbol(start - 2), before)))
    body(Self.mix(Self.mix(role.shared, 6), Self.mix(before, first)))
  }

  /// The words behind it.
  @inline(__always)
  func visitEnd(_ end: Int, as role: Role, _ body: (UInt32) -> Void) {
    say(3, symbol(end), as: role, body)
    body(Self.mix(Self.mix(role.shared, 7), Self.mix(symbol(end), symbol(end + 1))))
  }

  /// The last of several words.
  @inline(__always)
  func visitLast(_ last: Int, as role: Role, _ body: (UInt32) -> Void) { say(9, symbol(last), as: role, body) }

  @inline(__always)
  func visitTextStart(_ start: Int, as role: Role, _ body: (UInt32) -> Void) {
    body(Self.mix(Self.mix(role.shared, 13), Self.mix(symbol(start), symbol(start + 1))))
  }

  /// A word of a text.
  @inline(__always)
  func visitWord(_ position: Int, as role: Role, _ body: (UInt32) -> Void) {
    body(Self.mix(Self.mix(role.shared, 11), symbol(position)))
  }

  /// A mark before a later word of a text.
  @inline(__always)
  func visitPause(_ position: Int, as role: Role, _ body: (UInt32) -> Void) {
    if pauses[position] { body(Self.mix(role.shared, 12)) }
  }

  @inline(__always)
  private func say(_ kind: UInt32, _ value: UInt32, as role: Role, _ body: (UInt32) -> Void) {
    body(Self.mix(Self.mix(role.shared, kind), value))
    body(Self.mix(Self.mix(role.own, kind), value))
  }

  /// The natures of free text: any, and such as is written like a name.
  static let freeWords: UInt32 = 7
  static let properWords: UInt32 = 8
  /// The natures of a name nobody has heard of: written like one, and not.
  static let unheardName: UInt32 = 9
  static let unheardWords: UInt32 = 10

  /// The clue that one slot follows another in an intent.
  static func following(_ slot: UInt32, after last: UInt32, in intent: UInt32) -> UInt32 {
    mix(mix(slot, last), intent &+ 0x77)
  }

  /// The clues that a sentence as a whole gives for a value that its intent implies.
  ///
  /// `fills`: what stands in the slots that are filled.
  func visitAll(for value: UInt32, _ fills: [Frame.Fill], _ body: (UInt32) -> Void) {
    body(Self.mix(value, 20))
    for fill in fills {
      let kind = Self.mix(UInt32(fill.label.kind.rawValue), fill.label.index)
      body(Self.mix(Self.mix(value, 23), Self.mix(fill.label.slot, kind)))
    }
    for position in 0...(symbols.count - 4) {
      if position < symbols.count - 4 { body(Self.mix(Self.mix(value, 21), symbol(position))) }
      body(Self.mix(Self.mix(value, 22), Self.mix(symbol(position - 1), symbol(position))))
    }
  }

  @inline(__always)
  static func mix(_ left: UInt32, _ right: UInt32) -> UInt32 {
    var hash = (left ^ right &* 0x9E37_79B1) &* 0x85EB_CA6B
    hash ^= hash >> 15
    return hash &* 0xC2B2_AE35 ^ hash >> 13
  }
}

extension Lattice {
  /// The hash of the word that is meant at a position: of the one put right where it was misspelt.
  fileprivate func meant(at position: Int, _ grammar: Grammar) -> UInt64 {
    let typed = hash(position)
    let word = words[position]
    if word != Lexicon.unknown, grammar.lexicon.number(typed) != word {
      return Token.hash(of: grammar.lexicon.words[Int(word)])
    }
    return grammar.fallback?.meant(by: letters(position), hash: typed) ?? typed
  }
}
