extension Reader {
  /// Whether what a block requires and excludes agrees with what is known and with the values on the path.
  func holds(_ block: Grammar.Block, _ path: Path, _ walk: Walk, _ context: [String: [String]]) -> Bool {
    if block.requires.isEmpty, block.excludes.isEmpty { return true }
    let known = known(path, walk, context)
    for condition in block.requires {
      guard let values = known[condition.key] else { return false }
      if !condition.values.isEmpty, !values.contains(where: condition.values.contains) { return false }
    }
    return !block.excludes.contains { condition in
      known[condition.key].map { $0.contains(where: condition.values.contains) } ?? false
    }
  }

  /// The context, overridden by what the list values of the sentence bring along.
  private func known(_ path: Path, _ walk: Walk, _ context: [String: [String]]) -> [String: [String]] {
    var known = context
    for arc in path.arcs where arc.label >= 0 && arc.span >= 0 {
      let span = walk.lattice.spans[Int(arc.span)]
      guard span.kind == .list else { continue }
      for condition in grammar.values[Int(span.value)].context { known[condition.key] = condition.values }
    }
    return known
  }
}
