import Figures
import Sales

/// What facts are grouped by, or chosen by. Quarters are put together from months; a close that was voided later gives its instant.
struct GroupKey {
  let grouping: Grouping
  let facts: Recipe.Facts
  let question: Measurement.Question
  let isPast: Bool

  func sql(in connection: any Connection) throws -> SQL {
    switch grouping {
    case .stage: "fact.stage"
    case .owner: facts.owner
    case .account: "fact.account"
    case .source: "fact.source"
    case .product: "fact.product"
    case .competitor: "fact.competitor"
    case .reason: "fact.lost_reason"
    case .industry: "account.industry"
    case .segment: "account.segment"
    case .region: "person.region"
    case .manager: "person.manager"
    case .activity: countedAs
    case .month, .quarter: try month(in: connection)
    }
  }

  /// What an activity counts as; its own type where the one asked for is no group of types.
  private var countedAs: SQL {
    let arms = question.playbook.activityTypes.filter { $0.countsAs != "none" }
      .map { "WHEN \($0.id) THEN \($0.countsAs)" as SQL }
    return arms.isEmpty ? "fact.type" : "CASE fact.type \(arms.joined(" ")) ELSE fact.type END"
  }

  private func month(in connection: any Connection) throws -> SQL {
    switch facts {
    case .created: try localMonth(of: "created", in: "opportunity", connection)
    case .activities: try localMonth(of: "happens_at", in: "activity", connection)
    case .closed, .won, .lost, .open, .forecast, .passages, .stays, .qualified, .openQualified, .quota:
      isPast ? "COALESCE(fact.closed_at, substr(fact.close_date, 1, 7))" : "substr(fact.close_date, 1, 7)"
    }
  }

  /// The local month of an instant, by comparing it with the beginnings of months.
  private func localMonth(of column: String, in table: String, _ connection: any Connection) throws -> SQL {
    let ends = try connection.row("SELECT MIN(\(raw: column)), MAX(\(raw: column)) FROM \(raw: table)") {
      ($0.text(0), $0.text(1))
    }
    let (first, last) = (ends?.0.flatMap { Instant($0) }, ends?.1.flatMap { Instant($0) })
    guard let first, let last else { return "NULL" }
    let zone = question.zone
    let start = max(zone.local(first).day, question.period?.firstDay ?? zone.local(first).day)
    let end = min(zone.local(last).day, question.period?.lastDay ?? zone.local(last).day)
    let arms = start.months(to: end).map { month -> SQL in
      let next = zone.instant(LocalTime(month.adding(months: 1))).description
      return "WHEN fact.\(raw: column) < \(next) THEN \(String(month.description.prefix(7)))"
    }
    return arms.isEmpty ? "NULL" : "CASE WHEN fact.\(raw: column) IS NULL THEN NULL \(arms.joined(" ")) END"
  }
}

extension Recipe.Facts {
  /// Whom they are counted for: the owner, or whoever sourced a qualified deal where that is known.
  var owner: SQL { self == .qualified ? "COALESCE(fact.sourced_by, fact.owner)" : "fact.owner" }
}

extension Day {
  /// The first days of all months from this day's to `end`'s.
  fileprivate func months(to end: Day) -> [Day] {
    let first = adding(days: 1 - dayOfMonth)
    return first > end ? [] : Array(sequence(first: first) { $0.adding(months: 1) }.prefix { $0 <= end })
  }
}
