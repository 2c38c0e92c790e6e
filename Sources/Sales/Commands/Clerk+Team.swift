import Figures

extension Clerk {
  mutating func add(_ draft: User) throws -> [Edit] {
    var user = identified(draft)
    user.created = order.at
    try checkNameIsFree(user)
    return [try create(user)]
  }

  /// Names and logins are told apart without case: either may be typed.
  func checkNameIsFree(_ user: User) throws {
    let words = user.calls
    let taken = try book.records(Query<User>()).first { $0.id != user.id && !$0.calls.isDisjoint(with: words) }
    if let taken { throw SalesError.nameTaken(taken.mention) }
  }

  /// A quota from the same day on replaces the one set before.
  mutating func set(_ draft: Quota) throws -> [Edit] {
    var quota = identified(draft)
    quota.owner = draft.owner ?? order.user
    quota.effective = draft.effective ?? Day(year: today.year, month: 1, day: 1)
    quota.created = order.at
    guard quota.amount != nil || quota.count != nil else { throw SalesError.mustBeFilled(.quota, field: "amount") }
    let same = try quota.owner.flatMap { owner in
      try book.records(Query<Quota>([.refers("owner", to: owner)])).first { $0.replaces(quota) }
    }
    guard let same else { return [try create(quota)] }
    quota.id = same.id
    quota.created = same.created
    try FieldRules.check(quota)
    return updates(from: same, to: quota)
  }

  mutating func complete(_ draft: TrainingCompletion) throws -> [Edit] {
    var completion = identified(draft)
    completion.owner = draft.owner ?? order.user
    let day = draft.completed ?? today
    guard day <= today else { throw SalesError.inFuture(day) }
    completion.completed = day
    completion.created = order.at
    return [try create(completion)]
  }

  /// Keeps a go at an exercise. One that passes ends each training whose exercises are all passed since it was last taken.
  mutating func keep(_ draft: TrainingAttempt) throws -> [Edit] {
    var attempt = identified(draft)
    attempt.owner = draft.owner ?? order.user
    attempt.created = order.at
    let edits = [try create(attempt)]
    guard attempt.isPassed else { return edits }
    return try playbook.training.filter { try isEnded($0, by: attempt) }.reduce(into: edits) { edits, training in
      var completion = TrainingCompletion(id: RecordID(""))
      (completion.training, completion.owner) = (training.id, attempt.owner)
      edits += try complete(completion)
    }
  }

  private func isEnded(_ training: Playbook.Training, by attempt: TrainingAttempt) throws -> Bool {
    guard let owner = attempt.owner, let exercises = training.transcripts, exercises.contains(attempt.exercise) else {
      return false
    }
    let taken = try book.records(
      Query<TrainingCompletion>([.refers("owner", to: owner), .equals("training", .text(training.id))]))
    let last = taken.compactMap(\.created).max()
    let passes = try book.records(Query<TrainingAttempt>([.refers("owner", to: owner)])).filter { earlier in
      earlier.isPassed && (last.map { last in earlier.created.map { $0 > last } ?? false } ?? true)
    }
    return Set(exercises).subtracting(passes.map(\.exercise)).subtracting([attempt.exercise]).isEmpty
  }

  mutating func complete(_ draft: ChecklistItem) throws -> [Edit] {
    if let deal = draft.opportunity {
      let ticked = try book.records(Query<ChecklistItem>([.refers("opportunity", to: deal)]))
      if let same = ticked.first(where: { $0.stage == draft.stage && $0.item == draft.item }) {
        throw SalesError.alreadyDone(same.mention)
      }
    }
    var item = identified(draft)
    item.completed = draft.completed ?? order.at
    item.owner = draft.owner ?? order.user
    return [try create(item)]
  }
}

extension User {
  /// What the user may be called.
  fileprivate var calls: Set<String> { Set([name, login].compactMap { $0?.lowercased() }) }
}

extension Quota {
  /// Whether it is about the same person, from the same day on, and of the same sort.
  fileprivate func replaces(_ other: Quota) -> Bool {
    effective == other.effective && (amount == nil) == (other.amount == nil)
  }
}
