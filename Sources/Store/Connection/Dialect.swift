/// What only SQLite has. A driver for another database brings its own of these; everything else stays.
enum Dialect {
  /// `BNTR`: marks a file as a book of Banter's.
  static let applicationID = 0x424E_5452

  /// Set on every connection: each commit is on the disk when it returns, the log is cut back after long writes, at
  /// most 16 MiB of the file are held in memory, and what is deleted is written over.
  static let everyConnection = [
    "PRAGMA synchronous = FULL", "PRAGMA journal_size_limit = 1048576", "PRAGMA cache_size = -16384",
    "PRAGMA secure_delete = ON",
  ]

  static let writeAheadLog: SQL = "PRAGMA journal_mode = WAL"
  static let checkpoint: SQL = "PRAGMA wal_checkpoint(TRUNCATE)"

  /// Leaves out whatever is left in the file of deleted rows.
  static let rewriteFile: SQL = "VACUUM"

  /// The address of a file that does not change while it is open.
  static func unchanging(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var address = Array((path.hasPrefix("/") ? "file:" : "file:./").utf8)
    for byte in path.utf8 {
      if "?#%".utf8.contains(byte) {
        address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        address.append(byte)
      }
    }
    return String(decoding: address, as: UTF8.self) + "?immutable=1"
  }

  /// The version of the schema and the mark of the file; 0 and 0 in an empty one.
  static func marks(_ connection: any Connection) throws -> (version: Int, application: Int) {
    (try connection.integer("PRAGMA user_version") ?? 0, try connection.integer("PRAGMA application_id") ?? 0)
  }

  static func mark(version: Int, _ connection: any Connection) throws {
    try connection.run("PRAGMA user_version = \(raw: "\(version)")")
    try connection.run("PRAGMA application_id = \(raw: "\(applicationID)")")
  }

  static func isEmpty(_ connection: any Connection) throws -> Bool {
    try connection.integer("SELECT COUNT(*) FROM sqlite_master") == 0
  }

  /// The columns a table has; none where there is no such table.
  static func columns(of table: String, _ connection: any Connection) throws -> Set<String> {
    Set(try connection.rows("PRAGMA table_info(\(raw: quoted(table)))") { $0.text(1) ?? "" })
  }

  struct Health {
    var faults: [String]
    var version: Int
    var journalMode: String
    var size: Int
    var free: Int
  }

  /// What the database says of itself; reads the whole of it.
  static func health(_ connection: any Connection) throws -> Health {
    let pageSize = try connection.integer("PRAGMA page_size") ?? 0
    return Health(
      faults: try connection.rows("PRAGMA integrity_check") { $0.text(0) ?? "" }.filter { $0 != "ok" },
      version: try marks(connection).version,
      journalMode: try connection.row("PRAGMA journal_mode") { $0.text(0) ?? "" } ?? "",
      size: pageSize * (try connection.integer("PRAGMA page_count") ?? 0),
      free: pageSize * (try connection.integer("PRAGMA freelist_count") ?? 0))
  }

  /// The type of a key whose values the database counts up.
  static let countedKey = "INTEGER PRIMARY KEY"

  /// The full-text index: one row for each mention, under its number. Case and accents do not count.
  static let createWords: SQL =
    "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(text, tokenize = \"unicode61 remove_diacritics 2\")"

  /// The triggers that keep the ``Standing``.
  static let keepStanding: [SQL] = [
    trigger("standing_insert", "INSERT ON", "new", Standing.add),
    trigger("standing_delete", "DELETE ON", "old", Standing.subtract),
    trigger("standing_before", "UPDATE OF status, amount, amount_currency ON", "old", Standing.subtract),
    trigger("standing_after", "UPDATE OF status, amount, amount_currency ON", "new", Standing.add),
  ]

  /// Does something after each change of an opportunity whose `row` is open.
  private static func trigger(_ name: String, _ change: String, _ row: String, _ body: String) -> SQL {
    """
    CREATE TRIGGER IF NOT EXISTS \(raw: name) AFTER \(raw: change) opportunity
    WHEN \(raw: row).status = 'open' BEGIN \(raw: body); END
    """
  }

  static func indexWords(_ text: String, under number: Int, _ connection: any Connection) throws {
    try connection.run("INSERT INTO words (rowid, text) VALUES (\(number), \(text))")
  }

  static func forgetWords(under number: Int, _ connection: any Connection) throws {
    try connection.run("DELETE FROM words WHERE rowid = \(number)")
  }

  /// Makes the index anew: a word that was taken out of it stays in its pages until then.
  static func rebuildWords(_ connection: any Connection) throws {
    try connection.run("INSERT INTO words (words) VALUES ('rebuild')")
  }

  /// Joins mentions to those whose text holds every word or the beginning of it, the best first.
  static func matching(_ words: [String]) -> SQL {
    let pattern = words.map { "\"\($0.filter { $0 != "\"" })\"*" }.joined(separator: " ")
    return "JOIN words ON words.rowid = mention.number WHERE words MATCH \(pattern) ORDER BY words.rank"
  }
}
