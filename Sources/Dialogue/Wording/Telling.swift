import Display
import Figures
import Sales

/// A measurement put into words, a chart and values.
struct Telling {
  let measurement: Measurement
  let before: Measurement?
  let situation: Situation

  init(_ measurement: Measurement, before: Measurement?, in situation: Situation) {
    self.measurement = measurement
    self.before = before
    self.situation = situation
  }

  private var question: Measurement.Question { measurement.question }
  private var metric: Metric { question.metric }
  private var whole: Measurement.Figure { measurement.whole }

  func reply() throws -> Reply {
    var blocks: [Block] = [.line(try headline())]
    if !measurement.rows.isEmpty { blocks.append(.chart(try chart())) }
    return Reply(blocks)
  }

  /// "Win rate 57.1 %: 4 won of 7 closed, 1 Oct to 23 Nov 2026 (before 42.9 %, 3 of 7)."
  private func headline() throws -> Line {
    let subject = try subject()
    if measurement.why == .rowPerStage { return "\(subject) by stage, \(span)." }
    guard let value = whole.value else { return "\(subject): \(why), \(span)." }
    let note = note(whole)
    let behind: Line = note.parts.isEmpty ? "" : ": \(note)"
    return "\(subject) \(part(value, whole.currency))\(behind), \(span)\(comparison)."
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
    if let stage = question.stage { line = "\(line) from \(situation.stageName(stage))" }
    if let variant = question.variant, variant != .count { line = "\(line) by \(variant.rawValue)" }
    return line
  }

  private var span: Line {
    if let period = question.period { return "\(elapsed(period))" }
    return metric.isSnapshot ? "as of \(situation.local(question.asOf).day)" : "all time"
  }

  /// The part of a period that has passed; of a period to come, and of a look at open deals, the whole.
  private func elapsed(_ period: Period) -> Period {
    let tomorrow = LocalTime(situation.local(question.asOf).day.adding(days: 1))
    guard !metric.isSnapshot, let from = period.from, let to = period.to, from < tomorrow, tomorrow < to else {
      return period
    }
    return Period(from: from, to: tomorrow, grain: .day)
  }

  private var comparison: Line {
    guard let before else { return "" }
    guard let value = before.whole.value else { return "" }
    let note = note(before.whole)
    let when: Line = before.question.period.map { "\($0)" } ?? "before"
    let behind: Line = note.parts.isEmpty ? "" : ", \(note)"
    return " (\(when): \(part(value, before.whole.currency))\(behind))"
  }

  private func part(_ value: Double, _ currency: Currency?) -> Part {
    switch metric.unit {
    case .fraction: .percent(value)
    case .days: .count(Int(value.rounded()), of: "day")
    case .count: .number(value, decimals: 0)
    case .ratio: .number(value, decimals: 1)
    case .currency:
      Money(major: value.rounded(), currency: currency ?? situation.currency).map { .money($0) }
        ?? .number(value, decimals: 0)
    }
  }

  /// What stands behind a figure: "4 won of 7 closed", "median of 12 deals, mean 61 days".
  private func note(_ figure: Measurement.Figure) -> Line {
    var line: Line
    switch metric.unit {
    case .fraction:
      guard let numerator = figure.numerator, let denominator = figure.denominator else { return "" }
      line = share(numerator, denominator, figure.currency)
    case .days:
      line = figure.n == 1 ? "1 won deal" : "median of \(figure.n, of: "won deal")"
      guard figure.n > 1 else { break }
      if let mean = figure.mean { line = "\(line), mean \(mean, decimals: 1)" }
      if let p75 = figure.p75 { line = "\(line), three in four within \(p75, decimals: 0)" }
    case .currency where metric.isSnapshot:
      let without: Line = figure.excluded > 0 ? ", \(figure.excluded) of them without an amount" : ""
      return "\(figure.n + figure.excluded, of: "open deal")\(without)"
    case .currency:
      line = figure.n == 1 ? "1 won deal" : "mean of \(figure.n, of: "won deal")"
      if figure.n > 1, let median = figure.median { line = "\(line), median \(part(median, figure.currency))" }
    case .count, .ratio: line = ""
    }
    if figure.excluded > 0 { line = "\(line), \(figure.excluded) left out \(excludedBecause)" }
    if let open = figure.stillOpen, open > 0 { line = "\(line), \(open) still open" }
    return line
  }

  /// The note beside a bar, which leaves the bar its room.
  private func shortNote(_ figure: Measurement.Figure) -> Line {
    guard metric.unit == .currency, metric.isSnapshot else { return note(figure) }
    let without: Line = figure.excluded > 0 ? ", \(figure.excluded) without amount" : ""
    return "\(figure.n + figure.excluded, of: "deal")\(without)"
  }

