import Figures
import Sales

/// The KPIs counted record by record, straight from their definitions: what the database's answers are checked with.
struct NaiveCount {
  var deals: [Opportunity] = []
  var events: [StageEvent] = []
  var activities: [Activity] = []
  var accounts: [Account] = []
  var users: [User] = []

  var records: [any Record] { deals + events + activities + accounts + users }

  /// What came out for one group: the numbers a figure is compared by.
  struct Outcome: Hashable {
    var count = 0
    var hits = 0
    var sum = 0
    var hitSum = 0
    var values: [Int] = []
    var excluded = 0
    var open = 0
  }

  struct Group: Hashable {
    var key: String?
    var currency: String?
  }

  /// A deal as of an instant.
  private struct State {
    var deal: Opportunity
    var trail: [StageEvent]
    var last: StageEvent
    /// The close day of a closed deal, the expected one of an open deal.
    var day: Day?
  }

  func outcomes(_ question: Measurement.Question) -> [Group: Outcome] {
    var outcomes: [Group: Outcome] = [:]
    switch question.metric.name {
    case "activity_count":
      for activity in activities where counts(activity, question) {
        outcomes[Group(key: key(activity, question)), default: Outcome()].count += 1
      }
    case "conversion_rate": for state in states(question) { convert(state, question, &outcomes) }
    case "time_in_stage": for state in states(question) { stay(state, question, &outcomes) }
    default: for state in states(question) { count(state, question, &outcomes) }
    }
    return outcomes
  }

  private func states(_ question: Measurement.Question) -> [State] {
    deals.compactMap { deal in
      guard question.owner == nil || deal.owner == question.owner else { return nil }
      let all = events.filter { $0.opportunity == deal.id }.sorted { ($0.at ?? .zero, $0.id) < ($1.at ?? .zero, $1.id) }
      let trail = all.filter { ($0.at ?? .zero) <= question.asOf }
      guard let last = trail.last else { return nil }
      let isVoided = last.status != .open && all.dropFirst(trail.count).contains { $0.status != last.status }
      let day = isVoided ? last.at.map { question.zone.local($0).day } : deal.closeDate
      return State(deal: deal, trail: trail, last: last, day: day)
    }
  }

  private func count(_ state: State, _ question: Measurement.Question, _ outcomes: inout [Group: Outcome]) {
    guard isCounted(state, question) else { return }
    let status = state.last.status
    let money = money(state, question)
    var outcome = Outcome()
    switch (question.metric.name, question.variant) {
    case ("win_rate", .value): take(money?.minor, status == .won, &outcome)
    case ("win_rate", _) where status == .open: outcome.open = 1
    case ("win_rate", _): (outcome.count, outcome.hits) = (1, status == .won ? 1 : 0)
    case ("lost_deals", _): outcome.count = 1
    case ("sales_cycle_length", _): take(cycle(state, question), false, &outcome)
    default: take(money?.minor, false, &outcome)
    }
    outcomes[Group(key: key(state, question), currency: money?.currency.code), default: Outcome()].add(outcome)
  }

  private func isCounted(_ state: State, _ question: Measurement.Question) -> Bool {
    switch (question.metric.name, question.variant) {
    case ("win_rate", .cohort): contains(question, created(state, question))
    case ("win_rate", _): state.last.status != .open && contains(question, state.day)
    case ("pipeline_value", _), ("weighted_pipeline", _):
      state.last.status == .open && contains(question, state.day)
        && (question.stage == nil || question.stage == state.last.stage)
    case ("lost_deals", _): state.last.status == .lost && contains(question, state.day)
    default: state.last.status == .won && contains(question, state.day)
    }
  }

  /// The amount that is added up; `nil` where there is none, or none is.
  private func money(_ state: State, _ question: Measurement.Question) -> Money? {
    switch (question.metric.name, question.variant) {
    case ("win_rate", .value) where state.last.status == .lost:
      return state.trail.last { $0.status == .open && $0.amount != nil }?.amount ?? state.last.amount
    case ("win_rate", .value), ("pipeline_value", _), ("average_deal_size", _), ("won_amount", _):
      return state.last.amount
    case ("weighted_pipeline", _):
      let ofStage = question.stages.first { $0.id == state.last.stage }?.probability
      guard let weight = state.last.probability ?? ofStage, let amount = state.last.amount else { return nil }
      return Money(minor: Int((Double(amount.minor) * weight).rounded()), currency: amount.currency)
    default: return nil
    }
  }

  private func created(_ state: State, _ question: Measurement.Question) -> Day? {
    state.deal.created.map { question.zone.local($0).day }
  }

  private func take(_ value: Int?, _ isHit: Bool, _ outcome: inout Outcome) {
    guard let value else {
      outcome.excluded = 1
      return
    }
    (outcome.count, outcome.sum, outcome.values) = (1, value, [value])
    if isHit { (outcome.hits, outcome.hitSum) = (1, value) }
  }

  private func cycle(_ state: State, _ question: Measurement.Question) -> Int? {
    guard let created = created(state, question), let closed = state.day else { return nil }
    var gap = 0
    var since: Day?
    for event in state.trail where question.variant == .net {
      guard let day = event.at.map({ question.zone.local($0).day }) else { continue }
      if event.status == .open {
        gap += since.map { day - $0 } ?? 0
        since = nil
      } else if since == nil {
        since = day
      }
    }
    return closed - created - gap < 0 ? nil : closed - created - gap
  }

