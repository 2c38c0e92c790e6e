import Display
import Figures
import Sales

/// A measurement put into words, a chart and values.
struct Telling {
  let measurement: Measurement
  let before: Measurement?
  /// The same number over the month or year that runs, for one that has a quota.
  var running: Measurement?
  let situation: Situation
  /// The groups are held against those of the period before.
  var comparesRows = false

  init(_ measurement: Measurement, before: Measurement?, in situation: Situation) {
    self.measurement = measurement
    self.before = before
    self.situation = situation
  }

  var question: Measurement.Question { measurement.question }
  var metric: Metric { question.metric }
  var whole: Measurement.Figure { measurement.whole }
  var blend: Recipe.Blend? { metric.recipe.blend }

  func reply() throws -> Reply {
    var blocks: [Block] = [.line(try headline())]
    if let pace = measurement.pace { blocks.append(.line(self.pace(pace))) }
    if let running { blocks.append(.line(try Telling(running, before: nil, in: situation).runningLine())) }
    if hasPicture { blocks.append(.chart(try chart())) }
    return Reply(blocks)
  }

  /// One stage alone is told in the headline.
  private var hasPicture: Bool {
    !measurement.rows.isEmpty && (question.grouping != nil || question.stage == nil || !metric.recipe.facts.arePerStage)
  }

  /// "Win rate 57.1 %: 4 won of 7 closed, 1 Oct to 23 Nov 2026 (before 42.9 %, 3 of 7)."
  private func headline() throws -> Line {
    let subject = try subject()
    if measurement.why == .rowPerStage { return "\(subject)\(isStay ? "" : " by stage"), \(span)." }
    guard let value = whole.value else { return "\(subject): \(why), \(span)." }
    return "\(subject) \(told(value, whole.currency))\(behind), \(span)\(comparison)."
  }

  private func runningLine() throws -> Line {
    guard let value = whole.value else { return "So far this \(grain): \(why)." }
    return "So far this \(grain): \(told(value, whole.currency))\(behind)."
  }

  private var grain: String { question.period?.grain.rawValue ?? "period" }

  private var behind: Line {
    let note = note(whole)
    return note.parts.isEmpty ? "" : ": \(note)"
  }

  /// "Win rate", "Your pipeline", "Kim Reyes: calls with Acme Corporation".
  private func subject() throws -> Line {
    let title = question.activity.map { situation.activityName($0).plural } ?? metric.title
    var line: Line
    switch question.owner {
    case nil: line = "\(title.prefix(1).uppercased())\(String(title.dropFirst()))"
    case situation.user.id: line = "Your \(title.lowercased())"
    case let owner: line = "\(try situation.ownerName(owner)): \(title.lowercased())"
    }
    if let account = try situation.account(question.account) { line = "\(line) with \(Part(account.mention))" }
    if let stage = question.stage {
      line = isStay ? "\(line): \(situation.stageName(stage))" : "\(line) from \(situation.stageName(stage))"
    }
    for grouping in Grouping.allCases where ![.owner, .account, .stage, .activity].contains(grouping) {
      if let value = question.only[grouping] { line = "\(line), \(try name(of: value, in: grouping))" }
    }
    if let variant = question.variant, variant != .count { line = "\(line)\(words(for: variant))" }
    return line
  }

  private func name(of value: String, in grouping: Grouping) throws -> String {
    grouping == .manager ? "team of \(try situation.ownerName(RecordID(value)))" : Wording.field(value)
  }

  private func words(for variant: Metric.Variant) -> Line {
    variant == .cumulative ? ", cumulative" : " by \(variant.rawValue)"
  }

  private var span: Line {
    let moment: Line = isPast ? ", as of \(question.day)" : ""
    if let period = question.period { return "\(elapsed(period))\(moment)" }
    return metric.usual == .now || isPast ? "as of \(question.day)" : "all time"
  }

  var isStay: Bool { metric.recipe.facts == .stays }

  /// Asked as of another day than today.
  private var isPast: Bool { question.day != situation.today }

  /// The part of a period that has passed; the whole of a period to come, and of one that is looked ahead into.
  private func elapsed(_ period: Period) -> Period {
    let tomorrow = LocalTime(question.day.adding(days: 1))
    let looksAhead = metric.usual == .now || blend?.looksAhead == true
    guard !looksAhead, let from = period.from, let to = period.to, from < tomorrow, tomorrow < to else {
      return period
    }
    return Period(from: from, to: tomorrow, grain: .day)
  }

  private var comparison: Line {
    guard let before, let value = before.whole.value else { return "" }
    let note = blend == nil ? note(before.whole) : ""
    let when: Line = before.question.period.map { "\($0)" } ?? "before"
    let behind: Line = note.parts.isEmpty ? "" : ", \(note)"
    return " (\(when): \(told(value, before.whole.currency))\(behind))"
  }

  /// "Pace: $288,000 by now, $12,000 ahead; $5,263 a day for the 38 days left."
  private func pace(_ pace: Pace) -> Line {
    let ahead = (whole.numerator ?? 0) - pace.expected
    let by: Line = "\(quantity(abs(ahead), whole.currency)) \(ahead < 0 ? "behind" : "ahead")"
    let need: Line =
      pace.needADay > 0
      ? "\(quantity(pace.needADay, whole.currency)) a day needed in the \(pace.daysLeft, of: "day") left"
      : "the quota is met"
    return "Pace: \(quantity(pace.expected, whole.currency)) expected by now, \(by); \(need)."
  }

  /// What a quota is in: money, or a number.
  private func quantity(_ value: Double, _ currency: Currency?) -> Part {
    currency == nil ? .number(value, decimals: value < 10 && value != value.rounded() ? 1 : 0) : money(value, currency)
  }
}

// MARK: Values

extension Telling {
  /// The value with what its unit leaves unsaid.
  func told(_ value: Double, _ currency: Currency?) -> Line {
    let part = part(value, currency)
    return blend == .velocity ? "\(part) a day" : "\(part)"
  }

  func part(_ value: Double, _ currency: Currency?) -> Part {
    switch metric.unit {
    case .fraction: .percent(value)
    case .days: .days(isStay ? value : value.rounded())
    case .count: .number(value, decimals: 0)
    case .ratio: .number(value, decimals: 1)
    case .currency: money(value, currency)
    }
  }

  func money(_ value: Double, _ currency: Currency?) -> Part {
    Money(major: value.rounded(), currency: currency ?? situation.currency).map { .money($0) }
      ?? .number(value, decimals: 0)
  }
}
