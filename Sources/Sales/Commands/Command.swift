import Figures

/// One change that can be ordered.
///
/// Records handed in are drafts: their ids are given when the command is carried out.
public enum Command: Sendable, Hashable {
  case logActivity(Activity)
  /// A planned activity took place or was called off.
  case settleActivity(RecordID, Activity.Status)
  case addTask(Task)
  case completeTask(RecordID)
  case rescheduleTask(RecordID, due: Day, at: Instant?)
  case addNote(Note)
  case createAccount(Account)
  case createContact(Contact)
  case createOpportunity(Opportunity)
  /// Sets one field of a record.
  case set(RecordRef, field: String, to: FieldValue)
  /// To an open stage, forward or back.
  case moveStage(RecordID, to: String, reason: String?)
  case closeWon(RecordID, amount: Money?, on: Day)
  case closeLost(RecordID, on: Day, reason: String?, competitor: String?)
  case reopen(RecordID)
  /// An open deal does not count as stalled before that day.
  case snooze(RecordID, until: Day, reason: String)
  case addStakeholder(Stakeholder)
  case mergeAccounts(RecordID, into: RecordID)
  case delete(RecordRef)
  case completeItem(ChecklistItem)
  case addUser(User)
  case setQuota(Quota)
  case completeTraining(TrainingCompletion)
  /// Somebody had a go at an exercise; one that passes may end a training.
  case keepAttempt(TrainingAttempt)
  /// A document was written; whatever asks for it in the playbook is met by it.
  case addDocument(Document)
  /// A phrase that the user may say from now on.
  case teach(Phrase)
  /// Answers of an interview, which begins with the first of them, and what they put on the record.
  case keepAnswers([Answer], of: Interview, filling: [Filling])
  case endInterview(RecordID, as: Interview.State)
  /// An interview and its answers go.
  case discardInterview(RecordID)
}

/// Who orders a command, when, and in what words.
public struct Order: Sendable {
  /// One line of the conversation, and one step of undo; the same id twice is carried out once.
  public var id: RecordID
  public var user: RecordID?
  public var at: Instant
  public var words: String
  public var zone: Zone

  public init(id: RecordID, user: RecordID?, at: Instant, words: String, zone: Zone) {
    self.id = id
    self.user = user
    self.at = at
    self.words = words
    self.zone = zone
  }
}

/// One field of one record that changed: the unit of history and undo.
public struct Change: Sendable, Hashable {
  public var record: Mention
  /// `nil` for a creation (``new`` is the record) or a deletion (``old`` is).
  public var field: String?
  public var old: ChangeValue?
  public var new: ChangeValue?

  public init(record: Mention, field: String?, old: ChangeValue?, new: ChangeValue?) {
    self.record = record
    self.field = field
    self.old = old
    self.new = new
  }
}

extension Change {
  /// The change that takes this one back.
  public var reversed: Change { Change(record: record, field: field, old: new, new: old) }
}

/// A field's value, or a whole record's as its fields by name.
public enum ChangeValue: Sendable, Hashable {
  case field(FieldValue)
  case record([String: FieldValue])
}

/// What the book did about an order.
public struct Receipt: Sendable, Hashable {
  public var changes: [Change]
  /// The order had been carried out before; nothing was done now.
  public var isRepeat: Bool
  /// How many of the changes were made after each command; empty where that is not known.
  private let ends: [Int]

  public init(changes: [Change], isRepeat: Bool = false, ends: [Int] = []) {
    self.changes = changes
    self.isRepeat = isRepeat
    self.ends = ends
  }

  /// What some of the commands did, by their places in the order; everything where that is not known.
  public func part(_ commands: Range<Int>) -> Receipt {
    guard ends.indices.contains(commands.upperBound - 1) else { return self }
    let start = commands.lowerBound == 0 ? 0 : ends[commands.lowerBound - 1]
    return Receipt(changes: Array(changes[start..<ends[commands.upperBound - 1]]), isRepeat: isRepeat)
  }

  /// The records created, in order.
  public func created(_ kind: RecordKind) -> [Mention] {
    changes.filter { $0.field == nil && $0.new != nil && $0.record.ref.kind == kind }.map(\.record)
  }
}
