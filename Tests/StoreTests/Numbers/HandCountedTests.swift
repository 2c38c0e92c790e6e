import Figures
import Sales
import SampleBook
import Store
import Testing

/// Skipped stages, regressions, reopened deals, two currencies, events of one instant, deals without an amount or an
/// owner, and closes at the edges of a period in another zone: everything here was counted by hand.
@Suite("A small book counted by hand, in New York")
struct HandCountedTests {
  let book: CountedBook
  let zone: Zone

  init() throws {
    zone = try #require(Zone(identifier: "America/New_York"))
    let table = DealTable(
      """
      Alder  | 01-05 | prospecting 01-05, proposal 01-20, won 03-31T23:30                  | 03-31 | 1000     | Ann | web
      Birch  | 01-05 | prospecting 01-05, discovery 01-10, qualification 01-15, discovery 02-01, \
      lost@discovery 04-01T02:00 | 03-31 | 400 | Ann | web
      Cedar  | 02-01 | proposal 02-01, won 02-11, negotiation 02-20, won 03-01             | 03-01 | 600      | Ben | referral
      Dogwood| 02-01 | proposal 02-01, won 02-11, negotiation 02-20                        | 12-15 | 900 EUR  | Ben | referral
      Elm    | 03-01 | qualification 03-01, proposal 03-01, negotiation 03-01, lost@negotiation 03-05 | 03-05 | | |
      Fir    | 03-10 | solution_design 03-10                                               | 11-30 | 500      | Ann | web
      Gum    | 03-10 | prospecting 03-10T23:30, qualification 03-20                        |       | 700      |     |
      Hazel  | 04-01 | prospecting 04-01, won 04-30                                        | 04-30 | 2000 EUR | Ann | web
      """)
    let quotas: [(String, Int, String, String)] = [
      ("ann", 12_000, "year", "2026-01-01"), ("ann", 24_000, "year", "2026-02-15"),
      ("ben", 6000, "quarter", "2026-01-01"),
    ]
    let drafts = quotas.enumerated().map { index, row in
      Quota.sample("q\(index)") {
        ($0.owner, $0.amount, $0.per, $0.effective) = (RecordID(row.0), .dollars(row.1), row.2, Day(iso: row.3))
      }
    }
    book = try CountedBook(table.records + drafts)
  }

  private func measure(
    _ metric: Metric, _ variant: Metric.Variant? = nil, _ period: Period? = nil, asOf: String? = nil,
    owner: String? = nil, stage: String? = nil, only: [Grouping: String] = [:], by grouping: Grouping? = nil
  ) throws -> Measurement {
    let moment = asOf.flatMap { LocalTime(iso: $0) }.map { zone.instant($0) } ?? .sample
    return try book.store.measure(
      book.question(
        metric, variant, period, asOf: moment, zone: zone, owner: owner, stage: stage, only: only, by: grouping))
  }

  private static let firstQuarter = Period.days("01-01", "03-31")

  @Test("Win rate: by the close date, which both closes at midnight have in March")
  func winRate() throws {
    #expect(try measure(.winRate).whole.value == 3.0 / 5)
    let quarter = try measure(.winRate, nil, Self.firstQuarter).whole
    #expect((quarter.numerator, quarter.denominator) == (2, 4))
    #expect(try measure(.winRate, nil, .days("04-01", "04-30")).whole.n == 1)
    #expect(try measure(.winRate, by: .owner).rows.map(\.key) == ["Ben", "Ann", "nobody"])
    #expect(try measure(.winRate, only: [.source: "WEB"]).whole.value == 2.0 / 3)
  }

  @Test("By value in each currency; the loss without an amount is left out")
  func value() throws {
    let rows = try measure(.winRate, .value).rows
    #expect(rows.map(\.currency) == [.eur, .usd])
    #expect(rows.map(\.value) == [1, 0.8])
    #expect(try measure(.winRate, .value).whole.excluded == 1)
  }

  @Test("Pipeline, weighted, won and lost")
  func amounts() throws {
    #expect(try measure(.pipelineValue).rows.map(\.value) == [1200, 900])
    #expect(try measure(.weightedPipeline).rows.map(\.value) == [810, 320])
    #expect(try measure(.wonAmount).rows.map(\.value) == [2000, 1600])
    #expect(try measure(.averageDealSize, nil, Self.firstQuarter).whole.value == 800)
    #expect(try measure(.lostDeals, by: .source).rows.map { "\($0.key ?? "") \($0.n)" } == ["none 1", "web 1"])
  }

