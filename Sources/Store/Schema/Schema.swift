import Sales

/// The tables of a book, and the plan by which an older one is brought up to date.
enum Schema {
  /// Raised with every change of the tables, a new field included.
  static let version = 5

  /// Makes what is missing: tables, columns of new fields, indexes. What is there stays as it is.
  static func bringUpToDate(_ connection: any Connection) throws {
    for kind in RecordKind.allCases { try bringUpToDate(RecordTable.of(kind), connection) }
    for table in ownTables { try connection.run(table) }
    try connection.run(Dialect.createWords)
    for index in indexes { try connection.run(index) }
    for statement in [Standing.table] + Standing.fill + Dialect.keepStanding { try connection.run(statement) }
    try connection.run("INSERT INTO book (version) SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM book)")
    try Dialect.mark(version: version, connection)
  }

  private static func bringUpToDate(_ table: RecordTable, _ connection: any Connection) throws {
    let present = try Dialect.columns(of: table.kind.rawValue, connection)
    if present.isEmpty {
      let definitions = ["id TEXT NOT NULL PRIMARY KEY"] + table.columns.flatMap(\.definitions)
      try connection.run("CREATE TABLE \(raw: table.name) (\(raw: definitions.joined(separator: ", ")))")
      return
    }
    for column in table.columns where !present.contains(column.field) {
      for definition in column.definitions {
        try connection.run("ALTER TABLE \(raw: table.name) ADD COLUMN \(raw: definition)")
      }
    }
  }

  private static let ownTables: [SQL] = [
    // One row: how often the book was written.
    "CREATE TABLE IF NOT EXISTS book (version BIGINT NOT NULL)",
    // One line's worth of changes. A state of done or undone can be turned; dropped was undone, then overwritten;
    // sealed was done before a person was erased.
    """
    CREATE TABLE IF NOT EXISTS step (number BIGINT NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, "user" TEXT,
    at TEXT NOT NULL, words TEXT NOT NULL, state TEXT NOT NULL, turned_by TEXT)
    """,
    """
    CREATE TABLE IF NOT EXISTS change (step BIGINT NOT NULL, position BIGINT NOT NULL, kind TEXT NOT NULL,
    id TEXT NOT NULL, name TEXT NOT NULL, field TEXT, old TEXT, new TEXT, PRIMARY KEY (step, position))
    """,
    // What records are called and found by; the name of one that is gone is empty, its number is kept.
    """
    CREATE TABLE IF NOT EXISTS mention (number \(raw: Dialect.countedKey), id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
    name TEXT, used TEXT, version BIGINT NOT NULL)
    """,
  ]

  private static let indexes: [SQL] =
    [
      index("opportunity", "status", "stage", "amount_currency", "amount", "probability"),
      index("opportunity", "status", "close_date"), index("stage_event", "happened_at", "opportunity"),
      index("opportunity", "stage"), index("opportunity", "account"), index("opportunity", "owner", "status"),
      index("opportunity", "status", "amount_currency", "amount"), index("contact", "account"),
      index("contact", "reports_to"), index("stakeholder", "opportunity"),
      index("stakeholder", "contact"), index("stage_event", "opportunity", "happened_at", "id", "status", "stage"),
      index("activity", "account", "happens_at"), index("activity", "contact"),
      index("activity", "opportunity", "happens_at"), index("activity", "happens_at"),
      index("activity", "status", "happens_at"), index("task", "account"), index("task", "contact"),
      index("task", "opportunity"), index("task", "completed", "due", "owner"),
      index("task", "owner", "completed", "due"), index("note", "account"),
      index("note", "contact"), index("note", "opportunity"), index("answer", "opportunity"),
      index("interview", "opportunity"), index("interview", "owner", "state"),
      index("checklist_item", "opportunity"), index("document", "opportunity"), index("phrase", "owner"),
      index("step", "user", "state", "number"),
      index("step", "turned_by"), index("change", "id"), index("mention", "version"),
    ]
    + RecordKind.allCases.filter { RecordTable.of($0).columns.contains { $0.field == "external_id" } }
    .map { index($0.rawValue, "external_id") }

  private static func index(_ table: String, _ columns: String...) -> SQL {
    let name = ([table] + columns).joined(separator: "_")
    let list = columns.map(quoted).joined(separator: ", ")
    return "CREATE INDEX IF NOT EXISTS \(raw: quoted(name)) ON \(raw: quoted(table)) (\(raw: list))"
  }
}
