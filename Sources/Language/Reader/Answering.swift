/// Reading a whole line as the answer to an open question.
extension Reader {
  /// Words that may stand around an answer.
  private static let fillers: Set<UInt64> = Set(
    [
      "a", "an", "the", "it", "is", "was", "'s", "on", "at", "by", "for", "to", "in", "with", "from", "of", "about",
      "around", "say", "please", "that", "would", "be", "they", "he", "she", "um", "uh", "hm", "well", "just",
      "make", "set", "let", "us", "go", "i", "think", "until", "till",
    ].map { Token.hash(of: $0) })

  /// The line as the value of a slot: a date, an amount, a list's value, a name, any text. `nil` when it is none.
  public func readAnswer(_ text: String, as rule: SlotRule) -> Slot? {
    guard text.utf8.count <= Self.longestLine, let label = grammar.label(ofType: rule.type) else { return nil }
    let lattice = lattice(Sentence(text))
    guard lattice.count > 0 else { return nil }
    if label.kind == .text { return slot(rule, 0..<lattice.count, lattice) { $0.value = $0.text.map(Value.text) } }
    let spans = lattice.spans.indices.filter {
      grammar.cost(of: lattice.spans[$0], as: label, lattice) != nil && isAnswer(lattice.spans[$0], lattice)
    }
    let best = spans.max { size($0, lattice) < size($1, lattice) }
    guard let best else { return label.kind == .name ? unknownName(rule, label, lattice) : nil }
    return answer(best, label, rule, lattice)
  }

  private func answer(_ index: Int, _ label: Label, _ rule: SlotRule, _ lattice: Lattice) -> Slot {
    let span = lattice.spans[index]
    let range = Int(span.start)..<Int(span.end)
    return slot(rule, range, lattice) { slot in
      switch label.kind {
      case .list: slot.value = choice(span, typed: slot.text)
      case .range: slot.value = lattice.spotted[Int(span.value)].number.map(Value.number)
      case .name, .knownName: fill(&slot, from: label, range, index, lattice)
      default:
        slot.value = value(of: lattice.spotted[Int(span.value)], type: rule.type, rule.direction, lattice.sentence)
        if slot.value == nil { slot.problem = .impossible }
      }
    }
  }

  private func slot(_ rule: SlotRule, _ range: Range<Int>, _ lattice: Lattice, _ fill: (inout Slot) -> Void) -> Slot {
    let bytes = lattice.span(range)
    var slot = Slot(rule.name, nil, text: lattice.sentence.text(bytes: bytes), span: bytes)
    fill(&slot)
    return slot
  }

  private func unknownName(_ rule: SlotRule, _ label: Label, _ lattice: Lattice) -> Slot? {
    let quote = lattice.quotes.first { !$0.isEmpty }
    var range = quote ?? 0..<lattice.count
    if quote == nil {
      while range.count > 1, isFiller(range.lowerBound, lattice) { range = range.lowerBound + 1..<range.upperBound }
      guard range.count <= 5, lattice.nameability[range].allSatisfy({ $0 != .never }) else { return nil }
    }
    return slot(rule, range, lattice) { $0.problem = .unknownName }
  }

  /// Whether nothing of weight stands outside the span.
  private func isAnswer(_ span: Span, _ lattice: Lattice) -> Bool {
    (0..<lattice.count).allSatisfy { $0 >= span.start && $0 < span.end || isFiller($0, lattice) }
  }

  private func isFiller(_ position: Int, _ lattice: Lattice) -> Bool {
    Self.fillers.contains(lattice.hash(position))
  }

  /// Longer is better, then cheaper.
  private func size(_ index: Int, _ lattice: Lattice) -> Int {
    let span = lattice.spans[index]
    return Int(span.end - span.start) * 1000 - Int(span.cost)
  }
}
