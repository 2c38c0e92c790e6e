import Assistant
import Display
import Figures
import Sales

/// A transcript on a stage of its own, played a turn at a time, back and forth.
///
/// It stands before a turn whose lead is done already: notes are told, the clock is set. Its book is nobody's.
struct Staging {
  let transcript: Transcript
  let beats: [Beat]
  private(set) var replay: Replay
  /// Where it stood before each turn, up to the present one.
  private var places: [Replay.Place] = []
  /// The record as it was when a scene began.
  private var openings: [Int: RecordState] = [:]

  /// What became of a turn.
  struct Played {
    /// What was said.
    var spoken: Spoken
    var checks = 0
    var findings: [Finding] = []
  }

  init(_ transcript: Transcript, with partner: any Partner) throws {
    self.transcript = transcript
    beats = transcript.beats
    replay = try Replay(transcript, with: partner)
    try arrive(at: 0)
  }

  /// How many turns are played.
  var position: Int { places.count - 1 }

  /// The turn that comes next; `nil` at the end.
  var next: Beat? { position < beats.count ? beats[position] : nil }

  var partner: any Partner { replay.partner }

  /// A turn's line with what was captured put in.
  func line(of beat: Beat) -> String? { beat.line?.recalling(replay.captures) }

  /// Plays the next turn.
  mutating func play() throws -> Played? {
    guard let beat = next else { return nil }
    var findings: [Finding] = []
    if let turn = beat.turn { findings += replay.perform(turn) }
    let spoken = replay.last
    for step in beat.tail { findings += replay.perform(step) }
    try arrive(at: position + 1)
    return Played(spoken: spoken, checks: beat.tail.count(where: \.isCheck), findings: findings)
  }

  /// Goes back to before the turn that was played last; whether there was one.
  mutating func goBack() throws -> Bool {
    guard position > 0 else { return false }
    try goBack(to: position - 1)
    return true
  }

  /// Comes to the first turn of a scene, forward or back.
  mutating func go(toScene scene: Int) throws {
    guard let wanted = beats.firstIndex(where: { $0.scene >= scene }) else { return }
    if wanted <= position { return try goBack(to: wanted) }
    while position < wanted { _ = try play() }
  }

  /// Hears a line of somebody's own here, with whatever can be told of it; then all is as it was before.
  mutating func attempt<Told>(_ line: String, telling tell: (Spoken, Replay) throws -> Told) throws -> Told {
    let spoken = partner.hear(line)
    let told = Result { try tell(spoken, replay) }
    try goBack(to: position)
    return try told.get()
  }

  /// What is different on record since the scene of the turn began that was played last.
  func changes() throws -> [Difference] {
    guard position > 0, let opening = openings[beats[position - 1].scene] else { return [] }
    return try Auditor(book: partner.book, clock: partner.clock).differences(since: opening)
  }

  private mutating func goBack(to position: Int) throws {
    try replay.goBack(to: places[position])
    places.removeLast(places.count - position - 1)
  }

  private mutating func arrive(at position: Int) throws {
    if position < beats.count {
      let beat = beats[position]
      if openings[beat.scene] == nil { openings[beat.scene] = try RecordState(partner.book) }
      if position == 0 || beats[position - 1].scene != beat.scene { replay.begin(transcript.scenes[beat.scene]) }
      for step in beat.lead { replay.perform(step) }
    }
    places.append(try replay.keep())
  }
}

extension Auditor {
  /// What is different on record since a moment, in words.
  func differences(since earlier: RecordState) throws -> [Difference] {
    try RecordState(book).steps(since: earlier).map(difference)
  }
}
