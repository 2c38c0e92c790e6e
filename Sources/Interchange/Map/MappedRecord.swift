import Sales

extension MappedRecord {
  /// What a row can become, by name.
  static var names: [String] { RecordKind.allCases.map(\.rawValue) + ["lead"] }

  init?(_ name: String) {
    guard let kind = name == "lead" ? RecordKind.contact : RecordKind(rawValue: name) else { return nil }
    self.init(kind, called: name)
  }

  init(_ kind: RecordKind) { self.init(kind, called: kind.rawValue) }

  private init(_ kind: RecordKind, called name: String) {
    self.name = name
    fieldNames = kind.fields.map(\.name) + Self.asides(name)
    if !fieldNames.contains("external_id") { fieldNames.append("external_id") }
  }

  var kind: RecordKind { RecordKind(rawValue: name) ?? .contact }
  var isLead: Bool { name == "lead" }

  /// What a row may say besides its fields.
  private static func asides(_ name: String) -> [String] {
    let own: [String] =
      switch name {
      // What decides over the stage's name, and when the deal came to its stage.
      case "opportunity": ["is_won", "is_closed", "stage_changed"]
      // A deal, or else an account.
      case "activity": ["about"]
      case "task": ["about", "is_closed"]
      case "lead": ["is_converted", "converted_contact"]
      default: []
      }
    return own + ["is_deleted"]
  }

  /// The kind of record that a field points at.
  func target(of field: String) -> RecordKind? {
    switch field {
    case "about": return .opportunity
    case "converted_contact": return .contact
    default:
      guard case .reference(let kind)? = kind.fields.first(where: { $0.name == field })?.type else { return nil }
      return kind
    }
  }

  /// Whether these fields tell one record from another.
  func isTold(by fields: [String: FieldSource]) -> Bool {
    if fields["external_id"] != nil { return true }
    return switch kind {
    case .user, .account, .contact, .opportunity: fields["name"] != nil
    case .stakeholder: fields["opportunity"] != nil && fields["contact"] != nil
    default: false
    }
  }
}
