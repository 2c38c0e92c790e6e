/// Makes the frame of a sentence for an intent: the way to cut it into slots, free text and words between them that the
/// habits of speech make likeliest. A beam search from left to right.
struct Framing {
  /// Ways that are kept at each position.
  private static let width = 6

  let grammar: Grammar
  let lattice: Lattice
  let habits: Habits
  let clues: Clues

  init(_ lattice: Lattice, _ grammar: Grammar, _ habits: Habits) {
    self.grammar = grammar
    self.lattice = lattice
    self.habits = habits
    clues = Clues(lattice, grammar)
  }

  func frame(_ intent: Int) -> Frame {
    var frame = Frame(intent: intent)
    frame.fills = fills(of: intent)
    let filled = Set(frame.fills.map { grammar.slotNames[Int($0.label.slot)] })
    for implication in habits.implications where implication.intent == intent && !filled.contains(implication.slot) {
      guard let value = habits.value(of: implication, clues, frame.fills) else { continue }
      frame.implied.append((implication.slot, implication.values[value]))
    }
    return frame
  }

  /// A stretch in one role.
  struct Piece {
    var range: Range<Int>
    /// `nil` for a word between the slots.
    var label: Label?
    var span: Int
    var weight: Int32 = 0
  }

  /// A way to cut the sentence up to some position.
  private struct Way {
    var weight: Int32
    /// The slots filled, one bit a slot name of the intent.
    var filled: UInt64
    /// The hash of the last slot's name.
    var last: UInt32
    /// The way it goes on, and the piece it adds.
    var back: Int
    var piece: Int
  }

  private func fills(of intent: Int) -> [Frame.Fill] {
    let labels = grammar.slotLabels[intent]
    let pieces = pieces(of: intent, labels)
    var ways = [Way(weight: 0, filled: 0, last: 0, back: -1, piece: -1)]
    var ending: [[Int]] = Array(repeating: [], count: lattice.count + 1)
    ending[0] = [0]
    var next = 0
    for position in 0..<lattice.count {
      let kept = best(ending[position], ways)
      while next < pieces.count, pieces[next].range.lowerBound == position {
        let piece = pieces[next]
        for index in kept {
          guard let way = way(from: ways[index], index, by: piece, next, intent) else { continue }
          ending[piece.range.upperBound].append(ways.count)
          ways.append(way)
        }
        next += 1
      }
    }
    guard let last = best(ending[lattice.count], ways).first else { return [] }
    return fills(along: last, ways, pieces)
  }

  private func way(from way: Way, _ index: Int, by piece: Piece, _ number: Int, _ intent: Int) -> Way? {
    var next = way
    (next.back, next.piece) = (index, number)
    next.weight += piece.weight
    guard let label = piece.label else { return next }
    let bit: UInt64 = 1 << UInt64(label.slot & 63)
    guard way.filled & bit == 0 else { return nil }
    next.filled |= bit
    next.last = grammar.slotHash(label.slot)
    next.weight += habits.weight(Clues.following(next.last, after: way.last, in: UInt32(intent)))
    return next
  }

  private func best(_ indices: [Int], _ ways: [Way]) -> [Int] {
    guard indices.count > 1 else { return indices }
    return Array(indices.sorted { (ways[$1].weight, $0) < (ways[$0].weight, $1) }.prefix(Self.width))
  }

  private func fills(along last: Int, _ ways: [Way], _ pieces: [Piece]) -> [Frame.Fill] {
    var fills: [Frame.Fill] = []
    var index = last
    while index > 0 {
      let piece = pieces[ways[index].piece]
      if let label = piece.label { fills.append(Frame.Fill(label: label, range: piece.range, span: piece.span)) }
      index = ways[index].back
    }
    return fills.reversed()
  }
}

// MARK: Pieces

extension Framing {
  /// Everything a stretch of the sentence can be for the intent, by where it begins.
  private func pieces(of intent: Int, _ labels: [Label]) -> [Piece] {
    var pieces: [Piece] = []
    for position in 0..<lattice.count {
      add(Piece(range: position..<position + 1, label: nil, span: -1), intent, to: &pieces)
      for index in lattice.spanRange(at: position) where lattice.spans[index].kind != .skip {
        let span = lattice.spans[index]
        for label in labels where grammar.cost(of: span, as: label, lattice) != nil {
          add(Piece(range: position..<Int(span.end), label: label, span: index), intent, to: &pieces)
        }
      }
      for label in labels where label.kind == .name {
        for name in lattice.unheardNames(at: position) {
          add(Piece(range: position..<name.end, label: label, span: -1), intent, to: &pieces)
        }
      }
      for label in labels where label.kind == .text {
        for end in position + 1...lattice.count where !lattice.breaksQuote(position..<end) {
          add(Piece(range: position..<end, label: label, span: -1), intent, to: &pieces)
        }
      }
    }
    return pieces
  }

  private func add(_ piece: Piece, _ intent: Int, to pieces: inout [Piece]) {
    var piece = piece
    piece.weight = habits.weight(of: piece.range, as: role(of: piece, intent), clues) + (piece.span < 0 ? 0 : 1)
    pieces.append(piece)
  }

  func role(of piece: Piece, _ intent: Int) -> Clues.Role {
    let slot = piece.label.map { grammar.slotHash($0.slot) } ?? 0
    return Clues.Role(intent: grammar.intentHash(intent), slot: slot, nature: nature(of: piece))
  }

  /// What kind of thing a stretch is: a time, the value of a list, a name that fits so well.
  private func nature(of piece: Piece) -> UInt32 {
    guard let label = piece.label else { return 1 }
    guard piece.span >= 0 else {
      let isNamed = lattice.isNamed(piece.range)
      if label.kind == .name { return isNamed ? Clues.unheardName : Clues.unheardWords }
      return isNamed ? Clues.properWords : Clues.freeWords
    }
    let span = lattice.spans[piece.span]
    switch span.kind {
    case .list: return Clues.mix(UInt32(truncatingIfNeeded: Int(span.value)), 30)
    case .name: return Clues.mix(UInt32(span.cost), 31)
    case .entity:
      let spotted = lattice.spotted[Int(span.value)]
      let flags: UInt32 = (spotted.isDoubtful ? 1 : 0) + (spotted.isWhole ? 2 : 0)
      return Clues.mix(label.index, 32 + flags + UInt32(span.cost) * 4)
    case .skip: return 0
    }
  }
}

extension Lattice {
  /// Whether a few words are all written like a name, with a capital that no sentence begins with.
  fileprivate func isNamed(_ range: Range<Int>) -> Bool {
    range.count <= 5 && isProper(range) && range.contains { $0 > 0 && sentence.tokens[tokens[$0]].isCapitalized }
  }
}
