import Figures
import Sales
import SampleBook
import Store
import Testing

/// A store over a table of deals, and questions to it.
struct CountedBook {
  let store: Store
  let playbook: Playbook

  init(_ records: [any Record]) throws {
    playbook = try .shipped()
    store = try Store(path: Store.inMemory, playbook: playbook)
    _ = try store.apply(records.map { .create($0) }, by: .sample("table"))
  }

  init(_ table: String) throws { try self.init(DealTable(table).records) }

  func question(
    _ metric: Metric, _ variant: Metric.Variant? = nil, _ period: Period? = nil, asOf: Instant = .sample,
    zone: Zone = .utc, owner: String? = nil, stage: String? = nil, activity: String? = nil, by grouping: Grouping? = nil
  ) -> Measurement.Question {
    Measurement.Question(
      metric, variant: variant, period: period, asOf: asOf, zone: zone, owner: owner.map { RecordID($0) }, stage: stage,
      activity: activity, grouping: grouping, stages: playbook.stages, activityTypes: playbook.activityTypes)
  }

  func measure(
    _ metric: Metric, _ variant: Metric.Variant? = nil, _ period: Period? = nil, asOf: Instant = .sample,
    owner: String? = nil, stage: String? = nil, activity: String? = nil, by grouping: Grouping? = nil
  ) throws -> Measurement {
    try store.measure(
      question(
        metric, variant, period, asOf: asOf, owner: owner, stage: stage, activity: activity, by: grouping))
  }
}

extension Period {
  /// Days of 2026, the last one included.
  static func days(_ first: String, _ last: String) -> Period {
    Period(
      from: LocalTime(iso: "2026-" + first), to: LocalTime(iso: "2026-" + last)?.adding(minutes: 1440), grain: .day)
  }
}

@Suite("Win rate")
struct WinRateTests {
  let book: CountedBook

  init() throws {
    book = try CountedBook(
      """
      Alder  | 01-05 | prospecting 01-05, won 02-10                               | 02-10 | 100     | Ann | Web
      Birch  | 01-05 | discovery 01-05, lost@discovery 02-11 0                    | 02-11 | 0       | Ann | Web
      Cedar  | 01-06 | proposal 01-06, won 02-12, proposal 03-01                  | 06-30 | 700     | Ben | Fair
      Dogwood| 01-07 | proposal 01-07, won 02-13, proposal 02-20, lost@proposal 04-02 | 04-02 | 50 | Ben | Fair
      Elm    | 02-01 | qualification 02-01                                        | 09-01 | 900     |     | Web
      Fir    | 02-02 | proposal 02-02, lost@proposal 02-28                        | 02-28 |         |     |
      Gum    | 03-01 | proposal 03-01, won 03-31T23:30                            | 03-31 | 300 EUR | Ann | Web
      """)
  }

  @Test("Won of closed; a reopened deal counts by its last close, or not at all while it is open")
  func count() throws {
    let whole = try book.measure(.winRate).whole
    #expect((whole.numerator, whole.denominator) == (2, 5))
    #expect(whole.value == 0.4)
  }

  @Test("The close date decides the period, both ends included")
  func period() throws {
    #expect(try book.measure(.winRate, nil, .days("02-10", "02-28")).whole.denominator == 3)
    #expect(try book.measure(.winRate, nil, .days("02-11", "02-27")).whole.denominator == 1)
    #expect(try book.measure(.winRate, nil, .days("04-01", "06-30")).whole.value == 0)
  }

  @Test("Nothing closed in the period is undefined, never 0 %")
  func undefined() throws {
    let measurement = try book.measure(.winRate, nil, .days("07-01", "07-31"))
    #expect(measurement.whole.value == nil)
    #expect(measurement.why == .nothingClosed)
  }

  @Test("By value a lost deal counts with its last amount while open; two currencies have a row each")
  func value() throws {
    let measurement = try CountedBook(
      """
      Alder | 01-05 | prospecting 01-05, won 02-10                       | 02-10 | 100
      Birch | 01-05 | discovery 01-05 200, discovery 01-09 300, lost@discovery 02-11 | 02-11 | 0
      Cedar | 01-05 | discovery 01-05, lost@discovery 02-11              | 02-11 |
      """
    ).measure(.winRate, .value)
    #expect((measurement.whole.numerator, measurement.whole.denominator) == (100, 400))
    #expect((measurement.whole.n, measurement.whole.excluded) == (2, 1))
    #expect(measurement.whole.currency == .usd)
    let mixed = try book.measure(.winRate, .value)
    #expect(mixed.whole.value == nil)
    #expect(mixed.why == .severalCurrencies([.eur, .usd]))
    #expect(mixed.rows.map(\.value) == [1, 100.0 / 150])
  }

