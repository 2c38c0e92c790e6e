/// A kind of record, under the name its table, JSON and history bear.
public enum RecordKind: String, CaseIterable, Sendable, Codable {
  case account, contact, opportunity, stakeholder, activity, task, note, answer, interview
  case checklistItem = "checklist_item"
  case stageEvent = "stage_event"
  case document, user, quota
  case trainingCompletion = "training_completion"
  case trainingAttempt = "training_attempt"
  case phrase
}

extension RecordKind {
  /// The type of its records: the one place that joins kinds and types. Whatever is generic over kinds opens it:
  /// `func table<R: Record>(_ type: R.Type)` can be called as `table(kind.type)`.
  public var type: any Record.Type {
    switch self {
    case .account: Account.self
    case .contact: Contact.self
    case .opportunity: Opportunity.self
    case .stakeholder: Stakeholder.self
    case .activity: Activity.self
    case .task: Task.self
    case .note: Note.self
    case .answer: Answer.self
    case .interview: Interview.self
    case .checklistItem: ChecklistItem.self
    case .stageEvent: StageEvent.self
    case .document: Document.self
    case .user: User.self
    case .quota: Quota.self
    case .trainingCompletion: TrainingCompletion.self
    case .trainingAttempt: TrainingAttempt.self
    case .phrase: Phrase.self
    }
  }

  /// The names and types of the fields, in the order they are shown.
  public var fields: [(name: String, type: FieldType)] {
    func list<R: Record>(_ type: R.Type) -> [(name: String, type: FieldType)] { R.fields.map { ($0.name, $0.type) } }
    return list(self.type)
  }

  /// The fields that point at records of a kind.
  public func references(to kind: RecordKind) -> [String] {
    fields.filter { $0.type == .reference(kind) }.map(\.name)
  }

  /// A record of the kind with these values; fields not named are empty.
  public func record(id: RecordID, values: [String: FieldValue]) -> any Record {
    func make<R: Record>(_ type: R.Type) -> any Record { R(id: id, values: values) }
    return make(self.type)
  }
}
