import Figures
import Sales

/// Plays a transcript to a partner and checks what comes back.
struct Replay {
  let transcript: Transcript
  let partner: any Partner
  /// Only scenes called so are checked; those before them are played, those behind them are not.
  var scene: String?
  /// The first finding ends it.
  var failFast = false

  private var captures = Captures()
  private var audit: Audit
  private var last: Spoken
  private var typed: Step?
  private var performance: Performance

  init(_ transcript: Transcript, with partner: any Partner) throws {
    self.transcript = transcript
    self.partner = partner
    performance = Performance(path: transcript.path, title: transcript.title)
    audit = try Audit(partner.book, watchesAll: transcript.checksAll)
    last = partner.greet()
  }

  mutating func run() -> Performance {
    let end = transcript.scenes.lastIndex(where: isChosen).map { $0 + 1 } ?? 0
    for part in transcript.scenes[..<end] where !performance.isCutShort {
      let isChosen = isChosen(part)
      performance.acts.append(.init(title: part.title, line: part.line))
      for step in part.steps where !performance.isCutShort { perform(step, isChecked: isChosen) }
      if !isChosen { performance.acts.removeLast() }
    }
    return performance
  }

  private func isChosen(_ part: Scene) -> Bool { scene.map(part.isCalled) ?? true }

  private mutating func perform(_ step: Step, isChecked: Bool) {
    let found = findings(step)
    guard isChecked else { return }
    let act = performance.acts.count - 1
    if step.isCheck { performance.acts[act].checks += 1 }
    if found.isEmpty { return }
    let title = performance.acts[act].title
    performance.acts[act].findings += found.map {
      Finding(line: step.line, scene: title, after: typed, what: $0, changed: changed(at: $0))
    }
    if case .expect(_, stops: true) = step.action { performance.isCutShort = true }
    if failFast { performance.isCutShort = true }
  }

  /// Does the step; what it checks and does not find.
  private mutating func findings(_ step: Step) -> [Finding.What] {
    do {
      switch step.action {
      case .say(let line):
        let said = line.recalling(captures)
        try turn(step) { $0.hear(said) }
      case .press(let key): try turn(step) { $0.press(key) }
      case .clock(let move): partner.clock.now = partner.clock.zone.instant(move.moved(from: partner.clock.local))
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
    try audit.turn(partner.book)
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
      return try audit.finding(claim, in: partner.book, partner.clock, partner.interviewer).map { .record(check, $0) }
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
