/// The known word that is spelled most like `word`, where one is close enough to be meant.
func nearest(to word: some StringProtocol, among known: [String]) -> String? {
  let typed = Array(word.lowercased())
  let limit = max(1, typed.count / 3)
  let ranked = known.map { (name: $0, distance: editDistance(typed, Array($0.lowercased()))) }
  return ranked.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.name
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      var best = min(last[column + 1] + 1, current[column] + 1)
      best = min(best, last[column] + (left[row] == right[column] ? 0 : 1))
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
