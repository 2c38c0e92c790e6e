import Figures
import Sales

/// The stage events of a period as steps of their deals, told by the events before and after each.
struct StageSteps {
  let question: Measurement.Question

  /// In the period and before the instant asked about; a win counts once, and only if no other outcome followed.
  var conditions: SQL {
    let within = question.instants(of: "e.happened_at") ?? "1 = 1"
    return """
      \(within) AND e.happened_at <= \(question.asOf.description)
      AND (e.status <> 'won' OR (\(statusBefore) <> 'won' AND NOT \(isFollowedByOther)))
      """
  }

  /// 1 for the event that a deal was lost by, and is lost still.
  var isLoss: SQL {
    "CASE WHEN e.status = 'lost' AND \(statusBefore) <> 'lost' AND NOT \(isFollowedByOther) THEN 1 ELSE 0 END"
  }

  /// The furthest place reached before; a win before was voided.
  var before: SQL { "(SELECT MAX(\(place("b"))) \(earlier) AND b.status <> 'won')" }

  private var statusBefore: SQL {
    "COALESCE((SELECT b.status \(earlier) ORDER BY b.happened_at DESC, b.id DESC LIMIT 1), '')"
  }

  private var isFollowedByOther: SQL {
    """
    EXISTS (SELECT 1 FROM stage_event l WHERE l.opportunity = e.opportunity
      AND (l.happened_at, l.id) > (e.happened_at, e.id) AND l.happened_at <= \(question.asOf.description)
      AND l.status <> e.status)
    """
  }

  private var earlier: SQL {
    "FROM stage_event b WHERE b.opportunity = e.opportunity AND (b.happened_at, b.id) < (e.happened_at, e.id)"
  }

  /// A stage as its place in the process; whatever is won is in the last one, which nothing else can be in.
  func place(_ event: String) -> SQL {
    let won = question.stages.count - 1
    guard won > 0 else { return "NULL" }
    let arms = question.stages.dropLast().enumerated().map { "WHEN \($1.id) THEN \($0)" as SQL }.joined(" ")
    return "CASE WHEN \(raw: event).status = 'won' THEN \(won) ELSE CASE \(raw: event).stage \(arms) END END"
  }
}
