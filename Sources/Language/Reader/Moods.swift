/// How it went, told inside a note: "she seemed really happy", "they loved the pilot".
extension Reader {
  private static let outcome = "outcome"
  private static let positive = "positive"
  private static let negative = "negative"
  /// What may stand in a clause before the words for how it went.
  private static let leads = set(
    """
    i we he she it they everyone everybody all both the that this and but so though which who his her their my our very
    really quite so pretty super rather ever absolutely totally all much more most still now finally again even also
    is are was were be been being am 's feel feels felt seem seems seemed sound sounds sounded look looks looked went
    go got came come think left left call meeting demo pitch chat team reception response feedback mood vibe
    """)
  private static let joiners = set("and but so")
  private static let denials = set("not never no hardly nobody none neither without")
  /// What may follow them in the clause.
  private static let tails = set("with about by on over to of at and today now overall though tbh i so because since")

  private static func set(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map { Token.hash(of: String($0)) })
  }

  /// Fills the open slot for how it went from the request's note.
  func liftMood(_ request: inout Request, _ intent: Intent, _ number: Int, _ lattice: Lattice) {
    guard intent.slots.contains(where: { $0.name == Self.outcome }), request[Self.outcome] == nil,
      let span = request[Frame.note]?.span, let note = lattice.range(of: span)
    else { return }
    let labels = grammar.slotLabels[number].filter {
      $0.kind == .list && grammar.slotNames[Int($0.slot)] == Self.outcome
    }
    for clause in clauses(of: note, lattice).flatMap({ parts(of: $0, lattice) }) {
      guard let (mood, range) = mood(in: clause, labels, lattice) else { continue }
      let bytes = lattice.span(range)
      request.slots.append(
        Slot(Self.outcome, .choice(mood), text: lattice.sentence.text(bytes: bytes), span: bytes))
      return
    }
  }

  /// A clause, and what stands in it behind a word such as "and".
  private func parts(of clause: Range<Int>, _ lattice: Lattice) -> [Range<Int>] {
    [clause] + clause.dropFirst().filter { Self.joiners.contains(lattice.hash($0)) }.map { $0..<clause.upperBound }
  }

  private func mood(in clause: Range<Int>, _ labels: [Label], _ lattice: Lattice) -> (String, Range<Int>)? {
    var start = clause.lowerBound
    var isDenied = false
    while start < clause.upperBound {
      if let (value, end) = longest(at: start, in: clause, labels, lattice), isOver(end, clause, lattice) {
        let mood = isDenied ? (value == Self.positive ? Self.negative : nil) : value
        return mood.map { ($0, start..<end) }
      }
      let isDenial = Self.denials.contains(lattice.hash(start))
      guard isDenial || Self.leads.contains(lattice.hash(start)) || isWhose(start, lattice) else { return nil }
      isDenied = isDenied || isDenial
      start += 1
    }
    return nil
  }

  private func longest(at start: Int, in clause: Range<Int>, _ labels: [Label], _ lattice: Lattice) -> (String, Int)? {
    let spans = lattice.spanRange(at: start).map { lattice.spans[$0] }.filter { span in
      span.kind == .list && Int(span.end) <= clause.upperBound && labels.contains { $0.index == span.key }
    }
    return spans.max { $0.end < $1.end }.map { (grammar.values[Int($0.value)].out, Int($0.end)) }
  }

  private func isOver(_ end: Int, _ clause: Range<Int>, _ lattice: Lattice) -> Bool {
    end == clause.upperBound || Self.tails.contains(lattice.hash(end))
  }

  /// Whether a name on file stands there.
  private func isWhose(_ position: Int, _ lattice: Lattice) -> Bool {
    lattice.spans.contains { $0.kind == .name && ($0.start..<$0.end).contains(Int32(position)) }
  }
}
