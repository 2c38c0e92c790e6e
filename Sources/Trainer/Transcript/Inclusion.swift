/// The files that a transcript includes: those of its own folder, none within itself.
struct Inclusion {
  /// The transcript that all names are relative to.
  private let transcript: String
  private let shelf: Shelf?
  /// The files that are being read, each included by the one before.
  private var chain: [String]
  /// Every file that was included so far.
  private(set) var files: [String] = []

  /// A transcript that includes more is no text that somebody wrote.
  private static let most = 1000

  init(of transcript: String, on shelf: Shelf?) {
    self.transcript = transcript
    self.shelf = shelf
    chain = [transcript]
  }

  /// The path and the lines of a file; it is being read until ``end()``.
  mutating func begin(_ name: String) throws(Flaw.Cause) -> (path: String, rows: [Substring]) {
    guard let shelf, let path = shelf.beside(transcript, name) else { throw .outside(name) }
    if chain.contains(path) { throw .includesItself(name) }
    if files.count >= Self.most { throw .tooManyIncludes(Self.most) }
    let bytes: [UInt8]
    do { bytes = try shelf.read(path) } catch {
      throw .cannotInclude(name, (error as? Unreadable)?.reason ?? "\(error)")
    }
    let rows = try TextRows.read(bytes)
    chain.append(path)
    files.append(path)
    return (path, rows)
  }

  mutating func end() { chain.removeLast() }
}
