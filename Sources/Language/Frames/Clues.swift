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
  }

  private func symbol(_ position: Int) -> UInt32 { symbols[position + 2] }

  /// The clues for a stretch in a role, one after the other.
  @inline(__always)
  func visit(_ range: Range<Int>, as role: Role, _ body: (UInt32) -> Void) {
    let (shared, own) = (Self.mix(role.slot, 0x51), Self.mix(role.slot, role.intent))
    let (start, end) = (range.lowerBound, range.upperBound)
    let (before, after, first) = (symbol(start - 1), symbol(end), symbol(start))
    func say(_ kind: UInt32, _ value: UInt32) {
      body(Self.mix(Self.mix(shared, kind), value))
      body(Self.mix(Self.mix(own, kind), value))
    }
    say(1, role.nature)
    say(2, before)
    say(3, after)
    say(4, first)
    body(Self.mix(Self.mix(shared, 5), Self.mix(symbol(start - 2), before)))
    body(Self.mix(Self.mix(shared, 6), Self.mix(before, first)))
    body(Self.mix(Self.mix(shared, 7), Self.mix(after, symbol(end + 1))))
    say(8, (pauses[start] ? 1 : 0) + (pauses[end] ? 2 : 0) + (start == 0 ? 4 : 0) + (end == pauses.count - 1 ? 8 : 0))
    if range.count > 1 { say(9, symbol(end - 1)) }
    if role.nature == Self.freeWords || role.nature == Self.properWords { visitInside(range, shared, body) }
  }

  @inline(__always)
  private func visitInside(_ range: Range<Int>, _ shared: UInt32, _ body: (UInt32) -> Void) {
    body(Self.mix(Self.mix(shared, 10), UInt32(min(range.count, 8))))
    body(Self.mix(Self.mix(shared, 13), Self.mix(symbol(range.lowerBound), symbol(range.lowerBound + 1))))
    for position in range {
      body(Self.mix(Self.mix(shared, 11), symbol(position)))
      if position > range.lowerBound, pauses[position] { body(Self.mix(shared, 12)) }
    }
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
      body(
        Self.mix(
          Self.mix(value, 23), fill.label.slot &* 64 &+ UInt32(fill.label.kind.rawValue) &* 1024 &+ fill.label.index))
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
