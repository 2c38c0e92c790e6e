/// What lists and skip words are spelt like, as one tree of words in flat tables.
struct Phrases: Sendable {
  /// A value that ends at a node.
  struct Ending: Sendable {
    /// The number of a list, or ``skip``.
    var list: UInt32
    var value: UInt32
  }

  /// Stands for a list where a phrase may be passed over.
  static let skip = UInt32.max

  /// Per node (and one more): where its edges begin; node 0 is the root.
  var edgeStarts: [UInt32] = [0]
  var words: [UInt32] = []
  var targets: [UInt32] = []
  var endingStarts: [UInt32] = [0]
  var endings: [Ending] = []

  init() {}

  init(_ root: PhraseTree) {
    var queue = [root]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for (word, child) in node.children.sorted(by: { $0.key < $1.key }) {
        words.append(word)
        targets.append(UInt32(queue.count))
        queue.append(child)
      }
      endings += node.endings
      edgeStarts.append(UInt32(words.count))
      endingStarts.append(UInt32(endings.count))
    }
  }

  /// The node a word leads to.
  @inline(__always)
  func child(of node: Int, by word: UInt32) -> Int? {
    guard node + 1 < edgeStarts.count else { return nil }
    var low = Int(edgeStarts[node])
    var high = Int(edgeStarts[node + 1])
    let end = high
    while low < high {
      let middle = (low + high) >> 1
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < end && words[low] == word ? Int(targets[low]) : nil
  }

  @inline(__always)
  func endings(at node: Int) -> ArraySlice<Ending> {
    endings[Int(endingStarts[node])..<Int(endingStarts[node + 1])]
  }
}

/// The same tree while it grows.
final class PhraseTree {
  var children: [UInt32: PhraseTree] = [:]
  var endings: [Phrases.Ending] = []

  func add(_ words: some Sequence<UInt32>, _ ending: Phrases.Ending) {
    var node = self
    for word in words {
      let child = node.children[word] ?? PhraseTree()
      node.children[word] = child
      node = child
    }
    if !node.endings.contains(where: { $0.list == ending.list && $0.value == ending.value }) {
      node.endings.append(ending)
    }
  }
}
