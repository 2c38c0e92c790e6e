import Figures
import Sales

/// The checks of one turn after another, and what they leave unsaid.
struct Audit {
  /// The record at the end of the last turn with a check.
  private var baseline: RecordState?
  /// The record when it was read last, and the book's edition then.
  private var latest: (state: RecordState, edition: Int)?
  /// What the checks of this turn have named.
  private var named: [RecordCheck.Claim] = []
  private let watchesAll: Bool

  /// - Parameter watchesAll: whether a check of everything else will come; keeping the whole record takes time.
  init(_ book: any Book, watchesAll: Bool, edition: Int? = nil) throws {
    self.watchesAll = watchesAll
    baseline = watchesAll ? try state(of: book, edition) : nil
  }

  /// What the record says instead of the claim, if it does.
  mutating func finding(
    _ claim: RecordCheck.Claim, in book: any Book, _ clock: Clock, _ interviewer: Interviewer = Interviewer(),
    edition: Int? = nil
  ) throws -> RecordFinding? {
    let auditor = Auditor(book: book, clock: clock)
    if claim == .nothingElseChanged { return try somethingElse(auditor, edition) }
    named.append(claim)
    if case .interview(let check) = claim { return try auditor.finding(check, interviewer) }
    return try auditor.finding(claim)
  }

  /// A new line is about to be typed.
  mutating func turn(_ book: any Book, edition: Int? = nil) throws {
    if named.isEmpty { return }
    named = []
    if watchesAll { baseline = try state(of: book, edition) }
  }

  /// The whole record, read only where it was written since.
  private mutating func state(of book: any Book, _ edition: Int?) throws -> RecordState {
    if let latest, latest.edition == edition { return latest.state }
    let state = try RecordState(book)
    latest = edition.map { (state, $0) }
    return state
  }

  private mutating func somethingElse(_ auditor: Auditor, _ edition: Int?) throws -> RecordFinding? {
    defer { named.append(.nothingElseChanged) }
    guard let baseline else { return nil }
    let steps = try state(of: auditor.book, edition).steps(since: baseline)
    let unnamed = try steps.filter { step in try !named.contains { try auditor.names($0, step) } }
    if unnamed.isEmpty { return nil }
    return .alsoChanged(try unnamed.map(auditor.difference))
  }
}

extension Auditor {
  /// Whether a claim speaks of what changed.
  func names(_ claim: RecordCheck.Claim, _ step: RecordState.Step) throws -> Bool {
    switch claim {
    case .field(let subject, let test):
      if step.follows(from: test.field, of: subject.kind) { return try isOf(step.record, subject) }
      if case .deleted = step.what { return false }
      return try (step.field == nil || step.field == test.field) && ref(of: subject) == step.record.ref
    case .stakeholder(let subject, _, _):
      return try step.record.ref.kind == .stakeholder && isOf(step.record, subject)
    case .has(let subject, _, let selection):
      return try selects(selection, step) && isOf(step.record, subject)
    case .count(_, let selection):
      return try selects(selection, step)
    case .interview(.answer(let deal, _, _, _, _)):
      return try [.answer, .interview].contains(step.record.ref.kind) && isOf(step.record, deal)
    case .interview, .nothingElseChanged:
      return false
    }
  }

  func difference(_ step: RecordState.Step) throws -> Difference {
    let what: Difference.What =
      switch step.what {
      case .created: .created
      case .deleted: .deleted
      case .changed(let field, let type, let old, let new):
        .changed(field, from: try worded(old, type), to: try worded(new, type))
      }
    return Difference(kind: step.record.ref.kind, name: try name(step.record), what: what)
  }

  /// Whether a record is, or belongs to, the one of that name.
  private func isOf(_ record: any Record, _ owner: Subject) throws -> Bool {
    try ref(of: owner).map { $0 == record.ref || record.points(at: $0) } ?? false
  }

  private func selects(_ selection: Selection, _ step: RecordState.Step) throws -> Bool {
    try step.field == nil && step.record.ref.kind == selection.kind && passes(step.record, selection.tests)
  }
}

extension RecordState.Step {
  /// Whether it comes of itself when a field changes: the log keeps a deal's stage and worth, and its own probability
  /// gives way to its stage's.
  fileprivate func follows(from field: String, of kind: RecordKind) -> Bool {
    guard kind == .opportunity, ["stage", "status", "amount", "probability"].contains(field) else { return false }
    return record.ref.kind == .stageEvent || self.field == "probability"
  }
}
