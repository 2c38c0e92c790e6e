import Assistant
import Dialogue
import Display
import Figures
import Sales

/// An exercise: somebody is given a transcript's goals, one after the other, and reaches them in words of their own.
///
/// What counts is what a line does, not how it is put. A line that does something else is taken back; the book is nobody's.
public struct Coach {
  private var staging: Staging
  private var card: Scorecard
  private let lesson: Lesson
  /// What the goal's own line comes to.
  private var wanted: Effect?
  private var record: RecordState
  /// The places of the criteria that were put.
  private let criteria: [String]
  private var hasLeft = false

  /// - Parameter width: the columns of the page that is read.
  public init(_ lesson: Lesson, width: Int?) throws {
    guard lesson.transcript.tasks > 0 else { throw Lesson.Lack.noGoals(lesson.transcript.path) }
    self.lesson = lesson
    staging = try lesson.staging(width: width)
    criteria = lesson.transcript.criteria
    card = Scorecard(goals: lesson.transcript.tasks, criteria: criteria.count)
    record = try RecordState(staging.partner.book)
  }

  /// The day it is in the exercise.
  public var today: Day { staging.partner.clock.today }

  /// Nothing is asked any more.
  public var isOver: Bool { hasLeft || staging.next == nil && card.answers.count == criteria.count }

  /// What stands before the trainee's line.
  public var prompt: String { staging.next == nil ? "yes or no> " : "you> " }

  /// Tells what it is about and how points are given, and puts the first goal.
  public mutating func open() throws -> Reply {
    let front = lesson.transcript.front
    let role: Line = front.role.map { " (\($0))" } ?? ""
    let items: Line = criteria.isEmpty ? "" : ", and \(criteria.count, of: "question") at the end, a point each"
    let blocks: [Block] = [
      .line(Line("\(lesson.title)\(role)").toned(.heading)),
      .line("\(card.goals, of: "goal")\(items). \(Mark.rules) \(lesson.passMark) % of \(card.most, of: "point") pass."),
      .line(
        .hint(
          "Say each in your own words. \(quoted: "?") gives a hint, \(quoted: "show") the line. Your own book is not touched."
        )),
    ]
    return Reply(blocks + staging.replay.last.reply.blocks + (try goOn()))
  }

  /// What becomes of a line of the trainee's.
  public mutating func take(_ line: String) throws -> Reply {
    if isOver { return Reply() }
    guard let beat = staging.next else { return answer(line) }
    let said = folded(line)
    if beat.others.contains(where: { folded($0) == said }) || folded(staging.line(of: beat) ?? "") == said,
      !said.isEmpty
    {
      return try reach(line)
    }
    if line.contains("?"), line.allSatisfy({ "? ".contains($0) }) { return hint(beat) }
    switch said {
    case "": return Reply(goal(beat))
    case "hint", "hint please", "give me hint": return hint(beat)
    case "show", "show me", "show line", "show me line": return try show(beat)
    case "quit", "exit", "leave", "bye": return leave()
    default: return try weigh(line)
    }
  }

  /// Ends it here; what was reached so far counts.
  public mutating func leave() -> Reply {
    hasLeft = true
    return Reply(.hint("Left. What you reached so far is kept."))
  }
}

// MARK: Goals

extension Coach {
  /// Plays what nobody is asked for, up to the next goal or the questions at the end.
  private mutating func goOn() throws -> [Block] {
    var blocks: [Block] = []
    var scene = staging.position > 0 ? staging.beats[staging.position - 1].scene : nil
    while let beat = staging.next {
      if beat.scene != scene { blocks += heading(of: beat) }
      scene = beat.scene
      blocks += beat.lead.flatMap { step -> [Block] in
        if case .goal = step.action { return [] }
        return step.told(at: staging.partner.clock)
      }
      if beat.isTask {
        try arrive(at: beat)
        return blocks + goal(beat)
      }
      if let line = staging.line(of: beat) { blocks.append(.line("you> \(line)")) }
      if case .press(let key)? = beat.turn?.action { blocks.append(.line("(\(key.rawValue))")) }
      let isSpoken = beat.turn != nil
      if let played = try staging.play(), isSpoken { blocks += played.spoken.reply.blocks }
    }
    return blocks + question
  }

  private func heading(of beat: Beat) -> [Block] {
    let title = staging.transcript.scenes[beat.scene].title
    return title.isEmpty ? [] : [.line(""), .line(Line([.text("# \(title)")], tone: .heading))]
  }

  private func goal(_ beat: Beat) -> [Block] { [.aside("Goal", (beat.goal ?? "").asLines)] }

  /// Learns what the goal's own line comes to.
  private mutating func arrive(at beat: Beat) throws {
    record = try RecordState(staging.partner.book)
    let rehearsal = staging.partner as? Rehearsal
    let witness = Witness()
    rehearsal?.witness = witness
    defer { rehearsal?.witness = nil }
    wanted = try effect(of: staging.line(of: beat) ?? "").effect
    card.patterns[staging.position] = witness.touched.patterns(summaries: try rehearsal?.summaries() ?? [:])
  }

