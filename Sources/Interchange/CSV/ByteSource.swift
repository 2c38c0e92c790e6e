#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes in chunks, read once from front to back.
struct ByteSource {
  /// The next chunk; empty at the end.
  let next: () throws(FileFault) -> [UInt8]

  /// Chunks of a text: for tests, and for what is in memory anyway.
  init(_ bytes: [UInt8], chunk size: Int = 1 << 16) {
    var position = 0
    next = { () throws(FileFault) -> [UInt8] in
      let end = min(bytes.count, position + size)
      defer { position = end }
      return Array(bytes[position..<end])
    }
  }

  /// A regular file.
  init(file path: String, chunk size: Int = 1 << 16) throws(FileFault) {
    let file = try OpenFile(path)
    next = { () throws(FileFault) -> [UInt8] in try file.read(size) }
  }
}

/// A file that is closed when nobody reads it any more.
private final class OpenFile {
  private let descriptor: Int32

  init(_ path: String) throws(FileFault) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .unreadable(why: String(cString: strerror(errno))) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(why: String(cString: strerror(errno))) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isFolder
    default: throw .unreadable(why: "it is not a regular file")
    }
  }

  deinit { close(descriptor) }

  func read(_ size: Int) throws(FileFault) -> [UInt8] {
    var why: Int32 = 0
    let descriptor = descriptor
    let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var got = -1
      repeat { got = sysread(descriptor, buffer.baseAddress, size) } while got < 0 && errno == EINTR
      if got < 0 { why = errno }
      count = max(0, got)
    }
    guard why == 0 else { throw .unreadable(why: String(cString: strerror(why))) }
    return chunk
  }
}

/// `read` of the system, out of reach of methods of that name.
private func sysread(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int) -> Int {
  read(descriptor, buffer, size)
}
