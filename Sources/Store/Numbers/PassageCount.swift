import Figures
import Sales

/// The steps of deals through the stages, put together by where they led.
struct PassageCount {
  let question: Measurement.Question
  private let key: SQL?

  init(_ question: Measurement.Question, in connection: any Connection) throws {
    self.question = question
    key = try FactSource.key(of: question, .passages, in: connection)
  }

  func passages(in connection: any Connection) throws -> [Passage] {
    let steps: SQL = """
      \(steps) SELECT \(key ?? "NULL"), step.before, step.place, \(isLoss), \(isOpen), \(isInside), COUNT(*)
      FROM step \(joins) WHERE \(conditions) GROUP BY 1, 2, 3, 4, 5, 6
      """
    return try connection.rows(steps) { row in
      Passage(
        key: key.map { _ in row.text(0) ?? "" }, before: row.integer(1), place: row.integer(2),
        isLoss: row.integer(3) == 1, isOpen: row.integer(4) == 1, isInside: row.integer(5) == 1,
        count: row.integer(6) ?? 0)
    }
  }

  /// The ids of the deals that left the stages asked about in the period.
  var leavers: SQL {
    let places = question.stages.dropLast().indices.filter {
      question.stage == nil || question.stages[$0].id == question.stage
    }
    let (first, last) = (places.first ?? 0, places.last ?? -1)
    return """
      \(steps) SELECT step.opportunity FROM step \(joins) WHERE \(conditions) AND \(isInside) = 1 AND (
        (step.place > COALESCE(step.before, 0) AND COALESCE(step.before, 0) <= \(last) AND step.place > \(first))
        OR (\(isLoss) = 1 AND \(furthest) BETWEEN \(first) AND \(last)))
      """
  }

  // MARK: Parts of the statement

  /// Every event of a deal with the furthest place before it; a win that was voided is none.
  private var steps: SQL {
    """
    WITH trail AS (
      SELECT e.opportunity, e.status, e.happened_at, \(place) AS place,
        ROW_NUMBER() OVER (PARTITION BY e.opportunity ORDER BY e.happened_at, e.id) AS turn
      FROM stage_event e WHERE e.happened_at <= \(question.asOf.description)),
    outcome AS (
      SELECT opportunity, MAX(turn) AS final, COALESCE(MAX(turn) FILTER (WHERE status <> 'won'), 0) AS unwon,
        COALESCE(MAX(turn) FILTER (WHERE status <> 'lost'), 0) AS unlost
      FROM trail GROUP BY opportunity),
    step AS (
      SELECT t.opportunity, t.status, t.happened_at, t.place, t.turn, o.final, o.unlost,
        MAX(t.place) OVER (
          PARTITION BY t.opportunity ORDER BY t.turn ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
      FROM trail t JOIN outcome o ON o.opportunity = t.opportunity WHERE t.status <> 'won' OR t.turn > o.unwon)
    """
  }

  /// A stage as its place in the process; whatever is won is in the last one, which nothing else can be in.
  private var place: SQL {
    let won = question.stages.count - 1
    let arms = question.stages.dropLast().enumerated().map { "WHEN \($1.id) THEN \($0)" as SQL }.joined(" ")
    return "CASE WHEN e.status = 'won' THEN \(won) ELSE " + (won > 0 ? "CASE e.stage \(arms) END END" : "NULL END")
  }

  private var isLoss: SQL { "CASE WHEN step.status = 'lost' AND step.turn = step.unlost + 1 THEN 1 ELSE 0 END" }

  private var isOpen: SQL { "CASE WHEN step.status = 'open' AND step.turn = step.final THEN 1 ELSE 0 END" }

  private var isInside: SQL {
    question.instants(of: "step.happened_at").map { "CASE WHEN \($0) THEN 1 ELSE 0 END" } ?? "1"
  }

  private var furthest: SQL {
    "CASE WHEN step.before IS NULL OR step.place > step.before THEN step.place ELSE step.before END"
  }

  private var joins: SQL {
    "JOIN opportunity fact ON fact.id = step.opportunity \(FactSource.joins(question.grouping))"
  }

  private var conditions: SQL {
    let choice: [SQL?] = [
      question.owner.map { "fact.owner = \($0.text)" }, question.account.map { "fact.account = \($0.text)" },
    ]
    return (["1 = 1"] + choice.compactMap { $0 }).joined(" AND ")
  }
}
