import Figures

/// A company that is sold to.
public struct Account: Record {
  public static let kind = RecordKind.account
  public static let fields: [Field<Account>] = [
    .text("name", \.name), .text("industry", \.industry), .text("segment", \.segment), .text("type", \.type),
    .text("website", \.website), .text("phone", \.phone), .text("billing_city", \.billingCity),
    .text("billing_state", \.billingState), .text("billing_country", \.billingCountry),
    .integer("number_of_employees", \.employees), .money("annual_revenue", \.annualRevenue),
    .reference("owner", to: .user, \.owner), .instant("created", \.created), .text("external_id", \.externalID),
  ]

  public var id: RecordID
  public var name = ""
  public var industry: String?
  public var segment: String?
  public var type: String?
  public var website: String?
  public var phone: String?
  public var billingCity: String?
  public var billingState: String?
  public var billingCountry: String?
  public var employees: Int?
  public var annualRevenue: Money?
  public var owner: RecordID?
  public var created: Instant?
  /// The identity in the system it was imported from.
  public var externalID: String?

  public init(id: RecordID) { self.id = id }
  public var title: String { name }
}
