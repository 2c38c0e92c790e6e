import Assistant
import Dialogue
import Display
import Figures
import Foundation
import Sales
import Store

/// A conversation on a small book, on Monday 23 November 2026 at 10:30 in London.
final class Office {
  let assistant: Assistant
  let store: Store
  /// Where documents are written.
  let folder = NSTemporaryDirectory() + "banter-\(UUID().uuidString)"

  static let today = Day(number: 20_780)
  static let now = Instant(utc: LocalTime(today, hour: 10, minute: 30))

  init(path: String = Store.inMemory, user: String = "sam", seed: UInt64 = 7) throws {
    let playbook = try Shipped.playbook()
    store = try Store(path: path, playbook: playbook)
    assistant = Assistant(
      store: store, user: user, zone: Zone(identifier: "Europe/London") ?? .utc, playbook: playbook, seed: seed
    ) { Office.now }
    assistant.folder = folder
  }

  func local(_ instant: Instant) -> LocalTime { (Zone(identifier: "Europe/London") ?? .utc).local(instant) }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Fills the book with what the conversations speak of.
  func furnished() throws -> Office {
    for line in [
      "create account Acme Corporation", "create account Acme Labs", "create account Globex",
      "create opportunity Platform Rollout for Acme Corporation, 120k, close date 18 December",
      "create opportunity Pilot for Acme Labs, 18k", "create opportunity Globex Expansion for Globex, 60k",
    ] {
      let turn = assistant.take(line)
      guard turn.outcome == .done else { throw Surprise(line: line, reply: text(turn)) }
    }
    return self
  }

  struct Surprise: Error, CustomStringConvertible {
    var line: String
    var reply: String
    var description: String { "\(line)\n\(reply)" }
  }

  /// Says a line and gives the reply as plain text.
  func say(_ line: String) -> String { text(assistant.take(line)) }

  func text(_ turn: Turn) -> String { turn.reply.text(on: Page(today: Office.now.local(offset: 0).day)) }

  func deal(_ name: String) throws -> Opportunity? {
    try store.records(Query<Opportunity>([.equals("name", .text(name))])).first
  }
}

/// A folder that goes with the test.
struct Scratch: ~Copyable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "banter-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
