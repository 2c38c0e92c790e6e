import Figures
import SampleBook
import Testing

@testable import Sales

@Suite("What is made of tallies")
struct MeasurementTests {
  private func question(
    _ metric: Metric, _ variant: Metric.Variant? = nil, stage: String? = nil, by grouping: Grouping? = nil
  ) throws -> Measurement.Question {
    Measurement.Question(
      metric, variant: variant, asOf: .sample, zone: .utc, only: stage.map { [.stage: $0] } ?? [:], grouping: grouping,
      playbook: try .shipped())
  }

  private func tally(_ key: String? = nil, _ currency: Currency? = nil, _ change: (inout Tally) -> Void) -> Tally {
    var tally = Tally(key: key, currency: currency)
    change(&tally)
    return tally
  }

  @Test("A rate of nothing is undefined and says why")
  func undefined() throws {
    let measurement = Measurement(of: try question(.winRate), counting: [])
    #expect(measurement.whole.value == nil)
    #expect(measurement.why == .nothingClosed)
  }

  @Test("Four won of seven closed")
  func rate() throws {
    let tally = tally { ($0.count, $0.hits) = (7, 4) }
    let measurement = Measurement(of: try question(.winRate), counting: [tally])
    #expect(measurement.whole.value == 4.0 / 7)
    #expect(measurement.whole.numerator == 4)
    #expect(measurement.whole.denominator == 7)
    #expect(measurement.why == nil)
  }

  @Test("Amounts of two currencies are never added: no value, a row each")
  func currencies() throws {
    let tallies = [
      tally(nil, .usd) { ($0.count, $0.sum) = (2, 300_00) }, tally(nil, .eur) { ($0.count, $0.sum) = (1, 500_00) },
      tally { $0.excluded = 3 },
    ]
    let measurement = Measurement(of: try question(.pipelineValue), counting: tallies)
    #expect(measurement.whole.value == nil)
    #expect(measurement.whole.n == 3)
    #expect(measurement.whole.excluded == 3)
    #expect(measurement.why == .severalCurrencies([.eur, .usd]))
    #expect(measurement.rows.filter { $0.n > 0 }.map(\.value) == [500, 300])
  }

  @Test("Deals without an amount stand with the one currency of their group")
  func withoutAmount() throws {
    let tallies = [
      tally("proposal", .usd) { ($0.count, $0.sum) = (1, 100_00) }, tally("proposal") { $0.excluded = 1 },
      tally("discovery") { $0.excluded = 2 },
    ]
    let measurement = Measurement(of: try question(.pipelineValue, by: .stage), counting: tallies)
    #expect(measurement.whole.value == 100)
    #expect(measurement.rows.map(\.key) == ["discovery", "proposal"])
    #expect(measurement.rows.map(\.excluded) == [2, 1])
    #expect(measurement.rows.map(\.value) == [0, 100])
  }

  @Test("Yen have no minor unit")
  func yen() throws {
    let tally = tally(nil, Currency("JPY")) { ($0.count, $0.sum) = (1, 5000) }
    #expect(Measurement(of: try question(.pipelineValue), counting: [tally]).whole.value == 5000)
  }

  @Test("Nobody owns what has no owner, and two of one name stay two")
  func names() throws {
    let tallies = ["", "u1", "u2"].map { key in tally(key) { ($0.count, $0.hits) = (2, 1) } }
    let measurement = Measurement(
      of: try question(.winRate, by: .owner), counting: tallies, names: ["u1": "Sam", "u2": "Sam"])
    #expect(measurement.rows.map(\.key) == ["Sam", "Sam", "nobody"])
  }

  @Test("Months are put together to quarters, in their order")
  func quarters() throws {
    let tallies = ["2026-04", "2025-12", "2026-05"].map { key in tally(key) { ($0.count, $0.hits) = (2, 1) } }
    let measurement = Measurement(of: try question(.winRate, by: .quarter), counting: tallies)
    #expect(measurement.rows.map(\.key) == ["2025-Q4", "2026-Q2"])
    #expect(measurement.rows.map(\.n) == [2, 4])
  }

  @Test("The highest rate comes first, an undefined one last")
  func order() throws {
    let tallies = [
      tally("Web") { ($0.count, $0.hits) = (4, 2) }, tally("Referral") { ($0.count, $0.hits) = (2, 2) },
      tally("Fair") { $0.stillOpen = 1 },
    ]
    let measurement = Measurement(of: try question(.winRate, .cohort, by: .source), counting: tallies)
    #expect(measurement.rows.map(\.key) == ["Referral", "Web", "Fair"])
    #expect(measurement.rows.last?.value == nil)
  }

  @Test("Everything left out is not the same as nothing won")
  func allExcluded() throws {
    let tally = tally { $0.excluded = 2 }
    #expect(Measurement(of: try question(.averageDealSize), counting: [tally]).why == .allExcluded(2))
    #expect(Measurement(of: try question(.averageDealSize), counting: []).why == .nothingWon)
  }

  @Test(
    "What makes no sense is refused as a fact",
    arguments: [
      (Metric.winRate, nil, nil, Grouping.stage, Measurement.Why.cannotGroup(.stage)),
      (.winRate, nil, "proposal", nil, .cannotTake(.stage)), (.pipelineValue, .net, nil, nil, .noVariant(.net)),
      (.conversionRate, nil, nil, .owner, .groupsWithinStage(.owner)),
    ] as [(Metric, Metric.Variant?, String?, Grouping?, Measurement.Why)])
  func objection(
    metric: Metric, variant: Metric.Variant?, stage: String?, grouping: Grouping?, why: Measurement.Why
  ) throws {
    let measurement = Measurement(of: try question(metric, variant, stage: stage, by: grouping), counting: [])
    #expect(measurement.why == why)
    #expect(measurement.whole.value == nil)
  }

  @Test("A mean and quartiles between the ranks, as a spreadsheet takes them")
  func spread() throws {
    let spread = try #require(Spread([30, 10, 20, 100]))
    #expect(spread == Spread([10, 20, 30, 100]))
    #expect((spread.mean, spread.median, spread.p75) == (40, 25, 47.5))
    #expect(Spread([7]).map { [$0.mean, $0.median, $0.p75] } == [7, 7, 7])
    #expect(Spread([]) == nil)
  }

  @Test("Every metric has a name of its own")
  func catalogue() {
    #expect(Set(Metric.all.map(\.name)).count == Metric.all.count)
    #expect(Metric.named("win_rate")?.variants == [.count, .value, .cohort])
  }
}
