import Assistant
import Dialogue
import Display
import Figures
import Sales

/// What a line came to. Two lines that came to the same did the same, whatever their words.
struct Effect {
  /// What is different on record, in words that leave identities and the time of day aside.
  var changes: [String]
  /// The same, as it is told; a newcomer who is put on file by any line is not.
  var differences: [Difference]
  private var outcome: Turn.Outcome?
  /// The interviews that are open, and what they ask.
  private var standing: [String]
  private var requests: [Wish]
  private var said: [String]

  /// What was asked for, without the words it was said in.
  private struct Wish: Equatable {
    var intent: String
    var slots: [String: AnyHashable]
  }

  /// - Parameters:
  ///   - spoken: what was said to the line.
  ///   - before: the record as it was.
  ///   - partner: whoever heard the line, and nothing since.
  init(_ spoken: Spoken, since before: RecordState, by partner: any Partner) throws {
    let auditor = Auditor(book: partner.book, clock: partner.clock)
    let steps = try RecordState(partner.book).steps(since: before)
    changes = try steps.flatMap(auditor.traces).sorted()
    differences = try steps.filter { $0.record.ref.kind != .user || $0.field != nil }.map(auditor.difference)
    outcome = spoken.turn?.outcome
    let interviewer = partner.interviewer
    standing =
      interviewer.sittings.map { "\($0.interview) \($0.asking)" } + interviewer.parked.map { "(\($0.interview))" }
    requests = (spoken.turn?.requests ?? []).map { request in
      Wish(
        intent: request.intent,
        slots: Dictionary(request.slots.map { ($0.name, AnyHashable($0.value)) }, uniquingKeysWith: { $1 }))
    }
    said = spoken.lines
  }

  /// Whether the line left something to be asked.
  var asksBack: Bool { [.ask, .choose, .confirm].contains(outcome) }

  /// Whether both left the same record, and ended in the same place. Where the record stayed as it was, the same must have
  /// been asked for, or answered.
  func isSame(as other: Effect) -> Bool {
    guard outcome == other.outcome, changes == other.changes, standing == other.standing else { return false }
    return !changes.isEmpty || said == other.said || !requests.isEmpty && requests == other.requests
  }
}

extension Auditor {
  /// What a step left on record, one text for each value.
  fileprivate func traces(of step: RecordState.Step) throws -> [String] {
    let kind = step.record.ref.kind
    switch step.what {
    case .deleted: return ["\(kind.rawValue) \(try name(step.record)) deleted"]
    case .changed(let field, let type, _, let new):
      return Self.passedOver.contains(field)
        ? [] : ["\(kind.rawValue) \(try name(step.record)) \(field)=\(try plain(new, type))"]
    case .created:
      let values = try kind.fields.compactMap { field, type -> String? in
        guard let value = step.record[field: field], value != .null, !Self.passedOver.contains(field) else {
          return nil
        }
        return Self.ownWords.contains(field) ? field : "\(field)=\(try plain(value, type))"
      }
      return ["\(kind.rawValue) new \(values.joined(separator: ", "))"]
    }
  }

  /// Fields whose words are everybody's own: what counts is that they are there.
  private static let ownWords: Set = ["note"]

  /// Fields that say how something came on record, not what.
  private static let passedOver: Set = ["words", "created", "supersedes", "definition", "all_day"]

  /// A value without what two people would say differently: identities, letter case, articles, punctuation, and the time of
  /// day of what is past.
  private func plain(_ value: FieldValue, _ type: FieldType) throws -> String {
    if case .instant = type, let moment = value.asText.flatMap({ Instant($0) }), moment <= clock.now {
      return clock.zone.local(moment).day.description
    }
    return folded(try worded(value, type))
  }
}

/// A text as it is compared: its words in lower case, without articles and punctuation.
func folded(_ text: String) -> String {
  let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && !"'%$€£.:@+-".contains($0) }
  let kept = words.map { $0.drop { ".:-".contains($0) } }.map { word in
    var word = word
    while let last = word.last, ".:-".contains(last) { word.removeLast() }
    return String(word)
  }
  return kept.filter { !["", "a", "an", "the"].contains($0) }.joined(separator: " ")
}
