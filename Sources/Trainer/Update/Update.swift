import Display

/// A check that does not hold any more, as somebody is asked about it.
public struct UpdateOffer: Sendable {
  /// Where it stands, what was typed, and what differs.
  public let reply: Reply
}

/// What becomes of a check that does not hold any more.
public enum UpdateAnswer: Sendable {
  /// It stays as it is, to be mended by hand.
  case keep
  /// It takes what is said now; gaps that still fit stay.
  case bless
  /// Of a whole reply, only the lines that still fit are expected.
  case loosen
  /// This one and all others stay.
  case stop
}

/// Brings the checks of one transcript up to what is said now, one after the other.
struct Update {
  /// What became of the checks.
  struct Tally: Sendable, Hashable {
    var blessed = 0
    var loosened = 0
    var kept = 0
  }

  let records: Bool
  let ask: (UpdateOffer) -> UpdateAnswer
  private(set) var tally = Tally()
  private(set) var isStopped = false

  /// - Parameters:
  ///   - records: whether checks of the record may be changed too.
  ///   - ask: what is to become of a check.
  init(records: Bool, ask: @escaping (UpdateOffer) -> UpdateAnswer) {
    self.records = records
    self.ask = ask
  }

  /// The text of a transcript as it is to be; `nil` where nothing changes.
  mutating func text(of transcript: Transcript, _ bytes: [UInt8], with partner: any Partner) throws -> String? {
    var replay = try Replay(transcript, with: partner)
    var draft = Draft(bytes)
    for scene in transcript.scenes {
      replay.begin(scene)
      for step in scene.steps {
        for finding in replay.perform(step) { mend(finding, step, &replay, &draft) }
      }
    }
    return draft.isChanged ? draft.text : nil
  }

  private mutating func mend(_ finding: Finding, _ step: Step, _ replay: inout Replay, _ draft: inout Draft) {
    let blessing = Blessing(captures: replay.captures)
    let offered = step.file == nil ? rows(for: finding.what, blessing) : nil
    guard let offered, !isStopped else {
      tally.kept += 1
      return
    }
    switch ask(UpdateOffer(reply: Report(performances: []).reply(to: finding, in: replay.transcript.path))) {
    case .keep: tally.kept += 1
    case .stop:
      isStopped = true
      tally.kept += 1
    case .bless:
      tally.blessed += 1
      draft.replace(step, with: offered.blessed)
    case .loosen:
      tally.loosened += 1
      draft.replace(step, with: offered.loosened)
    }
    replay.capture(from: offered.pattern)
  }

  /// The lines that a check could become.
  private struct Offer {
    var blessed: [String]
    var loosened: [String]
    /// What would capture what the check captures.
    var pattern: Step.Action
  }

  private func rows(for what: Finding.What, _ blessing: Blessing) -> Offer? {
    switch what {
    case .reply(let expected, let said):
      let rows = blessing.rows(expected, said)
      return Offer(
        blessed: rows.marked(.reply), loosened: loose(expected, said, blessing), pattern: .reply(BlockPattern(rows)))
    case .holds(let pattern, let said):
      guard let line = likest(pattern, said, blessing) else { return nil }
      return Offer(blessed: [line].marked(.holds), loosened: [line].marked(.holds), pattern: .holds(LinePattern(line)))
    case .record(let check, let finding):
      guard records, let sentence = check.saying(finding) else { return nil }
      let row = ["\(Marker.expect.rawValue) \(sentence)"]
      return Offer(blessed: row, loosened: row, pattern: .note(""))
    case .lacks, .noCapture, .broken: return nil
    }
  }

  /// The expected lines that were said, each for itself.
  private func loose(_ expected: BlockPattern, _ said: [String], _ blessing: Blessing) -> [String] {
    let kept = expected.patterns.filter { pattern in
      pattern.literal != "" && said.contains { pattern.fits($0, blessing.captures) }
    }
    let lines =
      kept.isEmpty ? expected.patterns.prefix(1).compactMap { likest($0, said, blessing) } : kept.map(\.source)
    return lines.isEmpty ? [].marked(.reply) : lines.flatMap { [$0].marked(.holds) }
  }

  /// The line that was said which is most like the one that is looked for.
  private func likest(_ pattern: LinePattern, _ said: [String], _ blessing: Blessing) -> String? {
    let wanted = WordRun.all(of: pattern.source, gaps: true).map(\.text)
    let lines = said.filter { !$0.allSatisfy { $0 == " " } }
    func shared(_ line: String) -> Int {
      let words = Set(WordRun.all(of: line, gaps: false).map(\.text))
      return wanted.count { words.contains($0) && $0 != " " }
    }
    return lines.max { shared($0) < shared($1) }.map { blessing.line(pattern.source, $0) }
  }
}

extension RecordCheck {
  /// The check with what the record says in place of what was expected; `nil` where that cannot be said so.
  fileprivate func saying(_ finding: RecordFinding) -> String? {
    switch (claim, finding) {
    case (.field(_, let test), .value(let value, _, _)) where test.verb == .is && source.hasSuffix(test.value),
      (.stakeholder(_, _, let test), .value(let value, _, _)) where test.verb == .is && source.hasSuffix(test.value):
      return source.dropLast(test.value.count) + value
    case (.has, .count(let count, _, _)), (.count, .count(let count, _, _)):
      var words = source.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard let place = words.firstIndex(where: { $0 == "no" || Int($0) != nil }) else { return nil }
      words[place] = count == 0 ? "no" : String(count)
      let sentence = words.joined(separator: " ")
      return (try? CheckReader.read(sentence)) == nil ? nil : sentence
    default: return nil
    }
  }
}
