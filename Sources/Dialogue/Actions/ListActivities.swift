import Display
import Figures
import Language
import Sales

extension Matter {
  /// What was done with whom: also the answer to "did I call Globex last week?".
  func listActivities() throws -> Step.Deed {
    let owner = try owner()
    var conditions = try concerning()
    if let type = text("activity") { conditions.append(.oneOf("type", kindred(type).map { .text($0) })) }
    if let owner { conditions.append(.refers("owner", to: owner.id)) }
    let whom = try named("account") ?? named("contact") ?? named("opportunity")
    let within = period("period").map { instants($0, of: "happens_at") } ?? []
    let fitting = conditions + within
    let activities: [Activity] = try book.records(Query(fitting, order: ["-happens_at"], limit: 50))
    guard !activities.isEmpty else { return .answer(try nothingDone(with: whom, conditions)) }
    let what = text("activity").map { Wording.noun(situation.activityName($0)) } ?? "activity"
    let with: Line = whom.map { " with \(Part($0.mention))" } ?? ""
    let all = try book.count(Query<Activity>(fitting))
    var reply = Reply("\(Wording.share("newest", activities.count, of: all, what))\(with)\(periodSaid()):")
    reply.blocks.append(.table(try situation.table(activities)))
    return .answer(
      Response(
        reply, data: .rows(activities.map { JSON($0) }), about: whom.map { [$0.mention] } ?? [],
        shown: activities.map(\.mention)))
  }

  /// The types that count as the one said: a discovery call is a call.
  private func kindred(_ type: String) -> [String] {
    let counted = playbook.activityTypes.filter { $0.countsAs == type }.map(\.id)
    return Array(Set(counted + [type])).sorted()
  }

  /// "No" to what was not done, with the last thing that was.
  private func nothingDone(with whom: Name?, _ conditions: [Condition]) throws -> Response {
    let what = text("activity").map { situation.activityName($0) } ?? "activity"
    guard let whom else { return Response("No \(what) on file\(periodSaid()).", data: .rows([])) }
    let last: [Activity] = try book.records(
      Query(
        try concerning() + [
          .equals("status", .text("completed")), .below("happens_at", .text(clock.now.adding(seconds: 1).description)),
        ], order: ["-happens_at"], limit: 1))
    let no: Line = "No \(what) with \(Part(whom.mention))\(periodSaid())."
    guard let activity = last.first, let at = activity.at else {
      return Response(no, "Nothing is logged with them yet.", data: .rows([]), about: [whom.mention])
    }
    let lastly: Line =
      "The last activity was \(Wording.indefinite(situation.activityName(activity.type))) on \(situation.local(at).day)."
    return Response(no, lastly, data: .rows([]), about: [whom.mention])
  }
}

extension Wording {
  /// "12 calls", or "The newest 50 of 712 calls" where not all of them are listed.
  static func share(_ which: String, _ listed: Int, of all: Int, _ noun: String) -> Line {
    listed < all ? "The \(which) \(listed) of \(all, of: noun)" : "\(all, of: noun)"
  }
}

extension Situation {
  func table(_ activities: [Activity]) throws -> Table {
    Table(
      columns: [
        .init("happens_at", "When"), .init("type", "What"), .init("account", "With"),
        .init("opportunity", "Deal", priority: 2), .init("owner", "Who", priority: 3),
        .init("outcome", "Outcome", priority: 1), .init("note", "Note", priority: 4),
      ],
      rows: try activities.map { try row($0) })
  }

  private func row(_ activity: Activity) throws -> [Part] {
    let with = try contact(activity.contact)?.mention ?? account(activity.account)?.mention
    let done = activity.status == .completed ? "" : " (\(activity.status.rawValue))"
    return [
      activity.at.map { .day(local($0).day) } ?? .empty, .text(activityName(activity.type) + done),
      with.map { Part($0) } ?? .empty, try deal(activity.opportunity).map { Part($0.mention) } ?? .empty,
      .text(try ownerName(activity.owner)), activity.outcome.map { .text(Wording.field($0)) } ?? .empty,
      activity.note.map { .text($0) } ?? .empty,
    ]
  }
}
