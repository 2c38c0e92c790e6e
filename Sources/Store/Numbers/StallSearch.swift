import Figures
import Sales

extension OpenBook {
  /// The open deals that stand still, those that should close first at the head.
  func stalls(_ question: Stall.Question) throws -> [Stall] {
    let source = try FactSource(question.deals, .open, in: connection)
    let one: SQL = question.deal.map { " AND fact.id = \($0.text)" } ?? ""
    var stalls: [Stall] = []
    try connection.each(
      """
      SELECT fact.id, fact.stage, fact.close_date, fact.created, \(OpenBook.lastActivity), \(OpenBook.lastMove),
        \(OpenBook.hasNextStep), fact.snoozed_until\(source.sql)\(one) ORDER BY fact.close_date NULLS LAST, fact.id
      """
    ) { row in
      let touched = [3, 4, 5].compactMap { row.text($0) }.max()
      let facts = Stall.Facts(
        deal: RecordID(row.text(0) ?? ""), stage: row.text(1) ?? "", closeDate: row.text(2).flatMap { Day(iso: $0) },
        touched: touched.flatMap { Instant($0) }, hasNextStep: row.integer(6) == 1,
        snoozedUntil: row.text(7).flatMap { Day(iso: $0) })
      if let stall = question.stall(facts) { stalls.append(stall) }
    }
    return stalls
  }

  private static let lastActivity: SQL = """
    (SELECT MAX(a.happens_at) FROM activity a WHERE a.opportunity = fact.id AND a.status = 'completed')
    """

  private static let lastMove: SQL = "(SELECT MAX(e.happened_at) FROM stage_event e WHERE e.opportunity = fact.id)"

  private static let hasNextStep: SQL = """
    CASE WHEN COALESCE(fact.next_step, '') <> ''
      OR EXISTS (SELECT 1 FROM task t WHERE t.opportunity = fact.id AND t.completed IS NULL)
      OR EXISTS (SELECT 1 FROM activity a WHERE a.opportunity = fact.id AND a.status = 'planned') THEN 1 ELSE 0 END
    """
}
