import Figures
import Sales

/// How long deals stayed in their stages, read event by event.
struct StayCount {
  let source: FactSource

  func tallies(in connection: any Connection) throws -> [Tally] { try read(in: connection).tallies }

  private func read(in connection: any Connection) throws -> Stays {
    var stays = Stays(source.question)
    try connection.each(events) { row in
      guard let deal = row.text(0), let at = row.text(1).flatMap({ Instant($0)?.seconds }) else { return }
      stays.take(
        deal: deal, key: source.key(row.text(4)), stage: row.text(3) ?? "", isOpen: row.text(2) == "open", at: at)
    }
    stays.finish()
    return stays
  }

  /// The events of the deals asked about, deal by deal, each deal's in their order.
  private var events: SQL {
    let own: SQL = source.needsDeals ? "JOIN opportunity fact ON fact.id = e.opportunity \(source.joins)" : ""
    let choice: SQL = source.needsDeals ? " AND \(source.conditions.joined(" AND "))" : ""
    return """
      SELECT e.opportunity, e.happened_at, e.status, e.stage, \(source.keyColumn) FROM stage_event e \(own)
      WHERE e.happened_at <= \(source.question.asOf.description)\(choice)
      ORDER BY e.opportunity, e.happened_at, e.id
      """
  }

  /// The deals that finished a stay in one of the stages asked about, those that left it last first.
  func leavers(limit: Int, in connection: any Connection) throws -> [RecordID] {
    let stays = try read(in: connection)
    return stays.leavers.sorted { ($0.left, $0.deal) > ($1.left, $1.deal) }.prefix(limit).map { RecordID($0.deal) }
  }
}
