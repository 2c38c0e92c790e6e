import Display

/// Candidates set in rows for the space below the line.
struct CandidateList {
  var candidates: [Candidate]
  var columns: Int
  /// At most so many rows; what is left out is counted in the last.
  var rows: Int

  private static let margin = 2

  var lines: [String] {
    let all = candidates.contains { !$0.detail.isEmpty } ? described : plain
    guard all.lines.count > rows, rows > 1 else { return all.lines }
    let left = candidates.count - (rows - 1) * all.perLine
    return all.lines.prefix(rows - 1) + [fitted("  and \(left) more: type another letter")]
  }

  /// One a row, its detail beside it.
  private var described: (lines: [String], perLine: Int) {
    let width = min(candidates.map { $0.text.shown().displayWidth }.max() ?? 0, columns - 10)
    let lines = candidates.map { candidate -> String in
      let text = candidate.text.shown()
      let padding = String(repeating: " ", count: max(0, width - text.displayWidth) + 3)
      return fitted("  " + text + (candidate.detail.isEmpty ? "" : padding + candidate.detail.shown()))
    }
    return (lines, 1)
  }

  /// In columns, read from left to right.
  private var plain: (lines: [String], perLine: Int) {
    let texts = candidates.map { $0.text.shown() }
    let width = (texts.map(\.displayWidth).max() ?? 0) + Self.margin
    let perLine = max(1, (columns - 1) / width)
    let lines = stride(from: 0, to: texts.count, by: perLine).map { start in
      let row = texts[start..<min(start + perLine, texts.count)].map {
        String(repeating: " ", count: Self.margin) + $0
          + String(repeating: " ", count: width - Self.margin - $0.displayWidth)
      }
      return fitted(row.joined())
    }
    return (lines, perLine)
  }

  /// Cut at the edge of the screen, without spaces at the end.
  private func fitted(_ line: String) -> String {
    var text = line
    while text.hasSuffix(" ") { text.removeLast() }
    guard text.displayWidth >= columns else { return text }
    while text.displayWidth > columns - 2 { text.removeLast() }
    return text + "…"
  }
}
