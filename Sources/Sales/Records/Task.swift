import Figures

/// Something somebody means to do.
public struct Task: Record {
  public static let kind = RecordKind.task
  public static let fields: [Field<Task>] = [
    .text("subject", \.subject), .day("due", \.due), .instant("due_at", \.dueAt),
    .reference("account", to: .account, \.account), .reference("contact", to: .contact, \.contact),
    .reference("opportunity", to: .opportunity, \.opportunity), .reference("owner", to: .user, \.owner),
    .instant("completed", \.completed), .instant("created", \.created), .text("external_id", \.externalID),
  ]

  public var id: RecordID
  public var subject = ""
  /// The last day it may be done on.
  public var due: Day?
  /// The time of day it is due, where one was said.
  public var dueAt: Instant?
  public var account: RecordID?
  public var contact: RecordID?
  public var opportunity: RecordID?
  public var owner: RecordID?
  public var completed: Instant?
  public var created: Instant?
  public var externalID: String?

  public init(id: RecordID) { self.id = id }
  public var title: String { subject }
}
