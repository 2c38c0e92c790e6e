extension Lexicon {
  /// The shortest word that is taken for a misspelt one, in letters.
  static let shortestMisspelt = 4

  /// The words from which letters differ by one: left out, added, replaced or swapped with its neighbour. Words that
  /// begin alike come first, and alone where there are any. A verb's past is no misspelt verb.
  func neighbours(of letters: ArraySlice<UInt8>) -> [UInt32] {
    guard letters.count >= Self.shortestMisspelt else { return [] }
    var found: [(number: UInt32, startsAlike: Bool)] = []
    for (number, word) in words.enumerated() where abs(word.utf8.count - letters.count) <= 1 {
      guard word.utf8.count >= Self.shortestMisspelt, Self.isNeighbour(letters, Array(word.utf8)),
        letters.last != UInt8(ascii: "d") || !letters.dropLast().elementsEqual(word.utf8)
      else { continue }
      found.append((UInt32(number), word.utf8.first == letters.first))
    }
    let alike = found.filter(\.startsAlike)
    return (alike.isEmpty ? found : alike).map(\.number)
  }

  private static func isNeighbour(_ left: ArraySlice<UInt8>, _ right: [UInt8]) -> Bool {
    let start = zip(left, right).prefix { $0 == $1 }.count
    let (a, b) = (left.dropFirst(start), right[start...])
    if a.isEmpty || b.isEmpty { return a.count + b.count == 1 }
    if a.count == b.count {
      let isSwapped = a.count > 1 && a.prefix(2).elementsEqual(b.prefix(2).reversed())
      return a.dropFirst().elementsEqual(b.dropFirst()) || isSwapped && a.dropFirst(2).elementsEqual(b.dropFirst(2))
    }
    return a.count > b.count ? a.dropFirst().elementsEqual(b) : a.elementsEqual(b.dropFirst())
  }
}
