/// Makes the frames of a sentence: one an intent.
struct Framing {
  /// The slot that takes what is left of a sentence.
  static let note = "note"

  let grammar: Grammar
  let lattice: Lattice

  /// The frames of all intents that have slots, best first.
  func frames() -> [Frame] {
    grammar.intents.indices.lazy.filter { !grammar.intents[$0].slots.isEmpty }.map(frame)
      .sorted { ($1.score, $0.intent) < ($0.score, $1.intent) }
  }

  func frame(_ intent: Int) -> Frame {
    var frame = Frame(intent: intent, fills: fills(of: intent))
    leave(&frame)
    if let start = restStart(frame) {
      frame.rest = start..<lattice.count
      frame.fills.removeAll { $0.range(lattice).upperBound > start }
      frame.unread.removeAll { $0 >= start }
    }
    frame.score = score(frame)
    return frame
  }
}

// MARK: Slots

extension Framing {
  private struct Choice {
    var fill: Frame.Fill
    var slot: UInt32
    var range: Range<Int>
    var cost: Int32
  }

  /// The longest spans that fit the intent's slots, each slot once and no two on one word.
  private func fills(of intent: Int) -> [Frame.Fill] {
    var taken: [Choice] = []
    for choice in choices(for: intent) where !taken.contains(where: { $0.slot == choice.slot }) {
      if !taken.contains(where: { $0.range.overlaps(choice.range) }) { taken.append(choice) }
    }
    return taken.sorted { $0.range.lowerBound < $1.range.lowerBound }.map(\.fill)
  }

  private func choices(for intent: Int) -> [Choice] {
    var found: [Choice] = []
    for index in lattice.spans.indices where lattice.spans[index].kind != .skip && !isDoubtful(lattice.spans[index]) {
      let span = lattice.spans[index]
      for label in grammar.cues.labels[intent] {
        let what = grammar.labels[Int(label)]
        guard let cost = grammar.cost(of: span, as: what, lattice), !isLoose(span, what) else { continue }
        found.append(
          Choice(
            fill: Frame.Fill(label: label, span: index), slot: what.slot, range: Int(span.start)..<Int(span.end),
            cost: cost + (isPlainNumber(span) ? 1 : 0)))
      }
    }
    return found.enumerated().sorted {
      ($1.element.range.count, $0.element.cost, $0.offset)
        < ($0.element.range.count, $1.element.cost, $1.offset)
    }.map(\.element)
  }

  /// A word that more often means something else, a number inside a larger figure, or an ordinary word that ends a name.
  private func isDoubtful(_ span: Span) -> Bool {
    switch span.kind {
    case .entity:
      let spotted = lattice.spotted[Int(span.value)]
      return spotted.isDoubtful || !spotted.isWhole && spotted.number != nil
    case .name:
      let isLower = !lattice.sentence.tokens[lattice.tokens[Int(span.start)]].isCapitalized
      return span.end - span.start == 1 && isLower && span.cost == Cost.name(.ending)
    default: return false
    }
  }

  private func isPlainNumber(_ span: Span) -> Bool {
    span.kind == .entity && lattice.spotted[Int(span.value)].number != nil
  }

  /// A small bare number is no sum of money and no share.
  private func isLoose(_ span: Span, _ label: Label) -> Bool {
    guard span.kind == .entity, label.kind == .entity, let number = lattice.spotted[Int(span.value)].number,
      case .figure(let figure) = lattice.spotted[Int(span.value)].entity, figure.measure == .number
    else { return false }
    return label.index != UInt32(BuiltIn.number.rawValue) && number < 1000
  }
}

// MARK: What is left

extension Framing {
  private func leave(_ frame: inout Frame) {
    frame.unread = (0..<lattice.count).filter { position in
      !lattice.isSmall(position) && !frame.covers(position, lattice)
        && grammar.cues.support(lattice.words[position], for: frame.intent) == 0
    }
  }

  /// Where the free text begins that takes what is left: after a comma or the like.
  private func restStart(_ frame: Frame) -> Int? {
    guard let first = frame.unread.first,
      grammar.intents[frame.intent].slots.contains(where: { $0.name == Self.note && $0.type == "text" })
    else { return nil }
    return (1..<lattice.count).last { $0 <= first && lattice.isPause(before: $0) }
  }
}

// MARK: Scoring

extension Framing {
  private static let unreadWord = 0.8
  private static let strangeName = 1.5

  private func score(_ frame: Frame) -> Double {
    var score = 0.0
    for position in 0..<lattice.count where !frame.covers(position, lattice) {
      let weight = grammar.cues.weight(lattice.words[position], for: frame.intent)
      score += lattice.isSmall(position) ? max(-0.3, weight / 2) : max(-0.5, weight)
    }
    score -= Self.unreadWord * Double(frame.unread.count)
    for fill in frame.fills { score += 0.4 + Double(share(fill, frame.intent)) / 100 }
    return score - missing(frame)
  }

  private func share(_ fill: Frame.Fill, _ intent: Int) -> UInt32 {
    guard let index = grammar.cues.labels[intent].firstIndex(of: fill.label) else { return 0 }
    return grammar.cues.shares[intent][index]
  }

  /// What it costs to leave slots open that the intent's examples nearly always fill.
  private func missing(_ frame: Frame) -> Double {
    let filled = Set(frame.fills.map { grammar.labels[Int($0.label)].slot })
    var shares: [UInt32: UInt32] = [:]
    for (label, share) in zip(grammar.cues.labels[frame.intent], grammar.cues.shares[frame.intent]) {
      shares[grammar.labels[Int(label)].slot] = share
    }
    return shares.reduce(0) { sum, slot in
      filled.contains(slot.key) || slot.value < 70 ? sum : sum + Double(slot.value) / 100
    }
  }
}
