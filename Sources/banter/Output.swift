import Assistant
import Foundation

/// Writes a line to standard output; a ``Fault`` says that it cannot be written.
func show(_ text: String) throws { try write(text + "\n") }

private func write(_ text: String) throws {
  do { try FileHandle.standardOutput.write(contentsOf: Data(text.utf8)) } catch {
    throw Fault(["The answer cannot be written to the standard output."], exitCode: 73)
  }
}

/// Lines for standard output that are written together.
struct Answers {
  private var text = ""

  mutating func add(_ line: String) {
    text += line
    text += "\n"
  }

  /// Writes the lines so far.
  mutating func show() throws {
    guard !text.isEmpty else { return }
    defer { text.removeAll(keepingCapacity: true) }
    try write(text)
  }
}

/// Writes a line to standard error, if it can be.
func warn(_ text: String) {
  try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
}

/// Keeps the numbers of the standard streams from files opened later, where the program was started without them.
func reserveStandardStreams() {
  for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 { _ = open("/dev/null", O_RDONLY) }
}
