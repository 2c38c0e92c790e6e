/// Whether two free texts can touch in a pattern, so that nothing tells where one ends.
struct Adjacency {
  /// Whether it can be empty, begin and end with a free text.
  private var isNullable = true
  private var beginsFree = false
  private var endsFree = false
  private(set) var touches = false

  private init() {}

  init(_ pattern: Pattern, isText: (UInt32) -> Bool) {
    switch pattern {
    case .word: isNullable = false
    case .label(let label):
      isNullable = false
      beginsFree = isText(label)
      endsFree = beginsFree
    case .sequence(let parts):
      for part in parts { append(Adjacency(part, isText: isText)) }
    case .permutation(let parts):
      for part in parts + parts { append(Adjacency(part, isText: isText)) }
    case .alternative(let branches):
      isNullable = false
      for branch in branches { unite(Adjacency(branch, isText: isText)) }
    }
  }

  private mutating func append(_ next: Adjacency) {
    touches = touches || next.touches || (endsFree && next.beginsFree)
    beginsFree = beginsFree || (isNullable && next.beginsFree)
    endsFree = next.endsFree || (next.isNullable && endsFree)
    isNullable = isNullable && next.isNullable
  }

  private mutating func unite(_ other: Adjacency) {
    touches = touches || other.touches
    beginsFree = beginsFree || other.beginsFree
    endsFree = endsFree || other.endsFree
    isNullable = isNullable || other.isNullable
  }
}
