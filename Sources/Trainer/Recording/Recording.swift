import Display
import Figures
import Sales

/// A session as two texts: a transcript, and the data set that it replays on.
public struct Recording: Sendable {
  public private(set) var transcript: String
  public let data: String
  /// Lines that were answered otherwise than in the session, for what it depended on is in no transcript.
  public private(set) var differing: [String] = []
  /// The name of the data set, which stands beside the transcript with `.txt` behind it.
  public let dataName: String

  init(
    named name: String, _ takes: [Recorder.Take], _ front: FrontMatter, data: String, original: Rerun,
    _ program: Program
  ) throws {
    self.data = data
    dataName = name + "-data"
    var front = front
    front.title = name
    let book = try Rehearsal(front, program)
    try DataSet.file(DataFile(dataName + ".txt", Array(data.utf8))).fill(book)
    var writing = try Writing(on: book)
    for take in takes { try writing.write(take) }
    transcript = Recording.heading(front, data: dataName) + writing.rows.map { $0 + "\n" }.joined()
    while let sounder = try withoutWhatDiffers(program) { transcript = sounder }
    differing = zip(takes, zip(writing.intents, original.spoken)).compactMap { take, both in
      both.0 == both.1.turn?.requests.map(\.intent) ?? [] ? nil : take.line
    }
  }

  /// The transcript without the checks that do not hold where it is played by itself; `nil` where all do.
  private func withoutWhatDiffers(_ program: Program) throws -> String? {
    let files = ["a.txt": Array(transcript.utf8), dataName + ".txt": Array(data.utf8)]
    let shelf = Shelf(paths: ["a.txt"]) { path in
      guard let bytes = files[path] else { throw Unreadable(reason: "not recorded") }
      return bytes
    }
    guard case .success(let lesson)? = shelf.transcripts().first else { return nil }
    let partner = try Stages(shelf: shelf) { try Rehearsal($0, program) }.partner(for: lesson)
    var replay = try Replay(lesson, with: partner)
    let differing = Set(replay.run().findings.map(\.line))
    if differing.isEmpty { return nil }
    var draft = Draft(Array(transcript.utf8))
    for step in lesson.scenes.flatMap(\.steps) where differing.contains(step.line) { draft.replace(step, with: []) }
    return draft.text
  }

  private static func heading(_ front: FrontMatter, data: String) -> String {
    """
    ---
    title: \(front.title ?? "")
    as: \(front.user)
    clock: \(front.time.day) \(front.time.description.suffix(5)) \(front.zone)
    data: \(data)
    locale: \(front.locale)
    ---

    # \(front.title ?? "")

    """
  }
}

/// Writes a session down while it is had once more: only what holds then is expected.
private struct Writing {
  private let book: Rehearsal
  private var replay: Replay
  private(set) var rows: [String] = []
  /// What each line was understood as.
  private(set) var intents: [[String]] = []
  private var time: LocalTime

  init(on book: Rehearsal) throws {
    self.book = book
    let watch = Step(line: 1, .expect(try CheckReader.read("nothing else changed"), stops: false))
    replay = try Replay(Transcript(path: "", scenes: [Scene(title: "", line: 1, steps: [watch])]), with: book)
    replay.begin(Scene(title: "", line: 1))
    time = book.clock.local
  }

  mutating func write(_ take: Recorder.Take) throws {
    pass(to: take.time)
    if let line = take.line {
      replay.perform(Step(line: 1, .say(line)))
      rows.append(line.isEmpty ? "you>" : "you> \(line)")
    } else {
      replay.perform(Step(line: 1, .press(.interrupt)))
      rows.append("press> ctrl-c")
    }
    intents.append(replay.last.turn?.requests.map(\.intent) ?? [])
    writeReply()
    if take.isChecked, !replay.last.changes.isEmpty { try writeChecks() }
  }

  private mutating func pass(to time: LocalTime) {
    guard time > self.time, time > book.clock.local else { return }
    self.time = time
    replay.perform(Step(line: 1, .clock(.to(time))))
    rows.append("clock> \(time.day) \(time.description.suffix(5))")
  }

  // MARK: Replies

  private mutating func writeReply() {
    let wide = replay.last.unbroken
    if wide.contains(where: { book.withoutFolder($0) != $0 }) {
      // Where documents go is another folder each time, and may be of another length.
      for line in wide where !line.allSatisfy({ $0 == " " }) {
        let escaped = Blessing(captures: [:]).written(line)
        let row = book.withoutFolder(escaped)
        if replay.perform(Step(line: 1, .holds(LinePattern(row)))).isEmpty { rows += [row].marked(.holds) }
      }
      return
    }
    let gapped = MarkedRows(replay.last.turn?.reply, on: Page(today: book.clock.today, width: book.width)).rows
    let plain = replay.last.lines.map(Blessing(captures: [:]).written)
    for lines in [gapped, plain] where !trimmed(lines).isEmpty {
      if replay.perform(Step(line: 1, .reply(BlockPattern(lines)))).isEmpty {
        rows += trimmed(lines).marked(.reply)
        return
      }
    }
  }

  // MARK: Checks of the record

  private mutating func writeChecks() throws {
    let claims = Claims(auditor: Auditor(book: book.book, clock: book.clock))
    var sentences: [String] = []
    for change in replay.last.changes {
      guard let sentence = try claims.sentence(for: change), !sentences.contains(sentence) else { continue }
      sentences.append(sentence)
    }
    for sentence in sentences + ["nothing else changed"] {
      guard let check = try? CheckReader.read(sentence),
        replay.perform(Step(line: 1, .expect(check, stops: false))).isEmpty
      else { continue }
      rows.append("\(Marker.expect.rawValue) \(sentence)")
    }
  }
}
