import Display
import Figures
import Sales

/// What stands behind a figure, and why there is none.
extension Telling {
  /// "4 won of 7 closed", "median of 12 won deals, mean 61.0".
  func note(_ figure: Measurement.Figure) -> Line {
    if let blend { return note(figure, of: blend) }
    var line: Line
    switch metric.unit {
    case .fraction:
      guard let numerator = figure.numerator, let denominator = figure.denominator else { return "" }
      line = share(numerator, denominator, figure.currency)
    case .days: line = spread(figure)
    case .currency:
      guard case .spread = metric.recipe.calculation else { return sum(figure) }
      line = figure.n == 1 ? "1 won deal" : "mean of \(figure.n, of: "won deal")"
      if figure.n > 1, let median = figure.median { line = "\(line), median \(part(median, figure.currency))" }
    case .count, .ratio: line = ofAll(figure)
    }
    if figure.excluded > 0 { line = "\(line), \(figure.excluded) left out \(excludedBecause)" }
    if let open = figure.stillOpen, open > 0 {
      line = "\(line), \(open) still \(isStay ? "in it" : "open")"
    }
    return line
  }

  /// The note beside a bar, which leaves the bar its room.
  func shortNote(_ figure: Measurement.Figure) -> Line {
    if blend?.isForecast == true && question.grouping == nil { return "\(figure.n, of: "deal")" }
    if isStay {
      let still: Line = figure.stillOpen.map { ", \($0) still in it" } ?? ""
      return "\(figure.n, of: "deal")\(still)"
    }
    guard blend == nil, metric.unit == .currency, metric.recipe.calculation.isSum else { return note(figure) }
    let without: Line = figure.excluded > 0 ? ", \(figure.excluded) without amount" : ""
    return "\(figure.n + figure.excluded, of: "deal")\(without)"
  }

  private func sum(_ figure: Measurement.Figure) -> Line {
    let without: Line = figure.excluded > 0 ? ", \(figure.excluded) of them without an amount" : ""
    return "\(figure.n + figure.excluded, of: metric.recipe.facts == .won ? "won deal" : "open deal")\(without)"
  }

  private func spread(_ figure: Measurement.Figure) -> Line {
    let noun = isStay ? "deal" : "won deal"
    guard figure.n > 0 else { return "no deal has left it" }
    var line: Line = figure.n == 1 ? "1 \(noun)" : "median of \(figure.n, of: noun)"
    guard figure.n > 1 else { return line }
    if let mean = figure.mean { line = "\(line), mean \(mean, decimals: 1)" }
    if let p75 = figure.p75 { line = "\(line), three in four within \(p75, decimals: isStay && p75 < 9.95 ? 1 : 0)" }
    return line
  }

  /// The part of all that the lost ones of a group are.
  private func ofAll(_ figure: Measurement.Figure) -> Line {
    guard metric.recipe.facts == .lost, figure.key != nil, whole.n > 0 else { return "" }
    return "\(percent: Double(figure.n) / Double(whole.n)) of \(whole.n)"
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
    return metric.recipe.facts == .passages ? "\(part) of \(all) moved on" : "\(part) won of \(all) closed"
  }

  private var excludedBecause: String {
    switch metric.recipe.facts {
    case .passages: "(lost at a stage that is not known)"
    default: metric.unit == .days ? "(closed before they were created)" : "without an amount"
    }
  }
}

// MARK: Blends

extension Telling {
  private func note(_ figure: Measurement.Figure, of blend: Recipe.Blend) -> Line {
    func amount(_ name: String) -> Part { money(figure.part(name) ?? 0, figure.currency) }
    let line: Line
    switch blend {
    case .attainment: line = "\(amount("won")) won of \(amount("quota"))"
    case .target: line = target(figure)
    case .coverage:
      line = "\(amount("open")) open to close of \(money(figure.denominator ?? 0, figure.currency)) still to win"
    case .velocity: line = factors(figure)
    case .forecast, .runningForecast:
      let ahead: Line = "best case \(amount("best_case")), pipeline \(amount("pipeline"))"
      line = "\(amount("closed")) closed and \(amount("commit")) committed; \(ahead)"
    }
    return figure.excluded > 0 && blend != .target && blend != .velocity
      ? "\(line), \(figure.excluded, of: "deal") without an amount\(inCurrency(figure)) left out" : line
  }

  private func inCurrency(_ figure: Measurement.Figure) -> String { figure.currency.map { " in \($0.code)" } ?? "" }

  private func target(_ figure: Measurement.Figure) -> Line {
    let quota: Line = figure.denominator.map { "of \(quotaCount($0))" } ?? ""
    guard let reversed = figure.reversed else { return quota }
    let reversal: Line = "\(reversed, of: "reversal")"
    return quota.parts.isEmpty ? reversal : "\(quota), \(reversal)"
  }

  private func quotaCount(_ count: Double) -> Line { "\(count, decimals: count == count.rounded() ? 0 : 1)" }

  /// "12 qualified open deals × 57.1 % won × $80,000 ÷ 61 days".
  private func factors(_ figure: Measurement.Figure) -> Line {
    let rate = figure.part("win_rate") ?? 0
    let cycle = figure.part("sales_cycle_length") ?? 0
    let size = money(figure.part("average_deal_size") ?? 0, figure.currency)
    let count = Int(figure.part("open_qualified") ?? 0)
    return "\(count, of: "qualified open deal") x \(percent: rate) won x \(size) a deal / \(days: cycle)"
  }
}

// MARK: Undefined

extension Telling {
  var why: Line { measurement.why.map { words(for: $0) } ?? "not defined" }

  private func words(for why: Measurement.Why) -> Line {
    switch why {
    case .nothingClosed: "no closed deals"
    case .nothingWon: "no deals won"
    case .nothingDecided: "no deal has left \(question.stage == nil ? "a stage" : "it")"
    case .allExcluded(let count): "\(count, of: "deal"), all left out \(excludedBecause)"
    case .nothingButZero: metric.recipe.blend == .velocity ? "of 0 days" : "every amount is zero"
    case .severalCurrencies(let currencies):
      "in \(currencies.map(\.code).joined(separator: " and ")), which are not added up"
    case .rowPerStage: "a row a stage"
    case .noVariant(let variant): "there is no such number by \(variant.rawValue)"
    case .cannotGroup(let grouping): "it cannot be broken down by \(grouping.rawValue)"
    case .groupsWithinStage(let grouping): "by \(grouping.rawValue) only within one stage"
    case .cannotTake(let grouping): "it does not go by \(grouping.rawValue)"
    case .needsPeriod: "a quota is for a time; say for which"
    case .noQuota: noQuota
    case .quotaMet: "quota met, \(money(whole.part("won") ?? 0, whole.currency)) won of \(quota)"
    case .partUndefined(let part, let why):
      "not defined without \(Wording.article(Metric.named(part)?.title.lowercased() ?? part)) (\(words(for: why)))"
    }
  }

  private var quota: Part { money(whole.part("quota") ?? 0, whole.currency) }

  private var noQuota: Line {
    question.owner == nil ? "nobody has a quota" : "no quota is set"
  }
}

extension Recipe.Calculation {
  fileprivate var isSum: Bool { self == .sum || self == .weightedSum }
}
