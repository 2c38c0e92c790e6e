import Figures
import Sales
import SampleBook
import Store
import Testing

@Suite("Quotas")
struct QuotaTests {
  private func book(_ change: (inout [any Record]) -> Void = { _ in }) throws -> CountedBook {
    let users: [(String, String?, String?, String?)] = [
      ("ann", "account_executive", "mia", "West"), ("ben", "account_executive", "mia", "East"), ("mia", nil, nil, nil),
      ("dev", "business_development_rep", "mia", nil),
    ]
    var records: [any Record] = users.map { id, role, manager, region in
      User.sample(id) {
        ($0.name, $0.role) = (id, role)
        ($0.manager, $0.region) = (manager.map { RecordID($0) }, region)
      }
    }
    records += DealTable(
      """
      Alder | 01-05 | proposal 01-05, won 02-10 | 02-10 | 300000 | ann
      Birch | 01-05 | proposal 01-05, won 02-11 | 02-11 | 700000 | ben
      Cedar | 01-05 | proposal 01-05, won 02-12 | 02-12 | 900000 |
      """
    ).records.filter { !($0 is User) }
    change(&records)
    return try CountedBook(records)
  }

  private static let firstQuarter = Period.days("01-01", "03-31")

  @Test("$2M a year are four times $500k, from the role where nobody says otherwise")
  func role() throws {
    let quarter = try book().measure(.quotaAttainment, nil, Self.firstQuarter, owner: "ann").whole
    #expect((quarter.value, quarter.denominator) == (0.6, 500_000))
    #expect(
      try book().measure(.quotaAttainment, nil, .days("01-01", "12-31"), owner: "ann").whole.denominator == 2_000_000)
    let days = try book().measure(.quotaAttainment, nil, .days("02-01", "02-14"), owner: "ann").whole
    #expect(abs((days.denominator ?? 0) - 2_000_000.0 / 24) < 1e-3)
  }

  @Test("A team's is the sum of its members': of all, of a manager, by manager and region; nobody's deal is nobody's")
  func teams() throws {
    let book = try book()
    for whole in try [
      book.measure(.quotaAttainment, nil, Self.firstQuarter).whole,
      book.measure(.quotaAttainment, nil, Self.firstQuarter, owner: "mia").whole,
      book.measure(.quotaAttainment, nil, Self.firstQuarter, by: .manager).rows[0],
    ] {
      #expect((whole.numerator, whole.denominator, whole.n) == (1_000_000, 1_000_000, 2))
    }
    let rows = try book.measure(.quotaAttainment, nil, Self.firstQuarter, by: .region).rows
    #expect(rows.map(\.key) == ["East", "West"])
    #expect(rows.map(\.value) == [1.4, 0.6])
  }

  @Test("Without a quota, a period or a gap there is a reason in place of a number")
  func undefined() throws {
    let book = try book()
    #expect(try book.measure(.quotaAttainment, nil, Self.firstQuarter, owner: "dev").why == .noQuota)
    #expect(try book.measure(.quotaAttainment).why == .needsPeriod)
    let coverage = try book.measure(.pipelineCoverage, nil, Self.firstQuarter, owner: "ben")
    #expect((coverage.whole.value, coverage.why) == (nil, .quotaMet))
    #expect(coverage.whole.part("won") == 700_000)
  }

  @Test("The pace is the quota times the share of the days that are over; the rest is needed in those left")
  func pace() throws {
    let moment = Instant(utc: LocalTime(Day(iso: "2026-02-14") ?? .sample, minute: 600))
    let pace = try #require(
      try book().measure(.quotaAttainment, nil, Self.firstQuarter, asOf: moment, owner: "ann").pace)
    #expect((pace.elapsed, pace.expected, pace.daysLeft) == (0.5, 250_000, 45))
    #expect(pace.needADay == 200_000.0 / 45)
    #expect(try book().measure(.quotaAttainment, nil, Self.firstQuarter, owner: "ann").pace == nil)
  }

  @Test("Qualified opportunities: once all flags are ticked, for whoever sourced it, by local day, against 20")
  func qualified() throws {
    let book = try book { records in
      let ticks: [(String, String, String)] = [
        ("Alder", "budget", "03-10T10:00"), ("Alder", "authority", "03-10T10:00"), ("Alder", "need", "03-11T10:00"),
        ("Alder", "timeline", "04-01T02:00"), ("Birch", "qualified_opportunity", "04-05T10:00"),
        ("Cedar", "budget", "04-05T10:00"), ("Cedar", "need", "04-05T10:00"),
      ]
      records += ticks.enumerated().map { index, tick in
        ChecklistItem.sample("t\(index)") {
          ($0.opportunity, $0.item, $0.stage) = (RecordID(tick.0), tick.1, "qualification")
          $0.completed = LocalTime(iso: "2026-" + tick.2).map { Instant(utc: $0) }
        }
      }
      records = records.map { record in
        guard var deal = record as? Opportunity, deal.name == "Alder" else { return record }
        deal.sourcedBy = RecordID("dev")
        return deal
      }
    }
    let zone = try #require(Zone(identifier: "America/New_York"))
    func count(_ period: Period, by grouping: Grouping? = nil) throws -> Measurement {
      try book.store.measure(book.question(.qualifiedOpportunities, nil, period, zone: zone, by: grouping))
    }
    let march = try count(.days("03-01", "03-31")).whole
    #expect((march.value, march.denominator) == (1, 20))
    #expect(try count(.days("04-01", "04-30")).whole.value == 1)
    #expect(try count(.days("01-01", "06-30"), by: .owner).rows.map(\.key) == ["ben", "dev"])
    #expect(try count(.days("01-01", "06-30"), by: .owner).rows.map(\.denominator) == [nil, 120])
    #expect(try count(.days("03-01", "04-30"), by: .month).rows.map(\.value) == [1, 1])
    let behind = book.question(.qualifiedOpportunities, nil, .days("03-01", "04-30"), zone: zone)
    #expect(try book.store.records(behind: behind, limit: 9).map(\.id.text) == ["Birch", "Alder"])
  }
}
