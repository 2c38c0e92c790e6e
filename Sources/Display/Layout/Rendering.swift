/// A reply's text and where its typed parts stand in it.
public struct MarkedText: Sendable, Hashable {
  /// A typed part and the UTF-8 byte offsets it takes; a name broken over two rows has two marks.
  public struct Mark: Sendable, Hashable {
    public var range: Range<Int>
    public var part: Part
  }

  public var text: String
  /// In the order of the text.
  public var marks: [Mark]
}

extension Reply {
  /// The reply as rows of text joined by newlines, with none at the end.
  public func text(on page: Page) -> String {
    let rows = Layout(page: page).rows(self).map(\.trimmed)
    return rows.map { page.colored ? $0.colored : $0.map(\.text).joined() }.joined(separator: "\n")
  }

  /// The reply as ``text(on:)`` sets it without colour, with its typed parts marked.
  public func marked(on page: Page) -> MarkedText {
    var marked = MarkedText(text: "", marks: [])
    for (index, row) in Layout(page: page).rows(self).enumerated() {
      if index > 0 { marked.text += "\n" }
      for run in row.trimmed {
        let start = marked.text.utf8.count
        marked.text += run.text
        if let part = run.part { marked.marks.append(.init(range: start..<marked.text.utf8.count, part: part)) }
      }
    }
    return marked
  }
}

extension Row {
  /// Without the spaces at the end.
  fileprivate var trimmed: Row {
    var row = self
    while let last = row.last, last.part == nil, last.text.hasSuffix(" ") || last.text.isEmpty {
      if last.text.isEmpty { row.removeLast() } else { row[row.count - 1].text.removeLast() }
    }
    return row
  }

  fileprivate var colored: String {
    reduce(into: "") { text, run in
      if let code = run.tone.sgr { text += "\u{1b}[\(code)m\(run.text)\u{1b}[0m" } else { text += run.text }
    }
  }
}

extension Line.Tone {
  /// Parameter of the terminal's Select Graphic Rendition; none for plain text.
  fileprivate var sgr: Int? {
    switch self {
    case .plain: nil
    case .heading: 1
    case .hint: 2
    case .error: 31
    case .success: 32
    case .warning: 33
    }
  }
}
