import Figures
import Sales

/// A part of a question as one statement whose rows are tallies: the database does the adding up.
struct FactCount {
  let source: FactSource
  let part: Recipe.Part
  let question: Measurement.Question
  /// Amounts are at stake, in this part or another.
  let isMoney: Bool

  init(_ source: FactSource, _ part: Recipe.Part, isMoney: Bool) {
    self.source = source
    self.part = part
    self.isMoney = isMoney
    question = source.question
  }

  func tallies(in connection: any Connection) throws -> [Tally] {
    if case .spread(let quantity, _) = part.calculation {
      return try SpreadCount(source: source, quantity: quantity, isMoney: isMoney).tallies(in: connection)
    }
    let columns = columns
    let list = ([source.keyColumn, currency] + columns.map(\.sql)).joined(", ")
    return try connection.rows("SELECT \(list)\(source.sql)\(groups)") { row in
      var tally = Tally(key: source.key(row.text(0)), currency: row.text(1).map { Currency($0) })
      for (index, column) in columns.enumerated() { column.put(row, index + 2, &tally) }
      return tally
    }
  }

  /// ` GROUP BY …` the group's key and the currency, where there is one.
  private var groups: SQL {
    let places = (source.isGrouped ? ["1"] : []) + (isMoney ? ["2"] : [])
    return places.isEmpty ? "" : " GROUP BY \(raw: places.joined(separator: ", "))"
  }

  private var columns: [TallyColumn] {
    switch part.calculation {
    case .share where part.facts == .created:
      [.count(\.count, where: "<> 'open'"), .count(\.hits, where: "= 'won'"), .count(\.stillOpen, where: "= 'open'")]
    case .share: [.count(\.count, of: "*"), .count(\.hits, where: "= 'won'")]
    case .shareOfAmounts:
      [.sum(\.sum, of: lastAmount), .sum(\.hitSum, of: "fact.amount", where: "= 'won'")] + counts(of: lastAmount)
    case .sum: [.sum(\.sum, of: "fact.amount")] + counts(of: "fact.amount")
    case .weightedSum: [.sum(\.sum, of: weighted)] + counts(of: weighted)
    case .count, .spread: [.count(\.count, of: "*")]
    }
  }

  private func counts(of amount: SQL) -> [TallyColumn] {
    [.count(\.count, of: amount), TallyColumn(sql: "COUNT(*) - COUNT(\(amount))", number: \.excluded)]
  }

  private var currency: SQL {
    guard isMoney else { return "NULL" }
    return part.calculation == .shareOfAmounts ? last("amount_currency") : "fact.amount_currency"
  }

  private var weighted: SQL {
    let arms = question.stages.map { "WHEN \($0.id) THEN \($0.probability)" as SQL }.joined(" ")
    let ofStage: SQL = question.stages.isEmpty ? "NULL" : "CASE fact.stage \(arms) END"
    return "fact.amount * COALESCE(fact.probability, \(ofStage))"
  }

  private var lastAmount: SQL { last("amount") }

  /// A deal's amount or its currency; of a lost one the last it had while it was open.
  private func last(_ column: String) -> SQL {
    """
    CASE fact.status WHEN 'lost' THEN COALESCE((SELECT e.\(raw: column) FROM stage_event e
      WHERE e.opportunity = fact.id AND e.status = 'open' AND e.amount IS NOT NULL
        AND e.happened_at <= \(question.asOf.description)
      ORDER BY e.happened_at DESC, e.id DESC LIMIT 1), fact.\(raw: column)) ELSE fact.\(raw: column) END
    """
  }
}

/// An aggregate, and where its result goes.
struct TallyColumn {
  var sql: SQL
  var number: WritableKeyPath<Tally, Int>?
  var amount: WritableKeyPath<Tally, Double>?

  static func count(_ number: WritableKeyPath<Tally, Int>, of what: SQL) -> TallyColumn {
    TallyColumn(sql: "COUNT(\(what))", number: number)
  }

  static func count(_ number: WritableKeyPath<Tally, Int>, where status: SQL) -> TallyColumn {
    TallyColumn(sql: "COUNT(*) FILTER (WHERE fact.status \(status))", number: number)
  }

  static func sum(_ amount: WritableKeyPath<Tally, Double>, of what: SQL, where status: SQL? = nil) -> TallyColumn {
    let filter: SQL = status.map { " FILTER (WHERE fact.status \($0))" } ?? ""
    return TallyColumn(sql: "SUM(CAST(\(what) AS DOUBLE PRECISION))" + filter, amount: amount)
  }

  func put(_ row: any SQLRow, _ index: Int, _ tally: inout Tally) {
    if let number { tally[keyPath: number] = row.integer(index) ?? 0 }
    if let amount { tally[keyPath: amount] = row.real(index) ?? 0 }
  }
}
