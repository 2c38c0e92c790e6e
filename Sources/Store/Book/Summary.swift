import Figures
import Sales

/// What stands in the book at a glance, for the line a chat starts with.
public struct Summary: Sendable, Hashable {
  /// The open opportunities and their amounts by currency.
  public var open: Total
  /// Open tasks of the user that are due on the day.
  public var tasksDue: Int
  /// Those that were due before it.
  public var tasksOverdue: Int

  public init(open: Total, tasksDue: Int, tasksOverdue: Int) {
    self.open = open
    self.tasksDue = tasksDue
    self.tasksOverdue = tasksOverdue
  }
}

extension OpenBook {
  /// - Parameter user: whose tasks count; `nil` for nobody's.
  func summary(asOf clock: Clock, for user: RecordID?) throws -> Summary {
    var summary = Summary(open: try openTotal(), tasksDue: 0, tasksOverdue: 0)
    guard let user else { return summary }
    let today = clock.today.description
    try connection.each(
      """
      SELECT COUNT(*) FILTER (WHERE due = \(today)), COUNT(*) FILTER (WHERE due < \(today)) FROM task
      WHERE completed IS NULL AND due <= \(today) AND \(raw: quoted("owner")) = \(user.text)
      """
    ) { row in
      summary.tasksDue = row.integer(0) ?? 0
      summary.tasksOverdue = row.integer(1) ?? 0
    }
    return summary
  }

  private func openTotal() throws -> Total {
    var total = Total(sums: [], count: 0, withoutAmount: 0)
    let rows: SQL = "SELECT currency, count, millions, rest FROM standing WHERE count > 0 ORDER BY currency"
    try connection.each(rows) { row in
      let (code, count) = (row.text(0) ?? "", row.integer(1) ?? 0)
      total.count += count
      if code.isEmpty {
        total.withoutAmount = count
      } else if let sum = Self.sum(row, at: 2) {
        total.sums.append(Money(minor: sum, currency: Currency(code)))
      }
    }
    return total
  }
}
