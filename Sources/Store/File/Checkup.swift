import Sales

/// The state of a book's file, as a doctor sees it.
public struct Checkup: Sendable, Hashable {
  /// What the database finds wrong with itself; nothing in a sound one.
  public var faults: [String]
  /// References to records that are not there, as `contact.account`, and how many.
  public var danglingReferences: [String: Int]
  public var schemaVersion: Int
  /// `wal`, or `memory` for a book in memory.
  public var journalMode: String
  /// In bytes, the write-ahead log left out.
  public var size: Int
  /// Bytes of it that are free for use.
  public var free: Int
  public var records: [RecordKind: Int]
  /// Lines of the conversation that changed something.
  public var steps: Int

  public var isSound: Bool { faults.isEmpty && danglingReferences.isEmpty }
}

extension Store {
  /// Looks through the whole file: takes as long as reading it.
  public func check() throws -> Checkup {
    try read { book in
      let health = try Dialect.health(book.connection)
      return Checkup(
        faults: health.faults, danglingReferences: try book.danglingReferences(), schemaVersion: health.version,
        journalMode: health.journalMode, size: health.size, free: health.free, records: try book.recordCounts(),
        steps: try book.connection.integer("SELECT COUNT(*) FROM step") ?? 0)
    }
  }
}

extension OpenBook {
  fileprivate func recordCounts() throws -> [RecordKind: Int] {
    var counts: [RecordKind: Int] = [:]
    for kind in RecordKind.allCases {
      counts[kind] = try connection.integer("SELECT COUNT(*) FROM \(raw: RecordTable.of(kind).name)") ?? 0
    }
    return counts
  }

  fileprivate func danglingReferences() throws -> [String: Int] {
    var dangling: [String: Int] = [:]
    for table in RecordKind.allCases.map(RecordTable.of) {
      for column in table.columns {
        guard case .reference(let kind) = column.type else { continue }
        let count = try connection.integer(
          """
          SELECT COUNT(*) FROM \(raw: table.name) AS pointing WHERE \(raw: column.name) IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM \(raw: RecordTable.of(kind).name) AS target
          WHERE target.id = pointing.\(raw: column.name))
          """)
        if let count, count > 0 { dangling["\(table.kind.rawValue).\(column.field)"] = count }
      }
    }
    return dangling
  }
}
