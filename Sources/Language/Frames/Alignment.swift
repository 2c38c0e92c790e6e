/// Finds where in a sentence the slots of an example stand.
struct Alignment {
  let reader: Reader
  let lattice: Lattice
  let intent: Int

  private var grammar: Grammar { reader.grammar }

  /// Free text first: what stands inside it is part of it.
  func fills(of example: Example) -> [Frame.Fill] {
    let found = example.slots.sorted { $0.key < $1.key }.compactMap { fill($0.key, $0.value) }
    let texts = found.filter { $0.label.kind == .text }
    let others = found.filter { fill in fill.label.kind != .text && !texts.contains { $0.range.overlaps(fill.range) } }
    var taken: [Frame.Fill] = []
    for fill in texts + others where !taken.contains(where: { $0.range.overlaps(fill.range) }) { taken.append(fill) }
    return taken.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The choices of an example that none of the fills is.
  func implied(by example: Example, beside fills: [Frame.Fill]) -> [(slot: String, value: String)] {
    let filled = Set(fills.map { grammar.slotNames[Int($0.label.slot)] })
    return example.slots.sorted { $0.key < $1.key }.filter { slot, value in
      !filled.contains(slot) && choices(of: slot).contains(value)
    }.map { ($0.key, $0.value) }
  }

  /// The values of the lists that can fill a slot, and those that templates imply.
  private func choices(of slot: String) -> Set<String> {
    let lists = grammar.slotLabels[intent].filter { $0.kind == .list && grammar.slotNames[Int($0.slot)] == slot }
    let said = grammar.values.filter { value in lists.contains { $0.index == value.list } }.map(\.out)
    let fixed = grammar.blocks.filter { $0.intent == intent }.flatMap(\.fixed).filter { $0.slot == slot }.map(\.value)
    return Set(said + fixed)
  }

  private func fill(_ slot: String, _ value: String) -> Frame.Fill? {
    let labels = grammar.slotLabels[intent].filter { grammar.slotNames[Int($0.slot)] == slot }
    let words = range(of: value)
    let typed = labels.flatMap { label in spans(for: label, saying: value, at: words) }
    if let best = typed.max(by: { ($0.range.count, $1.span) < ($1.range.count, $0.span) }) { return best }
    guard let words else { return nil }
    let label =
      labels.first { $0.kind == .text }
      ?? labels.first { label in
        label.kind == .name && lattice.unheardNames(at: words.lowerBound).contains { $0.end == words.upperBound }
      }
    return label.map { Frame.Fill(label: $0, range: words, span: -1) }
  }

  private func spans(for label: Label, saying value: String, at words: Range<Int>?) -> [Frame.Fill] {
    lattice.spans.indices.compactMap { index in
      let span = lattice.spans[index]
      let range = Int(span.start)..<Int(span.end)
      guard grammar.cost(of: span, as: label, lattice) != nil else { return nil }
      let says =
        switch span.kind {
        case .list: says(span, value, range)
        case .name: name(span, label).map { Self.fold($0) == Self.fold(value) } ?? false
        case .entity:
          words.map {
            $0.upperBound == range.upperBound && range.lowerBound <= $0.lowerBound
              && range.count - $0.count <= 1
          } ?? false
        case .skip: false
        }
      return says ? Frame.Fill(label: label, range: range, span: index) : nil
    }
  }

  private func says(_ span: Span, _ value: String, _ range: Range<Int>) -> Bool {
    let said = [grammar.values[Int(span.value)].out, lattice.sentence.text(bytes: lattice.span(range))]
    return said.contains { Self.fold($0) == Self.fold(value) }
  }

  private func name(_ span: Span, _ label: Label) -> String? {
    reader.names(label, fits: lattice.names[Int(span.value)]).first?.name.name
  }

  private static func fold(_ text: String) -> String {
    Sentence(text).foldedText
  }

  /// Where the words stand that a value is said in.
  private func range(of value: String) -> Range<Int>? {
    let sentence = Sentence(value)
    let wanted = sentence.tokens.filter { !$0.isIgnorable }.map(\.hash)
    guard !wanted.isEmpty, wanted.count <= lattice.count else { return nil }
    return (0...lattice.count - wanted.count).lazy.map { $0..<$0 + wanted.count }
      .first { $0.map(lattice.hash) == wanted }
  }
}
