import Figures

/// An open deal that stands still, and everything that says so.
public struct Stall: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// No activity and no move for so many local days; at least as many as its stage allows.
    case quiet(days: Int)
    /// The close date is so many days past.
    case pastClose(days: Int)
    /// No next step, open task or planned activity.
    case noNextStep
  }

  public var deal: RecordID
  /// Never empty; the worst first.
  public var reasons: [Reason]
  /// Put to rest until that day.
  public var snoozedUntil: Day?

  public init(deal: RecordID, reasons: [Reason], snoozedUntil: Day? = nil) {
    self.deal = deal
    self.reasons = reasons
    self.snoozedUntil = snoozedUntil
  }
}

extension Stall {
  /// Which open deals are looked at, and what counts as still.
  public struct Question: Sendable {
    /// A question about the pipeline: whose deals, as of when.
    public var deals: Measurement.Question
    /// One deal alone.
    public var deal: RecordID?
    /// Days without anything after which a deal is still, by the id of its stage.
    public var limits: [String: Double]
    /// The limit where the stage has none.
    public var limit: Double
    /// Only what is quiet is asked for.
    public var isAboutQuiet: Bool

    public init(
      among deals: Measurement.Question, deal: RecordID? = nil, limits: [String: Double], limit: Double,
      isAboutQuiet: Bool = false
    ) {
      self.deals = deals
      self.deal = deal
      self.limits = limits
      self.limit = limit
      self.isAboutQuiet = isAboutQuiet
    }
  }

  /// What a database knows of an open deal, as far as it may stand still.
  public struct Facts: Sendable, Hashable {
    public var deal: RecordID
    public var stage: String
    public var closeDate: Day?
    /// The last activity done or move, or the deal's creation.
    public var touched: Instant?
    public var hasNextStep: Bool
    public var snoozedUntil: Day?

    public init(
      deal: RecordID, stage: String, closeDate: Day?, touched: Instant?, hasNextStep: Bool, snoozedUntil: Day? = nil
    ) {
      self.deal = deal
      self.stage = stage
      self.closeDate = closeDate
      self.touched = touched
      self.hasNextStep = hasNextStep
      self.snoozedUntil = snoozedUntil
    }
  }
}

extension Stall.Question {
  /// Why a deal stands still; `nil` for one that does not.
  public func stall(_ facts: Stall.Facts) -> Stall? {
    let today = deals.day
    var reasons: [Stall.Reason] = []
    if let close = facts.closeDate, close < today, !isAboutQuiet { reasons.append(.pastClose(days: today - close)) }
    if !facts.hasNextStep && !isAboutQuiet { reasons.append(.noNextStep) }
    let quiet = facts.touched.map { today - deals.zone.local($0).day } ?? 0
    if Double(quiet) >= limits[facts.stage] ?? limit { reasons.append(.quiet(days: quiet)) }
    guard !reasons.isEmpty else { return nil }
    return Stall(
      deal: facts.deal, reasons: reasons, snoozedUntil: facts.snoozedUntil.flatMap { $0 > today ? $0 : nil })
  }
}

extension Playbook {
  /// How many finished stays in a stage it takes to tell by them how long is too long.
  private static let enoughStays = 4

  /// The days after which a deal is still, by stage: the stage's own, else the third quartile of the time that deals
  /// spend in it. A stage with neither has none.
  ///
  /// - Parameter stays: the time in each stage; a day at least counts.
  public func stallLimits(_ stays: Measurement?) -> [String: Double] {
    let known = (stays?.rows ?? []).filter { $0.n >= Self.enoughStays }
    let quartiles = known.compactMap { row in row.key.flatMap { key in row.p75.map { (key, max(1, $0)) } } }
    let own = openStages.compactMap { stage in stage.stalledDays.map { (stage.id, Double($0)) } }
    return Dictionary(quartiles + own) { $1 }
  }

  /// Whether some stage's limit has to be told by the time deals spend in it.
  public var needsStays: Bool { openStages.contains { $0.stalledDays == nil } }
}
