/// Fits a table to the page: the widest text column is cut first, then columns are dropped, then rows become records.
struct TableLayout {
  let table: Table
  let layout: Layout
  private let cells: [[Row]]
  private let columns: [FittedColumn]

  private static let gap = 2
  /// A text column is not cut below this many columns while a less important one can be dropped instead.
  private static let comfortable = 16
  /// A text column is not cut below this many columns.
  private static let narrowest = 10

  private struct FittedColumn {
    var index: Int
    var column: Table.Column
    var isText: Bool
    var width: Int
  }

  init(table: Table, layout: Layout) {
    self.table = table
    self.layout = layout
    cells = table.rows.map { row in
      table.columns.indices.map { $0 < row.count ? [layout.run(row[$0])].filter { !$0.text.isEmpty } : [] }
    }
    let filled = table.columns.indices.filter { [cells] index in
      index == 0 || cells.isEmpty || cells.contains { !$0[index].isEmpty }
    }
    columns = filled.map { [cells] index in
      let column = table.columns[index]
      return
        FittedColumn(
          index: index, column: column,
          isText: table.rows.allSatisfy { index >= $0.count || $0[index].isProse },
          width: cells.reduce(column.heading.shown(unicode: layout.page.unicode).displayWidth) {
            max($0, $1[index].displayWidth)
          })
    }
  }

  var rows: [Row] {
    if layout.page.accessible { return records }
    guard let width = layout.page.width else { return grid(columns) }
    var shown = columns
    while true {
      let canDrop = !layout.page.allColumns && leastImportant(shown) != nil
      let least = canDrop ? Self.comfortable : Self.narrowest
      if let fitted = shrunk(shown, to: width, least: least) {
        return grid(fitted) + note(dropped: columns.count - shown.count)
      }
      guard !layout.page.allColumns, let least = leastImportant(shown) else { return records }
      shown.remove(at: least)
    }
  }

  private func shrunk(_ columns: [FittedColumn], to width: Int, least: Int) -> [FittedColumn]? {
    var columns = columns
    var excess = columns.reduce(0) { $0 + $1.width + Self.gap } - Self.gap - width
    while excess > 0 {
      let candidates = columns.indices.filter { columns[$0].isText && columns[$0].width > least }
      guard let widest = candidates.max(by: { columns[$0].width < columns[$1].width }) else { return nil }
      let others = candidates.filter { $0 != widest }.map { columns[$0].width }.max() ?? least
      let cut = min(excess, max(1, columns[widest].width - max(others, least)))
      columns[widest].width -= cut
      excess -= cut
    }
    return columns
  }

  /// The last of the columns with the highest priority number, unless that is 0.
  private func leastImportant(_ columns: [FittedColumn]) -> Int? {
    let highest = columns.map(\.column.priority).max() ?? 0
    return highest > 0 ? columns.lastIndex { $0.column.priority == highest } : nil
  }

  private func grid(_ columns: [FittedColumn]) -> [Row] {
    guard !cells.isEmpty else { return [] }
    let heading = columns.map { [Run(text: $0.column.heading.shown(unicode: layout.page.unicode), tone: .heading)] }
    return ([heading] + cells.map { row in columns.map { row[$0.index] } }).map { row in
      var line: Row = []
      for (cell, column) in zip(row, columns) {
        if !line.isEmpty { line += .spaces(Self.gap) }
        line += cell.truncated(to: column.width, ellipsis: layout.page.ellipsis)
          .padded(to: column.width, column.column.alignment)
      }
      return line
    }
  }

  private func note(dropped: Int) -> [Row] {
    let line: Line = "+\(dropped, of: "column"): show all"
    return dropped == 0 ? [] : layout.rows(line.toned(.hint))
  }

  /// Every row as numbered "Heading: value" lines.
  private var records: [Row] {
    cells.enumerated().flatMap { number, row in
      let head = "\(number + 1). "
      return columns.flatMap { column -> [Row] in
        let value: Row = row[column.index].isEmpty ? [Run(text: "none")] : row[column.index]
        let lead = Run(text: column.index == 0 ? head : String(repeating: " ", count: head.count))
        let heading = Run(text: column.column.heading.shown(unicode: layout.page.unicode) + ": ")
        return ([lead, heading] + value).wrapped(width: layout.page.width, indent: head.count + 2)
      }
    }
  }
}
