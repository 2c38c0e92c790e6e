#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a book's file is opened, made or refused.
struct Opening {
  let path: String
  let readOnly: Bool
  let patience: Double

  func database() throws -> SQLiteDatabase {
    if path != Store.inMemory { try prepareFile() }
    let (database, version, application) = try openFile()
    if version == Schema.version && application == Dialect.applicationID { return database }
    if version > Schema.version && application == Dialect.applicationID {
      throw StoreError.newerVersion(path: path, found: version, known: Schema.version)
    }
    try bringUpToDate(database)
    return database
  }

  /// The database and its marks.
  private func openFile() throws -> (SQLiteDatabase, version: Int, application: Int) {
    do {
      let database = try SQLiteDatabase(path: path, readOnly: readOnly, patience: patience)
      let marks = try database.read { try Dialect.marks($0) }
      return (database, marks.version, marks.application)
    } catch StoreError.cannotOpen where isUnchanging, StoreError.readOnly where isUnchanging {
      let database = try SQLiteDatabase(unchanging: path)
      let marks = try database.read { try Dialect.marks($0) }
      return (database, marks.version, marks.application)
    }
  }

  private func bringUpToDate(_ database: SQLiteDatabase) throws {
    let isOther = try database.read { connection in
      try Dialect.marks(connection).application != Dialect.applicationID && !Dialect.isEmpty(connection)
    }
    if isOther { throw StoreError.notABook(path: path) }
    if readOnly { throw StoreError.cannotOpen(path: path, why: "it must be brought up to date first") }
    if path != Store.inMemory { try database.outsideTransaction { try $0.each(Dialect.writeAheadLog) { _ in } } }
    try database.write { connection in
      if try Dialect.marks(connection).version < Schema.version { try Schema.bringUpToDate(connection) }
    }
  }
}

// MARK: The file

extension Opening {
  /// Makes the file and its folders where they are missing.
  private func prepareFile() throws {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw StoreError.isDirectory(path: path) }
      return
    }
    if readOnly { throw StoreError.cannotOpen(path: path, why: String(cString: strerror(errno))) }
    makeFolders()
    let file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if file < 0 && errno != EEXIST { throw StoreError.cannotCreate(path: path, why: String(cString: strerror(errno))) }
    if file >= 0 { close(file) }
  }

  /// Whether the file can be read, but nothing be written beside it, and no log is left from the last writer.
  private var isUnchanging: Bool {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    return access(path, R_OK) == 0 && access(folder, W_OK) != 0 && access(path + "-wal", F_OK) != 0
  }

  /// Makes the folders on the way to the file. What goes wrong shows when the file is made.
  private func makeFolders() {
    for (index, mark) in zip(path.utf8.indices, path.utf8) where mark == UInt8(ascii: "/") && index != path.startIndex {
      mkdir(String(path[..<index]), 0o700)
    }
  }
}