  /// What a line comes to here, and what is said to it; it is taken back.
  private mutating func effect(of line: String) throws -> (effect: Effect, reply: Reply) {
    let record = record
    return try staging.attempt(line) { spoken, replay in
      (try Effect(spoken, since: record, by: replay.partner), spoken.reply)
    }
  }

  private var mark: Mark {
    get { card.marks[staging.position] ?? Mark() }
    set { card.marks[staging.position] = newValue }
  }

  /// The trainee's line did what was asked for.
  private mutating func reach(_ line: String) throws -> Reply {
    let reply = try effect(of: line).reply
    mark.isReached = true
    let told: Line = "Right: \(mark.points) of \(Mark.most, of: "point")."
    _ = try staging.play()
    return Reply(reply.blocks + [.line(told.toned(.success))] + (try goOn()))
  }

  /// Looks at what a line does.
  private mutating func weigh(_ line: String) throws -> Reply {
    let (effect, reply) = try effect(of: line)
    if let wanted, effect.isSame(as: wanted) { return try reach(line) }
    mark.misses += 1
    let changes = effect.differences.map(\.block)
    let taken: Line =
      effect.asksBack && changes.isEmpty && wanted?.asksBack != true
      ? "I had to ask back. Say all of it in one line."
      : changes.isEmpty ? "Not what was asked for." : "Not what was asked for; it is taken back."
    let left = (staging.next?.hints.count ?? 0) - mark.hints
    let more: Line = left > 0 ? " \(quoted: "?") gives a hint." : " \(quoted: "show") gives the line."
    return Reply(reply.blocks + changes + [.line(.warning("\(taken)\(more)"))])
  }

  private mutating func hint(_ beat: Beat) -> Reply {
    guard mark.hints < beat.hints.count else {
      let none: Line = beat.hints.isEmpty ? "There is no hint to this." : "There are no more hints."
      return Reply(.hint("\(none) \(quoted: "show") gives the line."))
    }
    mark.hints += 1
    return Reply([.aside("Hint \(mark.hints) of \(beat.hints.count)", beat.hints[mark.hints - 1].asLines)])
  }

  private mutating func show(_ beat: Beat) throws -> Reply {
    (mark.isShown, mark.isReached) = (true, true)
    let line: Line = "you> \(staging.line(of: beat) ?? "")"
    let played = try staging.play()
    return Reply([.line(line)] + (played?.spoken.reply.blocks ?? []) + (try goOn()))
  }
}

// MARK: The end

extension Coach {
  /// What is asked at the end, as long as something is.
  private var question: [Block] {
    guard card.answers.count < criteria.count else { return [] }
    let first: [Block] = card.answers.isEmpty ? [.line(""), .line(Line("# Looking back").toned(.heading))] : []
    return first + [.line("\(criteria[card.answers.count]) (yes or no)")]
  }

  private mutating func answer(_ line: String) -> Reply {
    switch folded(line) {
    case "y", "yes", "yep", "yeah": card.answers.append(true)
    case "n", "no", "nope": card.answers.append(false)
    case "quit", "exit", "leave", "bye": return leave()
    default: return Reply(.hint("Say yes or no."))
    }
    return Reply(question)
  }

  /// Whether anything was tried.
  public var hasBegun: Bool { !card.marks.isEmpty }

  /// How it went so far.
  ///
  /// - Parameter passed: the exercises that the trainee has passed before; others are advised first.
  public func attempt(passed: Set<String>) throws -> TrainingAttempt {
    var attempt = TrainingAttempt(id: RecordID(""))
    attempt.exercise = lesson.name
    attempt.name = lesson.title
    (attempt.points, attempt.most, attempt.passMark) = (card.points, card.most, lesson.passMark)
    attempt.isFinished = isOver && !hasLeft
    attempt.weakest = card.weakest?.meaning
    attempt.advice = try lesson.course.next(
      after: lesson.name, for: card.weakest?.id, passed: attempt.isPassed ? passed.union([lesson.name]) : passed)
    return attempt
  }
}

extension Rehearsal {
  /// What each intent is for.
  fileprivate func summaries() throws -> [String: String] {
    Dictionary(try assistant.repertoire().intents.map { ($0.name, $0.summary) }, uniquingKeysWith: { $1 })
  }
}

extension Touches {
  /// The patterns and intents touched, patterns first, in words.
  fileprivate func patterns(summaries: [String: String]) -> [Scorecard.Pattern] {
    RepairPattern.allCases.filter(repairs.contains).map { .init(id: $0.rawValue, meaning: $0.meaning) }
      + intents.sorted().map { .init(id: $0, meaning: summaries[$0].map(\.lowercasedFirst) ?? $0) }
  }

  /// Whether a pattern or an intent is among them.
  func hold(_ pattern: String) -> Bool { intents.contains(pattern) || repairs.contains { $0.rawValue == pattern } }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
