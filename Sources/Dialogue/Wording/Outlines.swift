import Display
import Figures
import Sales

extension Situation {
  /// "Proposal, $120,000, closes Fri 18 Dec".
  func outline(_ deal: Opportunity) throws -> Line {
    var line: Line = "\(standing(deal))"
    line = deal.amount.map { "\(line), \($0)" } ?? "\(line), no amount"
    guard let day = deal.closeDate else { return line }
    return deal.isOpen ? "\(line), closes \(day)" : "\(line), closed \(day)"
  }

  /// "Acme Corporation, owner Sam Okafor, created Mon 3 Aug, source referral."
  func background(_ deal: Opportunity) throws -> Line {
    var line: Line = try account(deal.account).map { "\(Part($0.mention)), " } ?? ""
    line = "\(line)owner \(try ownerName(deal.owner))"
    if let created = deal.created { line = "\(line), created \(local(created).day)" }
    if let source = deal.source { line = "\(line), source \(Wording.field(source))" }
    if let reason = deal.lostReason { line = "\(line), lost on \(Wording.field(reason))" }
    if let competitor = deal.competitor { line = "\(line), competitor \(competitor)" }
    return "\(line)."
  }

  func table(_ deals: [Opportunity]) throws -> Table {
    Table(
      columns: [
        .init("name", "Deal"), .init("account", "Account", priority: 1), .init("stage", "Stage"),
        .init("amount", "Amount", alignment: .right), .init("close_date", "Closes", priority: 2),
        .init("owner", "Owner", priority: 3),
      ],
      rows: try deals.map { deal in
        [
          Part(deal.mention), try account(deal.account).map { Part($0.mention) } ?? .empty, .text(standing(deal)),
          deal.amount.map { .money($0) } ?? .empty, deal.closeDate.map { .day($0) } ?? .empty,
          .text(try ownerName(deal.owner)),
        ]
      })
  }

  /// Whether anything is to come: a next step, an open task or a planned activity.
  func hasNextStep(_ deal: Opportunity) throws -> Bool {
    if deal.nextStep != nil { return true }
    let about = Condition.refers("opportunity", to: deal.id)
    return try book.count(Query<Task>([about, .isEmpty("completed")])) > 0
      || book.count(Query<Activity>([about, .equals("status", .text("planned"))])) > 0
  }
}
