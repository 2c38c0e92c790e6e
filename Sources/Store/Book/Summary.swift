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
    let open = try total(Query<Opportunity>([.equals("status", .text("open"))]), of: "amount")
    var summary = Summary(open: open, tasksDue: 0, tasksOverdue: 0)
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
}
