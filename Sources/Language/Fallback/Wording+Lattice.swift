extension Wording {
  /// The words of a sentence with its names and figures masked.
  init(masking lattice: Lattice, kinds: [String]) {
    self.init()
    var position = 0
    while position < lattice.count {
      let masks = lattice.spanRange(at: position).compactMap { index in
        lattice.spans[index].mask(in: lattice, kinds).map { (mask: $0, span: lattice.spans[index]) }
      }
      if let (mask, span) = masks.max(by: { ($0.span.end, $1.span.cost) < ($1.span.end, $0.span.cost) }) {
        add(mask.utf8)
        position = Int(span.end)
      } else {
        add(lattice.sentence.foldedBytes(lattice.tokens[position]))
        position += 1
      }
    }
  }
}

extension Span {
  /// `nil` for what is no name and no figure.
  fileprivate func mask(in lattice: Lattice, _ kinds: [String]) -> String? {
    switch kind {
    case .name: return Mask.name(kinds[Int(key)])
    case .entity:
      let spotted = lattice.spotted[Int(value)]
      return spotted.isDoubtful ? nil : Mask.entity(spotted.entity)
    case .list, .skip: return nil
    }
  }
}