  @Test("By cohort the deals created in the period count, and the open ones stand apart")
  func cohort() throws {
    let whole = try book.measure(.winRate, .cohort, .days("01-01", "01-31")).whole
    #expect((whole.numerator, whole.denominator, whole.stillOpen) == (1, 3, 1))
  }

  @Test("By owner, with nobody for deals without one")
  func owners() throws {
    let rows = try book.measure(.winRate, by: .owner).rows
    #expect(rows.map(\.key) == ["Ann", "Ben", "nobody"])
    #expect(rows.map(\.value) == [2.0 / 3, 0, 0])
    #expect(try book.measure(.winRate, owner: "ann").whole.denominator == 3)
  }

  @Test("By month of the close date, and by quarter")
  func months() throws {
    #expect(try book.measure(.winRate, by: .month).rows.map(\.key) == ["2026-02", "2026-03", "2026-04"])
    #expect(try book.measure(.winRate, by: .quarter).rows.map(\.n) == [4, 1])
  }

  @Test("As of a day in the past the closes of that day stand, voided since or not")
  func past() throws {
    let day = Instant(utc: LocalTime(iso: "2026-02-15T00:00") ?? LocalTime(.sample))
    let whole = try book.measure(.winRate, nil, .days("02-01", "02-28"), asOf: day).whole
    #expect((whole.numerator, whole.denominator) == (3, 4))
  }

  @Test("A close that an import dates later than now counts already")
  func ahead() throws {
    let book = try CountedBook("Alder | 01-05 | proposal 01-05, won 12-24 | 12-24 | 100")
    #expect(try book.measure(.winRate).whole.value == 1)
    #expect(try book.measure(.conversionRate).rows.map(\.value) == Array(repeating: 1, count: 6))
  }

  @Test("The deals behind it come newest first")
  func records() throws {
    let question = book.question(.winRate, nil, .days("02-01", "02-28"))
    #expect(try book.store.records(behind: question, limit: 9).map(\.id.text) == ["Fir", "Birch", "Alder"])
    #expect(try book.store.records(behind: question, limit: 1).count == 1)
  }
}

@Suite("Pipeline")
struct PipelineTests {
  let book: CountedBook

  init() throws {
    book = try CountedBook(
      """
      Alder | 01-05 | prospecting 01-05, proposal 02-01      | 06-30 | 1000 | Ann
      Birch | 01-05 | discovery 01-05 400, discovery 03-01   | 07-15 | 600  | Ben
      Cedar | 01-05 | discovery 01-05                        | 08-01 |      | Ben
      Dogwood | 01-05 | discovery 01-05, won 02-10           | 02-10 | 5000 | Ann
      """)
  }

  @Test("The amounts of open deals; those without one are counted apart")
  func value() throws {
    let whole = try book.measure(.pipelineValue).whole
    #expect(whole.value == 1600)
    #expect((whole.n, whole.excluded, whole.currency) == (2, 1, .usd))
  }

  @Test("By stage, in the order of the process")
  func stages() throws {
    let rows = try book.measure(.pipelineValue, by: .stage).rows
    #expect(rows.map(\.key) == ["discovery", "proposal"])
    #expect(rows.map(\.value) == [600, 1000])
    #expect(rows.map(\.excluded) == [1, 0])
    #expect(try book.measure(.pipelineValue, stage: "discovery").whole.value == 600)
  }

  @Test("A period chooses by the expected close date")
  func closing() throws {
    #expect(try book.measure(.pipelineValue, nil, .days("07-01", "12-31")).whole.value == 600)
  }

  @Test("Weighted by the deal's own probability, else that of its stage")
  func weighted() throws {
    var table = DealTable(
      """
      Alder | 01-05 | proposal 01-05  | 06-30 | 1000
      Birch | 01-05 | discovery 01-05 | 07-15 | 600
      """)
    table.deals[1].probability = 0.35
    let whole = try CountedBook(table.records).measure(.weightedPipeline).whole
    #expect(whole.value == 960)
  }

