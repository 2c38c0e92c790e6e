import Sales

/// A table of records of one kind: its first column is what they are called.
struct Sheet {
  enum Column: Hashable {
    /// The record's identity, to be referred to as `@ID`.
    case id
    case field(FieldName)
  }

  let kind: RecordKind
  let columns: [Column]
  private(set) var rows: [(number: Int, cells: [String])] = []

  /// The table that a line begins; `nil` for a line of another kind.
  init?(heading line: String) throws(DataFlaw) {
    let cells = Sheet.cells(line)
    guard cells.count > 1 else { return nil }
    let name = cells[0].lowercased()
    guard let kind = Sheet.nouns[name] else {
      let near = nearest(to: name, among: Sheet.nouns.keys.sorted())
      if near == nil { return nil }
      throw .unknownTable(cells[0], nearest: near)
    }
    var columns = [Column.field(FieldName.all(of: kind)[0])]
    for cell in cells.dropFirst() where !cell.isEmpty { columns.append(try Sheet.column(cell, of: kind)) }
    self.kind = kind
    self.columns = columns
  }

  private static func column(_ cell: String, of kind: RecordKind) throws(DataFlaw) -> Column {
    if cell.lowercased() == "id" { return .id }
    if let field = FieldName.named(cell.split(separator: " ").map(String.init), of: kind) { return .field(field) }
    let near = nearest(to: cell, among: FieldName.all(of: kind).map(\.name))
    throw .unknownColumn(cell, kind: RecordNoun.of(kind), nearest: near)
  }

  /// Adds a row; cells that are left out or empty leave their field as it is in a new record.
  mutating func add(_ line: String, _ number: Int) throws(DataFlaw) {
    let cells = Sheet.cells(line)
    if cells.count > columns.count { throw .tooManyCells(cells.count, columns: columns.count) }
    rows.append((number, cells))
  }

  /// Whether its rows say who they are: then they are taken as they stand.
  var isExact: Bool { columns.contains(.id) }

  /// The word a table of that kind begins with.
  static func noun(_ kind: RecordKind) -> String {
    switch kind {
    case .answer: "answers"
    case .interview: "interviews"
    case .stageEvent: "stage events"
    default: RecordNoun.plural(kind)
    }
  }

  private static let nouns = Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { (noun($0), $0) })

  // MARK: Cells

  /// The cells of a line, `\|` and `\n` in them read as what they stand for.
  static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in line {
      if isEscaped {
        cells[cells.count - 1].append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells.map { trimmedSpaces($0) }
  }

  /// A line of cells that ``cells(_:)`` reads back.
  static func line(_ cells: [String]) -> String {
    let written = cells.map { cell in
      cell.map { character -> String in
        switch character {
        case "\n", "\r\n", "\r": "\\n"
        case "|", "\\": "\\\(character)"
        case "\t": " "
        default: String(character)
        }
      }.joined()
    }
    return trimmedSpaces(written.joined(separator: " | "))
  }
}
