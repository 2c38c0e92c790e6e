import Assistant
import Display
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a line to standard output; a ``Fault`` says that it cannot be written.
func show(_ text: String) throws { try write(Array((text + "\n").utf8)) }

/// Writes text as it is to standard output.
func write(_ text: String) throws { try write(Array(text.utf8)) }

private func write(_ bytes: [UInt8]) throws {
  guard Terminal.write(bytes, to: 1) else {
    throw Fault(["The answer cannot be written to the standard output."], exitCode: 73)
  }
}

/// Lines for standard output that are written together.
struct Answers {
  private var bytes: [UInt8] = []

  mutating func add(_ answer: JSON) {
    answer.write(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes the lines so far.
  mutating func show() throws {
    guard !bytes.isEmpty else { return }
    defer { bytes.removeAll(keepingCapacity: true) }
    try write(bytes)
  }
}

/// Writes a line to standard error, if it can be.
func warn(_ text: String) { _ = Terminal.write(Array((text + "\n").utf8), to: 2) }

/// Keeps the numbers of the standard streams from files opened later, where the program was started without them.
func reserveStandardStreams() {
  for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 { _ = open("/dev/null", O_RDONLY) }
}
