/// Sets a reply's blocks as rows of a page.
struct Layout {
  let page: Page

  func rows(_ reply: Reply) -> [Row] { reply.blocks.flatMap(rows) }

  private func rows(_ block: Block) -> [Row] {
    switch block {
    case .line(let line): rows(line)
    case .table(let table): TableLayout(table: table, layout: self).rows
    case .chart(let chart): ChartLayout(chart: chart, layout: self).rows
    case .choices(let lines): choices(lines)
    case .caret(let text, let spans): CaretLayout(text: text, spans: spans, page: page).rows
    case .aside(let title, let lines): AsideLayout(title: title, lines: lines, layout: self).rows
    }
  }

  /// A line, broken where the page ends; its continuation is indented.
  func rows(_ line: Line) -> [Row] {
    let row = runs(line)
    let lead = row.first?.text.prefix { $0 == " " }.count ?? 0
    return row.wrapped(width: page.width, indent: lead + 2)
  }

  func runs(_ line: Line) -> Row {
    line.parts.reduce(into: []) { $0.add(run($1, tone: line.tone)) }
  }

  func run(_ part: Part, tone: Line.Tone = .plain) -> Run {
    switch part {
    case .text, .gap, .empty: Run(text: page.wording.text(part), part: nil, tone: tone)
    default: Run(text: page.wording.text(part), part: part, tone: tone)
    }
  }

  private func choices(_ lines: [Line]) -> [Row] {
    let sides = lines.map { line in
      line.parts.split(separator: .gap, maxSplits: 1, omittingEmptySubsequences: false)
        .map { runs(Line(Array($0), tone: line.tone)) }
    }
    let left = sides.map { $0[0].displayWidth }.max() ?? 0
    let digits = String(lines.count).count
    return sides.enumerated().flatMap { index, sides in
      let number = String(index + 1)
      let margin = String(repeating: " ", count: 2 + digits - number.count)
      let head = page.accessible ? "\(number). " : margin + number + "  "
      var row = [Run(text: head)] + sides[0]
      if sides.count > 1 {
        row += page.accessible ? [Run(text: ": ")] : .spaces(left - sides[0].displayWidth + 3)
        row += sides[1]
      }
      return row.wrapped(width: page.width, indent: head.count)
    }
  }
}
