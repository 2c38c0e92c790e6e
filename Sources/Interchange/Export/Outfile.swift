#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written whole or not at all (0600): under a name of its own first, and under its own once it is on the
/// disk. What was begun and not kept is gone with it.
final class Outfile {
  /// Writes bytes to a descriptor as the system's `write` does; tests have it fail.
  typealias Writer = (Int32, UnsafeRawPointer, Int) -> Int

  let path: String
  private let draft: String
  private let descriptor: Int32
  private let put: Writer
  private var buffer: [UInt8] = []
  private var isKept = false

  /// - Throws: ``ExportFault`` where there is such a file and `replaces` is not set, or none can be made.
  init(_ path: String, replaces: Bool, put: @escaping Writer = syswrite) throws(ExportFault) {
    self.path = path
    self.put = put
    var status = stat()
    let exists = lstat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw .isFolder(path) }
    if exists, !replaces { throw .exists(path) }
    draft = Self.draftName(path)
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path, why: String(cString: strerror(errno))) }
    buffer.reserveCapacity(1 << 16)
  }

  deinit {
    close(descriptor)
    if !isKept { unlink(draft) }
  }

  /// A name beside the file that nobody uses.
  private static func draftName(_ path: String) -> String {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return "\(folder).banter-\(getpid())-\(UInt32.random(in: .min ... .max))"
  }

  func write(_ text: String) throws(ExportFault) { try write(text.utf8) }

  func write(_ bytes: some Sequence<UInt8>) throws(ExportFault) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  private func flush() throws(ExportFault) {
    var start = 0
    while start < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        bytes.baseAddress.map { put(descriptor, $0 + start, bytes.count - start) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unwritable(path, why: String(cString: strerror(errno))) }
      start += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Brings all that was written to the disk; the file does not bear its name yet.
  func finish() throws(ExportFault) {
    try flush()
    guard fsync(descriptor) == 0 else { throw .unwritable(path, why: String(cString: strerror(errno))) }
  }

  /// Gives the file its name.
  func keep() throws(ExportFault) {
    guard rename(draft, path) == 0 else { throw .unwritable(path, why: String(cString: strerror(errno))) }
    isKept = true
  }
}

/// `write` of the system, out of reach of methods of that name.
func syswrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
