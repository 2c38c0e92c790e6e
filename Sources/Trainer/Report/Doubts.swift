/// What is worth a second look in a transcript that can be played.
struct Doubts {
  let transcript: Transcript

  /// `file:line: …` each.
  var all: [String] {
    (deadCaptures + transcript.scenes.flatMap(unchecked)).sorted { $0.line < $1.line }.map {
      "\($0.file ?? transcript.path):\($0.line): warning: \($0.words)"
    }
  }

  private struct Doubt {
    var file: String?
    var line: Int
    var words: String
  }

  private var steps: [Step] { transcript.scenes.flatMap(\.steps) }

  /// What is captured and never used.
  private var deadCaptures: [Doubt] {
    let used = Set(steps.flatMap(\.recalls))
    return steps.flatMap { step in
      step.captures.filter { !used.contains($0) }.map { name in
        Doubt(
          file: step.file, line: step.line,
          words: "\(quoted(name)) is captured and never used. Leave the name out, or use {\(name)}.")
      }
    }
  }

  /// Lines whose effect nobody looks at: no check comes behind them in their scene, and no note says why.
  private func unchecked(_ scene: Scene) -> [Doubt] {
    guard let last = scene.steps.lastIndex(where: \.isTurn) else { return [] }
    let checked = scene.steps.lastIndex(where: \.isCheck) ?? -1
    let rest = scene.steps[(max(checked, -1) + 1)...]
    if checked > last || rest.contains(where: \.isNote) { return [] }
    return rest.filter(\.isTurn).map { step in
      Doubt(
        file: step.file, line: step.line,
        words: "nothing is checked behind this line. Add a check, or a note that says what it is for.")
    }
  }
}

extension Step {
  /// Whether something is typed or pressed.
  var isTurn: Bool {
    switch action {
    case .say, .press: true
    default: false
    }
  }

  fileprivate var isNote: Bool { if case .note = action { true } else { false } }
}
