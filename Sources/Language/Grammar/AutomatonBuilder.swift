/// Builds the automaton from back to front: states are made after the states they lead to, equal states are one, and
/// edges of a state that carry the same label are one, so that reading follows few states at a time.
struct AutomatonBuilder {
  struct Edge: Hashable {
    /// A word's number doubled, or a label's number doubled plus one.
    var label: UInt32
    var target: UInt32
  }

  struct State: Hashable {
    var edges: [Edge] = []
    /// The templates that end here.
    var accepts: [UInt32] = []
  }

  /// What building may cost at most.
  enum Limit {
    static let states = 500_000
    static let steps = 10_000_000
  }

  struct TooLarge: Error {}

  private(set) var states: [State] = []
  private var numbers: [State: UInt32] = [:]
  private var merged: [UInt64: UInt32] = [:]
  private var steps = 0

  static func word(_ number: UInt32) -> UInt32 { number << 1 }
  static func label(_ number: UInt32) -> UInt32 { number << 1 | 1 }

  /// The state in which a template has been read.
  mutating func end(of template: UInt32) throws(TooLarge) -> UInt32 { try state(State(accepts: [template])) }

  /// The state from which `pattern` leads to `next`.
  mutating func compile(_ pattern: Pattern, to next: UInt32) throws(TooLarge) -> UInt32 {
    try step()
    switch pattern {
    case .word(let number): return try state(State(edges: [Edge(label: Self.word(number), target: next)]))
    case .label(let number): return try state(State(edges: [Edge(label: Self.label(number), target: next)]))
    case .sequence(let parts):
      var current = next
      for part in parts.reversed() { current = try compile(part, to: current) }
      return current
    case .alternative(let branches):
      var starts: [UInt32] = []
      for branch in branches { starts.append(try compile(branch, to: next)) }
      return try merge(starts)
    case .permutation(let parts):
      var known: [UInt32: UInt32] = [0: next]
      return try permutation(parts, left: (1 << UInt32(parts.count)) - 1, &known)
    }
  }

  /// The state from which the parts in the set `left` lead on in any order; one state a set, not one an order.
  private mutating func permutation(_ parts: [Pattern], left: UInt32, _ known: inout [UInt32: UInt32])
    throws(TooLarge) -> UInt32
  {
    if let state = known[left] { return state }
    var starts: [UInt32] = []
    for index in parts.indices where left & 1 << UInt32(index) != 0 {
      let rest = try permutation(parts, left: left & ~(1 << UInt32(index)), &known)
      starts.append(try compile(parts[index], to: rest))
    }
    let state = try merge(starts)
    known[left] = state
    return state
  }

  /// One state that can do what any of these can.
  mutating func merge(_ starts: [UInt32]) throws(TooLarge) -> UInt32 {
    var round = Array(Set(starts)).sorted()
    while round.count > 1 {
      var next: [UInt32] = []
      for index in stride(from: 0, to: round.count, by: 2) {
        next.append(index + 1 < round.count ? try merge(round[index], round[index + 1]) : round[index])
      }
      round = next
    }
    guard let start = round.first else { return try state(State()) }
    return start
  }

  private mutating func merge(_ left: UInt32, _ right: UInt32) throws(TooLarge) -> UInt32 {
    if left == right { return left }
    let key = UInt64(min(left, right)) << 32 | UInt64(max(left, right))
    if let known = merged[key] { return known }
    try step()
    let (a, b) = (states[Int(left)], states[Int(right)])
    var union = State(accepts: Array(Set(a.accepts + b.accepts)).sorted())
    union.edges.reserveCapacity(a.edges.count + b.edges.count)
    var (i, j) = (0, 0)
    while i < a.edges.count, j < b.edges.count {
      if a.edges[i].label == b.edges[j].label {
        let target = try merge(a.edges[i].target, b.edges[j].target)
        union.edges.append(Edge(label: a.edges[i].label, target: target))
        (i, j) = (i + 1, j + 1)
      } else if a.edges[i].label < b.edges[j].label {
        union.edges.append(a.edges[i])
        i += 1
      } else {
        union.edges.append(b.edges[j])
        j += 1
      }
    }
    union.edges += a.edges[i...] + b.edges[j...]
    let result = try state(union)
    merged[key] = result
    return result
  }

  private mutating func state(_ state: State) throws(TooLarge) -> UInt32 {
    if let number = numbers[state] { return number }
    guard states.count < Limit.states else { throw TooLarge() }
    let number = UInt32(states.count)
    states.append(state)
    numbers[state] = number
    return number
  }

  private mutating func step() throws(TooLarge) {
    steps += 1
    guard steps <= Limit.steps else { throw TooLarge() }
  }
}
