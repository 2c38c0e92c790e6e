import Figures

/// A document made for an opportunity.
public struct Document: Record {
  public static let kind = RecordKind.document
  public static let fields: [Field<Document>] = [
    .reference("opportunity", to: .opportunity, \.opportunity), .text("type", \.type), .text("path", \.path),
    .reference("owner", to: .user, \.owner), .instant("created", \.created),
  ]

  public var id: RecordID
  public var opportunity: RecordID?
  /// A document of the playbook: `stakeholder_map`.
  public var type = ""
  /// Where its file was written, from the root; it may be gone or changed since.
  public var path: String?
  public var owner: RecordID?
  public var created: Instant?

  public init(id: RecordID) { self.id = id }
  public var title: String { type.split(separator: "_").joined(separator: " ") }
}
