import Figures
import SampleBook
import Testing

@testable import Sales

@Suite("The period before")
struct PeriodPreviousTests {
  private func period(_ from: String, _ to: String, _ grain: Grain) -> Period {
    Period(from: LocalTime(iso: from), to: LocalTime(iso: to), grain: grain)
  }

  @Test(
    "A whole calendar period has the whole one before it",
    arguments: [
      ("2026-10-01", "2027-01-01", Grain.quarter, "2026-07-01", "2026-10-01"),
      ("2026-03-01", "2026-04-01", .month, "2026-02-01", "2026-03-01"),
      ("2026-01-01", "2027-01-01", .year, "2025-01-01", "2026-01-01"),
      ("2026-11-23", "2026-11-30", .week, "2026-11-16", "2026-11-23"),
      ("2026-11-24", "2026-11-25", .day, "2026-11-23", "2026-11-24"),
    ])
  func whole(from: String, to: String, grain: Grain, start: String, end: String) {
    #expect(period(from, to, grain).previous == period(start, end, grain))
  }

  @Test("A quarter still running is compared with the whole one before")
  func running() {
    #expect(period("2026-10-01", "2026-11-24", .quarter).previous == period("2026-07-01", "2026-10-01", .quarter))
  }

  @Test("Two quarters have the two before")
  func several() {
    #expect(period("2026-01-01", "2026-07-01", .quarter).previous == period("2025-07-01", "2026-01-01", .quarter))
  }

  @Test("The trailing twelve months end today and follow the twelve before, also over the end of February")
  func trailing() throws {
    let today = try #require(Day(year: 2026, month: 11, day: 24))
    let year = Period.trailing(months: 12, to: today)
    #expect(year == period("2025-11-25", "2026-11-25", .month))
    #expect(year.previous == period("2024-11-25", "2025-11-25", .month))
    let leap = try #require(Day(year: 2028, month: 2, day: 28))
    #expect(Period.trailing(months: 12, to: leap).previous == period("2026-02-28", "2027-02-28", .month))
  }

  @Test("Any other stretch is followed back by its own length")
  func stretch() {
    #expect(period("2026-11-10", "2026-11-24", .day).previous == period("2026-10-27", "2026-11-10", .day))
    #expect(
      period("2026-11-10T10:00", "2026-11-10T12:00", .hour).previous
        == period("2026-11-10T08:00", "2026-11-10T10:00", .hour))
  }

  @Test("All time and an open end have nothing before")
  func open() {
    #expect(Period(from: nil, to: nil, grain: .day).previous == nil)
    #expect(Period(from: LocalTime(.sample), to: nil, grain: .day).previous == nil)
  }

  @Test("A year before keeps the month, and clamps the 29th of February")
  func yearBefore() {
    #expect(period("2026-10-01", "2027-01-01", .quarter).yearBefore == period("2025-10-01", "2026-01-01", .quarter))
    #expect(period("2028-02-29", "2028-03-01", .day).yearBefore == period("2027-02-28", "2027-03-01", .day))
  }

  @Test("No period said: the pipeline is as of now, the win rate over the trailing twelve months")
  func usual() {
    #expect(Metric.pipelineValue.usualPeriod(today: .sample) == nil)
    #expect(Metric.winRate.usualPeriod(today: .sample) == .trailing(months: 12, to: .sample))
  }
}
