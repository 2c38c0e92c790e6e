import Display
import Foundation
import PseudoTerminal

/// A user's place: a home of their own and a book, in a folder that is removed with the value.
final class Desk {
  /// What a run of the program gave.
  struct Run {
    var out: String
    var err: String
    /// 128 and the signal's number where a signal ended it.
    var code: Int32

    var lines: [String] { out.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) }
  }

  let folder: String
  var book: String { file("book.db") }
  var home: String { file("home") }

  /// - Parameter filled: with the demo book of business, seed 1, on Tuesday 24 November 2026.
  init(filled: Bool = true) throws {
    folder = NSTemporaryDirectory() + "/banter-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder + "/home", withIntermediateDirectories: true)
    if filled { try Self.demoBook.get().write(to: URL(filePath: book)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func file(_ name: String) -> String { folder + "/" + name }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let path = file(name)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: file(name))) }

  func rights(_ name: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: file(name))[.posixPermissions] as? Int ?? 0
  }
}

// MARK: Running the program

extension Desk {
  static let program = PseudoTerminal.built("banter")

  /// Nothing of the machine's own: Sam's desk in London, at 10:30 on Tuesday 24 November 2026.
  var environment: [String: String] {
    [
      "HOME": home, "BANTER_DATA": book, "BANTER_USER": "sam", "BANTER_NOW": "2026-11-24T10:30", "TZ": "Europe/London",
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// Runs the program with these arguments; `nil` in `changing` takes a variable away.
  @discardableResult
  func banter(
    _ arguments: String..., input: String = "", changing variables: [String: String?] = [:]
  ) throws -> Run {
    try run(Self.program, arguments, input: Data(input.utf8), variables)
  }

  /// Runs a line of the shell in which `$banter` is the program.
  func shell(_ line: String, input: Data = Data(), changing variables: [String: String?] = [:]) throws -> Run {
    try run("/bin/bash", ["-c", line], input: input, variables.merging(["banter": Self.program]) { $1 })
  }

  /// What is said once, and its answer as JSON.
  func say(_ words: String, session: String? = nil) throws -> JSON {
    let options = session.map { ["--session", $0] } ?? []
    return try JSON(parsing: run(Self.program, ["say", "--json"] + options + [words], input: Data(), [:]).out)
  }

  /// How a sentence is understood.
  func parse(_ words: String) throws -> JSON { try JSON(parsing: banter("parse", words).out) }

  /// The chat on a terminal of its own.
  func chat(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, changing variables: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      Self.program, arguments, environment: environment.merging(variables) { $1 }, columns: columns, rows: rows)
  }

  private func run(_ program: String, _ arguments: [String], input: Data, _ changed: [String: String?]) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment.merging(changed.compactMapValues { $0 }) { $1 }
      .filter { changed[$0.key, default: ""] != nil }
    process.currentDirectoryURL = URL(filePath: folder)
    let (inside, outside, errors) = (file(".in"), file(".out"), file(".err"))
    for (path, content) in [(inside, input), (outside, Data()), (errors, Data())] {
      try content.write(to: URL(filePath: path))
    }
    process.standardInput = FileHandle(forReadingAtPath: inside)
    process.standardOutput = FileHandle(forWritingAtPath: outside)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    let code = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
    return Run(out: try text(".out"), err: try text(".err"), code: code)
  }

  private func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }
}

// MARK: The demo book

extension Desk {
  /// The demo book, made once by the program itself.
  private static let demoBook = Result {
    let desk = try Desk(filled: false)
    try desk.banter("demo", "--seed", "1")
    return try desk.bytes("book.db")
  }
}
