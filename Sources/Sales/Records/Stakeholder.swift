import Figures

/// The part a contact plays in an opportunity.
public struct Stakeholder: Record {
  public static let kind = RecordKind.stakeholder
  public static let fields: [Field<Stakeholder>] = [
    .reference("opportunity", to: .opportunity, \.opportunity), .reference("contact", to: .contact, \.contact),
    .text("role", \.role), .integer("stance", \.stance), .integer("influence", \.influence),
    .instant("created", \.created),
  ]

  public var id: RecordID
  public var opportunity: RecordID?
  public var contact: RecordID?
  /// A `stakeholder_role`: `economic_buyer`, `champion` and so on.
  public var role: String?
  /// -2 (against) to 2 (for).
  public var stance: Int?
  /// 1 (little) to 3 (much).
  public var influence: Int?
  public var created: Instant?

  public init(id: RecordID) { self.id = id }
  public var title: String { role ?? "stakeholder" }
}
