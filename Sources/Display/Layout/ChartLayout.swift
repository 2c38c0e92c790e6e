/// Draws bars, a funnel or a trend with the numbers beside them; where the page is too narrow for both, the picture goes.
struct ChartLayout {
  let chart: Chart
  let layout: Layout

  private static let longest = 20
  private static let shortest = 4
  private static let gap = 3

  var rows: [Row] { trend + barRows }

  private var barRows: [Row] {
    let bars = chart.bars.map { (label: [layout.run($0.label)] as Row, value: [layout.run($0.value)] as Row, bar: $0) }
    if layout.page.accessible { return bars.flatMap { spoken(label: $0.label, value: $0.value, bar: $0.bar) } }
    let labels = bars.map(\.label.displayWidth).max() ?? 0
    let values = bars.map(\.value.displayWidth).max() ?? 0
    let notes = bars.map { layout.runs($0.bar.note).displayWidth }.max() ?? 0
    let tail = Self.gap + values + (notes > 0 ? Self.gap + notes : 0)
    let room = (layout.page.width ?? .max) - tail
    let length = min(Self.longest, room - labels - Self.gap)
    let drawn = length >= Self.shortest
    let labelWidth = drawn ? labels : max(Self.shortest, min(labels, room))
    return bars.map { label, value, bar in
      let note = layout.runs(bar.note)
      return label.truncated(to: labelWidth, ellipsis: layout.page.ellipsis).padded(to: labelWidth)
        + (drawn ? .spaces(Self.gap) + drawing(bar.fraction, length: length) : [])
        + .spaces(Self.gap - (drawn ? 1 : 0)) + value.padded(to: values, .right)
        + (note.isEmpty ? [] : .spaces(Self.gap) + note)
    }
  }

  /// At least one block for anything above zero; a funnel's stand in the middle.
  private func drawing(_ fraction: Double, length: Int) -> Row {
    let share = fraction.isFinite ? min(max(fraction, 0), 1) : 0
    let blocks = share > 0 ? max(1, Int((share * Double(length)).rounded())) : 0
    let margin = chart.shape == .funnel ? (length - blocks) / 2 : 0
    let bar = String(repeating: layout.page.unicode ? "█" : "#", count: blocks)
    return (.spaces(margin) + [Run(text: bar)]).padded(to: length)
  }

  /// All values in one line, from the first label to the last; of two or fewer there is nothing to see.
  private var trend: [Row] {
    guard chart.shape == .trend, chart.bars.count > 2, !layout.page.accessible else { return [] }
    let levels = Array(layout.page.unicode ? "▁▂▃▄▅▆▇█" : "_.-=+*#@")
    let line = chart.bars.map { bar in
      let share = bar.fraction.isFinite ? min(max(bar.fraction, 0), 1) : 0
      return levels[min(levels.count - 1, Int(share * Double(levels.count)))]
    }
    let ends = [chart.bars.first, chart.bars.last].compactMap { $0.map { layout.run($0.label) } }
    let row = [ends[0]] + .spaces(2) + [Run(text: String(line))] + .spaces(2) + [ends[1]]
    return layout.page.width.map { row.displayWidth > $0 } ?? false ? [] : [row]
  }

  private func spoken(label: Row, value: Row, bar: Chart.Bar) -> [Row] {
    let note = layout.runs(bar.note)
    let row = label + [Run(text: ": ")] + value + (note.isEmpty ? [] : [Run(text: ", ")] + note)
    return row.wrapped(width: layout.page.width, indent: 2)
  }
}
