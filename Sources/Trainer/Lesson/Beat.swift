/// One turn of a transcript: what leads up to a line, the line itself, and what hangs on it.
struct Beat: Sendable, Hashable {
  /// The place of its scene among the transcript's.
  var scene: Int
  /// Notes, the goal and its hints, and whatever else comes before the line.
  var lead: [Step] = []
  /// What is typed or pressed; `nil` where the assistant speaks first, and behind the last line.
  var turn: Step?
  /// Checks, other wordings, and whatever else follows the line.
  var tail: [Step] = []

  /// The task that is shown in place of the line.
  var goal: String? {
    lead.lazy.compactMap { if case .goal(let text) = $0.action { text } else { nil } }.first
  }

  var hints: [String] { lead.compactMap { if case .hint(let text) = $0.action { text } else { nil } } }

  /// Wordings that count as well.
  var others: [String] { tail.compactMap { if case .also(let text) = $0.action { text } else { nil } } }

  /// The line that is typed, if one is.
  var line: String? { if case .say(let line)? = turn?.action { line } else { nil } }

  /// Whether somebody else can do it in place of the transcript: there is a task, and a line that does it.
  var isTask: Bool { goal != nil && line != nil }

  /// Seconds to wait behind it.
  var pause: Double { tail.reduce(0) { if case .pause(let time) = $1.action { $0 + time } else { $0 } } }
}

extension Transcript {
  /// Its turns in order.
  var beats: [Beat] { scenes.indices.flatMap { beats(ofScene: $0) } }

  /// The tasks that somebody can be given.
  var tasks: Int { beats.count(where: \.isTask) }

  /// What is answered with yes or no at the end.
  var criteria: [String] {
    scenes.flatMap(\.steps).compactMap { if case .criterion(let text) = $0.action { text } else { nil } }
  }

  private func beats(ofScene scene: Int) -> [Beat] {
    var beats: [Beat] = []
    for step in scenes[scene].steps {
      let isOver = beats.last.map { $0.turn != nil || !$0.tail.isEmpty } ?? true
      if isOver && step.leads || beats.isEmpty { beats.append(Beat(scene: scene)) }
      let last = beats.count - 1
      if step.isTurn {
        beats[last].turn = step
      } else if beats[last].turn == nil, !step.isCheck {
        beats[last].lead.append(step)
      } else {
        beats[last].tail.append(step)
      }
    }
    return beats
  }
}

extension Step {
  /// Whether a new turn begins with it.
  fileprivate var leads: Bool {
    switch action {
    case .say, .press, .note, .goal, .hint: true
    default: false
    }
  }
}
