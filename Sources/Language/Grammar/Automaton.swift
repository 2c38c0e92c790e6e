/// All templates as one automaton in flat tables. State 0 is the start.
struct Automaton: Sendable {
  /// Sets of words, which many states share: per set (and one more) where its words begin.
  var setStarts: [UInt32] = [0]
  /// Sorted within a set.
  var words: [UInt32] = []
  /// Per state: the set of the words it takes, and (with one more) where their targets begin, in the set's order.
  var sets: [UInt32] = []
  var targetStarts: [UInt32] = [0]
  var wordTargets: [UInt32] = []
  var labelStarts: [UInt32] = [0]
  var labels: [UInt32] = []
  var labelTargets: [UInt32] = []
  var acceptStarts: [UInt32] = [0]
  /// The templates that end in a state.
  var accepts: [UInt32] = []

  var stateCount: Int { sets.count }

  /// Keeps what can be reached from `start`, numbered breadth first.
  init(_ builder: AutomatonBuilder, start: UInt32) {
    var numbers: [UInt32: UInt32] = [start: 0]
    var known: [[UInt32]: UInt32] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let state = builder.states[Int(queue[next])]
      next += 1
      var own: [UInt32] = []
      for edge in state.edges {
        let target = numbers[edge.target] ?? UInt32(queue.count)
        if target == queue.count {
          numbers[edge.target] = target
          queue.append(edge.target)
        }
        add(edge.label, target, &own)
      }
      accepts += state.accepts
      add(own, &known)
    }
  }

  init() {}

  private mutating func add(_ label: UInt32, _ target: UInt32, _ own: inout [UInt32]) {
    if label & 1 == 0 {
      own.append(label >> 1)
      wordTargets.append(target)
    } else {
      labels.append(label >> 1)
      labelTargets.append(target)
    }
  }

  /// Ends a state that takes these words.
  private mutating func add(_ own: [UInt32], _ known: inout [[UInt32]: UInt32]) {
    let set = known[own] ?? UInt32(known.count)
    if set == known.count {
      known[own] = set
      words += own
      setStarts.append(UInt32(words.count))
    }
    sets.append(set)
    targetStarts.append(UInt32(wordTargets.count))
    labelStarts.append(UInt32(labels.count))
    acceptStarts.append(UInt32(accepts.count))
  }

  /// The words a state takes.
  func words(of state: Int) -> ArraySlice<UInt32> {
    words[Int(setStarts[Int(sets[state])])..<Int(setStarts[Int(sets[state]) + 1])]
  }

  /// Where a word leads from a state.
  @inline(__always)
  func target(of word: UInt32, from state: Int) -> Int? {
    let set = Int(sets[state])
    let start = Int(setStarts[set])
    var low = start
    var high = Int(setStarts[set + 1])
    let end = high
    while low < high {
      let middle = (low + high) >> 1
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < end && words[low] == word ? Int(wordTargets[Int(targetStarts[state]) + low - start]) : nil
  }

  /// The indices of a state's label edges.
  @inline(__always)
  func labelEdges(of state: Int) -> Range<Int> { Int(labelStarts[state])..<Int(labelStarts[state + 1]) }

  /// The indices into ``accepts`` of the templates that end in a state.
  @inline(__always)
  func acceptRange(of state: Int) -> Range<Int> { Int(acceptStarts[state])..<Int(acceptStarts[state + 1]) }
}
