extension Grammar {
  /// What it costs to let a span fill a slot; `nil` when it cannot.
  @inline(__always)
  func cost(of span: Span, as label: Label, _ lattice: Lattice) -> Int32? {
    switch (span.kind, label.kind) {
    case (.list, .list): span.key == label.index ? span.cost : nil
    case (.name, .name), (.name, .knownName):
      nameSets[Int(label.index)] & (1 << UInt64(span.key)) != 0 ? span.cost : nil
    case (.entity, .entity): lattice.spotted[Int(span.value)].cost(as: label.index).map { $0 + span.cost }
    case (.entity, .range): lattice.spotted[Int(span.value)].isIn(ranges[Int(label.index)]) ? span.cost : nil
    default: nil
    }
  }
}
