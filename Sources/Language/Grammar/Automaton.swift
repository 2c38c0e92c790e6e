/// All templates as one automaton in flat tables. State 0 is the start.
struct Automaton: Sendable {
  /// Per state (and one more): where its word edges begin.
  var wordStarts: [UInt32] = [0]
  /// Sorted within a state.
  var words: [UInt32] = []
  var wordTargets: [UInt32] = []
  var labelStarts: [UInt32] = [0]
  var labels: [UInt32] = []
  var labelTargets: [UInt32] = []
  var acceptStarts: [UInt32] = [0]
  /// The templates that end in a state.
  var accepts: [UInt32] = []

  var stateCount: Int { wordStarts.count - 1 }

  /// Keeps what can be reached from `start`, numbered breadth first.
  init(_ builder: AutomatonBuilder, start: UInt32) {
    var numbers: [UInt32: UInt32] = [start: 0]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let state = builder.states[Int(queue[next])]
      next += 1
      for edge in state.edges {
        let target = numbers[edge.target] ?? UInt32(queue.count)
        if target == queue.count {
          numbers[edge.target] = target
          queue.append(edge.target)
        }
        add(edge.label, target)
      }
      accepts += state.accepts
      wordStarts.append(UInt32(words.count))
      labelStarts.append(UInt32(labels.count))
      acceptStarts.append(UInt32(accepts.count))
    }
  }

  init() {}

  private mutating func add(_ label: UInt32, _ target: UInt32) {
    if label & 1 == 0 {
      words.append(label >> 1)
      wordTargets.append(target)
    } else {
      labels.append(label >> 1)
      labelTargets.append(target)
    }
  }

  /// Where a word leads from a state.
  @inline(__always)
  func target(of word: UInt32, from state: Int) -> Int? {
    var low = Int(wordStarts[state])
    var high = Int(wordStarts[state + 1])
    let end = high
    while low < high {
      let middle = (low + high) >> 1
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < end && words[low] == word ? Int(wordTargets[low]) : nil
  }

  /// The indices of a state's label edges.
  @inline(__always)
  func labelEdges(of state: Int) -> Range<Int> { Int(labelStarts[state])..<Int(labelStarts[state + 1]) }

  /// The indices into ``accepts`` of the templates that end in a state.
  @inline(__always)
  func acceptRange(of state: Int) -> Range<Int> { Int(acceptStarts[state])..<Int(acceptStarts[state + 1]) }
}
