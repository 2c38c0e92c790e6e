/// An expected reply made to fit what is said now, with every gap that still fits.
struct Blessing {
  /// What earlier lines captured.
  let captures: Captures

  /// The rows of a reply, as they are written in a transcript.
  func rows(_ expected: BlockPattern, _ said: [String]) -> [String] {
    let said = trimmed(said)
    let alignment = Alignment(expected.rows, said) { row, rest in
      switch row {
      case .elision: Array(0...rest.count)
      case .line(let pattern): rest.first.map { pattern.fits($0, captures) } == true ? [1] : []
      }
    }
    return alignment.pieces.flatMap { piece -> [String] in
      switch piece {
      case .same(let row, _): [expected.rows[row].source]
      case .different(let left, let right): paired(expected.rows[left].map(\.source), Array(said[right]))
      }
    }
  }

  /// Lines that were said, each with the gaps of the one it was most likely expected as.
  private func paired(_ expected: [String], _ said: [String]) -> [String] {
    var rest = expected[...]
    return said.enumerated().map { place, line in
      let room = max(1, rest.count - (said.count - place - 1))
      let likest = rest.prefix(room).indices.max { likeness(rest[$0], line) < likeness(rest[$1], line) }
      guard let likest, likeness(rest[likest], line) > 0 else { return written(line) }
      defer { rest = rest[(likest + 1)...] }
      return self.line(rest[likest], line)
    }
  }

  /// How many words of an expected line were said.
  private func likeness(_ expected: String, _ said: String) -> Int {
    let words = Set(WordRun.all(of: said, gaps: false).map(\.text).filter { $0 != " " })
    return WordRun.all(of: expected, gaps: true).count { words.contains($0.text) }
  }

  /// A line as it was said, with the gaps of the expected one that still fit.
  func line(_ expected: String, _ said: String) -> String {
    let left = WordRun.all(of: expected, gaps: true)
    let right = WordRun.all(of: said, gaps: false).map(\.text)
    let alignment = Alignment(left, right) { word, rest in
      guard let gap = word.gap else { return rest.first == word.text ? [1] : [] }
      return (0...min(rest.count, Self.longestGap)).filter { gap.fits(rest.prefix($0).joined(), captures) }
    }
    var line = ""
    var plain = ""
    for piece in alignment.pieces {
      switch piece {
      case .same(let word, let span) where left[word].gap == nil: plain += right[span].joined()
      case .same(let word, _):
        line += escaped(plain) + left[word].text
        plain = ""
      case .different(_, let span): plain += right[span].joined()
      }
    }
    line += escaped(plain)
    return LinePattern(line).fits(said, captures) ? line : written(said)
  }

  /// Words that a gap is tried on.
  private static let longestGap = 64

  /// A line as it was said, to be expected to the letter.
  func written(_ said: String) -> String {
    said == "..." || said == "…" ? "\\" + said : escaped(said)
  }

  /// Backslashes only where brackets or braces would else be more than that.
  func escaped(_ text: String) -> String {
    if text.isEmpty || LinePattern(text + ".").literal == comparable(text + ".") { return text }
    return text.map { "[{\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}

extension BlockPattern.Row {
  /// As written.
  var source: String {
    switch self {
    case .elision: "..."
    case .line(let pattern): pattern.source
    }
  }
}
