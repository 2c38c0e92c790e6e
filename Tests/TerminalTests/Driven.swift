import PseudoTerminal
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that is removed with the value.
final class ScratchFolder {
  let path: String

  init() {
    var template = Array("/tmp/terminal-tests-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit {
    for name in ["history", "history.new", ".editrc"] { unlink(path + "/" + name) }
    rmdir(path)
  }

  func write(_ name: String, _ text: String) throws {
    let file = try #require(fopen(path + "/" + name, "w"))
    fputs(text, file)
    fclose(file)
  }

  func read(_ name: String) -> String {
    guard let file = fopen(path + "/" + name, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    return String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
  }
}

/// The driver at its first prompt, its history and home in the folder.
func startDriver(
  _ folder: ScratchFolder, environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
) throws -> PseudoTerminal {
  let variables = ["HOME": folder.path].merging(environment) { $1 }
  let terminal = try PseudoTerminal(
    PseudoTerminal.built("TerminalDriver"), [folder.path + "/history"], environment: variables, columns: columns,
    rows: rows)
  try #require(terminal.waitForPrompt("you>"))
  return terminal
}
