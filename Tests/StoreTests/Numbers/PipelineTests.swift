import Figures
import Sales
import SampleBook
import Store
import Testing

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
