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
    hints += try unfinished(speaker.id)
    return Reply(
      [
        .line(open.toned(.heading)), .line("Type what happened or ask. \(quoted: "help") shows what I understand."),
      ] + hints)
  }

  /// The interview that the speaker began last and did not finish, unless it is asking anyway.
  private func unfinished(_ speaker: RecordID) throws -> [Block] {
    guard !conversation.asks else { return [] }
    guard let open = try store.openInterviews(of: speaker).first,
      let deal = try open.opportunity.flatMap({ try store.find(Opportunity.self, $0) })
    else { return [] }
    let name = open.questions?.name ?? open.questionnaire
    return [.line("\(name) for \(Part(deal.mention)) is unfinished. \(quoted: "resume") goes on.")]
  }
}
