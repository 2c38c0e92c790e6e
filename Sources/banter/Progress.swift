import Terminal

/// How far a long command has come: one line on the standard error, where that is a terminal that can write over it.
struct Progress: Sendable {
  private let isShown: Bool

  init(_ launch: Launch) {
    let screen = Screen(environment: launch.environment, descriptor: 2)
    isShown = screen.isTerminal && !screen.isDumb && !launch.page.accessible && !launch.wishes.json
  }

  /// Tells how many rows of a file have been read.
  var tell: (@Sendable (_ path: String, _ rows: Int) -> Void)? {
    guard isShown else { return nil }
    return { path, rows in
      let name = path.split(separator: "/").last ?? ""
      _ = Terminal.write(Array("\r\(name): \(rows) rows\u{1B}[K".utf8), to: 2)
    }
  }

  /// Takes the line away.
  func end() { if isShown { _ = Terminal.write(Array("\r\u{1B}[K".utf8), to: 2) } }
}
