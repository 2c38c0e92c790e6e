import Display
import Figures
import Language
import Sales

extension Matter {
  /// A KPI: the number first, its n and period, what it was the period before, then the groups.
  func showMetric() throws -> Step.Deed { .answer(try told(try metricQuestion())) }

  /// What is closed and committed in a period, beside the best case and the pipeline.
  func showForecast() throws -> Step.Deed { .answer(try told(try forecastQuestion())) }

  private func told(_ question: Measurement.Question) throws -> Response {
    let former = text("compare") == "previous_year" ? question.yearBefore : question.previous
    let measurement = try book.measure(question)
    var telling = Telling(measurement, before: try former.map { try book.measure($0) }, in: situation)
    telling.comparesRows = request["compare"] != nil
    telling.running = try running(question)
    return Response(try telling.reply(), data: try telling.data())
  }

  /// The year or month that runs, beside a number with a quota that was asked for without a period.
  private func running(_ question: Measurement.Question) throws -> Measurement? {
    guard request["period"] == nil, request["as_of"] == nil, question.grouping == nil else { return nil }
    let grain: Grain
    switch question.recipe?.blend {
    case .attainment: grain = .year
    case .target: grain = .month
    default: return nil
    }
    return try book.measure(question.over(runningPeriod(grain)))
  }

  private func runningPeriod(_ grain: Grain) -> Period {
    .running(grain, on: situation.today, fiscalYearStart: situation.fiscalYearStart)
  }

  func metricQuestion() throws -> Measurement.Question {
    let name = try required(
      "metric", "Which number: \(Metric.all.map { $0.title.lowercased() }.joined(separator: ", "))?")
    guard let metric = Metric.named(name) else {
      throw refuse(
        "\(Wording.field(name)) is not counted.",
        .hint("Counted are \(Metric.all.map { $0.title.lowercased() }.joined(separator: ", "))."))
    }
    // Only lost deals have a reason.
    let isAboutLosses = metric == .winRate && text("group_by") == Grouping.reason.rawValue
    return try question(about: isAboutLosses ? .lostDeals : metric)
  }

  func forecastQuestion() throws -> Measurement.Question { try question(about: .forecast) }

  private func question(about metric: Metric) throws -> Measurement.Question {
    let asOf = asOf(metric)
    let said = isMoment(metric) ? nil : period("period")
    let isAllTime = said.map { $0.from == nil && $0.to == nil } ?? false
    let usual = metric.usualPeriod(today: clock.zone.local(asOf).day, fiscalYearStart: situation.fiscalYearStart)
    return Measurement.Question(
      metric, variant: text("variant").flatMap { Metric.Variant(rawValue: $0) },
      period: isAllTime ? nil : said ?? usual, asOf: asOf, zone: clock.zone, only: try only(),
      grouping: text("group_by").flatMap { Grouping(rawValue: $0) }, playbook: playbook)
  }

  /// The last second of the day said; now where none was, or one to come.
  private func asOf(_ metric: Metric) -> Instant {
    guard let end = (period("as_of") ?? (isMoment(metric) ? period("period") : nil))?.to else { return clock.now }
    return min(clock.zone.instant(end).adding(seconds: -1), clock.now)
  }

  /// Whether the period said is a day that is over, and the number is as of a moment: "the pipeline on 1 November".
  private func isMoment(_ metric: Metric) -> Bool {
    guard metric.usual == .now, request["as_of"] == nil, let said = period("period") else { return false }
    return said.grain == .day && said.firstDay == said.lastDay && said.lastDay.map { $0 < situation.today } ?? false
  }

  /// The groups that are asked about alone.
  private func only() throws -> [Grouping: String] {
    var only: [Grouping: String] = [:]
    only[.owner] = try owner()?.id.text
    only[.account] = try account()?.id.text
    for grouping in [Grouping.stage, .activity, .source, .product, .industry, .segment, .region] {
      only[grouping] = text(grouping.rawValue)
    }
    return only
  }
}
