import Figures

/// A move of an opportunity: the log that stage history, conversion and time in stage are counted from.
public struct StageEvent: Record {
  public static let kind = RecordKind.stageEvent
  public static let fields: [Field<StageEvent>] = [
    .reference("opportunity", to: .opportunity, \.opportunity), .text("stage", \.stage),
    .choice("status", \.storedStatus), .money("amount", \.amount), .fraction("probability", \.probability),
    .instant("happened_at", \.at), .reference("owner", to: .user, \.owner), .text("reason", \.reason),
    .text("imported_stage", \.importedStage), .text("external_id", \.externalID),
  ]

  public var id: RecordID
  public var opportunity: RecordID?
  /// The stage it came to; for a loss the stage it was lost at.
  public var stage = ""
  public var status = Opportunity.Status.open
  public var amount: Money?
  public var probability: Double?
  public var at: Instant?
  public var owner: RecordID?
  public var reason: String?
  public var importedStage: String?
  public var externalID: String?

  public init(id: RecordID) { self.id = id }

  /// Where a deal stands at a moment.
  public init(id: RecordID, of deal: Opportunity, at moment: Instant, by owner: RecordID?, reason: String? = nil) {
    self.init(id: id)
    opportunity = deal.id
    stage = deal.stage
    status = deal.status
    amount = deal.amount
    probability = deal.probability
    at = moment
    self.owner = owner
    self.reason = reason
    importedStage = deal.importedStage
  }

  public var title: String { stage }

  var storedStatus: Opportunity.Status? {
    get { status }
    set { status = newValue ?? .open }
  }
}
