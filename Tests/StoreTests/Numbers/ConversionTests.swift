import Figures
import Sales
import SampleBook
import Store
import Testing

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
