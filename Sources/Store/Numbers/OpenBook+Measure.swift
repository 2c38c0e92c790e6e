import Figures
import Sales

extension OpenBook {
  /// Counts what a question asks for.
  func measure(_ question: Measurement.Question) throws -> Measurement {
    guard question.objection == nil, let recipe = question.recipe else { return Measurement(of: question, parts: []) }
    let plan = try recipe.quotaMeasure.map { try quotas($0, question.playbook) }
    let people = recipe.needsMembers ? plan?.members(for: question).map(\.id.text) : nil
    let parts = try recipe.parts.map { part in
      try tallies(question, part, isMoney: recipe.isMoney, of: people, plan)
    }
    return Measurement(of: question, parts: parts, names: try names(for: question.grouping))
  }

  private func tallies(
    _ question: Measurement.Question, _ part: Recipe.Part, isMoney: Bool, of people: [String]?, _ plan: QuotaPlan?
  ) throws -> [Tally] {
    if part.facts.areQuotas { return plan?.tallies(question) ?? [] }
    let source = try FactSource(question, part.facts, of: people, in: connection)
    return switch part.facts {
    case .passages: question.tallies(of: try PassageCount(source).passages(in: connection))
    case .stays: try StayCount(source: source).tallies(in: connection)
    case .qualified, .openQualified: try QualifiedCount(source: source, isMoney: isMoney).tallies(in: connection)
    default: try FactCount(source, part, isMoney: isMoney).tallies(in: connection)
    }
  }

  private func quotas(_ measure: Playbook.RoleQuota.Measure, _ playbook: Playbook) throws -> QuotaPlan {
    QuotaPlan(measure, users: try records(Query<User>()), quotas: try records(Query<Quota>()), playbook: playbook)
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

// MARK: The records behind a number

extension OpenBook {
  /// The deals or activities that a question counts, newest first; none for a question that cannot be counted.
  func records(behind question: Measurement.Question, limit: Int) throws -> [RecordRef] {
    guard question.objection == nil, let recipe = question.recipe else { return [] }
    var question = question
    question.grouping = nil
    let people = recipe.needsMembers ? try quotas(.wonAmount, question.playbook).members(for: question) : nil
    let found = try recipe.behind.flatMap { facts in
      try records(FactSource(question, facts, of: people?.map(\.id.text), in: connection), limit)
    }
    return Array(found.prefix(limit))
  }

  private func records(_ source: FactSource, _ limit: Int) throws -> [RecordRef] {
    switch source.facts {
    case .stays:
      return try StayCount(source: source).leavers(limit: limit, in: connection).map { RecordRef(.opportunity, $0) }
    case .qualified, .openQualified:
      let deals = try QualifiedCount(source: source, isMoney: false).deals(limit: limit, in: connection)
      return deals.map { RecordRef(.opportunity, $0) }
    default: return try refs(source, limit)
    }
  }

  private func refs(_ source: FactSource, _ limit: Int) throws -> [RecordRef] {
    let statement: SQL =
      switch source.facts {
      case .passages:
        """
        SELECT fact.id FROM opportunity fact WHERE fact.id IN (\(PassageCount(source).leavers)) ORDER BY fact.close_date
        """
      case .activities: "SELECT fact.id\(source.sql) ORDER BY fact.happens_at"
      case .open, .created: "SELECT fact.id\(source.sql) ORDER BY fact.created"
      default: "SELECT fact.id\(source.sql) ORDER BY \(source.closeDate)"
      }
    let kind = source.facts.areActivities ? RecordKind.activity : .opportunity
    return try connection.rows("\(statement) DESC NULLS LAST, fact.id DESC LIMIT \(limit)") {
      RecordRef(kind, RecordID($0.text(0) ?? ""))
    }
  }
}

extension Recipe {
  /// What the quotas among its parts are of.
  fileprivate var quotaMeasure: Playbook.RoleQuota.Measure? {
    parts.lazy.compactMap { if case .quota(let measure) = $0.facts { measure } else { nil } }.first
  }

  /// Only people with a quota count.
  fileprivate var needsMembers: Bool { quotaMeasure == .wonAmount }
}
