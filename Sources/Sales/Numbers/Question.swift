import Figures

extension Measurement {
  /// What is asked of a KPI.
  public struct Question: Sendable {
    public var metric: Metric
    /// `win_rate` by `value` or `cohort`; `nil` is the metric's usual form.
    public var variant: Metric.Variant?
    /// Half-open local days; `nil` for a metric that is as of now, or for all time.
    public var period: Period?
    /// The state of the record at this instant.
    public var asOf: Instant
    public var zone: Zone
    /// Only what has these keys: the id of a user, an account, a stage or an activity; of anything else the value on
    /// file, whatever its case.
    public var only: [Grouping: String]
    public var grouping: Grouping?
    /// Weight and order of the stages, what each activity counts as, flags and quotas.
    public var playbook: Playbook

    public init(
      _ metric: Metric, variant: Metric.Variant? = nil, period: Period? = nil, asOf: Instant, zone: Zone,
      only: [Grouping: String] = [:], grouping: Grouping? = nil, playbook: Playbook
    ) {
      self.metric = metric
      self.variant = variant
      self.period = period
      self.asOf = asOf
      self.zone = zone
      self.only = only
      self.grouping = grouping
      self.playbook = playbook
    }
  }
}

extension Measurement.Question {
  public var owner: RecordID? { only[.owner].map { RecordID($0) } }
  public var account: RecordID? { only[.account].map { RecordID($0) } }
  public var stage: String? { only[.stage] }
  public var activity: String? { only[.activity] }
  public var stages: [Playbook.Stage] { playbook.stages }

  /// How it is counted; `nil` where the metric has no such variant.
  public var recipe: Recipe? { metric.recipe(for: variant) }

  /// The local day it is asked as of.
  public var day: Day { zone.local(asOf).day }

  /// The same question about the period before; `nil` for all time, an open end, or as of now.
  public var previous: Measurement.Question? { period?.previous.map { over($0) } }

  /// The same question about the same days a year earlier; `nil` for all time or as of now.
  public var yearBefore: Measurement.Question? { period.map { over($0.yearBefore) } }

  /// The same question about another period.
  public func over(_ period: Period) -> Measurement.Question {
    var question = self
    question.period = period
    return question
  }
}
