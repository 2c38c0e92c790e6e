import Figures

/// Turns marked lines into scenes of steps.
struct StepReader {
  let file: String
  private(set) var flaws: [Flaw] = []
  private var time: LocalTime

  init(file: String, front: FrontMatter) {
    self.file = file
    time = front.time
  }

  mutating func read(_ lines: [TranscriptLine]) -> [Scene] {
    var scenes: [Scene] = []
    for line in lines {
      guard case .marker(let marker) = line.kind else {
        scenes.append(Scene(title: line.text, line: line.number))
        continue
      }
      if scenes.isEmpty { scenes.append(Scene(title: "", line: line.number)) }
      guard let action = action(marker, line) else { continue }
      append(action, to: &scenes[scenes.count - 1].steps, line: line.number)
    }
    return scenes
  }

  /// Several whole replies after one line are together the whole reply.
  private func append(_ action: Step.Action, to steps: inout [Step], line: Int) {
    if case .reply(let more) = action, let last = steps.last, case .reply(var block) = last.action {
      block.rows += more.rows
      steps[steps.count - 1].action = .reply(block)
    } else {
      steps.append(Step(line: line, action))
    }
  }

  private mutating func fail(_ line: TranscriptLine, _ cause: Flaw.Cause) -> Step.Action? {
    flaws.append(Flaw(file: file, line: line.number, cause))
    return nil
  }

  private mutating func action(_ marker: Marker, _ line: TranscriptLine) -> Step.Action? {
    let whole = line.lines.joined(separator: "\n")
    switch marker {
    case .you: return .say(line.text)
    case .reply: return .reply(BlockPattern(line.lines))
    case .holds: return .holds(LinePattern(line.text))
    case .lacks: return .lacks(LinePattern(line.text))
    case .note: return .note(whole)
    case .goal: return .goal(whole)
    case .hint: return .hint(whole)
    case .also: return .also(line.text)
    case .criterion: return .criterion(line.text)
    case .include: return fail(line, .notYet(marker))
    case .user: return .user(line.text)
    case .press: return press(line)
    case .clock: return clock(line)
    case .pause: return pause(line)
    case .expect: return expect(line, stops: false)
    case .insist: return expect(line, stops: true)
    }
  }

  private mutating func press(_ line: TranscriptLine) -> Step.Action? {
    if let key = Step.Key(rawValue: line.text.lowercased()) { return .press(key) }
    let known = Step.Key.allCases.map(\.rawValue)
    return fail(line, .unknownKeystroke(line.text, nearest: nearest(to: line.text, among: known)))
  }

  private mutating func clock(_ line: TranscriptLine) -> Step.Action? {
    guard let move = ClockMove(line.text, on: time.day) else { return fail(line, .badClock(line.text)) }
    let moved = move.moved(from: time)
    if moved < time { return fail(line, .clockBackwards(from: spoken(time), to: spoken(moved))) }
    time = moved
    return .clock(move)
  }

  private func spoken(_ time: LocalTime) -> String { "\(time.day) \(time.description.suffix(5))" }

  private mutating func pause(_ line: TranscriptLine) -> Step.Action? {
    let number = line.text.hasSuffix("s") ? trimmedSpaces(line.text.dropLast()) : line.text
    if let seconds = Double(number), (0...3600).contains(seconds) { return .pause(seconds) }
    return fail(line, .badPause(line.text))
  }

  private mutating func expect(_ line: TranscriptLine, stops: Bool) -> Step.Action? {
    do {
      return .expect(try CheckReader.read(line.text), stops: stops)
    } catch {
      return fail(line, .check(error))
    }
  }
}
