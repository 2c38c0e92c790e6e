import Display
import Terminal
import Trainer

/// Plays a film on the terminal, at its pace; without one, all of it at once.
struct Player {
  let launch: Launch

  /// What somebody wants who pressed a key.
  private enum Wish {
    case goOn, nextScene, quit
  }

  func play(_ film: Film) throws {
    guard launch.screen.isInteractive, !launch.wishes.noInput else {
      return try show(String(film.frames.map(\.text).joined().dropLast()))
    }
    try show(Reply(.hint("(space pauses, n is the next scene, q quits)")).text(on: launch.page))
    let keys = Keypad()
    defer { keys.release() }
    var frames = film.frames[...]
    var isMidLine = false
    while let frame = frames.first {
      switch wish(keys, within: frame.delay) {
      case .goOn:
        try draw(frame.text)
        if !frame.text.isEmpty { isMidLine = !frame.text.hasSuffix("\n") }
        frames = frames.dropFirst()
      case .nextScene:
        if isMidLine { try draw("\n") }
        isMidLine = false
        frames = frames.dropFirst(frame.scene == nil ? 0 : 1).drop { $0.scene == nil }
        frames = frames.first.map { [$0.atOnce] + frames.dropFirst() } ?? []
      case .quit:
        return isMidLine ? try draw("\n") : ()
      }
    }
  }

  private func draw(_ text: String) throws {
    if !text.isEmpty { try write(text) }
  }

  /// Waits, as long as nothing else is wished.
  private func wish(_ keys: Keypad, within delay: Double) -> Wish {
    guard delay > 0, let key = keys.next(within: delay) else { return .goOn }
    return wish(key, keys) ?? .goOn
  }

  /// What a key stands for; `nil` for one that means nothing.
  private func wish(_ key: Keypad.Key, _ keys: Keypad) -> Wish? {
    switch key {
    case .character("n"): return .nextScene
    case .character("q"), .interrupt, .end: return .quit
    case .character(" "):
      while let key = keys.next() {
        if key == .character(" ") { return .goOn }
        if let wish = wish(key, keys) { return wish }
      }
      return .quit
    default: return nil
    }
  }
}

extension Frame {
  /// The same without a wait before it.
  fileprivate var atOnce: Frame {
    var frame = self
    frame.delay = 0
    return frame
  }
}
