import Figures
import Sales

/// Plays a transcript to a partner and checks what comes back: whole, or a step at a time.
///
/// A value: a copy with the partner's moment beside it is a place to come back to.
struct Replay {
  let transcript: Transcript
  let partner: any Partner
  /// Only scenes called so are checked; those before them are played, those behind them are not.
  var scene: String?
  /// The first finding ends it.
  var failFast = false

  private(set) var captures = Captures()
  private var audit: Audit
  /// What was said last.
  private(set) var last: Spoken
  /// What was typed or pressed last.
  private(set) var typed: Step?
  private(set) var performance: Performance

  /// A place in a transcript, the book and the conversation with it.
  struct Place {
    fileprivate let replay: Replay
    fileprivate let moment: Int
  }

  init(_ transcript: Transcript, with partner: any Partner) throws {
    self.transcript = transcript
    self.partner = partner
    performance = Performance(path: transcript.path, title: transcript.title)
    audit = try Audit(partner.book, watchesAll: transcript.checksAll, edition: partner.edition)
    last = partner.greet()
  }

  mutating func run() -> Performance {
    let end = transcript.scenes.lastIndex(where: isChosen).map { $0 + 1 } ?? 0
    for part in transcript.scenes[..<end] where !performance.isCutShort {
      let isChosen = isChosen(part)
      begin(part)
      for step in part.steps where !performance.isCutShort { perform(step, isChecked: isChosen) }
      if !isChosen { performance.acts.removeLast() }
    }
    return performance
  }

  private func isChosen(_ part: Scene) -> Bool { scene.map(part.isCalled) ?? true }

  /// Comes to a scene; its steps are to follow.
  mutating func begin(_ part: Scene) { performance.acts.append(.init(title: part.title, line: part.line)) }

  /// Does a step of the scene that was begun last; what it checks and does not find.
  @discardableResult
  mutating func perform(_ step: Step, isChecked: Bool = true) -> [Finding] {
    let found = findings(step)
    guard isChecked, !performance.acts.isEmpty else { return [] }
    let act = performance.acts.count - 1
    if step.isCheck { performance.acts[act].checks += 1 }
    if found.isEmpty { return [] }
    let title = performance.acts[act].title
    let findings = found.map {
      Finding(line: step.line, scene: title, after: typed, what: $0, changed: changed(at: $0), file: step.file)
    }
    performance.acts[act].findings += findings
    if case .expect(_, stops: true) = step.action { performance.isCutShort = true }
    if failFast { performance.isCutShort = true }
    return findings
  }

  /// Takes what a check would capture of what was said last.
  mutating func capture(from action: Step.Action) { _ = try? check(action) }

  /// Keeps this place.
  func keep() throws -> Place { Place(replay: self, moment: try partner.keep()) }

  /// Goes back to a place; places kept since are gone.
  mutating func goBack(to place: Place) throws {
    try partner.goBack(to: place.moment)
    self = place.replay
  }

  /// Does the step; what it checks and does not find.
  private mutating func findings(_ step: Step) -> [Finding.What] {
    do {
      switch step.action {
      case .say(let line):
        let said = line.recalling(captures)
        try turn(step) { $0.hear(said) }
      case .press(let key): try turn(step) { $0.press(key) }
      case .clock(let move): partner.clock.now = move.moved(partner.clock)
      case .user(let user): partner.user = user
      case .reply, .holds, .lacks, .expect:
        if let missing = step.recalls.first(where: isMissing) { return [.noCapture(missing)] }
        return try check(step.action).map { [$0] } ?? []
      case .note, .goal, .hint, .also, .criterion, .pause: break
      }
      return []
    } catch {
      return [.broken("\(error)")]
    }
  }

  private mutating func turn(_ step: Step, _ speak: (any Partner) -> Spoken) throws {
    try audit.turn(partner.book, edition: partner.edition)
    typed = step
    last = speak(partner)
  }

  private mutating func check(_ action: Step.Action) throws -> Finding.What? {
    switch action {
    case .reply(let block):
      return block.matches(last.lines, &captures) ? nil : .reply(expected: block, said: last.lines)
    case .holds(let line):
      for said in last.lines + last.unbroken where line.matches(said, &captures, over: .wholeWords) { return nil }
      return .holds(line, said: last.lines)
    case .lacks(let line):
      var unused = captures
      let said = (last.lines + last.unbroken).first { line.matches($0, &unused, over: .anyPart) }
      return said.map { .lacks(line, said: $0) }
    case .expect(let check, _):
      let claim = check.claim.recalling(captures)
      let found = try audit.finding(
        claim, in: partner.book, partner.clock, partner.interviewer, edition: partner.edition)
      return found.map { .record(check, $0) }
    default:
      return nil
    }
  }

  /// What the line changed, where that helps to see why a check of the record did not hold.
  private func changed(at what: Finding.What) -> [Difference] {
    switch what {
    case .record(_, .alsoChanged): return []
    case .record:
      let auditor = Auditor(book: partner.book, clock: partner.clock)
      return last.changes.compactMap { try? auditor.difference($0) }
    default: return []
    }
  }

  private func isMissing(_ name: String) -> Bool { captures[name] == nil && transcript.captures.contains(name) }
}

extension Step {
  /// Whether it can fail.
  var isCheck: Bool {
    switch action {
    case .reply, .holds, .lacks, .expect: true
    default: false
    }
  }
}

extension Transcript {
  /// Whether it checks that nothing else changed.
  fileprivate var checksAll: Bool {
    scenes.flatMap(\.steps).contains {
      if case .expect(let check, _) = $0.action { check.claim == .nothingElseChanged } else { false }
    }
  }
}
