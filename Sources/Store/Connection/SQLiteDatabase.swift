import GRDB

/// A SQLite database in a file or in memory: the only code that knows GRDB.
final class SQLiteDatabase: Sendable {
  let path: String
  private let queue: DatabaseQueue

  /// Opens a file that exists, or a database in memory.
  ///
  /// - Parameters:
  ///   - name: the path that errors tell, where it is another.
  ///   - patience: seconds to wait for another program that holds the database.
  convenience init(path: String, as name: String? = nil, readOnly: Bool, patience: Double) throws {
    // SQLite takes what begins so for an address.
    let place = path.hasPrefix("file:") ? "./" + path : path
    try self.init(place: place, as: name ?? path, readOnly: readOnly, patience: patience)
  }

  /// Opens a file that nobody can write, in a folder where nothing can be made: without a log or locks beside it.
  convenience init(unchanging path: String) throws {
    try self.init(place: Dialect.unchanging(path), as: path, readOnly: true, patience: 0)
  }

  private init(place: String, as name: String, readOnly: Bool, patience: Double) throws {
    path = name
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = false
    configuration.allowsUnsafeTransactions = place == Store.inMemory
    configuration.prepareDatabase { database in
      for pragma in Dialect.everyConnection { try database.execute(sql: pragma) }
    }
    queue = try StoreError.translating(name) {
      place == Store.inMemory
        ? try DatabaseQueue(configuration: configuration) : try DatabaseQueue(path: place, configuration: configuration)
    }
  }

  /// Reads one state of the database; writing fails.
  ///
  /// The connection itself refuses to write: having SQLite do so would make it prepare every statement anew.
  func read<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
    try StoreError.translating(path) {
      try queue.unsafeRead { database in
        let connection = SQLiteConnection(database, refusingWritesTo: path)
        if database.isInsideTransaction { return try body(connection) }
        return try whole(.deferred, database) { try body(connection) }
      }
    }
  }

  /// Writes in one transaction that holds the only write lock from its beginning, and is undone by an error.
  func write<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
    try StoreError.translating(path) {
      try queue.writeWithoutTransaction { database in
        try whole(.immediate, database) { try body(SQLiteConnection(database)) }
      }
    }
  }

  /// All of what `body` does or nothing, in a transaction of its own or within the one that is open.
  private func whole<Value>(
    _ kind: Database.TransactionKind, _ database: Database, _ body: () throws -> Value
  ) throws -> Value {
    var value: Value?
    let commits = { () throws -> Database.TransactionCompletion in
      value = try body()
      return .commit
    }
    if database.isInsideTransaction {
      try database.inSavepoint(commits)
    } else {
      try database.inTransaction(kind, commits)
    }
    guard let value else { throw StoreError.failed(path: path, code: 0, message: "no result") }
    return value
  }

  /// Begins a transaction that is never ended, or goes on with it, and keeps this moment of it under a number.
  func mark(_ number: Int) throws {
    try StoreError.translating(path) {
      try queue.unsafeRead { database in
        if !database.isInsideTransaction { try database.beginTransaction(.deferred) }
        try database.execute(sql: "SAVEPOINT mark_\(number)")
      }
    }
  }

  /// Puts everything back to a moment that was kept; those kept since are gone.
  func turnBack(to number: Int) throws {
    try StoreError.translating(path) {
      try queue.unsafeRead { try $0.execute(sql: "ROLLBACK TO mark_\(number)") }
    }
  }

  /// Runs statements that may not stand in a transaction.
  func outsideTransaction<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
    try StoreError.translating(path) { try queue.writeWithoutTransaction { try body(SQLiteConnection($0)) } }
  }

  /// Copies the whole database into another, as of one moment.
  func copy(to other: SQLiteDatabase) throws {
    try StoreError.translating(other.path) { try queue.backup(to: other.queue) }
  }

  func close() throws { try StoreError.translating(path) { try queue.close() } }
}

private final class SQLiteConnection: Connection {
  private let database: Database
  /// The path to tell where this connection may only read.
  private let readOnly: String?

  init(_ database: Database, refusingWritesTo path: String? = nil) {
    self.database = database
    readOnly = path
  }

  func run(_ statement: SQL) throws -> Int {
    if let readOnly { throw StoreError.readOnly(path: readOnly) }
    let prepared = try prepare(statement)
    try prepared.execute()
    return database.changesCount
  }

  func each(_ statement: SQL, _ body: (any SQLRow) throws -> Void) throws {
    let rows = try Row.fetchCursor(prepare(statement))
    while let row = try rows.next() { try body(SQLiteRow(row: row)) }
  }

  private func prepare(_ statement: SQL) throws -> Statement {
    // A long list of values makes a statement that hardly comes again.
    let isLong = statement.text.utf8.count > 4000
    let prepared =
      try isLong
      ? database.makeStatement(sql: statement.text) : database.cachedStatement(sql: statement.text)
    try prepared.setArguments(StatementArguments(statement.values))
    return prepared
  }
}

private struct SQLiteRow: SQLRow {
  let row: Row

  func text(_ column: Int) -> String? { row[column] }
  func integer(_ column: Int) -> Int? { if case .int64(let number) = storage(column) { Int(number) } else { nil } }

  func real(_ column: Int) -> Double? {
    switch storage(column) {
    case .double(let number): number
    case .int64(let number): Double(number)
    default: nil
    }
  }

  private func storage(_ column: Int) -> DatabaseValue.Storage { (row[column] as DatabaseValue).storage }
}

extension SQLValue: DatabaseValueConvertible {
  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .text(let text): SQLValue.whole(text).databaseValue
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    }
  }

  /// Neither SQLite through GRDB nor PostgreSQL keeps a NUL: it is kept as the sign for one that cannot be shown.
  private static func whole(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }

  static func fromDatabaseValue(_ value: DatabaseValue) -> SQLValue? {
    switch value.storage {
    case .null: .null
    case .int64(let number): .integer(Int(number))
    case .double(let number): .real(number)
    case .string(let text): .text(text)
    case .blob: nil
    }
  }
}

extension StoreError {
  /// Runs `body`; what the database throws comes out as a ``StoreError`` about the file.
  static func translating<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as DatabaseError { throw StoreError(error, path: path) }
  }

  private init(_ error: DatabaseError, path: String) {
    let message = error.message ?? ""
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_CORRUPT: self = .corrupt(path: path, detail: message)
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, why: message)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .diskFull(path: path)
    case .SQLITE_IOERR: self = .cannotOpen(path: path, why: message)
    default: self = .failed(path: path, code: Int(error.resultCode.rawValue), message: message)
    }
  }
}
