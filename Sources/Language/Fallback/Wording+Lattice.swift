extension Wording {
  /// The words of a sentence, names and figures of every kind made alike: what they are called decides nothing.
  init(masking lattice: Lattice, kinds: [String]) {
    self.init()
    var position = 0
    while position < lattice.count {
      let spans = lattice.spanRange(at: position).map { lattice.spans[$0] }
      if let span = spans.filter({ $0.isMaskable(in: lattice) }).max(by: { ($0.end, $1.cost) < ($1.end, $0.cost) }) {
        add(span.mask(in: lattice, kinds).utf8)
        position = Int(span.end)
      } else {
        add(lattice.sentence.foldedBytes(lattice.tokens[position]))
        position += 1
      }
    }
  }
}

extension Span {
  fileprivate func isMaskable(in lattice: Lattice) -> Bool {
    switch kind {
    case .name: true
    case .entity: !lattice.spotted[Int(value)].isDoubtful
    case .list, .skip: false
    }
  }

  fileprivate func mask(in lattice: Lattice, _ kinds: [String]) -> String {
    guard kind == .entity else { return "{\(kinds[Int(key)])}" }
    return switch lattice.spotted[Int(value)].entity {
    case .time: "{time}"
    case .length: "{length}"
    case .figure(let figure): figure.measure == .number ? "{number}" : "{amount}"
    case .email, .phone: "{contact}"
    case .flag(let flag): flag ? "yes" : "no"
    }
  }
}
