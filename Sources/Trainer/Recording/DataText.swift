import Figures
import Sales

/// Records as the tables of a data set, which ``DataFile`` reads back.
struct DataText {
  private let records: [any Record]
  /// The identities that are written: short, in the order of the true ones.
  private let handles: [RecordID: String]

  /// - Parameter records: each refers to others among them alone.
  init(_ records: [any Record]) {
    self.records = records
    let ids = records.map { ($0.id, $0.title) }.sorted { $0.0.text < $1.0.text }
    handles = Dictionary(
      ids.enumerated().map { place, known in
        let number = String(place + 1)
        let slug = known.1.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(12)
        return (known.0, String(repeating: "0", count: max(0, 5 - number.count)) + number + "-" + slug)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A table a kind, those that others refer to first.
  var text: String {
    let kinds: [RecordKind] = [.user, .account, .contact, .opportunity]
    let tables = (kinds + RecordKind.allCases.filter { !kinds.contains($0) }).compactMap(table)
    return "// The records that the session needs, as they were when it began.\n" + tables.joined(separator: "\n")
  }

  private func table(_ kind: RecordKind) -> String? {
    let rows = records.filter { $0.ref.kind == kind }
    if rows.isEmpty { return nil }
    let fields = kind.fields.enumerated().filter { place, field in
      place == 0 || rows.contains { $0[field: field.name].map { $0 != .null && $0 != .text("") } ?? false }
    }.map(\.element)
    let heading = [Sheet.noun(kind)] + fields.dropFirst().map { spoken($0.name) } + ["id"]
    let lines = rows.map { row in fields.map { cell(row[field: $0.name] ?? .null, $0.type) } + [handle(row.id)] }
    return ([heading] + lines).map { Sheet.line($0) + "\n" }.joined()
  }

  private func spoken(_ field: String) -> String { String(field.map { $0 == "_" ? " " : $0 }) }
  private func handle(_ id: RecordID) -> String { handles[id] ?? id.text }

  private func cell(_ value: FieldValue, _ type: FieldType) -> String {
    switch (type, value) {
    case (_, .null): ""
    case (.reference, .text(let id)): "@" + handle(RecordID(id))
    case (.flag, .integer(let flag)): flag == 1 ? "yes" : "no"
    case (_, .text(let text)): text
    case (_, .integer(let number)): String(number)
    case (_, .real(let number)): String(number)
    case (_, .money(let money)): exact(money)
    }
  }

  /// `-1234.50 EUR`: every minor unit, without commas.
  private func exact(_ money: Money) -> String {
    let unit = money.currency.minorPerMajor
    let (major, minor) = (money.minor.magnitude / UInt(unit), money.minor.magnitude % UInt(unit))
    let digits = String(minor)
    let width = String(unit).count - 1
    let decimals = minor == 0 ? "" : "." + String(repeating: "0", count: width - digits.count) + digits
    return "\(money.minor < 0 ? "-" : "")\(major)\(decimals) \(money.currency.code)"
  }
}
