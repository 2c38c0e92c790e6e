import Figures
import Sales

/// Writes edits into the tables, keeps names and words beside them, and notes every change.
struct Pen {
  let connection: any Connection
  /// The version the book will have.
  let version: Int
  private(set) var changes: [Change] = []
  private var book: OpenBook { OpenBook(connection: connection) }

  init(_ connection: any Connection, version: Int) {
    self.connection = connection
    self.version = version
  }

  /// The changes noted so far, which are forgotten.
  mutating func handOver() -> [Change] {
    defer { changes.removeAll(keepingCapacity: true) }
    return changes
  }

  mutating func write(_ edit: Edit) throws {
    switch edit {
    case .create(let record): try create(record)
    case .update(let ref, let field, let old, let new): try update(ref, field, from: old, to: new)
    case .delete(let record): try delete(record.ref)
    }
  }

  mutating func create(_ record: some Record) throws {
    guard try connection.run(RecordTable.of(record.ref.kind).insert(record)) == 1 else {
      throw StoreError.duplicate(record.ref)
    }
    try keepName(of: record, isNew: true)
    changes.append(Change(record: record.mention, field: nil, old: nil, new: .record(record.filled)))
  }

  mutating func update(_ ref: RecordRef, _ field: String, from old: FieldValue, to new: FieldValue) throws {
    guard let record = try book.find(ref) else { throw StoreError.missing(ref) }
    try update(record, field, from: old, to: new)
  }

  private mutating func update(_ record: some Record, _ field: String, from old: FieldValue, to new: FieldValue) throws
  {
    guard record[field: field] == old else {
      throw try History(connection).conflict(over: record.mention, field: field, after: 0)
    }
    var changed = record
    guard changed.set(field, to: new) else { throw StoreError.noSuchField(record.ref.kind, field) }
    let table = RecordTable.of(record.ref.kind)
    try connection.run(table.update(record.id, table.column(field), to: new))
    if SearchText.of(changed) != SearchText.of(record) { try keepName(of: changed, isNew: false) }
    changes.append(Change(record: changed.mention, field: field, old: .field(old), new: .field(new)))
  }

  mutating func delete(_ ref: RecordRef) throws {
    guard let record = try book.find(ref) else { throw StoreError.missing(ref) }
    try connection.run("DELETE FROM \(raw: RecordTable.of(ref.kind).name) WHERE id = \(ref.id.text)")
    try forgetName(of: ref)
    changes.append(Change(record: record.mention, field: nil, old: .record(record.filled), new: nil))
  }
}

extension Record {
  /// The values of the fields that are not empty.
  var filled: [String: FieldValue] {
    let pairs = Self.fields.map { ($0.name, $0.get(self)) }
    return Dictionary(uniqueKeysWithValues: pairs.filter { $0.1 != .null })
  }
}

// MARK: Names and words

extension Pen {
  private func number(of id: RecordID) throws -> Int? {
    try connection.integer("SELECT number FROM mention WHERE id = \(id.text)")
  }

  private func keepName<R: Record>(of record: R, isNew: Bool) throws {
    guard let text = SearchText.of(record) else { return }
    if !isNew, let number = try number(of: record.id) { try Dialect.forgetWords(under: number, connection) }
    let number = try connection.integer(
      """
      INSERT INTO mention (id, kind, name, version)
      VALUES (\(record.id.text), \(R.kind.rawValue), \(record.title), \(version))
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, version = excluded.version RETURNING number
      """)
    if let number { try Dialect.indexWords(text, under: number, connection) }
  }

  private func forgetName(of ref: RecordRef) throws {
    guard let number = try number(of: ref.id) else { return }
    try connection.run("UPDATE mention SET name = NULL, version = \(version) WHERE number = \(number)")
    try Dialect.forgetWords(under: number, connection)
  }
}

// MARK: Last use

extension Pen {
  /// Marks what the changes are about as worked on: at `moment`, or else when an activity took place.
  func markUse(at moment: Instant?) throws {
    var uses: [RecordID: Instant] = [:]
    for change in changes {
      guard let at = moment ?? change.activityTime else { continue }
      for id in try change.subjects(in: book) { uses[id] = max(uses[id] ?? at, at) }
    }
    for (id, at) in uses {
      try connection.run(
        """
        UPDATE mention SET used = \(at.description), version = \(version)
        WHERE id = \(id.text) AND (used IS NULL OR used < \(at.description))
        """)
    }
  }
}

extension Change {
  /// When the activity that the change made takes place.
  fileprivate var activityTime: Instant? {
    guard record.ref.kind == .activity, case .record(let values) = new else { return nil }
    return values["happens_at"]?.asText.flatMap { Instant($0) }
  }

  /// The record and those it points at, users left out.
  fileprivate func subjects(in book: OpenBook) throws -> [RecordID] {
    if case .record(let values) = new ?? old { return [record.ref.id] + subjects(of: values) }
    let current = try book.find(record.ref)?.values ?? [:]
    return [record.ref.id] + subjects(of: current)
  }

  private func subjects(of values: [String: FieldValue]) -> [RecordID] {
    ["account", "contact", "opportunity"].compactMap { values[$0]?.asText.map { RecordID($0) } }
  }
}
