/// What went wrong between a word and what was typed for it.
public enum Slip: Sendable {
  /// Two neighbours in the wrong order.
  case swapped
  /// A letter typed twice, or once instead of twice.
  case doubled
  /// A letter beside the right one on the keyboard.
  case missed
  case leftOut, added, replaced

  /// The one slip that makes `typed` of `word`; `nil` for none, or more than one.
  public init?(from word: ArraySlice<UInt8>, to typed: ArraySlice<UInt8>) {
    let (w, t) = (word.startIndex, typed.startIndex)
    let shorter = min(word.count, typed.count)
    var start = 0
    while start < shorter, word[w + start] == typed[t + start] { start += 1 }
    var end = 0
    while start + end < shorter, word[word.endIndex - 1 - end] == typed[typed.endIndex - 1 - end] { end += 1 }
    switch (word.count - start - end, typed.count - start - end) {
    case (1, 0): self = start > 0 && word[w + start - 1] == word[w + start] ? .doubled : .leftOut
    case (0, 1): self = start > 0 && typed[t + start - 1] == typed[t + start] ? .doubled : .added
    case (1, 1): self = Self.areNeighbours(word[w + start], typed[t + start]) ? .missed : .replaced
    case (2, 2) where word[w + start] == typed[t + start + 1] && word[w + start + 1] == typed[t + start]:
      self = .swapped
    default: return nil
    }
  }

  private static let rows: [StaticString] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]

  /// Per letter: its row and twice its place there, the rows each moved on by half a key or more.
  private static let places: [(row: Int, place: Int)?] = {
    var places: [(row: Int, place: Int)?] = Array(repeating: nil, count: 128)
    for (row, (keys, shift)) in zip(rows, [0, 1, 3]).enumerated() {
      keys.withUTF8Buffer { keys in
        for (place, key) in keys.enumerated() { places[Int(key)] = (row, 2 * place + shift) }
      }
    }
    return places
  }()

  /// Whether two keys touch.
  private static func areNeighbours(_ left: UInt8, _ right: UInt8) -> Bool {
    guard left < 128, right < 128, let a = places[Int(left)], let b = places[Int(right)] else { return false }
    return abs(a.row - b.row) <= 1 && abs(a.place - b.place) <= (a.row == b.row ? 2 : 1)
  }
}
