/// A word of an expected line, or one of its gaps.
struct WordRun {
  var text: String
  /// What may fill it, where it is a gap or stands for what was captured.
  var gap: LinePattern?

  /// Runs of letters and digits, of spaces, and single signs; a gap is one word.
  static func all(of line: String, gaps: Bool) -> [WordRun] {
    var words: [WordRun] = []
    var rest = comparable(line)[...]
    while let first = rest.first {
      var word = WordRun(text: String(rest.prefix(1)))
      if gaps, first == "\\", rest.dropFirst().first.map({ "[{\\".contains($0) }) == true {
        rest.removeFirst()
        word.text = String(rest.prefix(1))
      } else if gaps, let gap = gap(at: rest) {
        word = gap
      } else if first.isLetter || first.isNumber {
        word.text = String(rest.prefix { $0.isLetter || $0.isNumber })
      } else if first == " " {
        word.text = String(rest.prefix { $0 == " " })
      }
      words.append(word)
      rest = rest.dropFirst(word.text.count)
    }
    return words
  }

  private static func gap(at rest: Substring) -> WordRun? {
    guard rest.first == "[" || rest.first == "{" else { return nil }
    let closing: Character = rest.first == "[" ? "]" : "}"
    guard let end = rest.firstIndex(of: closing) else { return nil }
    let pattern = LinePattern(rest[...end])
    return pattern.literal == nil ? WordRun(text: String(rest[...end]), gap: pattern) : nil
  }
}

extension LinePattern {
  /// Whether the line fits, whatever earlier lines captured.
  ///
  /// - Parameter captures: what they captured, where that is known.
  func fits(_ line: String, _ captures: Captures = [:]) -> Bool {
    var captures = captures
    return matches(line, &captures)
  }
}
