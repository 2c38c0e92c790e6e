/// The best ways through a lattice along the automaton, found position by position; ways that end are found best first.
struct Walk {
  struct Node {
    var state: Int32
    var position: Int32
    /// The cost of the best way here.
    var best: Int32
    /// The last arc that leads here.
    var arcs: Int32
    /// The next node at the same position.
    var next: Int32
  }

  /// One step of a way: what was taken between two nodes.
  struct Arc {
    var from: Int32
    var to: Int32
    var cost: Int32
    /// The next arc to the same node.
    var next: Int32
    /// The label's number, or what is no slot.
    var label: Int32
    /// The span that was taken, or the respelling of a word; -1 for words as typed and free text.
    var span: Int32

    static let word: Int32 = -1
    static let skipped: Int32 = -2
  }

  private let shared: SharedGrammar
  var grammar: Grammar { shared.grammar }
  let lattice: Lattice
  private(set) var nodes: [Node] = []
  private(set) var arcs: [Arc] = []
  /// Per position: its first and last node.
  private var first: [Int32]
  private var last: [Int32]
  /// The furthest position that words and known spans reach.
  private(set) var furthest = 0
  /// Where names nobody has heard of can end that begin at the position at hand, and their costs; `nil` where nobody
  /// has asked yet.
  private var unheard: [(end: Int, cost: Int32)]?

  init(_ lattice: Lattice, _ shared: SharedGrammar) {
    self.lattice = lattice
    self.shared = shared
    first = Array(repeating: -1, count: lattice.count + 1)
    last = first
    nodes.reserveCapacity(64)
    arcs.reserveCapacity(96)
    guard grammar.automaton.stateCount > 0 else { return }
    _ = node(0, at: 0)
    for position in 0..<lattice.count { advance(from: position) }
  }

  /// The nodes at a position.
  func nodes(at position: Int) -> [Node] {
    var found: [Node] = []
    var index = first[position]
    while index >= 0 {
      found.append(nodes[Int(index)])
      index = nodes[Int(index)].next
    }
    return found
  }

  /// The nodes at the end of the sentence in which templates end.
  var ends: [Int32] {
    var found: [Int32] = []
    var index = first[lattice.count]
    while index >= 0 {
      if !grammar.automaton.acceptRange(of: Int(nodes[Int(index)].state)).isEmpty {
        found.append(index)
      }
      index = nodes[Int(index)].next
    }
    return found
  }
}

// MARK: Stepping

extension Walk {
  private mutating func advance(from position: Int) {
    let word = lattice.words[position]
    let spans = lattice.spanRange(at: position)
    let hasSkips = spans.contains { lattice.spans[$0].kind == .skip }
    unheard = nil
    let isRespelt = lattice.respellings.contains { Int($0.position) == position }
    var index = first[position]
    while index >= 0 {
      let state = Int(nodes[Int(index)].state)
      if let target = grammar.automaton.target(of: word, from: state) {
        add(Arc.word, from: index, to: target, at: position + 1, cost: 0)
        furthest = max(furthest, position + 1)
      }
      for edge in grammar.automaton.labelEdges(of: state) {
        let label = grammar.automaton.labels[edge]
        take(
          Int32(label), to: Int(grammar.automaton.labelTargets[edge]), from: index, position, spans)
      }
      if hasSkips { skip(from: index, state, spans) }
      if isRespelt { takeRespellings(from: index, state, position) }
      index = nodes[Int(index)].next
    }
  }

  private mutating func skip(from node: Int32, _ state: Int, _ spans: Range<Int>) {
    for index in spans where lattice.spans[index].kind == .skip {
      let found = lattice.spans[index]
      add(Arc.skipped, from: node, to: state, at: Int(found.end), cost: found.cost, span: index)
    }
  }

  private mutating func takeRespellings(from node: Int32, _ state: Int, _ position: Int) {
    for (index, respelling) in lattice.respellings.enumerated()
    where Int(respelling.position) == position {
      guard let target = grammar.automaton.target(of: respelling.word, from: state) else {
        continue
      }
      add(Arc.word, from: node, to: target, at: position + 1, cost: respelling.cost, span: index)
    }
  }

