import Assistant
import Foundation

/// Writes a line to standard output; a ``Fault`` says that it cannot be written.
func show(_ text: String) throws {
  do { try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8)) } catch {
    throw Fault(["The answer cannot be written to the standard output."], exitCode: 73)
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