  private func convert(_ state: State, _ question: Measurement.Question, _ outcomes: inout [Group: Outcome]) {
    let final = state.last.status
    let wonFrom = final == .won ? (state.trail.lastIndex { $0.status != .won } ?? -1) + 1 : state.trail.count
    let lostFrom = final == .lost ? (state.trail.lastIndex { $0.status != .lost } ?? -1) + 1 : state.trail.count
    var furthest: Int?
    for (index, event) in state.trail.enumerated() where event.status != .won || index >= wonFrom {
      let place =
        event.status == .won
        ? question.stages.count - 1 : question.stages.dropLast().firstIndex { $0.id == event.stage }
      let isInside = contains(question, event.at.map { question.zone.local($0).day })
      if isInside, let place, place > furthest ?? 0 {
        for passed in (furthest ?? 0)..<place {
          add(passed, question, state, &outcomes) { ($0.count, $0.hits) = (1, 1) }
        }
      }
      furthest = [furthest, place].compactMap(\.self).max()
      if index == lostFrom && isInside {
        if let furthest { add(furthest, question, state, &outcomes) { $0.count = 1 } }
      }
    }
    if final == .open, let furthest { add(furthest, question, state, &outcomes) { $0.open = 1 } }
  }

  /// Day by day where a deal was: what it finished in each stage, by when it last left it.
  private func stay(_ state: State, _ question: Measurement.Question, _ outcomes: inout [Group: Outcome]) {
    for place in question.stages.dropLast().indices {
      let inside = state.trail.map { $0.status == .open && $0.stage == question.stages[place].id }
      let ends = state.trail.indices.dropFirst().filter { inside[$0 - 1] && !inside[$0] }
      var seconds = 0
      for (index, isInside) in inside.enumerated() where isInside && ends.contains(where: { $0 > index }) {
        seconds += (state.trail[index + 1].at?.seconds ?? 0) - (state.trail[index].at?.seconds ?? 0)
      }
      if let last = ends.last, contains(question, state.trail[last].at.map { question.zone.local($0).day }) {
        add(place, question, state, &outcomes) { ($0.count, $0.values) = (1, [seconds]) }
      }
      if inside.last == true { add(place, question, state, &outcomes) { $0.open = 1 } }
    }
  }

  private func add(
    _ place: Int, _ question: Measurement.Question, _ state: State, _ outcomes: inout [Group: Outcome],
    _ change: (inout Outcome) -> Void
  ) {
    guard question.stage == nil || question.stages[place].id == question.stage else { return }
    var outcome = Outcome()
    change(&outcome)
    let isByStage = question.grouping == nil || question.grouping == .stage
    outcomes[Group(key: isByStage ? question.stages[place].id : key(state, question)), default: Outcome()].add(outcome)
  }

  private func contains(_ question: Measurement.Question, _ day: Day?) -> Bool {
    guard let period = question.period else { return true }
    return day.map { period.contains($0) } ?? false
  }
}

// MARK: Activities and keys

extension NaiveCount {
  private func counts(_ activity: Activity, _ question: Measurement.Question) -> Bool {
    let group = question.playbook.activityTypes.first { $0.id == activity.type }?.countsAs
    return activity.status == .completed && ["call", "meeting", "demo"].contains(group)
      && (question.owner == nil || activity.owner == question.owner) && (activity.at ?? .zero) <= question.asOf
      && contains(question, activity.at.map { question.zone.local($0).day })
  }

  private func key(_ activity: Activity, _ question: Measurement.Question) -> String? {
    switch question.grouping {
    case .activity: question.playbook.activityTypes.first { $0.id == activity.type }?.countsAs
    case .month: month(activity.at.map { question.zone.local($0).day })
    case .some(let grouping): key(owner: activity.owner, account: activity.account, grouping)
    case nil: nil
    }
  }

  private func key(_ state: State, _ question: Measurement.Question) -> String? {
    switch question.grouping {
    case .stage: state.last.stage
    case .source: state.deal.source ?? "none"
    case .month where question.variant == .cohort: month(state.deal.created.map { question.zone.local($0).day })
    case .month: month(state.day)
    case .some(let grouping): key(owner: state.deal.owner, account: state.deal.account, grouping)
    case nil: nil
    }
  }

  private func month(_ day: Day?) -> String { day.map { String($0.description.prefix(7)) } ?? "none" }

  private func key(owner: RecordID?, account: RecordID?, _ grouping: Grouping) -> String {
    func user(_ id: RecordID?) -> User? { users.first { $0.id == id } }
    let account = accounts.first { $0.id == account }
    switch grouping {
    case .owner: return user(owner)?.name ?? "nobody"
    case .region: return user(owner)?.region ?? "none"
    case .manager: return user(user(owner)?.manager)?.name ?? "none"
    case .account: return account?.name ?? "none"
    default: return account?.industry ?? "none"
    }
  }
}

extension NaiveCount.Outcome {
  mutating func add(_ other: Self) {
    count += other.count
    hits += other.hits
    sum += other.sum
    hitSum += other.hitSum
    values += other.values
    excluded += other.excluded
    open += other.open
  }
}

extension Instant {
  fileprivate static let zero = Instant(seconds: 0)
}
