import Sales

extension Store {
  /// Removes a person from the record, the history and the file, so that no byte of it is left there.
  ///
  /// Steps made before can no longer be taken back. Files beside the book, such as backups, are left as they are.
  ///
  /// - Returns: whether the file is clean by now. While another program reads the book, pages it reads are still in the
  ///   log; they go when the book is next closed by its last program.
  /// - Throws: ``StoreError``; nothing was changed then.
  public func erase(_ erasure: Erasure) throws -> Bool {
    try database.write { connection in
      let version = try OpenBook(connection: connection).version() + 1
      try Eraser(connection: connection, erasure: erasure, version: version).erase()
    }
    return (try? compact()) ?? false
  }

  /// Writes the file anew, without what was deleted from it, and empties the log.
  private func compact() throws -> Bool {
    if path == Store.inMemory { return true }
    return try database.outsideTransaction { connection in
      try connection.run(Dialect.rewriteFile)
      return try connection.row(Dialect.checkpoint) { $0.integer(0) == 0 } ?? false
    }
  }

  /// Whether anything stands from before a person was erased.
  public func isSealed() throws -> Bool {
    try database.read { try $0.integer("SELECT 1 FROM step WHERE state = 'sealed' LIMIT 1") != nil }
  }
}
