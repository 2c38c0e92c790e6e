import Figures
import Sales

/// A table a kind of record, with a column a field: what ``ImportMap/banter`` reads back. Beside what a record points
/// at stands what that is called, for people.
struct CSVExport {
  private let book: any Book
  private let cells: CellText
  private let keys: ForeignKeys

  init(_ book: any Book, _ settings: BookExport.Settings) {
    self.book = book
    cells = CellText(zone: settings.zone)
    keys = ForeignKeys(book)
  }

  func tables(_ choice: BookExport.Choice) -> [ExportTable] {
    RecordKind.exported.filter(choice.holds).map { kind in
      ExportTable(name: kind.rawValue, columns: ["id"] + columns(kind)) { hand in
        try book.each(kind, where: choice.conditions) { try hand(row($0)) }
      }
    }
  }

  private func columns(_ kind: RecordKind) -> [String] {
    kind.fields.flatMap { field in
      switch field.type {
      case .money: [field.name, field.name + "_currency"]
      case .reference: [field.name, field.name + "_name"]
      default: field.name == "external_id" ? [] : [field.name]
      }
    }
  }

  private func row<R: Record>(_ record: R) throws -> [String] {
    try [ForeignKeys.key(record)]
      + R.fields.flatMap { field -> [String] in
        let value = field.get(record)
        switch field.type {
        case .money: return [cells.text(value, field.type), value.asMoney?.currency.code ?? ""]
        case .reference(let kind):
          return [try keys.key(kind, value.asText), FormulaGuard.guarded(try keys.name(kind, value.asText))]
        default: return field.name == "external_id" ? [] : [cells.text(value, field.type)]
        }
      }
  }
}

extension RecordKind {
  /// Every kind, in an order in which records point back alone.
  static var exported: [RecordKind] { [.user] + allCases.filter { $0 != .user } }
}
