import Dialogue
import Display
import Figures
import Sales
import Store

extension Assistant {
  /// The exercises that the speaker has passed.
  public func passedExercises() throws -> Set<String> {
    let mine: [TrainingAttempt] = try store.records(Query([.refers("owner", to: speaker().id)]))
    return Set(Practice.all(mine).filter { $0.passed != nil }.map(\.exercise))
  }

  /// Keeps a go at an exercise as the speaker's, and tells how it went beside earlier ones.
  ///
  /// It is nobody's step: `undo` takes back what was said in a chat, and no exam.
  public func keep(_ attempt: TrainingAttempt) throws -> Reply {
    var order = try order("coach \(attempt.exercise)")
    var mine = attempt
    mine.owner = order.user
    order.user = nil
    let receipt = try store.perform([.keepAttempt(mine)], by: order)
    let attempts: [TrainingAttempt] = try store.records(
      Query([.refers("owner", to: mine.owner ?? speaker().id), .equals("exercise", .text(mine.exercise))]))
    guard let practice = Practice.all(attempts).first else { return Reply() }
    return Wording.verdict(practice, ended: try trainings(in: receipt))
  }

  /// The trainings that are done with a change of the record, and when they are due again.
  private func trainings(in receipt: Receipt) throws -> [(training: Playbook.Training, due: Day?)] {
    try receipt.changes.filter { $0.record.ref.kind == .trainingCompletion && $0.field == nil }.compactMap { change in
      guard let done = try store.find(TrainingCompletion.self, change.record.ref.id),
        let training = try playbook().training.first(where: { $0.id == done.training }), let day = done.completed
      else { return nil }
      return (training, training.due(after: day, joined: day))
    }
  }
}