  @Test("As of a day in the past: the deals open then, with the amounts they had")
  func past() throws {
    let day = Instant(utc: LocalTime(iso: "2026-02-05T00:00") ?? LocalTime(.sample))
    #expect(try book.measure(.pipelineValue, asOf: day).whole.value == 6400)
    #expect(try book.measure(.pipelineValue, asOf: day, by: .stage).rows.map(\.value) == [5400, 1000])
  }

  @Test("An empty book has a pipeline of nothing")
  func empty() throws {
    let measurement = try CountedBook("").measure(.pipelineValue)
    #expect(measurement.whole.value == 0)
    #expect(measurement.why == nil)
  }
}

@Suite("Cycle and deal size")
struct CycleTests {
  let book: CountedBook

  init() throws {
    book = try CountedBook(
      """
      Alder  | 01-10 | prospecting 01-10, won 01-10                          | 01-10 | 0
      Birch  | 01-10 | prospecting 01-10, won 01-20                          | 01-20 | 100
      Cedar  | 01-10 | prospecting 01-10, won 02-09                          | 02-09 | 500
      Dogwood| 03-01 | prospecting 03-01, won 03-02                          | 02-20 |
      Elm    | 01-10 | proposal 01-10, won 01-15, proposal 01-25, won 02-19  | 02-19 | 200
      Fir    | 01-10 | proposal 01-10, lost@proposal 03-10                   | 03-10 | 900
      """)
  }

  @Test("Days to the last close of won deals: the same day is 0, below zero is left out")
  func cycle() throws {
    let whole = try book.measure(.salesCycleLength).whole
    #expect(whole.value == 20)
    #expect((whole.mean, whole.median, whole.p75) == (20, 20, 32.5))
    #expect((whole.n, whole.excluded) == (4, 1))
  }

  @Test("The net cycle is without the days between a close and its reopening")
  func net() throws {
    let whole = try book.measure(.salesCycleLength, .net).whole
    #expect((whole.mean, whole.median) == (17.5, 20))
  }

  @Test("The mean of won deals first; no amount is left out, 0 is not")
  func size() throws {
    let whole = try book.measure(.averageDealSize).whole
    #expect(whole.value == 200)
    #expect((whole.median, whole.p75) == (150, 275))
    #expect((whole.n, whole.excluded) == (4, 1))
  }

  @Test("By owner a group of its own has its own quartiles")
  func groups() throws {
    let rows = try book.measure(.averageDealSize, nil, .days("01-01", "01-31"), by: .month).rows
    #expect(rows.map(\.key) == ["2026-01"])
    #expect(rows.map(\.median) == [50])
  }

  @Test("The day of creation is the local one")
  func localDay() throws {
    let zone = try #require(Zone(identifier: "America/New_York"))
    let book = try CountedBook("Alder | 03-11T02:00 | proposal 03-11T02:00, won 03-12 | 03-12 | 1")
    let question = book.question(.salesCycleLength, zone: zone)
    #expect(try book.store.measure(question).whole.value == 2)
  }
}

@Suite("Conversion")
struct ConversionTests {
  let book: CountedBook

  init() throws {
    book = try CountedBook(
      """
      Alder  | 01-05 | prospecting 01-05, qualification 01-20, won 02-10                           | 02-10 | 1 | Ann
      Birch  | 01-05 | prospecting 01-05, proposal 01-20, discovery 02-01, lost@discovery 02-20    | 02-20 | 1 | Ann
      Cedar  | 01-05 | prospecting 01-05, won 01-20, negotiation 02-01, lost@negotiation 03-01     | 03-01 | 1 | Ben
      Dogwood| 01-05 | discovery 01-05                                                             | 09-01 | 1 | Ben
      Elm    | 01-05 | won 01-20, lost 02-20                                                       | 02-20 | 1 | Ben
      Fir    | 01-05 | prospecting 01-05, lost@prospecting 03-20                                   | 03-20 | 1 | Ann
      """)
  }

