import Foundation
import Sales
import SampleBook
import Store
import Testing

@Suite("Killed while writing")
struct CrashTests {
  /// How often the writer is killed: BANTER_KILLS, 50 unless set.
  private static let kills = ProcessInfo.processInfo.environment["BANTER_KILLS"].flatMap { Int($0) } ?? 50

  @Test("After a kill the book opens, is sound, holds every order that was acknowledged and no half of one")
  func kill() throws {
    let folder = try Folder()
    let path = folder.file("book.db")
    var acknowledged: Set<String> = []
    for number in 0..<CrashTests.kills {
      acknowledged.formUnion(try Writer(path: path, folder: folder).runAndKill())
      let isLast = number == CrashTests.kills - 1
      if number % 10 == 9 || isLast { try check(path, acknowledged, whole: isLast) }
    }
    #expect(acknowledged.count > CrashTests.kills)
  }

  private func check(_ path: String, _ acknowledged: Set<String>, whole: Bool) throws {
    let store = try Store.sample(path)
    let steps = try store.history(of: nil, limit: Int.max)
    #expect(acknowledged.subtracting(steps.map(\.id.text)).isEmpty)
    #expect(steps.allSatisfy { $0.changes.count == 2 })
    #expect(try store.count(Query<Account>()) == steps.count)
    #expect(try store.count(Query<Note>()) == steps.count)
    #expect(try store.version() == steps.count)
    if whole { #expect(try store.check().isSound) }
  }
}

/// One run of the program that writes without end.
private struct Writer {
  let process = Process()
  let output: URL

  init(path: String, folder: Folder) throws {
    output = URL(filePath: folder.file("acknowledged"))
    try Data().write(to: output)
    process.executableURL = Bundle.main.bundleURL.appending(path: "CrashWriter")
    process.arguments = [path]
    process.standardOutput = try FileHandle(forWritingTo: output)
  }

  /// Kills it while it starts, or more often a moment after its first order; the ids of the orders it said were
  /// carried out.
  func runAndKill() throws -> [String] {
    try process.run()
    if Int.random(in: 0..<5) > 0 { waitForFirstOrder() }
    usleep(.random(in: 0...25_000))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    let text = try String(contentsOf: output, encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private func waitForFirstOrder() {
    var status = stat()
    var patience = 10_000
    while patience > 0, stat(output.path, &status) != 0 || status.st_size == 0 {
      usleep(1000)
      patience -= 1
    }
  }
}
