import Figures
import Sales

extension OpenBook {
  /// Counts what a question asks for.
  func measure(_ question: Measurement.Question) throws -> Measurement {
    guard question.objection == nil, let recipe = question.metric.recipe(for: question.variant) else {
      return Measurement(of: question, counting: [])
    }
    let tallies =
      recipe.facts == .passages
      ? question.tallies(of: try PassageCount(question, in: connection).passages(in: connection))
      : try FactCount(question, recipe, in: connection).tallies(in: connection)
    return Measurement(of: question, counting: tallies, names: try names(for: question.grouping))
  }

  /// The deals or activities that a question counts, newest first; none for a question that cannot be counted.
  func records(behind question: Measurement.Question, limit: Int) throws -> [RecordRef] {
    guard question.objection == nil, let recipe = question.metric.recipe(for: question.variant) else { return [] }
    let (kind, statement) = try statement(behind: question, recipe.facts)
    return try connection.rows("\(statement) DESC NULLS LAST, fact.id DESC LIMIT \(limit)") {
      RecordRef(kind, RecordID($0.text(0) ?? ""))
    }
  }

  private func statement(
    behind question: Measurement.Question, _ facts: Recipe.Facts
  ) throws -> (kind: RecordKind, sql: SQL) {
    var question = question
    question.grouping = nil
    let source = try FactSource(question, facts, in: connection)
    switch facts {
    case .closed, .won: return (.opportunity, "SELECT fact.id\(source.sql) ORDER BY \(source.closeDate)")
    case .open, .created: return (.opportunity, "SELECT fact.id\(source.sql) ORDER BY fact.created")
    case .activities: return (.activity, "SELECT fact.id\(source.sql) ORDER BY fact.happens_at")
    case .passages:
      let leavers = try PassageCount(question, in: connection).leavers
      return (
        .opportunity, "SELECT fact.id FROM opportunity fact WHERE fact.id IN (\(leavers)) ORDER BY fact.close_date"
      )
    }
  }

  /// What the ids are called that a grouping has for keys.
  private func names(for grouping: Grouping?) throws -> [String: String] {
    let table: String
    switch grouping {
    case .owner, .manager: table = "\"user\""
    case .account: table = "account"
    default: return [:]
    }
    let pairs = try connection.rows("SELECT id, name FROM \(raw: table)") { ($0.text(0) ?? "", $0.text(1) ?? "") }
    return Dictionary(pairs) { first, _ in first }
  }
}
