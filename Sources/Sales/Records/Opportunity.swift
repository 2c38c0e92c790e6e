import Figures

/// A deal in the making, or one that is over.
public struct Opportunity: Record {
  public static let kind = RecordKind.opportunity
  public static let fields: [Field<Opportunity>] = [
    .text("name", \.name), .reference("account", to: .account, \.account), .text("stage", \.stage),
    .choice("status", \.storedStatus), .money("amount", \.amount), .fraction("probability", \.probability),
    .day("close_date", \.closeDate), .text("next_step", \.nextStep), .text("source", \.source),
    .text("product", \.product), .text("competitor", \.competitor), .text("lost_reason", \.lostReason),
    .text("campaign", \.campaign), .text("description", \.summary), .reference("owner", to: .user, \.owner),
    .reference("sourced_by", to: .user, \.sourcedBy), .instant("created", \.created),
    .day("snoozed_until", \.snoozedUntil), .text("snooze_reason", \.snoozeReason),
    .text("imported_stage", \.importedStage), .text("external_id", \.externalID),
  ]

  public enum Status: String, Sendable, CaseIterable { case open, won, lost }

  public var id: RecordID
  public var name = ""
  public var account: RecordID?
  /// The id of its stage; a lost one keeps the stage it was lost at.
  public var stage = "prospecting"
  public var status = Status.open
  public var amount: Money?
  /// 0...1; `nil` is its stage's.
  public var probability: Double?
  /// The day it is expected to close while open, the day it closed once closed.
  public var closeDate: Day?
  public var nextStep: String?
  public var source: String?
  public var product: String?
  public var competitor: String?
  public var lostReason: String?
  public var campaign: String?
  public var summary: String?
  public var owner: RecordID?
  public var sourcedBy: RecordID?
  public var created: Instant?
  /// The day from which it counts as stalled again, and why not before.
  public var snoozedUntil: Day?
  public var snoozeReason: String?
  /// The stage's name in the system it was imported from.
  public var importedStage: String?
  public var externalID: String?

  public init(id: RecordID) { self.id = id }
  public var title: String { name }
  public var isOpen: Bool { status == .open }

  var storedStatus: Status? {
    get { status }
    set { status = newValue ?? .open }
  }
}
