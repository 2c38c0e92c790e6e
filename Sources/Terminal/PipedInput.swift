#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lines from a pipe or a file, as they come, in bounded memory.
public struct PipedInput {
  public enum Line: Hashable, Sendable {
    /// Without its line end. `isRepaired`: it held bytes that are no UTF-8, each shown as U+FFFD.
    case text(String, isRepaired: Bool)
    /// A line of so many bytes, past the limit; it was read over.
    case tooLong(bytes: Int)
  }

  /// The longest line that is read, in bytes.
  public let limit: Int

  private let descriptor: Int32
  private var buffer: ArraySlice<UInt8> = []
  private var isAtStart = true

  public init(descriptor: Int32 = 0, limit: Int = 100_000) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// Whether the next line is at hand in full; else reading it may have to wait for whoever writes it.
  public var holdsLine: Bool { buffer.contains(UInt8(ascii: "\n")) }

  /// The next line; `nil` at the end, or where no more can be read. A byte-order mark at the start and carriage
  /// returns before line ends are dropped; the last line needs no end.
  public mutating func next() -> Line? {
    var line: [UInt8] = []
    var length = 0
    var hasEnded = false
    while !hasEnded {
      if buffer.isEmpty, !fill() { break }
      let end = buffer.firstIndex(of: UInt8(ascii: "\n")) ?? buffer.endIndex
      length += end - buffer.startIndex
      if length <= limit + 1 { line += buffer[..<end] }
      hasEnded = end < buffer.endIndex
      buffer = buffer[min(end + 1, buffer.endIndex)...]
    }
    guard hasEnded || length > 0 else { return nil }
    return reading(line, length: length)
  }

  private mutating func reading(_ bytes: [UInt8], length: Int) -> Line {
    var line = bytes[...]
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    if isAtStart, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    isAtStart = false
    guard length <= limit + 1, line.count <= limit else { return .tooLong(bytes: length) }
    let text = String(decoding: line, as: UTF8.self)
    return .text(text, isRepaired: !text.utf8.elementsEqual(line))
  }

  private mutating func fill() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      buffer = chunk[..<count]
      return true
    }
  }
}
