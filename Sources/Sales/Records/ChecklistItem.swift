import Figures

/// A success criterion or deliverable of a stage that was ticked off for an opportunity.
public struct ChecklistItem: Record {
  public static let kind = RecordKind.checklistItem
  public static let fields: [Field<ChecklistItem>] = [
    .reference("opportunity", to: .opportunity, \.opportunity), .text("stage", \.stage), .text("item", \.item),
    .instant("completed", \.completed), .reference("owner", to: .user, \.owner),
  ]

  public var id: RecordID
  public var opportunity: RecordID?
  public var stage = ""
  /// The item's id in the playbook.
  public var item = ""
  public var completed: Instant?
  public var owner: RecordID?

  public init(id: RecordID) { self.id = id }
  public var title: String { item }
}
