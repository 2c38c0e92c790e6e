/// A stretch of a laid-out row: printable text with one meaning and one tone.
struct Run: Hashable {
  var text: String
  /// What the text stands for; `nil` for words and spacing.
  var part: Part?
  var tone: Line.Tone = .plain

  var isProse: Bool { part?.isProse ?? true }
}

/// One laid-out row of the screen.
typealias Row = [Run]

extension Row {
  static func spaces(_ count: Int) -> Row { count > 0 ? [Run(text: String(repeating: " ", count: count))] : [] }

  var displayWidth: Int { reduce(0) { $0 + $1.text.displayWidth } }

  /// Adds a run, joined with the one before where both are of one part.
  mutating func add(_ run: Run) {
    guard !run.text.isEmpty else { return }
    if let last, last.part == run.part, last.tone == run.tone {
      self[count - 1].text += run.text
    } else {
      append(run)
    }
  }

  mutating func add(_ row: Row) { for run in row { add(run) } }

  /// Cut to `width` columns, with the ellipsis at the end where something was cut.
  func truncated(to width: Int, ellipsis: String) -> Row {
    guard displayWidth > width else { return self }
    var room = width - ellipsis.displayWidth
    var row: Row = []
    for run in self {
      let kept = run.text.prefix(columns: room)
      room -= String(kept).displayWidth
      row.add(Run(text: String(kept), part: run.part, tone: run.tone))
      if kept.endIndex != run.text.endIndex { break }
    }
    while let last = row.last, last.text.hasSuffix(" ") { row[row.count - 1].text.removeLast() }
    row.append(Run(text: ellipsis, tone: last?.tone ?? .plain))
    return row
  }

  /// Padded with spaces to `width` columns.
  func padded(to width: Int, _ alignment: Table.Column.Alignment = .left) -> Row {
    let padding = Row.spaces(width - displayWidth)
    return alignment == .left ? self + padding : padding + self
  }
}

extension String {
  /// The longest beginning that takes at most `columns` columns.
  func prefix(columns: Int) -> Substring {
    var room = columns
    var end = startIndex
    while end < endIndex, self[end].displayWidth <= room {
      room -= self[end].displayWidth
      end = index(after: end)
    }
    return self[..<end]
  }
}
