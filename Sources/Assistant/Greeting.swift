import Dialogue
import Display
import Figures
import Sales

extension Assistant {
  /// "Banter 0.1 · Sam Okafor · 14 open deals, $842,000 · 3 tasks due today", and a first hint.
  public func greeting(version: String) throws -> Reply {
    let users: [User] = try store.records(Query())
    let speaker = try speaker(among: users)
    let summary = try store.summary(asOf: now, for: speaker.id)
    let worth: Line = summary.open.sums.isEmpty ? "" : ", \(Wording.amounts(summary.open))"
    let due = summary.tasksDue + summary.tasksOverdue
    let tasks: Line = due > 0 ? " · \(due, of: "task") due" : ""
    let open: Line = "Banter \(version) · \(speaker.name) · \(summary.open.count, of: "open deal")\(worth)\(tasks)"
    var hints: [Block] = []
    if !users.isEmpty, !users.contains(where: { $0.id == speaker.id }) {
      let team = Wording.list(users.map(\.name).sorted().prefix(5).map { "\($0)" })
      hints = [.line(.hint("Nobody on file is called \(speaker.name). To be one of them, start with --as: \(team)."))]
    }
    return Reply(
      [
        .line(open.toned(.heading)), .line("Type what happened or ask. \(quoted: "help") shows what I understand."),
      ] + hints)
  }
}
