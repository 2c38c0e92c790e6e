/// Names inside words that are kept as typed, such as the text of a task.
extension Reader {
  /// The names on file that a text mentions beyond doubt (in full or without a legal suffix, and only one that fits), in
  /// the order of the text and without repetition.
  public func mentions(in text: String) -> [Name] {
    guard text.utf8.count <= Self.longestLine else { return [] }
    let lattice = lattice(Sentence(text))
    var found: [Name] = []
    var position = 0
    while position < lattice.count {
      guard let mention = mention(at: position, lattice) else {
        position += 1
        continue
      }
      if !found.contains(mention.name) { found.append(mention.name) }
      position = mention.end
    }
    return found
  }

  /// The longest certain name that begins at a position.
  private func mention(at position: Int, _ lattice: Lattice) -> (name: Name, end: Int)? {
    let spans = lattice.spanRange(at: position).map { lattice.spans[$0] }.filter { $0.kind == .name }
    for span in spans.sorted(by: { $0.end > $1.end }) {
      let hit = lattice.names[Int(span.value)]
      let fits = names.find(hit.hash) { kindBits[$0] != nil }
      guard !hit.isCorrected, let best = fits.first, best.fit <= .unsuffixed, Self.candidates(fits).isEmpty
      else { continue }
      return (best.name, Int(span.end))
    }
    return nil
  }
}
