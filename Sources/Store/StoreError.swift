import Figures
import Sales

/// Why the book could not be opened, read or written. Nothing half-done is left behind by any of them.
public enum StoreError: Error, Hashable, Sendable {
  /// Another program kept the database busy for too long.
  case locked(path: String)
  /// The file, its folder or its medium cannot be written.
  case readOnly(path: String)
  case diskFull(path: String)
  case corrupt(path: String, detail: String)
  /// A file of another format.
  case notADatabase(path: String)
  /// A database, of another program.
  case notABook(path: String)
  /// Written by a later Banter, which keeps its records in another way.
  case newerVersion(path: String, found: Int, known: Int)
  case isDirectory(path: String)
  case cannotCreate(path: String, why: String)
  case cannotOpen(path: String, why: String)
  /// A backup would overwrite a file.
  case exists(path: String)
  /// Somebody changed the record after the step that is to be taken back or done again.
  case changedSince(Mention, field: String?, by: String?, at: Instant?)
  /// An edit of a record that is not there, or is there already.
  case missing(RecordRef)
  case duplicate(RecordRef)
  case noSuchField(RecordKind, String)
  /// Anything else the database says.
  case failed(path: String, code: Int, message: String)
}
