import Display
import Figures
import Language
import Sales

extension Matter {
  /// One user's training; the team's where the question is about whoever it is.
  func listTraining() throws -> Step.Deed {
    if asksForPractice { return .answer(try trainingReport()) }
    if asksWhatWasDone { return .answer(try completions()) }
    let plans = try plans()
    let isTeam = try isAboutTeam && owner() == nil
    let all = plans.flatMap { plan in plan.entries.map { (user: plan.user, entry: $0) } }
    let entries = all.filter { isWanted($0.entry) && (!isTeam || text("training") != nil || $0.entry.due != nil) }
    let whose: Line = isTeam ? "the team" : "\(Part(try (owner() ?? user).mention))"
    guard !entries.isEmpty else {
      return .answer(Response("Nothing of that is due for \(whose)\(periodSaid()).", data: .rows([])))
    }
    let overdue = entries.count { $0.entry.state == .overdue }
    let late: Line = overdue > 0 ? ", \(overdue) overdue" : ""
    var reply = Reply("Training of \(whose)\(late):")
    reply.blocks.append(.table(table(isTeam ? entries.sorted(by: isSooner) : entries, naming: isTeam)))
    if !isTeam { reply.blocks += try exercisesLeft(entries.map(\.entry)).map { .line($0) } }
    if try !isTeam && owner() == nil, let others = try othersLine() { reply.blocks.append(.line(others)) }
    return .answer(Response(reply, data: .rows(entries.map { Self.values($0.user, $0.entry) })))
  }

  private static let teamWords: Set = [
    "who", "whom", "team", "everyone", "everybody", "anyone", "anybody", "nobody", "our", "we", "all", "reps", "people",
  ]
  private static let doneWords: Set = ["completed", "finished", "attended", "taken", "attendance", "records"]

  private var isAboutTeam: Bool { !Self.teamWords.isDisjoint(with: Matching.split(words)) }

  /// "Which training was completed?", but not "what have I not completed".
  private var asksWhatWasDone: Bool {
    let said = Set(Matching.split(words))
    return !Self.doneWords.isDisjoint(with: said) && said.isDisjoint(with: ["not", "due", "still", "yet", "left", "t"])
  }

  private func plans() throws -> [TrainingPlan] {
    let isTeam = try isAboutTeam && owner() == nil
    return try plans(of: isTeam ? book.records(Query(order: ["name"])) : [owner() ?? user])
  }

  private func plans(of users: [User]) throws -> [TrainingPlan] {
    let taken: [TrainingCompletion] = try book.records(Query())
    return users.map { user in
      let joined = user.created.map { situation.local($0).day }
      return TrainingPlan(of: user, joined: joined, completions: taken, playbook: playbook, today: situation.today)
    }
  }

  /// Of the training that was named, due by the end of the period that was.
  private func isWanted(_ entry: TrainingPlan.Entry) -> Bool {
    if let wanted = text("training"), entry.training.id != wanted { return false }
    if let last = period("period")?.lastDay { return entry.due.map { $0 <= last } ?? false }
    return true
  }

  private func isSooner(
    _ left: (user: User, entry: TrainingPlan.Entry), _ right: (user: User, entry: TrainingPlan.Entry)
  ) -> Bool {
    let never = Day(number: .max)
    return (left.entry.due ?? never, left.user.name) < (right.entry.due ?? never, right.user.name)
  }

  private func table(_ entries: [(user: User, entry: TrainingPlan.Entry)], naming: Bool) -> Table {
    let rows = entries.map { user, entry -> [Part] in
      (naming ? [Part(user.mention)] : []) + [
        .text(entry.training.name), .text(Self.cadence(entry.training)), entry.last.map { .day($0) } ?? .text("never"),
        entry.due.map { .day($0) } ?? .empty, .text(entry.state.rawValue),
      ]
    }
    return Table(
      columns: (naming ? [.init("user", "Who")] : []) + [
        .init("training", "Training"), .init("every", "How often", priority: 1), .init("completed", "Last done"),
        .init("due", "Due"), .init("state", "State"),
      ], rows: rows)
  }

  /// What is overdue for others.
  private func othersLine() throws -> Line? {
    let users: [User] = try book.records(Query(order: ["name"]))
    let late = try plans(of: users.filter { $0.id != user.id }).compactMap { plan -> Line? in
      let count = plan.entries.count { $0.state == .overdue }
      return count > 0 ? "\(Part(plan.user.mention)) \(count)" : nil
    }
    guard !late.isEmpty else { return nil }
    return .hint("Overdue for others: \(Wording.list(Array(late.prefix(5)))). Ask \(quoted: "training of the team").")
  }

  private static func values(_ user: User, _ entry: TrainingPlan.Entry) -> JSON {
    [
      "type": "training", "id": .string(entry.training.id), "name": .string(entry.training.name),
      "owner": .string(user.name), "every": .string(entry.training.every.rawValue),
      "completed": entry.last.map { .string($0.description) } ?? .null,
      "due": entry.due.map { .string($0.description) } ?? .null, "state": .string(entry.state.rawValue),
    ]
  }

  /// What was taken, newest first.
  private func completions() throws -> Response {
    let whose = try owner() ?? (isAboutTeam ? nil : user)
    var conditions: [Condition] = whose.map { [.refers("owner", to: $0.id)] } ?? []
    if let training = text("training") { conditions.append(.equals("training", .text(training))) }
    if let period = period("period") { conditions += days(period, of: "completed") }
    let taken: [TrainingCompletion] = try book.records(Query(conditions, order: ["-completed"]))
    let by: Line = whose.map { " by \(Part($0.mention))" } ?? ""
    guard !taken.isEmpty else {
      return Response("No training was completed\(by)\(periodSaid()).", data: .rows([]))
    }
    let rows = try taken.prefix(20).map { completion -> [Part] in
      [
        completion.completed.map { .day($0) } ?? .empty, .text(name(ofTraining: completion.training)),
        .text(try situation.ownerName(completion.owner)),
      ]
    }
    var reply = Reply(
      "\(taken.count, of: "completed training")\(by)\(taken.count > rows.count ? ", the newest \(rows.count)" : ""):")
    reply.blocks.append(
      .table(Table(columns: [.init("day", "Done"), .init("training", "Training"), .init("user", "Who")], rows: rows)))
    return Response(reply, data: .rows(taken.map { JSON($0) }))
  }

  private func name(ofTraining id: String) -> String { playbook.training.first { $0.id == id }?.name ?? id }

  func completeTraining() throws -> Step.Deed {
    guard let id = text("training"), let training = playbook.training.first(where: { $0.id == id }) else {
      throw ask("training", "Which training: \(playbook.training.map(\.name).joined(separator: ", "))?")
    }
    let owner = try owner() ?? user
    var completion = TrainingCompletion(id: RecordID(""))
    completion.training = training.id
    completion.owner = owner.id
    completion.completed = day("when") ?? situation.today
    let on = completion.completed ?? situation.today
    return Step.write([.completeTraining(completion)]) { _ in
      let next: Line = training.due(after: on, joined: on).map { " Next due \($0)." } ?? ""
      return Response(.success("\(training.name) done by \(Part(owner.mention)), \(on).\(next)"))
    }
  }
}
