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
  /// The only people whose facts count; `nil` for everybody.
  let people: [String]?
  private let key: SQL?
  private let choices: [SQL]

  init(
    _ question: Measurement.Question, _ facts: Recipe.Facts, of people: [String]? = nil, in connection: any Connection
  ) throws {
    self.question = question
    self.facts = facts
    self.people = people
    let isPast = try question.isPast(facts, in: connection)
    self.isPast = isPast
    func column(_ grouping: Grouping) throws -> SQL {
      try GroupKey(grouping: grouping, facts: facts, question: question, isPast: isPast).sql(in: connection)
    }
    // What is counted by stage is kept a row a stage anyway.
    let grouping = facts.arePerStage && question.grouping == .stage ? nil : question.grouping
    key = try grouping.map(column)
    choices = try question.choices(facts, besides: people == nil ? [] : [.owner], column)
  }

  /// ` FROM … WHERE …`.
  var sql: SQL { " FROM \(table) \(joins) WHERE \(conditions.joined(" AND "))" }

  /// The question cannot be told by the log of moves alone.
  var needsDeals: Bool { isGrouped || !choices.isEmpty }

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

  /// The tables that the grouping and the choices need beside the facts.
  var joins: SQL {
    let needed = Set(question.only.keys).union(question.grouping.map { [$0] } ?? [])
    let account: SQL =
      needed.isDisjoint(with: [.industry, .segment]) ? "" : "LEFT JOIN account ON account.id = fact.account "
    let person: SQL =
      needed.isDisjoint(with: [.region, .manager]) ? "" : "LEFT JOIN \"user\" person ON person.id = \(facts.owner)"
    return account + person
  }

  var conditions: [SQL] {
    let kind: [SQL] =
      switch facts {
      case .closed: ["fact.status IN ('won', 'lost')"]
      case .won: ["fact.status = 'won'"]
      case .lost: ["fact.status = 'lost'"]
      case .open, .openQualified: ["fact.status = 'open'"]
      case .forecast(let category):
        ["fact.status = 'open'", Self.oneOf("fact.stage", question.stages(in: category))]
      case .activities(let counts):
        ["fact.status = 'completed'", Self.oneOf("fact.type", question.types(countingAs: counts))]
      case .created, .passages, .stays, .qualified, .quota: []
      }
    let limits: [SQL?] = [
      people.map { Self.oneOf("fact.owner", $0) }, inPeriod,
      facts.areActivities && isPast ? "fact.happens_at <= \(question.asOf.description)" : nil,
    ]
    let all = kind + choices + limits.compactMap { $0 }
    return all.isEmpty ? ["1 = 1"] : all
  }

  private static func oneOf(_ column: SQL, _ values: [String]) -> SQL {
    values.isEmpty ? "1 = 0" : "\(column) IN (\(values.map { "\($0)" as SQL }.joined(", ")))"
  }

  /// The day that a period goes by lies in it.
  private var inPeriod: SQL? {
    switch facts {
    case .closed, .won, .lost: question.days(of: "fact.close_date", closedAt: isPast ? "fact.closed_at" : nil)
    case .open, .forecast: question.days(of: "fact.close_date", closedAt: nil)
    case .created: question.instants(of: "fact.created")
    case .activities: question.instants(of: "fact.happens_at")
    case .passages, .stays, .qualified, .openQualified, .quota: nil
    }
  }
}

extension Measurement.Question {
  /// The book was written, and a deal moved, after the instant asked about; else everything is as the book has it,
  /// also a close that an import gave a later date.
  fileprivate func isPast(_ facts: Recipe.Facts, in connection: any Connection) throws -> Bool {
    let written = try connection.row("SELECT at FROM step ORDER BY number DESC LIMIT 1") { $0.text(0) } ?? nil
    guard let written, asOf.description < written else { return false }
    if facts.areActivities { return true }
    let moved = try connection.row("SELECT MAX(happened_at) FROM stage_event") { $0.text(0) } ?? nil
    return moved.map { asOf.description < $0 } ?? false
  }

  /// One condition for each value asked for alone; ids are compared as they are, words whatever their case.
  fileprivate func choices(
    _ facts: Recipe.Facts, besides others: Set<Grouping>, _ column: (Grouping) throws -> SQL
  ) throws -> [SQL] {
    try Grouping.allCases.filter { !others.contains($0) && !($0 == .stage && facts.arePerStage) && $0 != .activity }
      .compactMap { grouping in
        guard let value = only[grouping] else { return nil }
        let column = try column(grouping)
        return grouping.hasIDs ? "\(column) = \(value)" : "LOWER(\(column)) = LOWER(\(value))"
      }
  }

  fileprivate func stages(in category: Playbook.ForecastCategory) -> [String] {
    playbook.openStages.filter { $0.forecastCategory == category }.map(\.id)
  }

  /// The activity types counted: those of one group or type where one was asked for, else those counting as `counts`.
  fileprivate func types(countingAs counts: [String]) -> [String] {
    let wanted = activity.map { [$0] } ?? counts
    let types = playbook.activityTypes.filter { wanted.contains($0.countsAs) }.map(\.id)
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

extension Grouping {
  /// Its keys are ids of records, or of the playbook.
  var hasIDs: Bool { [.owner, .account, .manager, .stage].contains(self) }
}
