import Figures
import Sales
import SampleBook
import Store
import Testing

@Suite("The database counts what the definitions say")
struct NumbersLawTests {
  @Test("Over random books, periods, moments, owners and groups", arguments: 1...20)
  func law(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let naive = NaiveCount(dice: &dice)
    let book = try CountedBook(naive.records)
    for _ in 0..<50 {
      let question = dice.question(to: book)
      guard question.objection == nil else { continue }
      let measurement = try book.store.measure(question)
      let expected = naive.outcomes(question)
      check(measurement, expected, "\(question.metric.name) \(question.variant as Any) by \(question.grouping as Any)")
      let found = try book.store.records(behind: question, limit: 1000)
      #expect(Set(found).count == found.count)
      if !question.metric.recipe.facts.arePerStage {
        #expect(found.count == expected.values.map { $0.count + $0.excluded + $0.open }.reduce(0, +))
      }
    }
  }

  private func check(_ measurement: Measurement, _ expected: [NaiveCount.Group: NaiveCount.Outcome], _ name: Comment) {
    let question = measurement.question
    let all = expected.values.reduce(into: NaiveCount.Outcome()) { $0.add($1) }
    let isPerStage = question.metric.recipe.facts.arePerStage
    if !isPerStage { #expect((measurement.whole.n, measurement.whole.excluded) == (all.count, all.excluded), name) }
    if question.grouping == nil && !isPerStage && measurement.rows.isEmpty {
      check(measurement.whole, all, question, name)
    }
    let keys = Set(expected.keys.map(\.key))
    if question.grouping != nil && !isPerStage { #expect(Set(measurement.rows.map(\.key)) == keys, name) }
    for row in measurement.rows {
      let group = NaiveCount.Group(key: row.key, currency: row.currency?.code)
      var outcome = expected[group] ?? NaiveCount.Outcome()
      let others = measurement.rows.filter { $0.key == row.key }
      if row.currency != nil && others.count == 1 && question.grouping != nil {
        outcome.add(expected[NaiveCount.Group(key: row.key, currency: nil)] ?? NaiveCount.Outcome())
      }
      check(row, outcome, question, name)
    }
  }

  private func check(
    _ figure: Measurement.Figure, _ outcome: NaiveCount.Outcome, _ question: Measurement.Question, _ name: Comment
  ) {
    #expect(figure.n == outcome.count, name)
    #expect(figure.stillOpen ?? 0 == outcome.open, name)
    let recipe = question.metric.recipe(for: question.variant) ?? question.metric.recipe
    switch recipe.calculation {
    case .share:
      #expect((figure.numerator, figure.denominator) == (Double(outcome.hits), Double(outcome.count)), name)
    case .shareOfAmounts:
      #expect((figure.numerator, figure.denominator) == (Double(outcome.hitSum) / 100, Double(outcome.sum) / 100), name)
    case .sum: #expect(figure.value == Double(outcome.sum) / 100, name)
    case .weightedSum: #expect(abs((figure.value ?? -1) - Double(outcome.sum) / 100) < 0.05, name)
    case .count: #expect(figure.value == Double(outcome.count), name)
    case .spread(let quantity, _):
      let unit = quantity == .amount ? 100.0 : quantity == .stay ? 86_400 : 1
      let sorted = outcome.values.sorted().map { Double($0) / unit }
      let middle = sorted.isEmpty ? nil : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
      #expect(figure.median.map { abs($0 - (middle ?? -1)) < 1e-9 } ?? (middle == nil), name)
      #expect(figure.mean.map { abs($0 * Double(sorted.count) - sorted.reduce(0, +)) < 1e-6 } ?? sorted.isEmpty, name)
    }
  }
}
