import Display
import Terminal
import Trainer

/// `banter replay --step`: a walk through a transcript, by keys in a terminal, by lines from a pipe.
struct Stepping {
  let launch: Launch

  private static let keys: Line = "n next · b back · r record · e a line of your own · g a scene · q quit"

  func run(_ lesson: Lesson) throws -> Int32 {
    var walk = try Walk(lesson, width: launch.page.width)
    try tell(walk.opening, walk)
    let isLive = launch.screen.isInteractive && !launch.wishes.noInput
    if isLive, let editor = LineEditor(program: "banter", historyFile: nil, environment: launch.environment) {
      try show(Reply(Self.keys.toned(.hint)).text(on: launch.page))
      try byKeys(&walk, editor)
    } else {
      try byLines(&walk)
    }
    return 0
  }

  private func tell(_ reply: Reply, _ walk: Walk) throws {
    try show(reply.text(on: launch.page(on: walk.today)))
  }

  private func byKeys(_ walk: inout Walk, _ editor: LineEditor) throws {
    let keys = Keypad()
    defer { keys.release() }
    while true {
      keys.hold()
      try write("(\(walk.place)) ")
      let key = keys.next()
      try write(canErase ? "\r\u{1b}[K" : "\n")
      switch key {
      case .character("q"), .interrupt, .end, nil: return
      case .character("n"), .character(" "), .character("\n"), .character("\r"): try take(.next, &walk)
      case .character("b"): try take(.back, &walk)
      case .character("r"): try take(.record, &walk)
      case .character("e"):
        if let line = ask("you> ", keys, editor) { try take(.attempt(line), &walk) }
      case .character("g"):
        try take(.scene(""), &walk)
        if let words = ask("scene> ", keys, editor), !words.isEmpty { try take(.scene(words), &walk) }
      case .character: try show(Reply(Self.keys.toned(.hint)).text(on: launch.page))
      }
    }
  }

  /// Whether the place can be drawn over; a screen reader would read it again.
  private var canErase: Bool { !launch.screen.isDumb && !launch.page.accessible }

  private func ask(_ prompt: String, _ keys: Keypad, _ editor: LineEditor) -> String? {
    keys.release()
    if case .line(let line) = editor.readLine(prompt: prompt) { return line }
    return nil
  }

  private func take(_ order: Walk.Order, _ walk: inout Walk) throws { try tell(try walk.take(order), walk) }

  /// One order a line: its letter, then what belongs to it.
  private func byLines(_ walk: inout Walk) throws {
    var input = PipedInput()
    while case .text(let line, _)? = input.next() {
      let rest = String(line.dropFirst(2))
      switch line.split(separator: " ").first ?? "n" {
      case "n": try take(.next, &walk)
      case "b": try take(.back, &walk)
      case "r": try take(.record, &walk)
      case "e": try take(.attempt(rest), &walk)
      case "g": try take(.scene(rest), &walk)
      case "q": return
      default: warn(Reply(Self.keys.toned(.hint)).text(on: launch.page))
      }
    }
  }
}
