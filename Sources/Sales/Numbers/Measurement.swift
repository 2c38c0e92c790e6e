import Figures

/// The value of a KPI over a period, and what stands behind it.
public struct Measurement: Sendable {
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
    /// Shown apart: deals that had been qualified and are no more.
    public var reversed: Int?
    public var currency: Currency?
    /// What it was blended from, in the order of its recipe.
    public var parts: [Part] = []

    /// One of the numbers that another was made of.
    public struct Part: Sendable, Hashable {
      public var name: String
      public var value: Double?
      public var n: Int
    }

    public init(
      key: String? = nil, value: Double?, numerator: Double? = nil, denominator: Double? = nil, n: Int,
      mean: Double? = nil, median: Double? = nil, p75: Double? = nil, excluded: Int = 0, stillOpen: Int? = nil,
      reversed: Int? = nil, currency: Currency? = nil
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
      self.reversed = reversed
      self.currency = currency
    }
  }

  public var question: Question
  /// The whole; without a value where it is undefined or in several currencies (then a row each).
  public var whole: Figure
  /// The groups asked for, a stage each where a metric is counted by stage, a category each of a forecast, or a
  /// currency each.
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

extension Measurement.Figure {
  /// One of the parts by its name.
  public func part(_ name: String) -> Double? { parts.first { $0.name == name }?.value }
}
