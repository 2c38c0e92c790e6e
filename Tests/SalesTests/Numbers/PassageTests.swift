import Figures
import SampleBook
import Testing

@testable import Sales

@Suite("Passing stages")
struct PassageTests {
  private func conversion(_ passages: [Passage], stage: String? = nil) throws -> Measurement {
    let question = Measurement.Question(
      .conversionRate, asOf: .sample, zone: .utc, only: stage.map { [.stage: $0] } ?? [:], playbook: try .shipped())
    return Measurement(of: question, counting: question.tallies(of: passages))
  }

  @Test("Every open stage has a row, in the order of the process; the whole has no value")
  func rows() throws {
    let measurement = try conversion([])
    #expect(measurement.rows.map(\.key).first == "prospecting")
    #expect(measurement.rows.count == 6)
    #expect(measurement.why == .nothingDecided)
  }

  @Test("A skipped stage counts as passed, going back lowers nothing")
  func skip() throws {
    let measurement = try conversion([
      Passage(before: nil, place: 0), Passage(before: 0, place: 3), Passage(before: 3, place: 1, isOpen: true),
    ])
    #expect(measurement.rows.map(\.numerator) == [1, 1, 1, 0, 0, 0])
    #expect(measurement.rows.map(\.stillOpen) == [nil, nil, nil, 1, nil, nil])
    #expect(measurement.why == .rowPerStage)
  }

  @Test("A loss counts at the furthest stage reached")
  func loss() throws {
    let measurement = try conversion([Passage(before: 2, place: 1, isLoss: true), Passage(before: 0, place: 4)])
    #expect(measurement.rows[2].denominator == 2)
    #expect(measurement.rows[2].value == 0.5)
    #expect(measurement.rows[1].denominator == 1)
  }

  @Test("A loss whose stage nobody knows is left out and counted")
  func unknown() throws {
    let measurement = try conversion([Passage(before: nil, place: nil, isLoss: true)])
    #expect(measurement.whole.excluded == 1)
    #expect(measurement.rows.allSatisfy { $0.value == nil })
  }

  @Test("What lies outside the period counts for nothing but what is still open")
  func outside() throws {
    let measurement = try conversion([Passage(before: 0, place: 2, isOpen: true, isInside: false)])
    #expect(measurement.rows.allSatisfy { $0.denominator == 0 })
    #expect(measurement.rows[2].stillOpen == 1)
  }

  @Test("One stage asked for is the whole")
  func stage() throws {
    let measurement = try conversion([Passage(before: 0, place: 2, count: 3)], stage: "qualification")
    #expect(measurement.whole.value == 1)
    #expect(measurement.rows.map(\.key) == ["qualification"])
    #expect(measurement.whole.n == 3)
  }
}