  private mutating func take(
    _ label: Int32, to target: Int, from node: Int32, _ position: Int, _ spans: Range<Int>
  ) {
    let what = grammar.labels[Int(label)]
    switch what.kind {
    case .text: return takeText(label, what, to: target, from: node, position)
    case .pause:
      if lattice.isPause(before: position) {
        add(label, from: node, to: target, at: position, cost: 0)
      }
      return
    case .name: takeUnknownName(label, to: target, from: node, position)
    case .list, .range, .entity, .knownName: break
    }
    for index in spans {
      guard let cost = grammar.cost(of: lattice.spans[index], as: what, lattice) else { continue }
      let end = Int(lattice.spans[index].end)
      add(label, from: node, to: target, at: end, cost: cost, span: index)
      furthest = max(furthest, end)
    }
  }

  private mutating func takeText(
    _ label: Int32, _ what: Label, to target: Int, from node: Int32, _ start: Int
  ) {
    if what.index == Label.term { return takeTerm(label, to: target, from: node, start) }
    if what.index > 0, !grammar.openings[Int(what.index)].contains(lattice.words[start]) { return }
    if lattice.isInsideWord(start) { return }
    for end in start + 1..<lattice.count + 1 where canProceed(from: target, at: end) {
      if !lattice.quotes.isEmpty, lattice.breaksQuote(start..<end) { continue }
      let cost =
        lattice.isQuotation(start..<end)
        ? Cost.quoted : Cost.text + Cost.textWord * Int32(end - start)
      add(label, from: node, to: target, at: end, cost: cost)
    }
  }

  private mutating func takeTerm(_ label: Int32, to target: Int, from node: Int32, _ start: Int) {
    if let quote = lattice.quotes.first(where: { $0.lowerBound == start }), !quote.isEmpty {
      add(label, from: node, to: target, at: quote.upperBound, cost: Cost.quoted)
    }
    for end in start + 1..<min(lattice.count, start + 5) + 1 {
      if lattice.endsTerm(before: end - 1, from: start) { return }
      guard canProceed(from: target, at: end), !lattice.breaksQuote(start..<end) else { continue }
      add(
        label, from: node, to: target, at: end, cost: Cost.text + Cost.textWord * Int32(end - start)
      )
    }
  }

  private mutating func takeUnknownName(
    _ label: Int32, to target: Int, from node: Int32, _ start: Int
  ) {
    let names = unheard ?? lattice.unheardNames(at: start)
    unheard = names
    for (end, cost) in names where canProceed(from: target, at: end) {
      add(label, from: node, to: target, at: end, cost: cost)
    }
  }

  /// Whether anything can follow in a state: a guess that saves most dead ends of free text.
  private func canProceed(from state: Int, at position: Int) -> Bool {
    if position == lattice.count { return !grammar.automaton.acceptRange(of: state).isEmpty }
    return !grammar.automaton.labelEdges(of: state).isEmpty
      || grammar.automaton.target(of: lattice.words[position], from: state) != nil
      || lattice.spanRange(at: position).contains { lattice.spans[$0].kind == .skip }
      || lattice.respellings.contains {
        Int($0.position) == position && grammar.automaton.target(of: $0.word, from: state) != nil
      }
  }

  private mutating func add(
    _ label: Int32, from node: Int32, to state: Int, at position: Int, cost: Int32, span: Int = -1
  ) {
    let target = self.node(state, at: position)
    let total = nodes[Int(node)].best + cost
    arcs.append(
      Arc(
        from: node, to: target, cost: cost, next: nodes[Int(target)].arcs, label: label,
        span: Int32(span)))
    nodes[Int(target)].arcs = Int32(arcs.count - 1)
    nodes[Int(target)].best = min(nodes[Int(target)].best, total)
  }

  private mutating func node(_ state: Int, at position: Int) -> Int32 {
    var index = first[position]
    while index >= 0 {
      if nodes[Int(index)].state == Int32(state) { return index }
      index = nodes[Int(index)].next
    }
    let new = Int32(nodes.count)
    nodes.append(
      Node(
        state: Int32(state), position: Int32(position),
        best: position == 0 && new == 0 ? 0 : .max / 4, arcs: -1,
        next: -1))
    if first[position] < 0 { first[position] = new } else { nodes[Int(last[position])].next = new }
    last[position] = new
    return new
  }
}
