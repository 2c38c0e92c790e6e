import Sales

/// The records of one kind: as the book has them, and as they are to be.
struct Shelf<R: Record> {
  private(set) var stored: [String: R]
  private(set) var records: [String: R]
  /// Keys in the order they came.
  private var order: [String] = []
  private var removed: Set<String> = []

  /// - Parameter key: what a record is known by in the files; the ones without are left alone.
  init(_ records: [R], key: (R) -> String?) {
    let keyed = records.compactMap { record in key(record).map { ($0, record) } }
    stored = Dictionary(keyed, uniquingKeysWith: { first, _ in first })
    self.records = stored
  }

  subscript(key: String) -> R? { records[key] }

  /// Puts a record in its place and says what that changes.
  @discardableResult
  mutating func put(_ record: R, under key: String) -> Outcome {
    let old = records.updateValue(record, forKey: key)
    if old == record { return .unchanged }
    order.append(key)
    return old == nil ? .created : .updated
  }

  /// Knows a stored record by another key from now on.
  mutating func rename(_ old: String, to key: String) {
    stored[key] = stored.removeValue(forKey: old)
    records[key] = records.removeValue(forKey: old)
  }

  mutating func remove(_ key: String) { if records.removeValue(forKey: key) != nil { removed.insert(key) } }

  /// What makes the stored records those that are to be.
  var edits: [Edit] {
    var seen: Set<String> = []
    let changes = order.filter { seen.insert($0).inserted }.flatMap { key -> [Edit] in
      guard let record = records[key] else { return [] }
      return stored[key].map { updates(from: $0, to: record) } ?? [.create(record)]
    }
    return removed.sorted().compactMap { stored[$0].map { .delete($0) } } + changes
  }

  private func updates(from old: R, to new: R) -> [Edit] {
    R.fields.compactMap { field in
      let (before, after) = (field.get(old), field.get(new))
      return before == after ? nil : .update(new.ref, field: field.name, old: before, new: after)
    }
  }
}

/// What became of a row.
enum Outcome: Hashable {
  case created, updated, unchanged
  case skipped(RowRemark.Matter)
}
