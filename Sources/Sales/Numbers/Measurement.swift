import Figures

/// The value of a KPI over a period, and what stands behind it.
public struct Measurement: Sendable {
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
    public var owner: RecordID?
    public var account: RecordID?
    public var stage: String?
    public var activity: String?
    public var grouping: Grouping?
    /// Weight and order of the stages.
    public var stages: [Playbook.Stage]
    /// What each activity type counts as.
    public var activityTypes: [Playbook.ActivityType]

    public init(
      _ metric: Metric, variant: Metric.Variant? = nil, period: Period? = nil, asOf: Instant, zone: Zone,
      owner: RecordID? = nil, account: RecordID? = nil, stage: String? = nil, activity: String? = nil,
      grouping: Grouping? = nil, stages: [Playbook.Stage], activityTypes: [Playbook.ActivityType]
    ) {
      self.metric = metric
      self.variant = variant
      self.period = period
      self.asOf = asOf
      self.zone = zone
      self.owner = owner
      self.account = account
      self.stage = stage
      self.activity = activity
      self.grouping = grouping
      self.stages = stages
      self.activityTypes = activityTypes
    }
  }

  /// The number of one group, or of the whole.
  public struct Figure: Sendable, Hashable {
    /// The group's key: a stage id, a user's name, `2026-03`; `nil` for the whole.
    public var key: String?
    /// A fraction, days, a count, or an amount in major units; `nil` where it is not defined.
    public var value: Double?
    public var numerator: Double?
    public var denominator: Double?
    /// How many records stand behind it.
    public var n: Int
    public var mean: Double?
    public var median: Double?
    public var p75: Double?
    /// Records left out by the definition: without an amount, a cycle below zero.
    public var excluded: Int
    /// Shown apart: open ones of a cohort, still open in a stage.
    public var stillOpen: Int?
    public var currency: Currency?

    public init(
      key: String? = nil, value: Double?, numerator: Double? = nil, denominator: Double? = nil, n: Int,
      mean: Double? = nil, median: Double? = nil, p75: Double? = nil, excluded: Int = 0, stillOpen: Int? = nil,
      currency: Currency? = nil
    ) {
      self.key = key
      self.value = value
      self.numerator = numerator
      self.denominator = denominator
      self.n = n
      self.mean = mean
      self.median = median
      self.p75 = p75
      self.excluded = excluded
      self.stillOpen = stillOpen
      self.currency = currency
    }
  }

  public var question: Question
  /// The whole; without a value where it is undefined or in several currencies (then a row each).
  public var whole: Figure
  /// The groups asked for, a stage each for conversion, or a currency each.
  public var rows: [Figure]
  /// Why the whole has no value; `nil` where it has one.
  public var why: Why?

  public init(question: Question, whole: Figure, rows: [Figure] = [], why: Why? = nil) {
    self.question = question
    self.whole = whole
    self.rows = rows
    self.why = why
  }
}