  @Test("By the furthest stage: skips count as passed, going back does not, a voided win is none")
  func allTime() throws {
    let measurement = try book.measure(.conversionRate)
    #expect(measurement.rows.map(\.numerator) == [4, 4, 3, 3, 2, 1])
    #expect(measurement.rows.map(\.denominator) == [5, 4, 3, 3, 3, 2])
    #expect(measurement.rows.map(\.stillOpen) == [nil, nil, 1, nil, nil, nil])
    #expect(measurement.whole.excluded == 1)
    #expect(measurement.why == .rowPerStage)
  }

  @Test("In a period by the days of the steps")
  func period() throws {
    let rows = try book.measure(.conversionRate, nil, .days("02-01", "02-28")).rows
    #expect(rows.map(\.numerator) == [1, 2, 2, 2, 2, 1])
    #expect(rows.map(\.denominator) == [1, 2, 2, 2, 3, 1])
  }

  @Test("As of a day in the past the win that was voided later still stands")
  func past() throws {
    let day = Instant(utc: LocalTime(iso: "2026-01-25T00:00") ?? LocalTime(.sample))
    #expect(try book.measure(.conversionRate, asOf: day).rows.map(\.numerator) == [5, 4, 3, 3, 2, 2])
  }

  @Test("One stage by owner")
  func owners() throws {
    let rows = try book.measure(.conversionRate, stage: "proposal", by: .owner).rows
    #expect(rows.map(\.key) == ["Ben", "Ann"])
    #expect(rows.map(\.denominator) == [1, 2])
  }

  @Test("The deals behind a stage are those that left it")
  func records() throws {
    let question = book.question(.conversionRate, stage: "proposal")
    #expect(try book.store.records(behind: question, limit: 9).map(\.id.text) == ["Cedar", "Birch", "Alder"])
  }
}

@Suite("Activities")
struct ActivityCountTests {
  let book: CountedBook

  init() throws {
    let rows: [(String, Activity.Status, String, String?)] = [
      ("call", .completed, "2026-03-10T09:00:00Z", "ann"),
      ("discovery_call", .completed, "2026-03-10T10:00:00Z", "ann"),
      ("demo", .completed, "2026-03-31T23:30:00Z", nil), ("demo", .planned, "2026-03-12T10:00:00Z", "ann"),
      ("meeting", .cancelled, "2026-03-12T10:00:00Z", "ann"), ("email", .completed, "2026-03-12T10:00:00Z", "ann"),
      ("kickoff", .completed, "2026-04-02T10:00:00Z", "ann"),
    ]
    let activities = rows.enumerated().map { index, row in
      Activity.sample("a\(index)") {
        ($0.type, $0.status, $0.at, $0.owner) = (row.0, row.1, Instant(row.2), row.3.map { RecordID($0) })
      }
    }
    book = try CountedBook(activities + [User.sample("ann") { $0.name = "Ann" }])
  }

  @Test("Calls, meetings and demos done; planned and cancelled ones and e-mails are none")
  func all() throws { #expect(try book.measure(.activityCount).whole.value == 4) }

  @Test("Calls of every type, or one type of its own, or e-mails when asked for")
  func types() throws {
    #expect(try book.measure(.activityCount, activity: "call").whole.value == 2)
    #expect(try book.measure(.activityCount, activity: "kickoff").whole.value == 1)
    #expect(try book.measure(.activityCount, activity: "email").whole.value == 1)
  }

  @Test("By what they count as, by owner, and by local month")
  func groups() throws {
    #expect(try book.measure(.activityCount, by: .activity).rows.map(\.key) == ["call", "demo", "meeting"])
    #expect(try book.measure(.activityCount, by: .owner).rows.map(\.key) == ["Ann", "nobody"])
    #expect(try book.measure(.activityCount, by: .month).rows.map(\.value) == [3, 1])
    let zone = try #require(Zone(identifier: "Europe/London"))
    let question = book.question(.activityCount, zone: zone, by: .month)
    #expect(try book.store.measure(question).rows.map(\.value) == [2, 2])
  }

  @Test("A period goes by local days")
  func period() throws {
    let zone = try #require(Zone(identifier: "Europe/London"))
    let april = book.question(.activityCount, nil, .days("04-01", "04-30"), zone: zone)
    #expect(try book.store.measure(april).whole.value == 2)
    #expect(try book.store.records(behind: april, limit: 9).map(\.id.text) == ["a6", "a2"])
  }

  @Test("None is a count of 0")
  func none() throws { #expect(try book.measure(.activityCount, nil, .days("07-01", "07-02")).whole.value == 0) }
}
