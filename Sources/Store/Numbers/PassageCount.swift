import Figures
import Sales

/// How deals passed the stages: over all time by the furthest each came, in a period by the steps taken in it.
struct PassageCount {
  private let question: Measurement.Question
  private let source: FactSource
  private let steps: StageSteps

  /// - Parameter source: of the deals; which of their steps lie in the period is told by the steps themselves.
  init(_ source: FactSource) {
    self.source = source
    question = source.question
    steps = StageSteps(question: question)
  }

  func passages(in connection: any Connection) throws -> [Passage] {
    guard question.period != nil else { return try furthest("1 = 1", isInside: true, in: connection) }
    return try stepsTaken(in: connection) + furthest("fact.status = 'open'", isInside: false, in: connection)
  }

  /// The ids of the deals that left one of the stages asked about.
  var leavers: SQL {
    let places = question.stages.dropLast().indices.filter { [nil, question.stages[$0].id].contains(question.stage) }
    let within: SQL = "BETWEEN \(places.first ?? 0) AND \(places.last ?? -1)"
    return question.period == nil
      ? """
      SELECT id FROM (SELECT fact.id, fact.status, \(furthestPlace) AS place\(source.sql)) deal
      WHERE place > \(places.first ?? 0) OR (status = 'lost' AND place \(within))
      """
      : """
      SELECT id FROM (SELECT fact.id, \(steps.before) AS before, \(steps.place("e")) AS place, \(steps.isLoss) AS loss
        \(stepSource)) step
      WHERE (place > COALESCE(before, 0) AND place > \(places.first ?? 0)
          AND COALESCE(before, 0) <= \(places.last ?? -1))
        OR (loss = 1 AND CASE WHEN place > before OR before IS NULL THEN place ELSE before END \(within))
      """
  }

  // MARK: Parts

  /// Every deal once, by the furthest place it came to.
  private func furthest(_ choice: SQL, isInside: Bool, in connection: any Connection) throws -> [Passage] {
    let statement: SQL = """
      SELECT \(source.keyColumn), \(furthestPlace), fact.status, COUNT(*)\(source.sql) AND \(choice) GROUP BY 1, 2, 3
      """
    return try connection.rows(statement) { row in
      let status = row.text(2)
      return Passage(
        key: source.key(row.text(0)), before: nil, place: row.integer(1), isLoss: status == "lost",
        isOpen: status == "open", isInside: isInside, count: row.integer(3) ?? 0)
    }
  }

  private func stepsTaken(in connection: any Connection) throws -> [Passage] {
    let statement: SQL = """
      SELECT \(source.keyColumn), \(steps.before), \(steps.place("e")), \(steps.isLoss), COUNT(*)
      \(stepSource) GROUP BY 1, 2, 3, 4
      """
    return try connection.rows(statement) { row in
      Passage(
        key: source.key(row.text(0)), before: row.integer(1), place: row.integer(2), isLoss: row.integer(3) == 1,
        count: row.integer(4) ?? 0)
    }
  }

  private var furthestPlace: SQL {
    """
    CASE fact.status WHEN 'won' THEN \(question.stages.count - 1) ELSE (SELECT MAX(\(steps.place("e")))
      FROM stage_event e WHERE e.opportunity = fact.id AND e.status <> 'won'
        AND e.happened_at <= \(question.asOf.description)) END
    """
  }

  private var stepSource: SQL {
    """
    FROM stage_event e JOIN opportunity fact ON fact.id = e.opportunity \(source.joins)
    WHERE \(steps.conditions) AND \(source.conditions.joined(" AND "))
    """
  }
}
