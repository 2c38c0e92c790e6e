import Figures
import Sales
import SampleBook
import Store
import Testing

@Suite("Deals that stand still")
struct StallTests {
  private func stalls(
    _ change: (inout Stall.Question) -> Void = { _ in }
  ) throws -> [String: [Stall.Reason]] {
    let table = DealTable(
      """
      Alder  | 10-01 | proposal 11-01                  | 12-20 | 1 | Ann
      Birch  | 10-01 | proposal 11-22                  | 11-20 | 1 | Ann
      Cedar  | 10-01 | proposal 11-22                  | 12-20 | 1 | Ben
      Dogwood| 10-01 | proposal 10-01                  | 12-20 | 1 | Ben
      Elm    | 10-01 | proposal 10-01, won 11-20       | 11-20 | 1 | Ben
      Fir    | 10-01 | discovery 11-01                 |       | 1 | Ben
      """)
    let deals = table.deals.map { deal in
      var deal = deal
      if ["Alder", "Birch", "Dogwood"].contains(deal.name) { deal.nextStep = "call" }
      if deal.name == "Fir" { (deal.snoozedUntil, deal.snoozeReason) = (Day.sample.adding(days: 1), "holidays") }
      return deal
    }
    let call = Activity.sample("a") {
      ($0.type, $0.opportunity, $0.at) = ("call", RecordID("Dogwood"), Instant.sample.adding(seconds: -86_400))
    }
    let book = try CountedBook(deals + table.events + table.users + [call])
    var question = Stall.Question(among: book.question(.pipelineValue), limits: [:], limit: 14)
    change(&question)
    return Dictionary(
      uniqueKeysWithValues: try book.store.stalls(question).filter { $0.snoozedUntil == nil }.map {
        ($0.deal.text, $0.reasons)
      })
  }

  @Test("Quiet, past its close date or without a next step, each reason said; a call or a move keeps a deal awake")
  func reasons() throws {
    #expect(
      try stalls() == [
        "Alder": [.quiet(days: 23)], "Birch": [.pastClose(days: 4)], "Cedar": [.noNextStep],
      ])
  }

  @Test("By the stage's own limit, by owner, of one deal, and by quiet alone")
  func choices() throws {
    #expect(try stalls { $0.limits = ["proposal": 24] }["Alder"] == nil)
    #expect(try stalls { $0.deals.only = [.owner: "ben"] }.keys.sorted() == ["Cedar"])
    #expect(try stalls { $0.deal = RecordID("Birch") }.keys.sorted() == ["Birch"])
    #expect(try stalls { ($0.isAboutQuiet, $0.limit) = (true, 2) }.keys.sorted() == ["Alder", "Birch", "Cedar"])
  }

  @Test("The limit of a stage is its own, else three quarters of the time deals spend in it, once four are known")
  func limits() throws {
    var playbook = try Playbook.shipped()
    let row = { (stage: String, n: Int, p75: Double) in Measurement.Figure(key: stage, value: nil, n: n, p75: p75) }
    let question = Measurement.Question(.timeInStage, asOf: .sample, zone: .utc, playbook: playbook)
    let stays = Measurement(
      question: question, whole: .init(value: nil, n: 0),
      rows: [row("proposal", 4, 21.5), row("discovery", 3, 9), row("negotiation", 9, 0.2), row("prospecting", 9, 30)])
    playbook.stages[0].stalledDays = 7
    #expect(playbook.stallLimits(stays) == ["proposal": 21.5, "negotiation": 1, "prospecting": 7])
  }
}
