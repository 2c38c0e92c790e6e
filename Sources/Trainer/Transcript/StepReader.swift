import Figures

/// Turns marked lines into scenes of steps.
struct StepReader {
  private let file: String
  /// The file that the steps are told to stand in; `nil` for the transcript's own.
  private let origin: String?
  private(set) var flaws: [Flaw] = []
  private(set) var inclusion: Inclusion
  /// The time so far.
  private var clock: Clock

  init(file: String, front: FrontMatter, including inclusion: Inclusion) {
    self.file = file
    self.inclusion = inclusion
    origin = nil
    let zone = Zone(identifier: front.zone) ?? .utc
    clock = Clock(now: zone.instant(front.time), zone: zone)
  }

  /// Goes on in a file that another includes.
  private init(file: String, within other: StepReader) {
    self.file = file
    origin = file
    inclusion = other.inclusion
    clock = other.clock
  }

  mutating func read(_ lines: [TranscriptLine]) -> [Scene] {
    var scenes: [Scene] = []
    for line in lines {
      guard case .marker(let marker) = line.kind else {
        scenes.append(Scene(title: line.text, line: line.number))
        continue
      }
      if scenes.isEmpty { scenes.append(Scene(title: "", line: line.number)) }
      if marker == .include {
        include(line, in: &scenes)
      } else if let action = action(marker, line) {
        append(Step(line: line.number, action, height: line.height, file: origin), to: &scenes[scenes.count - 1].steps)
      }
    }
    return scenes
  }

  /// Several whole replies after one line are together the whole reply.
  private func append(_ step: Step, to steps: inout [Step]) {
    if case .reply(let more) = step.action, let last = steps.last, case .reply(var block) = last.action {
      block.rows += more.rows
      steps[steps.count - 1].action = .reply(block)
      steps[steps.count - 1].height = step.line + step.height - last.line
    } else {
      steps.append(step)
    }
  }

  /// Takes in what stands in another file, its scenes included.
  private mutating func include(_ line: TranscriptLine, in scenes: inout [Scene]) {
    let included: (path: String, rows: [Substring])
    do { included = try inclusion.begin(line.text) } catch {
      _ = fail(line, error)
      return
    }
    var front = FrontMatterReader(file: included.path)
    let body = front.read(included.rows[...])
    if body.count < included.rows.count || !front.flaws.isEmpty {
      flaws.append(Flaw(file: included.path, line: 1, .includedFrontMatter))
    }
    var cutter = LineCutter(file: included.path)
    for index in body.indices { cutter.cut(body[index], number: index + 1) }
    var reader = StepReader(file: included.path, within: self)
    var more = reader.read(cutter.lines)
    flaws += cutter.flaws + reader.flaws
    (clock, inclusion) = (reader.clock, reader.inclusion)
    inclusion.end()
    if let first = more.first, first.title.isEmpty {
      for step in first.steps { append(step, to: &scenes[scenes.count - 1].steps) }
      more.removeFirst()
    }
    scenes += more
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
    case .include: return nil
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
    guard let move = ClockMove(line.text, on: clock.today) else { return fail(line, .badClock(line.text)) }
    let moved = Clock(now: move.moved(clock), zone: clock.zone)
    if moved.now < clock.now {
      return fail(line, .clockBackwards(from: spoken(clock.local), to: spoken(moved.local)))
    }
    clock = moved
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
      return fail(line, .check(error, nearest: CheckForms.meant(by: line.text)))
    }
  }
}
