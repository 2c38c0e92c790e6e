import Figures

/// A field's source with its columns found in a file's header.
struct BoundSource {
  let source: FieldSource
  let format: CellFormat
  /// Columns and where they stand, those that are not there left out.
  private let columns: [(name: String, index: Int)]
  private let pieces: [Piece]
  /// By names there in lower case.
  private let values: [String: String]
  let currencyIndex: Int?
  /// The fields of a record that is made for a name.
  let made: [String: BoundSource]

  private enum Piece {
    case words(String)
    case column(Int)
  }

  init(_ source: FieldSource, header: CSVHeader, format: CellFormat) {
    self.source = source
    self.format = format.with(source.cells)
    columns = source.columns.compactMap { name in header.index(of: name).map { (name, $0) } }
    pieces = source.template.map { Self.pieces($0, header) } ?? []
    values = Dictionary(source.values.map { ($0.there.lowercased(), $0.here) }, uniquingKeysWith: { first, _ in first })
    currencyIndex = source.currencyColumn.flatMap(header.index)
    made = source.made.mapValues { BoundSource($0, header: header, format: format) }
  }

  /// Whether anything can come of it.
  var isPresent: Bool { !columns.isEmpty || !pieces.isEmpty || source.always != nil || source.otherwise != nil }

  /// The words a row has for it and the column they stand in; `nil` where it has none.
  func text(in row: CSVRow) -> (text: String, column: String)? {
    guard let raw = raw(row) else { return source.otherwise.map { ($0, columns.first?.name ?? "") } }
    guard !values.isEmpty || source.otherwise != nil || source.isClosed else { return raw }
    if let here = values[raw.text.lowercased()] { return here.isEmpty ? nil : (here, raw.column) }
    return source.isClosed ? nil : source.otherwise.map { ($0, raw.column) } ?? raw
  }

  private func raw(_ row: CSVRow) -> (text: String, column: String)? {
    if let always = source.always { return (always, "") }
    for (name, index) in columns {
      guard let text = Self.cell(row, index) else { continue }
      return (first(of: text), name)
    }
    guard !pieces.isEmpty else { return nil }
    let words = pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .column(let index): Self.cell(row, index) ?? ""
      }
    }
    // Words between columns that are empty leave no trace but one space.
    let text = words.joined().split { $0 == " " }.joined(separator: " ")
    return text.isEmpty ? nil : (text, source.template ?? "")
  }

  private func first(of text: String) -> String {
    guard let separator = source.separator else { return text }
    return text.prefix { $0 != separator }.trimmed
  }

  /// The words of a cell, without the apostrophe that guards a formula on the way out.
  static func cell(_ row: CSVRow, _ index: Int) -> String? {
    guard index < row.fields.count else { return nil }
    let cell = row.fields[index].trimmed
    return cell.isEmpty ? nil : FormulaGuard.lifted(cell)
  }

  /// The parts of a text with column names in braces.
  private static func pieces(_ template: String, _ header: CSVHeader) -> [Piece] {
    template.split(separator: "{", omittingEmptySubsequences: false).enumerated().flatMap { place, part -> [Piece] in
      guard place > 0, let end = part.firstIndex(of: "}") else { return [.words(String(part))] }
      let rest = Piece.words(String(part[part.index(after: end)...]))
      return (header.index(of: String(part[..<end]).trimmed).map { [.column($0)] } ?? []) + [rest]
    }
  }

  /// The columns that a template names.
  static func names(in template: String) -> [String] {
    template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]).trimmed }
    }
  }
}
