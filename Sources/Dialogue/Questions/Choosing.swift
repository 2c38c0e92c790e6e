/// Telling by number, place or name which of several was chosen.
struct Choosing {
  private let names: [String]

  init(_ names: [String]) { self.names = names }

  private static let places = ["first": 0, "second": 1, "third": 2, "last": -1, "one": 0, "two": 1, "three": 2]

  /// The place chosen, from 0; `nil` where the line names none or several.
  func place(_ line: String) -> Int? {
    let words = Matching.split(line).filter { !["the", "one", "please", "number", "no"].contains($0) || line == $0 }
    if words.count == 1, let number = Int(words[0]) { return names.indices.contains(number - 1) ? number - 1 : nil }
    if words.count == 1, let place = Self.places[words[0]] {
      let index = place < 0 ? names.count - 1 : place
      return names.indices.contains(index) ? index : nil
    }
    let fitting = names.indices.filter { index in
      let name = Matching.split(names[index])
      return !words.isEmpty && words.allSatisfy { word in name.contains { $0.hasPrefix(word) } }
    }
    if fitting.count == 1 { return fitting[0] }
    return fitting.first { Matching.split(names[$0]) == words }
  }
}