  private func share(_ numerator: Double, _ denominator: Double, _ currency: Currency?) -> Line {
    if question.variant == .value {
      let currency = currency ?? situation.currency
      if let won = Money(major: numerator, currency: currency), let all = Money(major: denominator, currency: currency)
      {
        return "\(won) won of \(all) closed"
      }
    }
    let (part, all) = (Int(numerator), Int(denominator))
    switch metric.name {
    case "win_rate": return "\(part) won of \(all) closed"
    case "conversion_rate": return "\(part) of \(all) moved on"
    default: return "\(part) of \(all)"
    }
  }

  private var excludedBecause: String {
    switch metric.name {
    case "sales_cycle_length": "(closed before they were created)"
    case "conversion_rate": "(lost at a stage that is not known)"
    default: "without an amount"
    }
  }

  /// Bars of one currency; amounts of several are told without.
  private func chart() throws -> Chart {
    let isOneScale = metric.unit != .currency || Set(measurement.rows.compactMap(\.currency)).count < 2
    let longest = isOneScale ? measurement.rows.compactMap(\.value).max() ?? 0 : 0
    return Chart(
      bars: measurement.rows.map { row in
        Chart.Bar(
          label: label(row), fraction: longest > 0 ? max(0, (row.value ?? 0) / longest) : 0,
          value: row.value.map { part($0, row.currency) } ?? .text("-"), note: shortNote(row))
      })
  }

  private func label(_ row: Measurement.Figure) -> Part {
    guard let key = row.key else { return .text(row.currency?.code ?? "") }
    if question.grouping == .stage || question.grouping == nil { return .text(situation.stageName(key)) }
    let words = question.grouping == .owner ? key : Wording.field(key)
    return .text(words.prefix(1).uppercased() + words.dropFirst())
  }

  private var why: Line {
    switch measurement.why {
    case .nothingClosed: "no closed deals"
    case .nothingWon: "no deals won"
    case .nothingDecided: "no deal has left a stage"
    case .allExcluded(let count): "\(count, of: "deal"), all left out \(excludedBecause)"
    case .nothingButZero: "every amount is zero"
    case .severalCurrencies(let currencies):
      "in \(currencies.map(\.code).joined(separator: " and ")), which are not added up"
    case .rowPerStage: "a row a stage"
    case .noVariant(let variant): "there is no such number by \(variant.rawValue)"
    case .cannotGroup(let grouping): "it cannot be broken down by \(grouping.rawValue)"
    case .groupsWithinStage(let grouping): "by \(grouping.rawValue) only within one stage"
    case .cannotTakeStage: "it does not go by stage"
    case .cannotTakeActivity: "it does not go by activity"
    case nil: "not defined"
    }
  }

  func data() throws -> JSON {
    var data: JSON = [
      "metric": .string(metric.name), "variant": question.variant.map { .string($0.rawValue) } ?? .null,
      "value": Self.number(whole.value), "unit": .string(metric.unit.rawValue),
    ]
    data.add(figures(whole))
    data["period"] = question.period.map { JSON($0) } ?? .null
    data["as_of"] = .string(question.asOf.description)
    data["previous"] = before.map { previous($0) } ?? .null
    data["why"] = measurement.why == nil ? .null : .string(Reply(why).text(on: Page(today: situation.today)))
    data["rows"] = .array(
      measurement.rows.map { row in
        var json: JSON = ["key": row.key.map { .string($0) } ?? .null, "value": Self.number(row.value)]
        json.add(figures(row))
        return json
      })
    return data
  }

  private func previous(_ before: Measurement) -> JSON {
    [
      "value": Self.number(before.whole.value), "n": .int(before.whole.n),
      "period": before.question.period.map { JSON($0) } ?? .null,
    ]
  }

  private func figures(_ figure: Measurement.Figure) -> JSON {
    [
      "numerator": Self.number(figure.numerator), "denominator": Self.number(figure.denominator), "n": .int(figure.n),
      "mean": Self.number(figure.mean), "median": Self.number(figure.median), "p75": Self.number(figure.p75),
      "excluded": .int(figure.excluded), "still_open": figure.stillOpen.map { .int($0) } ?? .null,
      "currency": figure.currency.map { .string($0.code) } ?? .null,
    ]
  }

  private static func number(_ value: Double?) -> JSON {
    guard let value else { return .null }
    return Int(exactly: value).map { .int($0) } ?? .number(value)
  }
}

extension JSON {
  /// Adds the members of another object.
  mutating func add(_ other: JSON) {
    for member in other.members ?? [] { self[member.key] = member.value }
  }
}
