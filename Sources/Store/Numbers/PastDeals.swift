import Sales

/// The deals as they were at an instant, out of the stage events up to it.
///
/// A close that was voided since has lost its close date: the instant of its event stands in `closed_at` instead.
struct PastDeals {
  let question: Measurement.Question

  var sql: SQL {
    """
    SELECT o.id, o.account, o.owner, o.sourced_by, o.source, o.product, o.competitor, o.created, o.next_step, o.snoozed_until, e.status, e.stage, e.amount,
      e.amount_currency, e.probability,
      CASE WHEN e.status = 'lost' THEN COALESCE(e.reason, o.lost_reason) END AS lost_reason,
      CASE WHEN e.status = 'open' OR NOT \(isVoided) THEN o.close_date END AS close_date,
      CASE WHEN e.status <> 'open' AND \(isVoided) THEN e.happened_at END AS closed_at
    FROM opportunity o JOIN (
      SELECT opportunity, status, stage, amount, amount_currency, probability, reason, happened_at,
        ROW_NUMBER() OVER (PARTITION BY opportunity ORDER BY happened_at DESC, id DESC) AS back
      FROM stage_event WHERE happened_at <= \(question.asOf.description)) e ON e.opportunity = o.id AND e.back = 1
    """
  }

  private var isVoided: SQL {
    """
    (EXISTS (SELECT 1 FROM stage_event l WHERE l.opportunity = o.id AND l.happened_at > \(question.asOf.description)
      AND l.status <> e.status))
    """
  }
}
