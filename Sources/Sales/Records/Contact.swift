import Figures

/// A person at an account.
public struct Contact: Record {
  public static let kind = RecordKind.contact
  public static let fields: [Field<Contact>] = [
    .text("name", \.name), .reference("account", to: .account, \.account), .text("title", \.jobTitle),
    .text("department", \.department), .text("email", \.email), .text("phone", \.phone),
    .text("mobile_phone", \.mobilePhone), .text("lead_source", \.leadSource), .text("lead_status", \.leadStatus),
    .reference("reports_to", to: .contact, \.reportsTo), .reference("owner", to: .user, \.owner),
    .instant("created", \.created), .text("external_id", \.externalID),
  ]

  public var id: RecordID
  public var name = ""
  public var account: RecordID?
  public var jobTitle: String?
  public var department: String?
  public var email: String?
  public var phone: String?
  public var mobilePhone: String?
  public var leadSource: String?
  public var leadStatus: String?
  public var reportsTo: RecordID?
  public var owner: RecordID?
  public var created: Instant?
  public var externalID: String?

  public init(id: RecordID) { self.id = id }
  public var title: String { name }
}
