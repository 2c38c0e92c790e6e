import Sales

/// The records of a kind by what people call them, in whatever case.
struct NameIndex {
  private var records: [String: [RecordID]] = [:]

  subscript(name: String) -> [RecordID] { records[name.lowercased()] ?? [] }

  mutating func add(_ name: String, _ id: RecordID) {
    let name = name.lowercased()
    if records[name]?.contains(id) != true { records[name, default: []].append(id) }
  }
}
