/// One way through the sentence that a template accounts for.
struct Path {
  var template: Int
  var cost: Int32
  /// The arcs in the order of the sentence.
  var arcs: [Walk.Arc]
}

/// The ways of a walk to the end of the sentence, best first.
struct Paths {
  private struct Partial {
    var node: Int32
    /// The cost of the arcs taken from here to the end.
    var behind: Int32
    var total: Int32
    /// The arc that leads on, and the partial way it came from.
    var arc: Int32
    var parent: Int32
    var end: Int32

    /// Of two that cost the same, the one found earlier comes first: the file's order decides.
    static func < (left: Partial, right: Partial) -> Bool {
      (left.total, left.node, left.arc) < (right.total, right.node, right.arc)
    }
  }

  private let walk: Walk
  private var patience: Int
  private var open: [Partial] = []
  private var closed: [Partial] = []
  /// The way found last, and those of its templates that are still to be told.
  private var found = Path(template: 0, cost: 0, arcs: [])
  private var templates = 0..<0

  /// `patience`: steps that the search may take in all.
  init(_ walk: Walk, patience: Int = 400) {
    self.walk = walk
    self.patience = patience
    open.reserveCapacity(32)
    closed.reserveCapacity(24)
    for end in walk.ends {
      let best = walk.nodes[Int(end)].best
      open.append(Partial(node: end, behind: 0, total: best, arc: -1, parent: -1, end: end))
    }
  }

  mutating func next() -> Path? {
    while templates.isEmpty {
      guard patience > 0, let partial = best() else { return nil }
      patience -= 1
      if partial.node == 0 { finish(partial) } else { expand(partial) }
    }
    found.template = Int(walk.grammar.automaton.accepts[templates.removeFirst()])
    return found
  }

  private mutating func best() -> Partial? {
    guard let index = open.indices.min(by: { open[$0] < open[$1] }) else { return nil }
    open.swapAt(index, open.count - 1)
    return open.removeLast()
  }

  private mutating func expand(_ partial: Partial) {
    closed.append(partial)
    var arc = walk.nodes[Int(partial.node)].arcs
    while arc >= 0 {
      let step = walk.arcs[Int(arc)]
      let behind = partial.behind + step.cost
      open.append(
        Partial(
          node: step.from, behind: behind, total: walk.nodes[Int(step.from)].best + behind,
          arc: arc,
          parent: Int32(closed.count - 1), end: partial.end))
      arc = step.next
    }
  }

  private mutating func finish(_ partial: Partial) {
    found = Path(template: 0, cost: partial.behind, arcs: [])
    var current = partial
    while current.arc >= 0 {
      found.arcs.append(walk.arcs[Int(current.arc)])
      current = closed[Int(current.parent)]
    }
    templates = walk.grammar.automaton.acceptRange(of: Int(walk.nodes[Int(partial.end)].state))
  }
}
