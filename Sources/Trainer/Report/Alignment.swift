/// Two sequences laid side by side: what was expected, an element of which may stand for several that came, and what
/// came.
struct Alignment {
  enum Piece: Hashable {
    /// An expected element and those that it stands for.
    case same(Int, Range<Int>)
    case different(Range<Int>, Range<Int>)
  }

  private(set) var pieces: [Piece] = []

  /// Pairs as many expected elements as can be, and leaves as few of the others unpaired as then can be.
  ///
  /// - Parameter spans: how many of the elements that come next an expected one can stand for.
  init<Left, Right>(_ left: [Left], _ right: [Right], spans: (Left, ArraySlice<Right>) -> [Int]) {
    var paired = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    var choice = [[Int?]](repeating: [Int?](repeating: nil, count: right.count + 1), count: left.count)
    for row in left.indices.reversed() {
      for column in (0...right.count).reversed() {
        var best = max(paired[row + 1][column], column < right.count ? paired[row][column + 1] : 0)
        for span in spans(left[row], right[column...]) {
          let worth = paired[row + 1][column + span] + right.count + 1 + span
          if worth <= best { continue }
          best = worth
          choice[row][column] = span
        }
        paired[row][column] = best
      }
    }
    collect(paired, choice)
  }

  private mutating func collect(_ paired: [[Int]], _ choice: [[Int?]]) {
    let ends = (row: choice.count, column: paired[0].count - 1)
    var (row, column) = (0, 0)
    var start = (row: 0, column: 0)
    while row < ends.row {
      if let span = choice[row][column] {
        close(&start, row, column)
        pieces.append(.same(row, column..<column + span))
        (row, column) = (row + 1, column + span)
        start = (row, column)
      } else if column == ends.column || paired[row + 1][column] >= paired[row][column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    close(&start, ends.row, ends.column)
  }

  private mutating func close(_ start: inout (row: Int, column: Int), _ row: Int, _ column: Int) {
    if start.row < row || start.column < column { pieces.append(.different(start.row..<row, start.column..<column)) }
    start = (row, column)
  }
}
