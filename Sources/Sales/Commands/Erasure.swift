/// How near a text stands to a person: the nearer, the fewer words tell who is meant.
public enum Nearness: Sendable, Comparable {
  case elsewhere
  /// About the account of the person, or one of its deals.
  case atAccount
  /// About the person.
  case own
}

/// The removal of a person from the record and its history, for good.
///
/// The contact goes with all parts in deals. What is about something else as well stays, and its words lose those that
/// tell of the person. Nothing of it is kept for undo.
public struct Erasure: Sendable {
  /// As it is on file, or was when it was deleted.
  public let contact: Contact
  /// A text without the words that tell of the person.
  public let redact: @Sendable (String, Nearness) -> String

  public init(of contact: Contact, redact: @escaping @Sendable (String, Nearness) -> String) {
    self.contact = contact
    self.redact = redact
  }

  /// What stands in place of words that were taken out.
  public static let mark = "[erased]"

  /// Text fields that hold a code or the name of something else, wherever they stand.
  private static let coded: Set<String> = [
    "type", "status", "stage", "imported_stage", "role", "state", "interview", "question", "item", "training",
    "outcome", "source", "lead_source", "lead_status", "lost_reason", "segment", "industry", "external_id", "path",
    "per", "region", "login", "questionnaire", "definition",
  ]

  /// Kinds of records that bear names of their own, which may be the person's too.
  private static let named: Set<RecordKind> = [.account, .contact, .user]

  /// Names of the fields of a kind that somebody may have written about the person in.
  public static func texts(of kind: RecordKind) -> Set<String> {
    guard !named.contains(kind) else { return kind == .contact ? ["department"] : [] }
    return Set(kind.fields.filter { $0.type == .text }.map(\.name)).subtracting(coded)
  }
}
