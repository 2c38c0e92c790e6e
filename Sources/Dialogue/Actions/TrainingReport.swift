import Display
import Figures
import Sales

/// How people do on the exercises of the course.
extension Matter {
  /// Whether the exercises are asked for, and not what training is due.
  var asksForPractice: Bool { text("exercise") != nil || Matching.split(words).contains("report") }

  /// One user's exercises, or everybody's; those about what was named.
  func trainingReport() throws -> Response {
    let whose = try owner()
    let mine: [Condition] = whose.map { [.refers("owner", to: $0.id)] } ?? []
    let attempts: [TrainingAttempt] = try book.records(Query(mine))
    let practices = Practice.all(attempts).filter { practice in text("exercise").map(practice.isAbout) ?? true }
    let by: Line = whose.map { "\(Part($0.mention))" } ?? "the team"
    let about: Line = text("exercise").map { " on \($0)" } ?? ""
    guard !practices.isEmpty else {
      let nobody: Line =
        whose.map { "\(Part($0.mention)) has tried no exercise\(about) yet." }
        ?? "Nobody has tried an exercise\(about) yet."
      let hint: Line = "\(quoted: "banter replay --coach") lists them."
      return Response(Reply([.line(nobody), .line(.hint(hint))]), data: .rows([]))
    }
    let passed = practices.count { $0.passed != nil }
    var reply = Reply("Exercises of \(by)\(about): \(passed) of \(practices.count) passed.")
    reply.blocks.append(.table(try table(practices, naming: whose == nil)))
    if whose != nil, let advice = advice(practices) { reply.blocks.append(.line(advice)) }
    return Response(reply, data: .rows(try practices.map(values)))
  }

  /// For each training that is not done, the exercises to be passed for it.
  func exercisesLeft(_ entries: [TrainingPlan.Entry]) throws -> [Line] {
    let mine: [TrainingAttempt] = try book.records(Query([.refers("owner", to: (owner() ?? user).id)]))
    let practices = Practice.all(mine)
    return entries.filter { $0.state != .done }.compactMap { entry in
      let passed = practices.filter { practice in
        guard let day = practice.passed.map({ situation.local($0).day }) else { return false }
        return entry.last.map { day > $0 } ?? true
      }
      let left = (entry.training.transcripts ?? []).filter { name in !passed.contains { $0.exercise == name } }
      guard let next = left.first else { return nil }
      return .hint(
        "\(entry.training.name): \(left.count, of: "exercise") to pass, next \(quoted: "banter replay --coach \(next)")."
      )
    }
  }

  private func table(_ practices: [Practice], naming: Bool) throws -> Table {
    let rows = try practices.map { practice -> [Part] in
      let who: [Part] = naming ? [.text(try situation.ownerName(practice.owner))] : []
      return who + [
        .text(practice.latest.name), .percent(practice.first.share), .percent(practice.best.share),
        .number(Double(practice.attempts.count), decimals: 0), .text(state(practice).plain),
      ]
    }
    return Table(
      columns: (naming ? [.init("user", "Who")] : []) + [
        .init("exercise", "Exercise"), .init("first", "First", alignment: .right),
        .init("best", "Best", alignment: .right), .init("goes", "Goes", alignment: .right, priority: 1),
        .init("state", "State"),
      ], rows: rows)
  }

  /// Passed, until when, or what is missing.
  private func state(_ practice: Practice) -> (plain: String, until: Day?) {
    guard let passed = practice.passed else {
      return (practice.latest.isFinished ? "not passed (\(practice.latest.passMark) %)" : "not finished", nil)
    }
    let day = situation.local(passed).day
    guard let due = playbook.training(of: practice.exercise)?.due(after: day, joined: day) else {
      return ("passed", nil)
    }
    let wording = Part.day(due).text(today: situation.today)
    return (due < situation.today ? "expired \(wording)" : "passed, until \(wording)", due)
  }

  /// Where the most points went last, and what to do about it.
  private func advice(_ practices: [Practice]) -> Line? {
    let latest = practices.map(\.latest).filter { $0.weakest != nil || $0.advice != nil }
    guard let last = latest.max(by: { ($0.created?.seconds ?? 0) < ($1.created?.seconds ?? 0) }) else { return nil }
    return last.adviceLine
  }

  private func values(_ practice: Practice) throws -> JSON {
    let state = state(practice)
    return [
      "type": "practice", "exercise": .string(practice.exercise), "title": .string(practice.latest.name),
      "owner": .string(try situation.ownerName(practice.owner)), "goes": .int(practice.attempts.count),
      "first": .number(practice.first.share), "best": .number(practice.best.share),
      "latest": .number(practice.latest.share), "passed": .bool(practice.passed != nil),
      "until": state.until.map { .string($0.description) } ?? .null,
      "weakest": practice.latest.weakest.map { .string($0) } ?? .null,
      "advice": practice.latest.advice.map { .string($0) } ?? .null,
    ]
  }
}

extension Practice {
  /// Whether its exercise is called so, in its file's name or its title.
  fileprivate func isAbout(_ word: String) -> Bool {
    exercise.split(separator: "-").contains { $0 == word } || latest.name.lowercased().contains(word)
  }
}

extension TrainingAttempt {
  /// What cost the most points, and the exercise to do next.
  fileprivate var adviceLine: Line? {
    let next: Line? = advice.map { "Next: \(quoted: "banter replay --coach \($0)")." }
    guard let weakest else { return next.map { .hint($0) } }
    let most: Line = "Most points went on: \(weakest)."
    return .hint(next.map { "\(most) \($0)" } ?? most)
  }
}

extension Wording {
  /// How a go at an exercise went, beside the earlier ones, and the trainings that it ended.
  public static func verdict(_ practice: Practice, ended: [(training: Playbook.Training, due: Day?)]) -> Reply {
    let attempt = practice.latest
    let points: Line = "\(attempt.points) of \(attempt.most, of: "point"), \(percent: attempt.share)"
    var blocks: [Block] = [.line(outcome(of: attempt, points))]
    if practice.attempts.count > 1 {
      blocks.append(
        .line(
          "First \(percent: practice.first.share), best \(percent: practice.best.share), in \(practice.attempts.count) goes."
        ))
    }
    for (training, due) in ended {
      let next: Line = due.map { " Next due \($0)." } ?? ""
      blocks.append(.line(.success("\(training.name) is done.\(next)")))
    }
    return Reply(blocks + (attempt.adviceLine.map { [.line($0)] } ?? []))
  }
  private static func outcome(of attempt: TrainingAttempt, _ points: Line) -> Line {
    if attempt.isPassed { return .success("Passed: \(points).") }
    if attempt.isFinished { return .warning("Not passed: \(points); \(attempt.passMark) % pass.") }
    return .warning("Not finished: \(points) so far.")
  }
}
