import Sales

/// A stored field as a check names it.
struct FieldName: Sendable, Hashable {
  var name: String
  var type: FieldType

  /// The words it is written with, at most three: its name with underscores or spaces, or another name for it.
  static func named(_ words: some Collection<String>, of kind: RecordKind) -> FieldName? {
    let written = words.joined(separator: "_").lowercased()
    let name = otherNames[kind]?[written] ?? written
    return all(of: kind).first { $0.name == name }
  }

  static func all(of kind: RecordKind) -> [FieldName] { kind.fields.map { FieldName(name: $0.name, type: $0.type) } }

  /// Names that people and slots use for a field, by kind.
  private static let otherNames: [RecordKind: [String: String]] = [
    .opportunity: [
      "reason": "lost_reason", "close": "close_date", "closes": "close_date", "value": "amount",
      "sourced": "sourced_by",
    ],
    .activity: [
      "activity": "type", "when": "happens_at", "duration": "duration_minutes", "deal": "opportunity",
      "minutes": "duration_minutes",
    ],
    .contact: ["job_title": "title", "mobile": "mobile_phone", "company": "account"],
    .account: ["employees": "number_of_employees", "city": "billing_city", "country": "billing_country"],
    .task: ["task": "subject", "deal": "opportunity", "due_date": "due"],
    .note: ["note": "body", "text": "body", "deal": "opportunity"],
    .stageEvent: ["deal": "opportunity", "when": "happened_at"],
    .stakeholder: ["deal": "opportunity", "stakeholder_role": "role"], .checklistItem: ["deal": "opportunity"],
  ]
}
