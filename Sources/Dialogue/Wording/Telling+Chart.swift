import Display
import Figures
import Sales

/// The groups of a measurement as a picture with its numbers.
extension Telling {
  /// A funnel of the stages, a trend of the months, else bars; of one currency, amounts of several are told without.
  func chart() throws -> Chart {
    let isOneScale = metric.unit != .currency || Set(measurement.rows.compactMap(\.currency)).count < 2
    let sizes = measurement.rows.map { isOneScale ? size($0) : 0 }
    let longest = sizes.max() ?? 0
    return Chart(
      bars: zip(measurement.rows, sizes).map { row, size in
        Chart.Bar(
          label: label(row), fraction: longest > 0 ? max(0, size / longest) : 0,
          value: row.value.map { part($0, row.currency) } ?? .text("-"), note: "\(shortNote(row))\(former(row))")
      }, shape: shape)
  }

  /// What a bar is as long as: how many deals came to a stage of the funnel, else the value.
  private func size(_ row: Measurement.Figure) -> Double {
    shape == .funnel ? (row.denominator ?? 0) + Double(row.stillOpen ?? 0) : row.value ?? 0
  }

  private var shape: Chart.Shape {
    let isByStage = question.grouping == nil || question.grouping == .stage
    if metric.recipe.facts == .passages && question.stage == nil && isByStage { return .funnel }
    return question.grouping == .month || question.grouping == .quarter ? .trend : .bars
  }

  private func label(_ row: Measurement.Figure) -> Part {
    guard let key = row.key else { return .text(row.currency?.code ?? "") }
    let isStage = question.grouping == .stage || (question.grouping == nil && blend == nil)
    if isStage { return .text(situation.stageName(key)) }
    let words = question.grouping == .owner || question.grouping == .manager ? key : Wording.field(key)
    return .text(words.prefix(1).uppercased() + words.dropFirst())
  }

  /// What the group was in the period before, where that is asked for.
  private func former(_ row: Measurement.Figure) -> Line {
    guard comparesRows, let before = former(of: row) else { return "" }
    return before.value.map { " (before \(told($0, before.currency)))" } ?? " (before: none)"
  }

  func former(of row: Measurement.Figure) -> Measurement.Figure? {
    before?.rows.first { $0.key == row.key && $0.currency == row.currency }
  }
}
