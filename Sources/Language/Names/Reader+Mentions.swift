/// Names inside words that are kept as typed, such as the text of a task.
extension Reader {
  /// The free text whose names are those of the whole request.
  private static let task = "task"

  /// Fills the open slots for names on file from the words of a request's task: "send Priya the form".
  func fillFromTask(_ request: inout Request, _ intent: Intent, _ lattice: Lattice) {
    guard let bytes = request[Self.task]?.span else { return }
    let words = (0..<lattice.count).filter { bytes.contains(lattice.span($0..<$0 + 1).lowerBound) }
    guard let first = words.first, let last = words.last else { return }
    var position = first
    while position <= last {
      guard let mention = mention(at: position, in: first..<last + 1, lattice) else {
        position += 1
        continue
      }
      position = mention.range.upperBound
      guard let rule = intent.slots.first(where: { $0.type == mention.name.kind }), request[rule.name] == nil else {
        continue
      }
      let span = lattice.span(mention.range)
      request.slots.append(Slot(rule.name, .name(mention.name), text: lattice.sentence.text(bytes: span), span: span))
    }
  }

  /// The longest name that begins at a position, where only one fits.
  private func mention(at position: Int, in text: Range<Int>, _ lattice: Lattice) -> (name: Name, range: Range<Int>)? {
    let spans = lattice.spanRange(at: position).map { lattice.spans[$0] }
      .filter { $0.kind == .name && Int($0.end) <= text.upperBound && grammar.nameKinds[Int($0.key)] != "owner" }
    for span in spans.sorted(by: { $0.end > $1.end }) {
      let hit = lattice.names[Int(span.value)]
      let fits = names.find(hit.hash) { kindBits[$0] != nil && $0 != "owner" }
      let range = position..<Int(span.end)
      guard let best = fits.first, Self.candidates(fits).isEmpty, !hit.isCorrected || range.count > 1,
        best.fit <= .unsuffixed || isMeant(range, in: text, lattice)
      else { continue }
      return (best.name, range)
    }
    return nil
  }

  /// Whether part of a name stands for it: with a capital, as no word of another meaning, or where somebody is meant.
  private func isMeant(_ range: Range<Int>, in text: Range<Int>, _ lattice: Lattice) -> Bool {
    let isTime = lattice.spans.contains { span in
      guard span.kind == .entity, Int(span.start) <= range.lowerBound, range.upperBound <= Int(span.end) else {
        return false
      }
      return !lattice.spotted[Int(span.value)].isDoubtful
    }
    if isTime { return false }
    if range.count > 1 || lattice.sentence.tokens[lattice.tokens[range.lowerBound]].isCapitalized { return true }
    if lattice.words[range.lowerBound] == Lexicon.unknown { return true }
    let before = range.lowerBound - 1
    return before == text.lowerBound || before > text.lowerBound && Self.prepositions.contains(lattice.hash(before))
  }
}
