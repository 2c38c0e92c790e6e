import Figures

extension Clerk {
  mutating func add(_ draft: Task) throws -> [Edit] {
    var task = identified(draft)
    task.account = try draft.account ?? account(of: draft.opportunity, draft.contact)
    task.owner = draft.owner ?? order.user
    task.due = draft.due ?? draft.dueAt.map { order.zone.local($0).day }
    task.created = order.at
    return [try create(task)]
  }

  func completeTask(_ id: RecordID) throws -> [Edit] {
    let task = try openTask(id)
    var done = task
    done.completed = order.at
    return updates(from: task, to: done)
  }

  func reschedule(_ id: RecordID, due: Day, at: Instant?) throws -> [Edit] {
    let task = try openTask(id)
    var moved = task
    moved.due = due
    moved.dueAt = at
    return updates(from: task, to: moved)
  }

  private func openTask(_ id: RecordID) throws -> Task {
    let task = try fetch(Task.self, id)
    guard task.completed == nil else { throw SalesError.alreadyDone(task.mention) }
    return task
  }
}
