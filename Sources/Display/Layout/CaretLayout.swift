/// Sets what was typed with carets under the spans that could not be read; a long line is shown around the first.
struct CaretLayout {
  let text: String
  /// UTF-8 byte offsets; those past the end point behind the last character.
  let spans: [Range<Int>]
  let page: Page

  private static let indent = 2

  private struct Cell {
    var shown: String
    var width: Int
    var isMarked: Bool
  }

  var rows: [Row] { page.accessible ? spoken : drawn }

  private var drawn: [Row] {
    let (cells, ahead, behind) = windowed(cells)
    let margin = String(repeating: " ", count: Self.indent)
    let lead = ahead ? page.ellipsis : ""
    let line = margin + lead + cells.map(\.shown).joined() + (behind ? page.ellipsis : "")
    let carets = cells.map { String(repeating: $0.isMarked ? "^" : " ", count: $0.width) }.joined()
    let padding = String(repeating: " ", count: lead.displayWidth)
    return [[Run(text: line)], [Run(text: margin + padding + carets, tone: .error)]]
  }

  private var cells: [Cell] {
    var offset = 0
    var cells: [Cell] = []
    for character in text {
      let bytes = offset..<offset + character.utf8.count
      let shown = character == "\t" ? " " : String(character).shown(unicode: page.unicode)
      cells.append(Cell(shown: shown, width: shown.displayWidth, isMarked: spans.contains { $0.marks(bytes) }))
      offset = bytes.upperBound
    }
    let pointsBehind = spans.contains { $0.lowerBound >= offset }
    return pointsBehind ? cells + [Cell(shown: " ", width: 1, isMarked: true)] : cells
  }

  /// The cells that fit, the first marked one a third of the way in, and whether any stand ahead or behind.
  private func windowed(_ cells: [Cell]) -> ([Cell], Bool, Bool) {
    guard let width = page.width.map({ $0 - Self.indent }), cells.reduce(0, { $0 + $1.width }) > width else {
      return (cells, false, false)
    }
    let room = width - 2 * page.ellipsis.displayWidth
    var start = cells.firstIndex(where: \.isMarked) ?? 0
    var used = 0
    while start > 0, used + cells[start - 1].width <= room / 3 {
      start -= 1
      used += cells[start].width
    }
    var end = start
    used = 0
    while end < cells.count, used + cells[end].width <= room {
      used += cells[end].width
      end += 1
    }
    return (Array(cells[start..<end]), start > 0, end < cells.count)
  }

  private var spoken: [Row] {
    let bytes = Array(text.utf8)
    let words = spans.map { span -> Part in
      let range = span.clamped(to: 0..<bytes.count)
      return range.isEmpty ? .text("the end") : .quoted(String(decoding: bytes[range], as: UTF8.self))
    }
    let list = Line(Array(words.map { [$0] }.joined(separator: [.text(", ")])))
    return Layout(page: page).rows("Not understood: \(list).")
  }
}

extension Range<Int> {
  /// Whether it covers any of a character's bytes; an empty range marks the character it stands before.
  fileprivate func marks(_ bytes: Range<Int>) -> Bool {
    isEmpty ? bytes.contains(lowerBound) : overlaps(bytes)
  }
}
