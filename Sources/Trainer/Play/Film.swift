import Dialogue
import Display
import Sales

/// A transcript as it is played to somebody: everything that appears, in order, at its time.
///
/// The same transcript on the same page is the same film, whatever the machine and the day.
public struct Film: Sendable {
  public let title: String
  public private(set) var frames: [Frame] = []
  private let page: Page
  private let pace: Pace

  /// - Parameters:
  ///   - page: where it is shown; its day counts for nothing.
  ///   - speed: how many times as fast as a calm presenter, above 0.
  public init(_ lesson: Lesson, on page: Page, speed: Double) throws {
    title = lesson.title
    self.page = page
    pace = Pace(speed: speed)
    var staging = try lesson.staging(width: page.width)
    show(Reply(Line([.text(title)], tone: .heading)), on: staging, after: 0)
    show(staging.replay.last.reply, on: staging, after: pace.thinking)
    var scene: Int?
    while let beat = staging.next {
      if beat.scene != scene { begin(staging.transcript.scenes[beat.scene], on: staging) }
      scene = beat.scene
      try play(beat, on: &staging)
    }
  }

  /// Seconds from the first frame to the last.
  public var length: Double { frames.reduce(0) { $0 + $1.delay } }

  private mutating func begin(_ scene: Scene, on staging: Staging) {
    guard !scene.title.isEmpty else { return }
    frames.append(Frame("\n", after: pace.thinking, scene: scene.title))
    show(Reply(Line([.text("# \(scene.title)")], tone: .heading)), on: staging, after: 0)
  }

  private mutating func play(_ beat: Beat, on staging: inout Staging) throws {
    for step in beat.lead { tell(step, on: staging) }
    if let line = staging.line(of: beat) { type(line) }
    if case .press(let key)? = beat.turn?.action { frames.append(Frame("(\(key.rawValue))\n", after: pace.thinking)) }
    let isSpoken = beat.turn != nil
    guard let played = try staging.play(), isSpoken else { return }
    let isWhole = played.spoken.turn?.showsAllColumns ?? false
    show(played.spoken.reply, on: staging, after: pace.thinking, allColumns: isWhole)
    for step in beat.tail { tell(step, on: staging) }
  }

  private mutating func tell(_ step: Step, on staging: Staging) {
    if case .pause(let seconds) = step.action { return frames.append(Frame("", after: pace.waiting(seconds))) }
    if case .goal = step.action { return }
    let told = step.told(at: staging.partner.clock)
    if !told.isEmpty { show(Reply(told), on: staging, after: pace.thinking) }
  }

  private mutating func type(_ line: String) {
    let shown = line.shown(unicode: page.unicode)
    if page.accessible { return frames.append(Frame("you> \(shown)\n", after: pace.thinking)) }
    frames.append(Frame("you> ", after: pace.thinking))
    for character in shown { frames.append(Frame(String(character), after: pace.typing(character))) }
    frames.append(Frame("\n", after: pace.thinking))
  }

  /// Shows a reply, and leaves time to read it.
  private mutating func show(
    _ reply: Reply, on staging: Staging, after delay: Double, allColumns: Bool = false
  ) {
    var page = page
    page.allColumns = allColumns
    page.today = staging.partner.clock.today
    let text = reply.text(on: page)
    guard !text.isEmpty else { return }
    frames.append(Frame(text + "\n", after: delay))
    frames.append(Frame("", after: pace.reading(words: text.split(whereSeparator: \.isWhitespace).count)))
  }
}
