import Figures

/// All that somebody did on one exercise.
public struct Practice: Sendable, Hashable {
  public let owner: RecordID?
  public let exercise: String
  /// In the order they were made, never empty.
  public let attempts: [TrainingAttempt]
  public let first: TrainingAttempt
  /// The one with the most of its points; of several, the one that came first.
  public let best: TrainingAttempt
  public let latest: TrainingAttempt

  /// The practice of everybody whose attempts these are, by exercise.
  public static func all(_ attempts: [TrainingAttempt]) -> [Practice] {
    var found: [Practice.Key: [TrainingAttempt]] = [:]
    for attempt in attempts { found[Key(attempt.owner, attempt.exercise), default: []].append(attempt) }
    return found.values.compactMap { Practice($0) }
      .sorted { ($0.exercise, $0.owner?.text ?? "") < ($1.exercise, $1.owner?.text ?? "") }
  }

  private struct Key: Hashable {
    var owner: RecordID?
    var exercise: String

    init(_ owner: RecordID?, _ exercise: String) {
      self.owner = owner
      self.exercise = exercise
    }
  }

  private init?(_ attempts: [TrainingAttempt]) {
    let sorted = attempts.sorted { ($0.created?.seconds ?? 0, $0.id.text) < ($1.created?.seconds ?? 0, $1.id.text) }
    guard let first = sorted.first, let latest = sorted.last else { return nil }
    self.attempts = sorted
    self.first = first
    self.latest = latest
    best = sorted.dropFirst().reduce(first) { $1.share > $0.share ? $1 : $0 }
    owner = first.owner
    exercise = first.exercise
  }

  /// When it was passed last.
  public var passed: Instant? { attempts.last(where: \.isPassed)?.created }
}

extension Playbook {
  /// The training an exercise belongs to, if it does to any.
  public func training(of exercise: String) -> Training? {
    training.first { $0.transcripts?.contains(exercise) == true }
  }
}
