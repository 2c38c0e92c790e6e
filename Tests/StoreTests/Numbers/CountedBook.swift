import Figures
import Sales
import SampleBook
import Store

/// A store over a table of deals, and questions to it.
struct CountedBook {
  let store: Store
  let playbook: Playbook

  init(_ records: [any Record]) throws {
    playbook = try .shipped()
    store = try Store(path: Store.inMemory, playbook: playbook)
    _ = try store.apply(records.map { .create($0) }, by: .sample("table"))
  }

  init(_ table: String) throws { try self.init(DealTable(table).records) }

  func question(
    _ metric: Metric, _ variant: Metric.Variant? = nil, _ period: Period? = nil, asOf: Instant = .sample,
    zone: Zone = .utc, owner: String? = nil, stage: String? = nil, activity: String? = nil,
    only: [Grouping: String] = [:], by grouping: Grouping? = nil
  ) -> Measurement.Question {
    var choice = only
    for (grouping, value) in [(Grouping.owner, owner), (.stage, stage), (.activity, activity)] where value != nil {
      choice[grouping] = value
    }
    return Measurement.Question(
      metric, variant: variant, period: period, asOf: asOf, zone: zone, only: choice, grouping: grouping,
      playbook: playbook)
  }

  func measure(
    _ metric: Metric, _ variant: Metric.Variant? = nil, _ period: Period? = nil, asOf: Instant = .sample,
    owner: String? = nil, stage: String? = nil, activity: String? = nil, only: [Grouping: String] = [:],
    by grouping: Grouping? = nil
  ) throws -> Measurement {
    try store.measure(
      question(
        metric, variant, period, asOf: asOf, owner: owner, stage: stage, activity: activity, only: only, by: grouping))
  }
}

extension Period {
  /// Days of 2026, the last one included.
  static func days(_ first: String, _ last: String) -> Period {
    Period(
      from: LocalTime(iso: "2026-" + first), to: LocalTime(iso: "2026-" + last)?.adding(minutes: 1440), grain: .day)
  }
}
