/// Moments of a book in memory that it can be put back to, as if what came after had never been written.
///
/// Numbers rise from 0. Nothing that is written once a moment is kept is ever final, so that only a book that ends with
/// its ``Store`` has them.
extension Store {
  /// Keeps this moment under a number. Throws ``StoreError/readOnly(path:)`` for a book in a file.
  public func mark(_ number: Int) throws {
    guard path == Store.inMemory else { throw StoreError.readOnly(path: path) }
    try database.mark(number)
  }

  /// Puts the book back to a moment; it stays kept, those kept after it are gone.
  public func turnBack(to number: Int) throws { try database.turnBack(to: number) }

  /// A book in memory with everything that this one holds now.
  public func copy(random: @escaping @Sendable () -> UInt64) throws -> Store {
    let copy = try Store(path: Store.inMemory, playbook: playbook, random: random)
    try database.copy(to: copy.database)
    return copy
  }
}
