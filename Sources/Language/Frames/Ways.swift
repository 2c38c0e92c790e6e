/// The likeliest ways to cut a sentence up to each position, best first; of two as likely, the one found first.
struct Ways {
  /// Ways that are kept at each position.
  private static let width = 6

  struct Way {
    var weight: Int32 = 0
    /// The slots filled, one bit a slot of the intent.
    var filled: UInt64 = 0
    /// The hash of the last slot's name.
    var last: UInt32 = 0
    /// The way it goes on; -1 for the way that cuts nothing yet.
    var back = -1
    /// The piece it adds.
    var piece = -1
  }

  /// So many places a position.
  private var ways: [Way]
  /// Per position: the places taken.
  private var counts: [Int]

  init(count: Int) {
    ways = Array(repeating: Way(), count: (count + 1) * Self.width)
    counts = Array(repeating: 0, count: count + 1)
    counts[0] = 1
  }

  subscript(index: Int) -> Way { ways[index] }

  /// The ways up to a position.
  func indices(at position: Int) -> Range<Int> {
    position * Self.width..<position * Self.width + counts[position]
  }

  mutating func add(_ way: Way, at position: Int) {
    let first = position * Self.width
    var place = first + counts[position]
    while place > first, ways[place - 1].weight < way.weight { place -= 1 }
    guard place < first + Self.width else { return }
    counts[position] = min(counts[position] + 1, Self.width)
    for later in stride(from: first + counts[position] - 1, to: place, by: -1) { ways[later] = ways[later - 1] }
    ways[place] = way
  }
}
