/// How much speaks for each stretch of a sentence as the free text of a slot: what its ends and its words say is added up
/// once for all stretches.
struct TextWeights {
  private let clues: Clues
  private let habits: Habits
  /// Per position: as the first, as the one behind the last, and as the last of several.
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private var lasts: [Int32] = []
  /// Per position: the words up to there with the marks before them.
  private var words: [Int32] = [0]
  /// Per position: the mark before it, which does not count for a first word.
  private var pauses: [Int32] = []

  init(_ clues: Clues, _ habits: Habits, _ role: Clues.Role, count: Int) {
    (self.clues, self.habits) = (clues, habits)
    for position in 0..<count {
      starts.append(
        habits.sum { clues.visitStart(position, as: role, $0) }
          + habits.sum { clues.visitTextStart(position, as: role, $0) })
      ends.append(habits.sum { clues.visitEnd(position + 1, as: role, $0) })
      lasts.append(habits.sum { clues.visitLast(position, as: role, $0) })
      pauses.append(habits.sum { clues.visitPause(position, as: role, $0) })
      words.append(words[position] + pauses[position] + habits.sum { clues.visitWord(position, as: role, $0) })
    }
  }

  func weight(of range: Range<Int>, as role: Clues.Role) -> Int32 {
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    let whole = habits.sum { clues.visitWhole(range, as: role, $0) }
    let inside = words[last + 1] - words[first] - pauses[first]
    return whole + starts[first] + ends[last] + inside + (first < last ? lasts[last] : 0)
  }
}
