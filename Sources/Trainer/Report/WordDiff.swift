/// What was expected and what was said, in rows: `[-expected-]` and `{+said+}`.
struct WordDiff {
  private(set) var rows: [String] = []

  init(_ expected: [BlockPattern.Row], _ said: [String]) {
    let said = trimmed(said)
    let alignment = Alignment(expected, said) { row, rest in
      switch row {
      case .elision: Array(0...rest.count)
      case .line(let pattern): rest.first.map { pattern.fits($0) } == true ? [1] : []
      }
    }
    for piece in alignment.pieces {
      switch piece {
      case .same(let row, let lines): rows += expected[row] == .elision ? ["..."] : Array(said[lines])
      case .different(let left, let right): append(expected[left], said[right])
      }
    }
  }

  /// Lines that do not match, paired in their order.
  private mutating func append(_ expected: ArraySlice<BlockPattern.Row>, _ said: ArraySlice<String>) {
    let wanted = expected.compactMap { if case .line(let pattern) = $0 { pattern } else { nil } }
    rows += zip(wanted, said).map { WordDiff.line($0.source, $1) }
    rows += wanted.dropFirst(said.count).map { "[-\($0.source)-]" }
    rows += said.dropFirst(wanted.count).map { "{+\($0)+}" }
  }

  /// One line's words: `Logged a [-demo-]{+call+}.`
  static func line(_ expected: String, _ said: String) -> String {
    let left = WordRun.all(of: expected, gaps: true)
    let right = WordRun.all(of: said, gaps: false).map(\.text)
    let alignment = Alignment(left, right) { word, rest in
      guard let gap = word.gap else { return rest.first == word.text ? [1] : [] }
      return (0...min(rest.count, longestGap)).filter { gap.fits(rest.prefix($0).joined()) }
    }
    return alignment.pieces.map { piece in
      switch piece {
      case .same(_, let words): right[words].joined()
      case .different(let old, let new):
        marked(left[old].map(\.text).joined(), "[-", "-]") + marked(right[new].joined(), "{+", "+}")
      }
    }.joined()
  }

  /// Words that a gap is tried on.
  private static let longestGap = 12

  private static func marked(_ text: String, _ before: String, _ after: String) -> String {
    text.isEmpty ? "" : before + text + after
  }
}
