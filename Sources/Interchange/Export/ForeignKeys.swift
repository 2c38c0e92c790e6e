import Sales

/// What records are called by other systems: their ids there, else Banter's own; and by people.
final class ForeignKeys {
  private let book: any Book
  private var known: [RecordRef: (key: String, name: String)] = [:]

  init(_ book: any Book) { self.book = book }

  static func key(_ record: any Record) -> String { record[field: "external_id"]?.asText ?? record.id.text }

  func key(_ kind: RecordKind, _ id: String?) throws -> String { try id.map { try entry(kind, $0).key } ?? "" }

  func name(_ kind: RecordKind, _ id: String?) throws -> String { try id.map { try entry(kind, $0).name } ?? "" }

  private func entry(_ kind: RecordKind, _ id: String) throws -> (key: String, name: String) {
    let ref = RecordRef(kind, RecordID(id))
    if let entry = known[ref] { return entry }
    let record = try book.find(ref)
    if known.count > 50_000 { known = [:] }
    let entry = (record.map(Self.key) ?? id, record?.title ?? "")
    known[ref] = entry
    return entry
  }
}
