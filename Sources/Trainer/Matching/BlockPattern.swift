/// An expected reply: lines, and elisions that stand for any lines.
struct BlockPattern: Sendable, Hashable {
  enum Row: Sendable, Hashable {
    /// `...` alone on a line.
    case elision
    case line(LinePattern)
  }

  var rows: [Row]

  /// Reads the lines of an expected reply; a line `\...` is three dots that must be there.
  init(_ lines: [String]) {
    rows = trimmed(lines).map { line in
      switch comparable(line) {
      case "...", "…": .elision
      case "\\...": .line(LinePattern(line.dropFirst()))
      default: .line(LinePattern(line))
      }
    }
  }

  var patterns: [LinePattern] { rows.compactMap { if case .line(let line) = $0 { line } else { nil } } }

  /// Whether the lines of a reply fit from first to last; adds what the gaps capture.
  ///
  /// Takes time in proportion to the rows times the lines at worst.
  func matches(_ reply: [String], _ captures: inout Captures) -> Bool {
    let lines = trimmed(reply)
    var found = captures
    var (row, at) = (0, 0)
    var retreat: (row: Int, at: Int, found: Captures)?
    while at < lines.count {
      if row < rows.count, case .elision = rows[row] {
        retreat = (row, at, found)
        row += 1
      } else if row < rows.count, case .line(let pattern) = rows[row], pattern.matches(lines[at], &found) {
        row += 1
        at += 1
      } else if let last = retreat {
        retreat = (last.row, last.at + 1, last.found)
        (row, at, found) = (last.row + 1, last.at + 1, last.found)
      } else {
        return false
      }
    }
    guard rows[row...].allSatisfy({ $0 == .elision }) else { return false }
    captures = found
    return true
  }
}

/// Lines without the empty ones before the first and behind the last.
func trimmed(_ lines: [String]) -> [String] {
  let isBlank: (String) -> Bool = { $0.allSatisfy { $0 == " " } }
  guard let first = lines.firstIndex(where: { !isBlank($0) }), let last = lines.lastIndex(where: { !isBlank($0) })
  else { return [] }
  return Array(lines[first...last])
}
