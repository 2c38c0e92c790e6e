import Figures

/// A call, meeting, demo or other touch, planned or done.
public struct Activity: Record {
  public static let kind = RecordKind.activity
  public static let fields: [Field<Activity>] = [
    .text("type", \.type), .choice("status", \.storedStatus), .text("subject", \.subject),
    .reference("account", to: .account, \.account), .reference("contact", to: .contact, \.contact),
    .reference("opportunity", to: .opportunity, \.opportunity), .reference("owner", to: .user, \.owner),
    .instant("happens_at", \.at), .flag("all_day", \.allDay), .integer("duration_minutes", \.minutes),
    .text("outcome", \.outcome), .text("note", \.note), .instant("created", \.created),
    .text("external_id", \.externalID),
  ]

  public enum Status: String, Sendable, CaseIterable { case planned, completed, cancelled }

  public var id: RecordID
  /// An activity type of the playbook: `call`, `demo`.
  public var type = "other"
  public var status = Status.completed
  public var subject: String?
  public var account: RecordID?
  public var contact: RecordID?
  public var opportunity: RecordID?
  public var owner: RecordID?
  /// When it happened or is planned for, in UTC.
  public var at: Instant?
  /// Only the day of ``at`` was said.
  public var allDay = false
  public var minutes: Int?
  public var outcome: String?
  public var note: String?
  public var created: Instant?
  public var externalID: String?

  public init(id: RecordID) { self.id = id }
  public var title: String { subject ?? type }

  var storedStatus: Status? {
    get { status }
    set { status = newValue ?? .completed }
  }
}
