import Figures
import Sales

/// The numbers that a spread is taken of, read one by one: databases have no median in common.
struct SpreadCount {
  let source: FactSource
  let quantity: Recipe.Quantity
  let isMoney: Bool

  func tallies(in connection: any Connection) throws -> [Tally] {
    let gaps = quantity == .netDays ? try ClosedGaps(question: source.question).days(in: connection) : [:]
    var tallies: [Tally] = []
    var places: [Group: Int] = [:]
    var current = (group: Group?.none, place: 0)
    try connection.each("SELECT \(columns)\(source.sql)") { row in
      let group = Group(key: source.key(row.text(0)), currency: row.text(1))
      if group != current.group {
        let place = places[group, default: tallies.count]
        if place == tallies.count { tallies.append(group.tally) }
        places[group] = place
        current = (group, place)
      }
      tallies[current.place].take(value(row, gaps))
    }
    return tallies
  }

  private var columns: SQL {
    let key = source.keyColumn
    guard quantity != .amount else { return "\(key), fact.amount_currency, fact.amount" }
    let currency: SQL = isMoney ? "fact.amount_currency" : "NULL"
    return "\(key), \(currency), fact.created, \(source.closeDate)" + (quantity == .netDays ? ", fact.id" : "")
  }

  /// An amount, or days of at least 0; `nil` for what is left out.
  private func value(_ row: any SQLRow, _ gaps: [String: Int]) -> Double? {
    if quantity == .amount { return row.integer(2).map(Double.init) }
    guard let created = row.text(2).flatMap({ source.day($0) }), let closed = row.text(3).flatMap({ source.day($0) })
    else { return nil }
    let gap = gaps.isEmpty ? 0 : row.text(4).flatMap { gaps[$0] } ?? 0
    return closed - created - gap >= 0 ? Double(closed - created - gap) : nil
  }
}

/// What a number is counted under.
private struct Group: Hashable {
  var key: String?
  var currency: String?

  var tally: Tally { Tally(key: key, currency: currency.map { Currency($0) }) }
}

extension Tally {
  /// Counts a number, or the lack of one.
  fileprivate mutating func take(_ value: Double?) {
    guard let value else {
      excluded += 1
      return
    }
    count += 1
    values.append(value)
  }
}

/// The days that deals were closed before they were reopened.
struct ClosedGaps {
  let question: Measurement.Question

  /// By the ids of deals; those never reopened are not in it.
  func days(in connection: any Connection) throws -> [String: Int] {
    var gaps: [String: Int] = [:]
    var closed: (deal: String, day: Day)?
    try connection.each(events) { row in
      guard let deal = row.text(0), let at = row.text(2).flatMap({ Instant($0) }) else { return }
      let day = question.zone.local(at).day
      if row.text(1) == "open" {
        if let closed, closed.deal == deal { gaps[deal, default: 0] += day - closed.day }
        closed = nil
      } else if closed?.deal != deal {
        closed = (deal, day)
      }
    }
    return gaps
  }

  /// The events of all deals that were ever both closed and open, in their order.
  private var events: SQL {
    """
    SELECT e.opportunity, e.status, e.happened_at FROM stage_event e
    WHERE e.happened_at <= \(question.asOf.description) AND e.opportunity IN (
      SELECT opportunity FROM stage_event GROUP BY opportunity
      HAVING MAX(happened_at) FILTER (WHERE status = 'open') >= MIN(happened_at) FILTER (WHERE status <> 'open'))
    ORDER BY e.opportunity, e.happened_at, e.id
    """
  }
}
