/// Words of a row with the spaces before them; a date or an amount is one word.
private struct Word {
  var gap: Row = []
  var body: Row = []
}

extension Row {
  /// Broken at spaces into rows of at most `width` columns, those after the first indented by `indent`.
  func wrapped(width: Int?, indent: Int) -> [Row] {
    guard let width, displayWidth > width else { return [self] }
    let room = Swift.max(1, width - indent)
    var rows: [Row] = []
    var row: Row = []
    var used = 0
    for word in words {
      let size = word.body.displayWidth
      if used + word.gap.displayWidth + size <= (rows.isEmpty ? width : room) {
        row.add(word.gap + word.body)
        used += word.gap.displayWidth + size
        continue
      }
      if !row.isEmpty { rows.append(row) }
      var pieces = word.body.chopped(first: rows.isEmpty ? width : room, then: room)
      row = pieces.popLast() ?? []
      used = row.displayWidth
      rows += pieces
    }
    rows.append(row)
    return rows.enumerated().map { $0.offset == 0 ? $0.element : Row.spaces(indent) + $0.element }
  }

  private var words: [Word] {
    var words = [Word()]
    for run in self {
      for (isGap, text) in run.isProse ? run.text.spacesAndWords : [(false, run.text)] {
        let piece = Run(text: text, part: run.part, tone: run.tone)
        if isGap {
          if !(words.last?.body.isEmpty ?? false) { words.append(Word()) }
          words[words.count - 1].gap.add(piece)
        } else {
          words[words.count - 1].body.add(piece)
        }
      }
    }
    return words
  }

  /// A word longer than the screen, cut where the screen ends.
  private func chopped(first: Int, then: Int) -> [Row] {
    var rows: [Row] = [[]]
    var room = first
    for run in self {
      for character in run.text {
        if character.displayWidth > room && !(rows.last?.isEmpty ?? true) {
          rows.append([])
          room = then
        }
        rows[rows.count - 1].add(Run(text: String(character), part: run.part, tone: run.tone))
        room -= character.displayWidth
      }
    }
    return rows
  }
}

extension String {
  /// The text in turns of spaces (`true`) and words (`false`).
  fileprivate var spacesAndWords: [(Bool, String)] {
    var pieces: [(Bool, String)] = []
    for character in self {
      let isGap = character == " "
      if let last = pieces.last, last.0 == isGap {
        pieces[pieces.count - 1].1.append(character)
      } else {
        pieces.append((isGap, String(character)))
      }
    }
    return pieces
  }
}
