/// Times at the end of what was sent or said, taken into the note: "emailed Jane the brochure yesterday".
extension Reader {
  private static let verbs = Set(
    """
    is are was were be been being will would can could should must may might has have had do does did wants want wanted
    needs need needed asks ask asked says said starts start ends end goes go comes come expects expect due by before
    until till after since from review reviews decides decide
    """
    .split(whereSeparator: \.isWhitespace).map { Token.hash(of: String($0)) })

  /// Fills the open slot for a time that is past from the end of a note that no pause parts from what stands before it
  /// and that has no verb of its own; the time leaves the note.
  func liftTime(_ request: inout Request, _ intent: Intent, _ lattice: Lattice) {
    guard let rule = intent.slots.first(where: { $0.type == "datetime" && $0.direction == .past }),
      request[rule.name] == nil, let index = request.slots.firstIndex(where: { $0.name == Frame.note }),
      let span = request.slots[index].span, let note = lattice.range(of: span),
      !lattice.isPause(before: note.lowerBound), !lattice.isQuotation(note)
    else { return }
    let end = note.dropFirst().first { lattice.isPause(before: $0) } ?? note.upperBound
    guard let time = time(endingAt: end, in: note, lattice), time.lowerBound > note.lowerBound,
      !(note.lowerBound..<time.lowerBound).contains(where: { Self.verbs.contains(lattice.hash($0)) })
    else { return }
    let spotted = lattice.spotted[Int(lattice.spans[time.span].value)]
    let words = lattice.sentence.span(spotted.tokens)
    guard let value = value(of: spotted, type: rule.type, rule.direction, lattice.sentence) else { return }
    request.slots.append(Slot(rule.name, value, text: lattice.sentence.text(bytes: words), span: words))
    guard end == note.upperBound else { return }
    let rest = lattice.wholeSpan(note.lowerBound..<time.lowerBound)
    request.slots[index].span = rest
    request.slots[index].text = lattice.sentence.text(bytes: rest)
    request.slots[index].value = request.slots[index].text.map(Value.text)
  }

  private func time(endingAt end: Int, in note: Range<Int>, _ lattice: Lattice) -> (lowerBound: Int, span: Int)? {
    let found = lattice.spans.indices.filter { index in
      let span = lattice.spans[index]
      guard span.kind == .entity, Int(span.end) == end, Int(span.start) >= note.lowerBound,
        case .time = lattice.spotted[Int(span.value)].entity
      else { return false }
      return !lattice.spotted[Int(span.value)].isDoubtful
    }
    return found.min { lattice.spans[$0].start < lattice.spans[$1].start }.map { (Int(lattice.spans[$0].start), $0) }
  }
}
