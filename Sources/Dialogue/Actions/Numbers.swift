import Display
import Figures
import Language
import Sales

extension Matter {
  /// A KPI: the number first, its n and period, what it was the period before, then the groups.
  func showMetric() throws -> Step.Deed {
    let question = try metricQuestion()
    let measurement = try book.measure(question)
    let before = try question.previous.map { try book.measure($0) }
    let telling = Telling(measurement, before: before, in: situation)
    return .answer(Response(try telling.reply(), data: try telling.data()))
  }

  func metricQuestion() throws -> Measurement.Question {
    let name = try required(
      "metric", "Which number: \(Metric.all.map { $0.title.lowercased() }.joined(separator: ", "))?")
    guard let metric = Metric.named(name) else {
      let title = Metric.announced[name] ?? Wording.field(name)
      throw refuse(
        "\(title) is not counted yet.",
        .hint("Counted so far: \(Metric.all.map { $0.title.lowercased() }.joined(separator: ", "))."))
    }
    let said = period("period")
    let isAllTime = said.map { $0.from == nil && $0.to == nil } ?? false
    return Measurement.Question(
      metric, variant: text("variant").flatMap { Metric.Variant(rawValue: $0) },
      period: isAllTime ? nil : said ?? metric.usualPeriod(today: situation.today),
      asOf: period("as_of")?.to.map { clock.zone.instant($0) } ?? clock.now, zone: clock.zone,
      owner: try owner()?.id, account: try account()?.id, stage: text("stage"), activity: text("activity"),
      grouping: text("group_by").flatMap { Grouping(rawValue: $0) }, stages: playbook.stages,
      activityTypes: playbook.activityTypes)
  }
}
