#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps the history in a file that only its owner can read, one line a row.
struct HistoryFile {
  let path: String

  /// The lines on file; none where it cannot be read.
  func load() -> History {
    guard let file = fopen(path, "r") else { return History() }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return History(bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Adds a line to what is on file by now, so that several programs keep each other's lines. A folder that is missing
  /// is made. Whether it could be kept is all that can be said: a chat goes on without its history.
  @discardableResult
  func add(_ line: String) -> Bool {
    guard History.keeps(line) else { return true }
    makeFolders()
    let lock = open(folder, O_RDONLY | O_CLOEXEC)
    guard lock >= 0 else { return false }
    defer { close(lock) }
    flock(lock, LOCK_EX)
    var history = load()
    history.add(line)
    return replace(with: history)
  }

  /// Writes a temporary file and renames it: a reader sees the old lines or the new.
  private func replace(with history: History) -> Bool {
    let temporary = path + ".new"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let text = history.lines.map { $0 + "\n" }.joined()
    let isWritten = write(text, to: descriptor)
    guard close(descriptor) == 0, isWritten, rename(temporary, path) == 0 else {
      unlink(temporary)
      return false
    }
    return true
  }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func makeFolders() {
    var made = ""
    for name in folder.split(separator: "/", omittingEmptySubsequences: false) {
      made += name
      if !made.isEmpty { mkdir(made, 0o700) }
      made += "/"
    }
  }
}

/// Writes all of the text; whether that worked.
func write(_ text: String, to descriptor: Int32) -> Bool { write(Array(text.utf8), to: descriptor) }

/// Writes all of the bytes to an open file or terminal; whether that worked.
public func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    if count < 0 { return false }
    rest = rest.dropFirst(count)
  }
  return true
}
