import Figures
import Sales
import SampleBook
import Store
import Testing

@Suite("Pipeline velocity")
struct VelocityTests {
  private func book(_ rows: String, qualified: [String]) throws -> CountedBook {
    let ticks = qualified.map { deal in
      ChecklistItem.sample("t\(deal)") {
        ($0.opportunity, $0.item, $0.stage) = (RecordID(deal), "qualified_opportunity", "qualification")
        $0.completed = Instant(utc: LocalTime(.sample))
      }
    }
    return try CountedBook(DealTable(rows).records + ticks)
  }

  @Test("Open qualified deals x win rate x average won / average cycle")
  func velocity() throws {
    let book = try book(
      """
      Alder | 01-01 | proposal 01-01, won 01-31         | 01-31 | 900 | Ann
      Birch | 01-01 | proposal 01-01, won 01-11         | 01-11 | 300 | Ann
      Cedar | 01-01 | proposal 01-01, lost@proposal 02-10 | 02-10 | 500 | Ann
      Elm   | 01-01 | proposal 01-01                    | 12-01 | 500 | Ann
      Fir   | 01-01 | proposal 01-01                    | 12-01 | 500 | Ann
      Gum   | 01-01 | proposal 01-01                    | 12-01 | 500 | Ann
      """, qualified: ["Elm", "Fir", "Alder"])
    let whole = try book.measure(.pipelineVelocity).whole
    #expect(whole.parts.map(\.value) == [2, 2.0 / 3, 600, 20])
    #expect(whole.value.map { abs($0 - 40) < 1e-9 } == true)
    #expect((whole.currency, whole.n) == (.usd, 2))
  }

  @Test("Undefined where a part is, saying which")
  func undefined() throws {
    let lost = try book("Cedar | 01-01 | proposal 01-01, lost@proposal 02-10 | 02-10 | 500 | Ann", qualified: [])
    #expect(try lost.measure(.pipelineVelocity).why == .partUndefined("average_deal_size", .nothingWon))
    let open = try book("Elm | 01-01 | proposal 01-01 | 12-01 | 500 | Ann", qualified: ["Elm"])
    #expect(try open.measure(.pipelineVelocity).why == .partUndefined("win_rate", .nothingClosed))
  }
}
