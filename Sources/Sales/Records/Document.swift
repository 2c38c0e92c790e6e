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
  public var type = ""
  public var path: String?
  public var owner: RecordID?
  public var created: Instant?

  public init(id: RecordID) { self.id = id }
  public var title: String { type }
}
