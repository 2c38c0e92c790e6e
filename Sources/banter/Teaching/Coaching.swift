import Assistant
import Display
import Figures
import Terminal
import Trainer

/// `banter replay --coach`: an exercise at the keyboard, or with the trainee's lines piped in.
struct Coaching {
  let launch: Launch

  /// 0 passed, 1 not.
  func run(_ lesson: Lesson) throws -> Int32 {
    let assistant = try launch.assistant()
    let passed = try assistant.passedExercises()
    var coach = try Coach(lesson, width: launch.page.width)
    try tell(try coach.open(), coach)
    let isLive = launch.screen.isInteractive && !launch.wishes.noInput
    if isLive, let editor = LineEditor(program: "banter", historyFile: nil, environment: launch.environment) {
      try converse(&coach, editor)
    } else {
      try listen(&coach)
    }
    if !coach.isOver { try tell(coach.leave(), coach) }
    guard coach.hasBegun else { return 1 }
    let attempt = try coach.attempt(passed: passed)
    try show(try assistant.keep(attempt).text(on: launch.page))
    return attempt.isPassed ? 0 : 1
  }

  private func tell(_ reply: Reply, _ coach: Coach) throws {
    let text = reply.text(on: launch.page(on: coach.today))
    if !text.isEmpty { try show(text) }
  }

  private func converse(_ coach: inout Coach, _ editor: LineEditor) throws {
    while !coach.isOver {
      switch editor.readLine(prompt: coach.prompt) {
      case .line(let line): try tell(try coach.take(line), coach)
      case .interrupted(let dropped) where !dropped.isEmpty: continue
      case .interrupted, .end: return
      }
    }
  }

  private func listen(_ coach: inout Coach) throws {
    var input = PipedInput()
    while !coach.isOver, let next = input.next() {
      if case .text(let line, _) = next { try tell(try coach.take(line), coach) }
    }
  }
}
