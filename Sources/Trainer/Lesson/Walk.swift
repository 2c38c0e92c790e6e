import Dialogue
import Display
import Figures

/// A walk through a transcript, a turn at a time, with the book as it was before any turn at hand.
public struct Walk {
  /// What can be asked for on the way.
  public enum Order: Hashable, Sendable {
    case next, back, record
    /// A line of one's own, said here and taken back.
    case attempt(String)
    /// A scene by its number, or by words of its title.
    case scene(String)
  }

  /// The day it is there.
  public var today: Day { staging.partner.clock.today }
  /// Nothing comes any more.
  public var isAtEnd: Bool { staging.next == nil }
  private var staging: Staging

  /// - Parameter width: the columns of the page that is read.
  public init(_ lesson: Lesson, width: Int?) throws { staging = try lesson.staging(width: width) }

  /// Where it stands: `3 of 17`.
  public var place: String {
    isAtEnd ? "end" : "\(staging.position + 1) of \(staging.beats.count)"
  }

  /// What is told at the start.
  public var opening: Reply {
    let title: Line = "\(staging.transcript.title): \(staging.beats.count, of: "turn")"
    let greeting = staging.next?.turn == nil ? [] : staging.replay.last.reply.blocks
    return Reply([.line(title.toned(.heading))] + greeting + here(isNewScene: true).blocks)
  }

  /// What becomes of an order. Throws where the book cannot be put back.
  public mutating func take(_ order: Order) throws -> Reply {
    switch order {
    case .next: try next()
    case .back:
      try staging.goBack() ? here(isNewScene: true) : Reply(.hint("This is the beginning."))
    case .record: try record()
    case .attempt(let line): try attempt(line)
    case .scene(let words): try go(words)
    }
  }

  private mutating func next() throws -> Reply {
    let scene = staging.next?.scene
    guard let played = try staging.play() else { return Reply(.hint("This is the end.")) }
    var blocks = played.spoken.reply.blocks
    let report = Report(performances: [])
    blocks += played.findings.flatMap { report.reply(to: $0, in: staging.transcript.path).blocks }
    if played.checks > 0, played.findings.isEmpty {
      blocks.append(.line(.hint("(\(played.checks, of: "check"), as expected)")))
    }
    return Reply(blocks + here(isNewScene: staging.next?.scene != scene).blocks)
  }

  /// What leads up to the next turn, and its line.
  private func here(isNewScene: Bool) -> Reply {
    guard let beat = staging.next else { return Reply(.hint("This is the end.")) }
    var blocks: [Block] = []
    let title = staging.transcript.scenes[beat.scene].title
    if staging.position > 0 { blocks.append(.line("")) }
    if isNewScene, !title.isEmpty { blocks.append(.line(Line([.text("# \(title)")], tone: .heading))) }
    blocks += beat.lead.flatMap { $0.told(at: staging.partner.clock) }
    if let line = staging.line(of: beat) {
      blocks.append(.line("you> \(line)"))
    } else if let turn = beat.turn, case .press(let key) = turn.action {
      blocks.append(.line("press> \(key.rawValue)"))
    }
    return Reply(blocks)
  }

  private func record() throws -> Reply {
    let changes = try staging.changes()
    if changes.isEmpty { return Reply(.hint("Nothing has changed since the scene began.")) }
    return Reply([.line("Since the scene began:")] + changes.map(\.block))
  }

  private mutating func attempt(_ line: String) throws -> Reply {
    let before = try RecordState(staging.partner.book)
    return try staging.attempt(line) { spoken, replay in
      let auditor = Auditor(book: replay.partner.book, clock: replay.partner.clock)
      let changes = try auditor.differences(since: before)
      let taken: Line = changes.isEmpty ? .hint("Nothing changed.") : .hint("All of it is taken back.")
      return Reply(spoken.reply.blocks + changes.map(\.block) + [.line(taken)])
    }
  }

  private mutating func go(_ words: String) throws -> Reply {
    let scenes = staging.transcript.scenes
    let titled = scenes.indices.filter { !scenes[$0].title.isEmpty }
    let wanted = Int(words).flatMap { titled.indices.contains($0 - 1) ? titled[$0 - 1] : nil }
    guard !words.isEmpty, let scene = wanted ?? titled.first(where: { scenes[$0].isCalled(words) }) else {
      return Reply([.line("The scenes:"), .choices(titled.map { "\(scenes[$0].title)" })])
    }
    try staging.go(toScene: scene)
    return here(isNewScene: true)
  }
}

extension Step {
  /// What is told of it beside the talk.
  ///
  /// - Parameter clock: the time once it is done.
  func told(at clock: Clock) -> [Block] {
    switch action {
    case .note(let text): [.aside("Note", text.asLines)]
    case .goal(let text): [.aside("Goal", text.asLines)]
    case .clock: [.line(Line.hint("(It is \(clock.today), \(clock.local) now.)"))]
    case .user(let user): [.line(.hint("(\(user) is at the keyboard now.)"))]
    default: []
    }
  }
}

extension Difference {
  /// A line for it, below others.
  var block: Block { .line(Line([.text("  " + row.shown())])) }
}

extension String {
  /// Its rows as lines.
  var asLines: [Line] { split(separator: "\n").map { Line([.text(String($0).shown())]) } }
}
