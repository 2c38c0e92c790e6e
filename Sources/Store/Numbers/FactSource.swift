import Figures
import Sales

/// Where the facts of a question stand, and which of them count: everything behind `SELECT …`.
///
/// The rows go by the name of `fact`; the tables joined for a grouping by `account` and `person`.
struct FactSource {
  let question: Measurement.Question
  let facts: Recipe.Facts
  /// The state of the book is asked for as it was before it was last written.
  let isPast: Bool
  private let key: SQL?

  init(_ question: Measurement.Question, _ facts: Recipe.Facts, in connection: any Connection) throws {
    self.question = question
    self.facts = facts
    isPast = try question.isPast(facts, in: connection)
    // Conversion is kept a row a stage anyway.
    let grouping = facts == .passages && question.grouping == .stage ? nil : question.grouping
    let isPast = isPast
    key = try grouping.map {
      try GroupKey(grouping: $0, facts: facts, question: question, isPast: isPast).sql(in: connection)
    }
  }

  /// ` FROM … WHERE …`.
  var sql: SQL { " FROM \(table) \(FactSource.joins(question.grouping)) WHERE \(conditions.joined(" AND "))" }

  /// The close day, or the instant of a close that was voided later.
  var closeDate: SQL { isPast ? "COALESCE(fact.closed_at, fact.close_date)" : "fact.close_date" }

  var isGrouped: Bool { key != nil }

  var keyColumn: SQL { key ?? "NULL" }

  /// The key of a row's group: empty for none, `nil` where nothing is grouped. An instant stands for its local month.
  func key(_ text: String?) -> String? {
    guard key != nil else { return nil }
    guard isPast, let text, text.utf8.count == 20, let day = day(text) else { return text ?? "" }
    return String(day.description.prefix(7))
  }

  /// The day written, or the local day of the instant written.
  func day(_ text: String) -> Day? {
    text.utf8.count == 10 ? Day(iso: text) : Instant(text).map { question.zone.local($0).day }
  }

  private var table: SQL {
    if case .activities = facts { return "activity fact" }
    return isPast ? "(\(PastDeals(question: question).sql)) fact" : "opportunity fact"
  }

  /// The tables that a grouping needs beside the facts.
  static func joins(_ grouping: Grouping?) -> SQL {
    switch grouping {
    case .industry: "LEFT JOIN account ON account.id = fact.account"
    case .region, .manager: "LEFT JOIN \"user\" person ON person.id = fact.owner"
    default: ""
    }
  }

  var conditions: [SQL] {
    let kind: [SQL] =
      switch facts {
      case .closed: ["fact.status IN ('won', 'lost')"]
      case .won: ["fact.status = 'won'"]
      case .open: ["fact.status = 'open'"]
      case .activities(let counts): ["fact.status = 'completed'", isOneOf(question.types(countingAs: counts))]
      case .created, .passages: []
      }
    let choice: [SQL?] = [
      question.owner.map { "fact.owner = \($0.text)" }, question.account.map { "fact.account = \($0.text)" },
      facts == .open ? question.stage.map { "fact.stage = \($0)" } : nil, inPeriod,
      facts.haveActivity && isPast ? "fact.happens_at <= \(question.asOf.description)" : nil,
    ]
    let all = kind + choice.compactMap { $0 }
    return all.isEmpty ? ["1 = 1"] : all
  }

  private func isOneOf(_ types: [String]) -> SQL {
    types.isEmpty ? "1 = 0" : "fact.type IN (\(types.map { "\($0)" as SQL }.joined(", ")))"
  }

  /// The day that a period goes by lies in it.
  private var inPeriod: SQL? {
    switch facts {
    case .closed, .won: question.days(of: "fact.close_date", closedAt: isPast ? "fact.closed_at" : nil)
    case .open: question.days(of: "fact.close_date", closedAt: nil)
    case .created: question.instants(of: "fact.created")
    case .activities: question.instants(of: "fact.happens_at")
    case .passages: nil
    }
  }
}

extension Measurement.Question {
  /// The book was written, and a deal moved, after the instant asked about; else everything is as the book has it,
  /// also a close that an import gave a later date.
  fileprivate func isPast(_ facts: Recipe.Facts, in connection: any Connection) throws -> Bool {
    let written = try connection.row("SELECT at FROM step ORDER BY number DESC LIMIT 1") { $0.text(0) } ?? nil
    guard let written, asOf.description < written else { return false }
    if facts.haveActivity { return true }
    let moved = try connection.row("SELECT MAX(happened_at) FROM stage_event") { $0.text(0) } ?? nil
    return moved.map { asOf.description < $0 } ?? false
  }

  /// The activity types counted: those of one group or type where one was asked for, else those counting as `counts`.
  fileprivate func types(countingAs counts: [String]) -> [String] {
    let wanted = activity.map { [$0] } ?? counts
    let types = activityTypes.filter { wanted.contains($0.countsAs) }.map(\.id)
    return types.isEmpty ? wanted : types
  }

  /// Days within the period, compared as text; a close that was voided later goes by its instant.
  fileprivate func days(of column: String, closedAt: String?) -> SQL? {
    let bounds: [SQL?] = [
      period?.from.map { "\(raw: column) >= \($0.day.description)" },
      period?.to.map { "\(raw: column) < \($0.adding(minutes: 1439).day.description)" },
    ]
    let within = bounds.compactMap { $0 }
    guard !within.isEmpty else { return nil }
    guard let closedAt, let instants = instants(of: closedAt) else { return within.joined(" AND ") }
    return "((\(raw: closedAt) IS NULL AND \(within.joined(" AND "))) OR (\(instants)))"
  }

  /// Instants within the period's local days.
  func instants(of column: String) -> SQL? {
    let bounds: [SQL?] = [
      period?.from.map { "\(raw: column) >= \(zone.instant($0).description)" },
      period?.to.map { "\(raw: column) < \(zone.instant($0).description)" },
    ]
    let within = bounds.compactMap { $0 }
    return within.isEmpty ? nil : within.joined(" AND ")
  }
}
