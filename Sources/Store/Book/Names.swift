import Figures
import Sales

/// What somebody may call a record by: an account, contact, opportunity or user, and when it was last worked on.
public struct KnownName: Sendable, Hashable {
  public var ref: RecordRef
  /// Empty for a record that is gone since the version asked about.
  public var name: String?
  public var lastUsed: Instant?

  public init(ref: RecordRef, name: String?, lastUsed: Instant?) {
    self.ref = ref
    self.name = name
    self.lastUsed = lastUsed
  }
}

extension OpenBook {
  /// Hands over the names one by one, in the order the records came into the book.
  ///
  /// - Parameter version: leaves out what has not changed since the book had that version; with it, records that are
  ///   gone are handed over too.
  func names(changedSince version: Int?, _ body: (KnownName) throws -> Void) throws {
    let choice: SQL = version.map { "version > \($0)" } ?? "name IS NOT NULL"
    try connection.each(
      """
      SELECT kind, id, name, used FROM mention
      WHERE \(choice) AND kind IN ('account', 'contact', 'opportunity', 'user') ORDER BY number
      """
    ) { row in
      guard let kind = RecordKind(rawValue: row.text(0) ?? ""), let id = row.text(1) else { return }
      let used = row.text(3).flatMap { Instant($0) }
      try body(KnownName(ref: RecordRef(kind, RecordID(id)), name: row.text(2), lastUsed: used))
    }
  }

  /// How often the book was written.
  func version() throws -> Int { try connection.integer("SELECT version FROM book") ?? 0 }
}
