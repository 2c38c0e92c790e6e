import Figures

/// The training of one user: what was done, and what is due by the cadences of the playbook.
public struct TrainingPlan: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public enum State: String, Sendable, Hashable {
      /// Its day is past.
      case overdue
      case due
      /// Nothing more is due: it is only taken once.
      case done
      /// It goes on, without a day.
      case ongoing
    }

    public var training: Playbook.Training
    public var last: Day?
    public var due: Day?
    public var state: State
  }

  public var user: User
  public var entries: [Entry]

  /// - Parameters:
  ///   - completions: those of this user; others are passed over.
  ///   - joined: the first day of the user, where it is known.
  public init(
    of user: User, joined: Day?, completions: [TrainingCompletion], playbook: Playbook, today: Day
  ) {
    self.user = user
    entries = playbook.training.map { training in
      let taken = completions.filter { $0.owner == user.id && $0.training == training.id }
      let last = taken.compactMap(\.completed).max()
      let due = training.due(after: last, joined: joined ?? today)
      let isOver = training.every == .ongoing && training.onboarding == true && last != nil
      let state: Entry.State = due.map { $0 < today ? .overdue : .due } ?? (isOver ? .done : .ongoing)
      return Entry(training: training, last: last, due: due, state: state)
    }
  }
}

extension Playbook.Training {
  /// When it is next due: a cadence after it was last taken; at the end of the month or quarter that somebody joined in
  /// where it never was. At onboarding it is due on the day of joining.
  public func due(after last: Day?, joined: Day) -> Day? {
    if last == nil, onboarding == true { return joined }
    guard let months else { return nil }
    if let last { return last.adding(months: months) }
    let first = Day(year: joined.year, month: (joined.month - 1) / months * months + 1, day: 1) ?? joined
    return first.adding(months: months).adding(days: -1)
  }

  private var months: Int? {
    switch every {
    case .month: 1
    case .quarter: 3
    case .ongoing: nil
    }
  }
}
