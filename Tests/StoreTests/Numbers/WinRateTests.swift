import Figures
import Sales
import SampleBook
import Store
import Testing

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
