/// What went wrong between a word and what was typed for it.
enum Slip: Sendable {
  /// Two neighbours in the wrong order.
  case swapped
  /// A letter typed twice, or once instead of twice.
  case doubled
  /// A letter beside the right one on the keyboard.
  case missed
  case leftOut, added, replaced

  /// The one slip that makes `typed` of `word`; `nil` for none, or more than one.
  init?(from word: ArraySlice<UInt8>, to typed: ArraySlice<UInt8>) {
    let start = zip(word, typed).prefix { $0 == $1 }.count
    let (right, wrong) = (word.dropFirst(start), typed.dropFirst(start))
    guard let slip = Self.slip(right, wrong, before: start > 0 ? word[word.startIndex + start - 1] : 0) else {
      return nil
    }
    self = slip
  }

  /// The same for what follows the letters that both begin with, the last of which is `before`.
  private static func slip(_ right: ArraySlice<UInt8>, _ wrong: ArraySlice<UInt8>, before: UInt8) -> Slip? {
    switch right.count - wrong.count {
    case 1: right.dropFirst().elementsEqual(wrong) ? right.first == before ? .doubled : .leftOut : nil
    case -1: wrong.dropFirst().elementsEqual(right) ? wrong.first == before ? .doubled : .added : nil
    case 0: replacement(right, wrong)
    default: nil
    }
  }

  private static func replacement(_ right: ArraySlice<UInt8>, _ wrong: ArraySlice<UInt8>) -> Slip? {
    guard let letter = right.first, let typed = wrong.first else { return nil }
    if right.dropFirst().elementsEqual(wrong.dropFirst()) { return areNeighbours(letter, typed) ? .missed : .replaced }
    let isSwapped = right.count > 1 && right.prefix(2).elementsEqual(wrong.prefix(2).reversed())
    return isSwapped && right.dropFirst(2).elementsEqual(wrong.dropFirst(2)) ? .swapped : nil
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
