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
      let masked = longestMasked(at: position)
      let end = masked.map { Int($0.end) } ?? position + 1
      body(position..<end, masked?.mask(in: self, kinds))
      position = end
    }
  }

  /// The longest of the names and figures that begin at a position, the surest of several.
  private func longestMasked(at position: Int) -> Span? {
    var longest: Span?
    for index in spanRange(at: position) where spans[index].isMasked(in: self) {
      let isBetter = longest.map { ($0.end, spans[index].cost) < (spans[index].end, $0.cost) } ?? true
      if isBetter { longest = spans[index] }
    }
    return longest
  }
}

extension Span {
  /// Whether it is a name or a figure.
  fileprivate func isMasked(in lattice: Lattice) -> Bool {
    switch kind {
    case .name: return true
    case .entity:
      let spotted = lattice.spotted[Int(value)]
      return !spotted.isDoubtful && Mask.entity(spotted.entity) != nil
    case .list, .skip: return false
    }
  }

  /// `nil` for what is no name and no figure.
  fileprivate func mask(in lattice: Lattice, _ kinds: [String]) -> String? {
    switch kind {
    case .name: return Mask.name(kinds[Int(key)])
    case .entity: return Mask.entity(lattice.spotted[Int(value)].entity)
    case .list, .skip: return nil
    }
  }
}
