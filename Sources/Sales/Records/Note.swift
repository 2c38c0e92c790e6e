import Figures

/// Words kept about a record.
public struct Note: Record {
  public static let kind = RecordKind.note
  public static let fields: [Field<Note>] = [
    .text("body", \.body), .reference("account", to: .account, \.account),
    .reference("contact", to: .contact, \.contact), .reference("opportunity", to: .opportunity, \.opportunity),
    .reference("owner", to: .user, \.owner), .instant("created", \.created),
  ]

  public var id: RecordID
  public var body = ""
  public var account: RecordID?
  public var contact: RecordID?
  public var opportunity: RecordID?
  public var owner: RecordID?
  public var created: Instant?

  public init(id: RecordID) { self.id = id }
  public var title: String { body }
}
