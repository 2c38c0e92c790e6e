/// Names inside words that are kept as typed, such as the text of a task.
extension Reader {
  /// The free text whose names are always those of the whole request.
  private static let task = "task"
  private static let possessive = Token.hash(of: "'s")
  private static let mentioned = ["account", "contact", "opportunity"]

  /// The names on file that a text mentions beyond doubt, at most one of a kind, in the order of the text.
  public func mentions(in text: String) -> [Name] {
    guard text.utf8.count <= Self.longestLine else { return [] }
    let lattice = lattice(Sentence(text))
    return mentions(in: 0..<lattice.count, of: Self.mentioned, lattice).map(\.name)
  }

  /// Fills the open slots for names on file from the words of a request's task, "send Priya the form", or of a note that
  /// was given no record: "Globex is moving".
  func fillFromText(_ request: inout Request, _ intent: Intent, _ lattice: Lattice) {
    guard let bytes = (request[Self.task] ?? note(without: Self.mentioned, request, intent))?.span else { return }
    let words = lattice.positions(in: bytes)
    guard let first = words.first, let last = words.last else { return }
    let open = intent.slots.filter { request[$0.name] == nil && Self.mentioned.contains($0.type) }
    for (name, range) in mentions(in: first..<last + 1, of: open.map(\.type), lattice) {
      guard let slot = open.first(where: { $0.type == name.kind })?.name else { continue }
      let span = lattice.span(range)
      request.slots.append(Slot(slot, .name(name), text: lattice.sentence.text(bytes: span), span: span))
    }
  }

  /// The note of a request that is nothing but a note, where no record was named.
  private func note(without records: [String], _ request: Request, _ intent: Intent) -> Slot? {
    let isAsked = intent.slots.contains { $0.name == Frame.note && $0.requirement == .required }
    return isAsked && records.allSatisfy { request[$0] == nil } ? request[Frame.note] : nil
  }

  private func mentions(in text: Range<Int>, of kinds: [String], _ lattice: Lattice) -> [(
    name: Name, range: Range<Int>
  )] {
    var open = kinds
    var found: [(name: Name, range: Range<Int>)] = []
    var position = text.lowerBound
    while position < text.upperBound, !open.isEmpty {
      if let mention = mention(at: position, in: text, of: open, lattice) {
        found.append(mention)
        open.removeAll { $0 == mention.name.kind }
        position = mention.range.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  /// The longest name of an open slot that begins at a position, where only one of its kind fits; the best fit first,
  /// then in the order of the slots.
  private func mention(
    at position: Int, in text: Range<Int>, of kinds: [String], _ lattice: Lattice
  ) -> (name: Name, range: Range<Int>)? {
    let spans = lattice.spanRange(at: position).map { lattice.spans[$0] }
      .filter { $0.kind == .name && Int($0.end) <= text.upperBound }
    for span in spans.sorted(by: { $0.end > $1.end }) {
      let hit = lattice.names[Int(span.value)]
      let range = position..<Int(span.end)
      guard !hit.isCorrected || range.count > 1 else { continue }
      let fits = kinds.compactMap { kind -> (name: Name, fit: Names.Fit)? in
        let found = names.find(hit.hash) { $0 == kind }
        return Self.candidates(found).isEmpty ? found.first : nil
      }
      guard let best = fits.min(by: { $0.fit < $1.fit }),
        best.fit <= .unsuffixed || best.fit == .beginning && isMeant(range, in: text, lattice)
      else { continue }
      return (best.name, range)
    }
    return nil
  }

  /// Whether the beginning of a name stands for it: behind the first word of the text, behind a preposition, or with a
  /// capital; as the first word only where something is said to be theirs, or it is no word of any template.
  private func isMeant(_ range: Range<Int>, in text: Range<Int>, _ lattice: Lattice) -> Bool {
    let isTime = lattice.spans.contains { span in
      guard span.kind == .entity, Int(span.start) <= range.lowerBound, range.upperBound <= Int(span.end) else {
        return false
      }
      return !lattice.spotted[Int(span.value)].isDoubtful
    }
    let before = range.lowerBound - 1
    if isTime { return false }
    if before < text.lowerBound {
      let isOwner = range.upperBound < text.upperBound && lattice.hash(range.upperBound) == Self.possessive
      return isOwner || range.upperBound < text.upperBound && range.allSatisfy { lattice.words[$0] == Lexicon.unknown }
    }
    return before == text.lowerBound || Self.prepositions.contains(lattice.hash(before))
      || lattice.sentence.tokens[lattice.tokens[range.lowerBound]].isCapitalized
  }
}