  @Test("The cycle runs from the local day of creation to the last close")
  func cycle() throws {
    let cycle = try measure(.salesCycleLength).whole
    #expect((cycle.median, cycle.mean) == (29, 142.0 / 3))
    #expect(try measure(.salesCycleLength, .net).whole.mean == 133.0 / 3)
  }

  @Test("Conversion: a skip passes, a regression lowers nothing, a voided win stays open")
  func conversion() throws {
    let rows = try measure(.conversionRate).rows
    #expect(rows.map(\.numerator) == [8, 7, 6, 5, 5, 3])
    #expect(rows.map(\.denominator) == [8, 7, 7, 5, 5, 4])
    #expect(rows.map(\.stillOpen) == [nil, 1, nil, 1, nil, 1])
  }

  @Test("Time in stage: all visits of a deal together, the time it was closed apart, the visit it is on apart")
  func stays() throws {
    let rows = try measure(.timeInStage).rows
    #expect(rows.map(\.n) == [4, 2, 1, 0, 4, 2])
    #expect(rows.map(\.stillOpen) == [nil, 1, nil, 1, nil, 1])
    let medians = rows.map { $0.median.map { ($0 * 1440).rounded() } }
    #expect(medians == [17_655, 12_240, 91_560, nil, 14_400, 9360])
    let negotiation = try measure(.timeInStage, stage: "negotiation").whole
    #expect((negotiation.mean, negotiation.median, negotiation.p75) == (6.5, 6.5, 7.75))
  }

  @Test("Time in stage counts where the deal last left it, by local days")
  func staysInPeriod() throws {
    let march = try measure(.timeInStage, nil, .days("03-31", "03-31")).rows
    #expect(march.map(\.n) == [0, 0, 1, 0, 1, 0])
    #expect(try measure(.timeInStage, stage: "proposal", by: .owner).rows.map(\.key) == ["Ann", "Ben", "nobody"])
    let leavers = try book.store.records(behind: book.question(.timeInStage, stage: "negotiation"), limit: 9)
    #expect(leavers.map(\.id.text) == ["Elm", "Cedar"])
  }

  @Test("As of 15 February both wins of that month stand, and the amounts of then")
  func past() throws {
    let rate = try measure(.winRate, nil, .days("02-01", "02-28"), asOf: "2026-02-15T12:00").whole
    #expect((rate.numerator, rate.denominator) == (2, 2))
    #expect(try measure(.pipelineValue, asOf: "2026-02-15T12:00").whole.value == 1400)
    #expect(try measure(.timeInStage, asOf: "2026-02-15T12:00").rows.map(\.n) == [2, 1, 1, 0, 2, 0])
  }

  @Test("Quota attainment day by day over a change of quota, and of the team as the sum of its members")
  func quota() throws {
    let ann = try measure(.quotaAttainment, nil, Self.firstQuarter, owner: "ann").whole
    #expect((ann.numerator, ann.denominator) == (1000, 4500))
    let team = try measure(.quotaAttainment, nil, Self.firstQuarter).whole
    #expect((team.numerator, team.denominator) == (1600, 10_500))
    #expect(team.parts.map(\.name) == ["won", "quota"])
    let rows = try measure(.quotaAttainment, nil, Self.firstQuarter, by: .month).rows
    #expect(rows.map(\.denominator) == [3000, 3500, 4000])
    #expect(rows.map(\.numerator) == [0, 0, 1600])
  }

  @Test("What is won in a currency without a quota is left out, and said")
  func currencies() throws {
    let april = try measure(.quotaAttainment, nil, .days("04-01", "04-30"), owner: "ann").whole
    #expect((april.value, april.denominator, april.excluded) == (0, 2000, 1))
  }

  @Test("Coverage: what closes in the period over what the quota still asks for")
  func coverage() throws {
    let quarter = try measure(.pipelineCoverage, nil, .days("10-01", "12-31")).whole
    #expect((quarter.numerator, quarter.denominator) == (500, 12_000))
    #expect(quarter.excluded == 1)
  }

  @Test("Forecast: closed and committed, the others beside")
  func forecast() throws {
    let quarter = try measure(.forecast, nil, .days("10-01", "12-31"))
    #expect(quarter.why == .severalCurrencies([.eur, .usd]))
    #expect(quarter.rows.filter { $0.currency == .eur }.map(\.value) == [0, 900, 0, 0])
    #expect(quarter.rows.filter { $0.currency == .usd }.map(\.value) == [0, 0, 0, 500])
    let march = try measure(.forecast, .cumulative, .days("03-01", "03-31"))
    #expect(march.whole.value == 1600)
    #expect(march.rows.map(\.value) == [1600, 1600, 1600, 1600])
  }
}
