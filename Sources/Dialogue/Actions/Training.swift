import Display
import Figures
import Language
import Sales

extension Matter {
  func listTraining() throws -> Step.Deed {
    let owner = try owner() ?? user
    let done: [TrainingCompletion] = try book.records(Query([.refers("owner", to: owner.id)], order: ["-completed"]))
    let wanted = text("training")
    let trainings = playbook.training.filter { wanted == nil || $0.id == wanted }
    let rows = trainings.map { training -> [Part] in
      let last = done.first { $0.training == training.id }?.completed
      return [
        .text(training.name), .text(Self.cadence(training)), last.map { .day($0) } ?? .empty,
        due(training, after: last).map { .day($0) } ?? .empty,
      ]
    }
    var reply = Reply("Training of \(Part(owner.mention)):")
    reply.blocks.append(
      .table(
        Table(
          columns: [
            .init("training", "Training"), .init("every", "How often", priority: 1), .init("completed", "Last done"),
            .init("due", "Due"),
          ], rows: rows)))
    let data = trainings.map { training -> JSON in
      let last = done.first { $0.training == training.id }?.completed
      return [
        "type": "training", "id": .string(training.id), "name": .string(training.name),
        "every": .string(training.every.rawValue), "completed": last.map { .string($0.description) } ?? .null,
        "due": due(training, after: last).map { .string($0.description) } ?? .null,
      ]
    }
    return .answer(Response(reply, data: .rows(data)))
  }

  /// Once a cadence after the last time; at the end of the present one where it was never done. Ongoing training is
  /// due only until it was done once.
  private func due(_ training: Playbook.Training, after last: Day?) -> Day? {
    let months: Int
    switch training.every {
    case .month: months = 1
    case .quarter: months = 3
    case .ongoing: return last == nil ? situation.today : nil
    }
    if let last { return last.adding(months: months) }
    let today = situation.today
    let first = Day(year: today.year, month: (today.month - 1) / months * months + 1, day: 1) ?? today
    return first.adding(months: months).adding(days: -1)
  }

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
      let next: Line = self.due(training, after: on).map { " Next due \($0)." } ?? ""
      return Response(.success("\(training.name) done by \(Part(owner.mention)), \(on).\(next)"))
    }
  }
}
