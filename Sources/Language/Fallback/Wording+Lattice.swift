extension Wording {
  /// The words of a sentence with its names and figures masked.
  init(masking lattice: Lattice, kinds: [String]) {
    self.init()
    lattice.visitMasked(kinds) { range, mask in
      if let mask { add(mask.utf8) } else { add(lattice.sentence.foldedBytes(lattice.tokens[range.lowerBound])) }
    }
  }
}

extension Lattice {
  /// The sentence from left to right: each word by itself, each name and figure as a whole with its mask.
  func visitMasked(_ kinds: [String], _ body: (Range<Int>, String?) -> Void) {
    var position = 0
    while position < count {
      let masks = spanRange(at: position).compactMap { index in
        spans[index].mask(in: self, kinds).map { (mask: $0, span: spans[index]) }
      }
      let best = masks.max { ($0.span.end, $1.span.cost) < ($1.span.end, $0.span.cost) }
      let end = best.map { Int($0.span.end) } ?? position + 1
      body(position..<end, best?.mask)
      position = end
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
