/// One way through the sentence that a template accounts for.
struct Path {
  var template: Int
  var cost: Int32
  /// The arcs in the order of the sentence.
  var arcs: [Walk.Arc]
}

extension Walk {
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

  /// Calls `visit` with the ways to the end, best first, until it returns `false` or `patience` steps are done.
  func paths(patience: Int = 400, _ visit: (Path) -> Bool) {
    var open: [Partial] = []
    var closed: [Partial] = []
    for end in ends {
      let best = nodes[Int(end)].best
      open.append(Partial(node: end, behind: 0, total: best, arc: -1, parent: -1, end: end))
    }
    for _ in 0..<patience {
      guard let index = open.indices.min(by: { open[$0] < open[$1] }) else { return }
      let partial = open[index]
      open.swapAt(index, open.count - 1)
      open.removeLast()
      if nodes[Int(partial.node)].position == 0, partial.node == 0 {
        if !report(partial, closed, visit) { return }
        continue
      }
      closed.append(partial)
      expand(partial, parent: Int32(closed.count - 1), &open)
    }
  }

  private func expand(_ partial: Partial, parent: Int32, _ open: inout [Partial]) {
    var arc = nodes[Int(partial.node)].arcs
    while arc >= 0 {
      let step = arcs[Int(arc)]
      let behind = partial.behind + step.cost
      open.append(
        Partial(
          node: step.from, behind: behind, total: nodes[Int(step.from)].best + behind, arc: arc, parent: parent,
          end: partial.end))
      arc = step.next
    }
  }

  private func report(_ partial: Partial, _ closed: [Partial], _ visit: (Path) -> Bool) -> Bool {
    var way: [Arc] = []
    var current = partial
    while current.arc >= 0 {
      way.append(arcs[Int(current.arc)])
      current = closed[Int(current.parent)]
    }
    let state = Int(nodes[Int(partial.end)].state)
    for index in grammar.automaton.acceptRange(of: state) {
      let template = Int(grammar.automaton.accepts[index])
      if !visit(Path(template: template, cost: partial.behind, arcs: way)) { return false }
    }
    return true
  }
}
