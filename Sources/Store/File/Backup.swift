#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Store {
  /// Copies the book, as of one moment, into a file of its own (0600) that can be opened as a book.
  ///
  /// The copy stands beside its final place until it is whole and on the disk; what was there stays until then.
  ///
  /// - Parameter overwriting: whether a file of that name may be replaced.
  /// - Throws: ``StoreError``; `exists` where there is a file that may not be replaced.
  public func backup(to target: String, overwriting: Bool = false) throws {
    let place = try BackupPlace(target, overwriting: overwriting)
    do {
      let copy = try SQLiteDatabase(path: place.draft, as: target, readOnly: false, patience: 0)
      try database.copy(to: copy)
      try copy.close()
      try place.settle()
    } catch {
      place.clear()
      throw error
    }
  }
}

/// Where a backup goes, and the draft of it beside that place.
private struct BackupPlace {
  let target: String
  let draft: String
  let overwriting: Bool

  init(_ target: String, overwriting: Bool) throws {
    self.target = target
    self.overwriting = overwriting
    draft = "\(target).part-\(getpid())"
    var status = stat()
    if stat(target, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw StoreError.isDirectory(path: target) }
      if !overwriting { throw StoreError.exists(path: target) }
    }
    clear()
    let file = open(draft, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreError.cannotCreate(path: target, why: String(cString: strerror(errno))) }
    close(file)
  }

  /// Puts the draft in its place, in one move.
  func settle() throws {
    try sync(draft)
    if overwriting {
      guard rename(draft, target) == 0 else { throw failure() }
    } else {
      guard link(draft, target) == 0 else { throw errno == EEXIST ? StoreError.exists(path: target) : failure() }
      unlink(draft)
    }
    try sync(folder)
  }

  func clear() { for end in ["", "-wal", "-shm", "-journal"] { unlink(draft + end) } }

  private var folder: String {
    guard let slash = target.lastIndex(of: "/") else { return "." }
    return slash == target.startIndex ? "/" : String(target[..<slash])
  }

  private func sync(_ path: String) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    guard fsync(file) == 0 || errno == EINVAL else { throw failure() }
  }

  private func failure() -> StoreError { .cannotCreate(path: target, why: String(cString: strerror(errno))) }
}
