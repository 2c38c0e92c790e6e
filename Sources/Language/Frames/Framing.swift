/// Makes the frame of a sentence for an intent: the way to cut it into slots, free text and words between them that the
/// habits of speech make likeliest. A beam search from left to right.
struct Framing {
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
      let said = said(implication, in: intent)
      let isRequired = grammar.intents[intent].slots.contains {
        $0.name == implication.slot && $0.requirement == .required
      }
      guard let value = habits.value(of: implication, clues, frame.fills, said: said, onlySaid: isRequired) else {
        continue
      }
      frame.implied.append((implication.slot, implication.values[value]))
    }
    return frame
  }

  /// The values of an implication's lists that the sentence says.
  func said(_ implication: Implication, in intent: Int) -> Set<String> {
    let labels = grammar.slotLabels[intent].filter {
      $0.kind == .list && grammar.slotNames[Int($0.slot)] == implication.slot
    }
    let spans = lattice.spans.filter { span in span.kind == .list && labels.contains { $0.index == span.key } }
    return Set(spans.map { grammar.values[Int($0.value)].out })
  }

  /// A stretch in one role.
  struct Piece {
    var range: Range<Int>
    /// `nil` for a word between the slots.
    var label: Label?
    /// The hash of the slot's name.
    var slot: UInt32 = 0
    var span: Int
    var weight: Int32 = 0
  }

  private func fills(of intent: Int) -> [Frame.Fill] {
    let pieces = pieces(of: intent)
    var ways = Ways(count: lattice.count)
    for (number, piece) in pieces.enumerated() {
      for index in ways.indices(at: piece.range.lowerBound) {
        guard let way = way(from: ways[index], index, by: piece, number, intent) else { continue }
        ways.add(way, at: piece.range.upperBound)
      }
    }
    return fills(along: ways, pieces)
  }

  private func way(from way: Ways.Way, _ index: Int, by piece: Piece, _ number: Int, _ intent: Int) -> Ways.Way? {
    var next = way
    (next.back, next.piece) = (index, number)
    next.weight += piece.weight
    guard let label = piece.label else { return next }
    let bit = bit(of: label.slot, in: intent)
    guard way.filled & bit == 0 else { return nil }
    next.filled |= bit
    next.last = piece.slot
    next.weight += habits.weight(Clues.following(next.last, after: way.last, in: UInt32(intent)))
    return next
  }

  /// The place of a slot among those of its intent.
  private func bit(of slot: UInt32, in intent: Int) -> UInt64 {
    1 << UInt64((grammar.slotLabels[intent].firstIndex { $0.slot == slot } ?? 0) & 63)
  }

  private func fills(along ways: Ways, _ pieces: [Piece]) -> [Frame.Fill] {
    guard var index = ways.indices(at: lattice.count).first else { return [] }
    var fills: [Frame.Fill] = []
    while ways[index].back >= 0 {
      let piece = pieces[ways[index].piece]
      if let label = piece.label { fills.append(Frame.Fill(label: label, range: piece.range, span: piece.span)) }
      index = ways[index].back
    }
    return fills.reversed()
  }
}

// MARK: Pieces

extension Framing {
  /// A slot with what can fill it.
  private struct Opening {
    var label: Label
    var hash: UInt32
    /// What speaks for each stretch as its free text; `nil` for what takes none.
    var texts: TextWeights?
  }

  /// Everything a stretch of the sentence can be for the intent, by where it begins.
  private func pieces(of intent: Int) -> [Piece] {
    let intentHash = grammar.intentHash(intent)
    let openings = grammar.slotLabels[intent].map { opening($0, intentHash) }
    var pieces: [Piece] = []
    for position in 0..<lattice.count {
      add(Piece(range: position..<position + 1, span: -1), intentHash, to: &pieces)
      addSpans(at: position, openings, intentHash, to: &pieces)
      addUnheardNames(at: position, openings, intentHash, to: &pieces)
      for opening in openings { addTexts(at: position, opening, intentHash, to: &pieces) }
    }
    return pieces
  }

  private func opening(_ label: Label, _ intent: UInt32) -> Opening {
    let hash = grammar.slotHash(label.slot)
    let role = Clues.Role(intent: intent, slot: hash, nature: Clues.freeWords)
    let texts = label.kind == .text ? TextWeights(clues, habits, role, count: lattice.count) : nil
    return Opening(label: label, hash: hash, texts: texts)
  }

  private func addSpans(at position: Int, _ openings: [Opening], _ intent: UInt32, to pieces: inout [Piece]) {
    for index in lattice.spanRange(at: position) where lattice.spans[index].kind != .skip {
      let range = position..<Int(lattice.spans[index].end)
      for opening in openings where grammar.cost(of: lattice.spans[index], as: opening.label, lattice) != nil {
        add(Piece(range: range, label: opening.label, slot: opening.hash, span: index), intent, to: &pieces)
      }
    }
  }

  private func addUnheardNames(
    at position: Int, _ openings: [Opening], _ intent: UInt32, to pieces: inout [Piece]
  ) {
    guard openings.contains(where: { $0.label.kind == .name }) else { return }
    let names = lattice.unheardNames(at: position)
    for opening in openings where opening.label.kind == .name {
      for name in names {
        add(
          Piece(range: position..<name.end, label: opening.label, slot: opening.hash, span: -1), intent, to: &pieces)
      }
    }
  }

  private func addTexts(at position: Int, _ opening: Opening, _ intent: UInt32, to pieces: inout [Piece]) {
    guard let texts = opening.texts else { return }
    for end in position + 1...lattice.count where !lattice.breaksQuote(position..<end) {
      var piece = Piece(range: position..<end, label: opening.label, slot: opening.hash, span: -1)
      piece.weight = texts.weight(of: piece.range, as: role(of: piece, intent))
      pieces.append(piece)
    }
  }

  private func add(_ piece: Piece, _ intent: UInt32, to pieces: inout [Piece]) {
    var piece = piece
    let role = role(of: piece, intent)
    piece.weight = habits.sum { clues.visit(piece.range, as: role, $0) } + (piece.span < 0 ? 0 : 1)
    pieces.append(piece)
  }

  /// `intent`: the hash of its name.
  func role(of piece: Piece, _ intent: UInt32) -> Clues.Role {
    Clues.Role(intent: intent, slot: piece.slot, nature: nature(of: piece))
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
    case .name:
      let isWord = piece.range.count == 1 && lattice.words[piece.range.lowerBound] != Lexicon.unknown
      return Clues.mix(UInt32(span.cost), isWord ? 29 : 31)
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
