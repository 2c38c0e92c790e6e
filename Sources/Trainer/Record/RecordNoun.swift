import Sales

/// A word of a check that stands for records of one kind.
struct RecordNoun: Sendable {
  var kind: RecordKind
  var singular: String
  var plural: String
  /// What else the word says: `calls` are activities whose type is call.
  var tests: [FieldTest] = []

  init(_ kind: RecordKind, _ singular: String, _ plural: String, _ field: String = "", _ value: String = "") {
    self.kind = kind
    self.singular = singular
    self.plural = plural
    if !field.isEmpty {
      let verb: FieldTest.Verb = value.isEmpty ? .isEmpty : .is
      tests = [FieldTest(field: field, verb: verb, value: value)]
    }
  }

  static let all = [
    RecordNoun(.opportunity, "deal", "deals"), RecordNoun(.opportunity, "opportunity", "opportunities"),
    RecordNoun(.opportunity, "open deal", "open deals", "status", "open"),
    RecordNoun(.opportunity, "won deal", "won deals", "status", "won"),
    RecordNoun(.opportunity, "lost deal", "lost deals", "status", "lost"),
    RecordNoun(.account, "account", "accounts"), RecordNoun(.contact, "contact", "contacts"),
    RecordNoun(.activity, "activity", "activities"), RecordNoun(.activity, "call", "calls", "type", "call"),
    RecordNoun(.activity, "meeting", "meetings", "type", "meeting"),
    RecordNoun(.activity, "demo", "demos", "type", "demo"), RecordNoun(.activity, "email", "emails", "type", "email"),
    RecordNoun(.activity, "planned activity", "planned activities", "status", "planned"),
    RecordNoun(.task, "task", "tasks"), RecordNoun(.task, "open task", "open tasks", "completed"),
    RecordNoun(.note, "note", "notes"), RecordNoun(.stageEvent, "stage event", "stage events"),
    RecordNoun(.stakeholder, "stakeholder", "stakeholders"), RecordNoun(.user, "user", "users"),
    RecordNoun(.quota, "quota", "quotas"), RecordNoun(.checklistItem, "checklist item", "checklist items"),
    RecordNoun(.document, "document", "documents"), RecordNoun(.trainingCompletion, "training", "trainings"),
    RecordNoun(.trainingAttempt, "attempt", "attempts"),
    RecordNoun(.phrase, "phrase", "phrases"),
  ]

  /// The nouns that may begin a check of one record by its name.
  static let subjects = all.filter { $0.tests.isEmpty && !$0.singular.contains(" ") }

  /// What several records of a kind are called in a check.
  static func plural(_ kind: RecordKind) -> String { all.first { $0.kind == kind }?.plural ?? kind.rawValue + "s" }

  /// What a kind of record is called in a check.
  static func of(_ kind: RecordKind) -> String { all.first { $0.kind == kind }?.singular ?? kind.rawValue }
}
