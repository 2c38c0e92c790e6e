import Figures
import Sales
import SampleBook
import Store
import Testing

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
