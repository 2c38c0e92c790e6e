extension String {
  /// The plural of an English noun; of several words the last is inflected: "open activity" → "open activities".
  public var plural: String {
    let start = lastIndex(of: " ").map { index(after: $0) } ?? startIndex
    let head = self[..<start]
    let noun = self[start...]
    if let irregular = irregularPlurals[String(noun)] { return head + irregular }
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
      return head + noun.dropLast() + "ies"
    }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { noun.hasSuffix($0) }
    return self + (hisses ? "es" : "s")
  }
}

private let irregularPlurals = [
  "person": "people", "child": "children", "man": "men", "woman": "women", "criterion": "criteria",
]
