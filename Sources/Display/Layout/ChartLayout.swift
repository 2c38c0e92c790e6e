/// Draws bars with the numbers beside them; where the page is too narrow for both, the bars go.
struct ChartLayout {
  let chart: Chart
  let layout: Layout

  private static let longest = 20
  private static let shortest = 4
  private static let gap = 3

  var rows: [Row] {
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

  /// At least one block for anything above zero.
  private func drawing(_ fraction: Double, length: Int) -> Row {
    let share = fraction.isFinite ? min(max(fraction, 0), 1) : 0
    let blocks = share > 0 ? max(1, Int((share * Double(length)).rounded())) : 0
    return [Run(text: String(repeating: layout.page.unicode ? "█" : "#", count: blocks))].padded(to: length)
  }

  private func spoken(label: Row, value: Row, bar: Chart.Bar) -> [Row] {
    let note = layout.runs(bar.note)
    let row = label + [Run(text: ": ")] + value + (note.isEmpty ? [] : [Run(text: ", ")] + note)
    return row.wrapped(width: layout.page.width, indent: 2)
  }
}
