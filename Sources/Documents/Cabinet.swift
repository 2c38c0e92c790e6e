import Foundation

/// The folder that documents are kept in. A file that is there already is never touched.
public struct Cabinet: Sendable {
  private let folder: String

  public init(folder: String) { self.folder = URL(filePath: folder).standardizedFileURL.path }

  /// A file that holds a document.
  public struct Kept: Sendable, Hashable {
    public let path: String
    /// It was written now; else a file with just this text was there.
    public let isNew: Bool
    /// Another file has the document's usual name.
    public let isNumbered: Bool

    /// Takes the file away again, if it was written now.
    public func discard() { if isNew { unlink(path) } }
  }

  /// Writes a document whole or not at all (0600); where the name is taken by another text, under the name with a number.
  ///
  /// Makes the folder (0700) where it is missing. Throws ``DocumentFault/unwritable(path:why:)``.
  public func keep(_ draft: Draft) throws -> Kept {
    let text = Data(draft.text.utf8)
    for number in 1...999 {
      let path = path(draft.fileName, number)
      if FileManager.default.contents(atPath: path) == text {
        return Kept(path: path, isNew: false, isNumbered: number > 1)
      }
      if try write(text, to: path) { return Kept(path: path, isNew: true, isNumbered: number > 1) }
    }
    throw DocumentFault.unwritable(path: path(draft.fileName, 1), why: String(cString: strerror(EEXIST)))
  }

  private func path(_ name: String, _ number: Int) -> String {
    number == 1 ? "\(folder)/\(name)" : "\(folder)/\(name.dropLast(3))-\(number).md"
  }

  /// `false` where there is something under that name.
  private func write(_ text: Data, to path: String) throws -> Bool {
    var status = stat()
    if lstat(path, &status) == 0 { return false }
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let draft = "\(folder)/.\(UUID().uuidString)"
    defer { unlink(draft) }
    guard Self.put(text, into: draft) else { throw Self.fault(path) }
    // A link, unlike a new name, never takes the place of a file.
    if link(draft, path) == 0 { return true }
    if errno == EEXIST { return false }
    guard rename(draft, path) == 0 else { throw Self.fault(path) }
    return true
  }

  /// Whether the text is on the disk; `errno` says why not.
  private static func put(_ text: Data, into path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    let isWritten = text.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return fsync(file) == 0
    }
    let reason = errno
    let isClosed = close(file) == 0
    if !isWritten { errno = reason }
    return isWritten && isClosed
  }

  private static func fault(_ path: String) -> DocumentFault {
    .unwritable(path: path, why: String(cString: strerror(errno)))
  }
}
