import Figures
import Sales
import SampleBook
import Testing

@testable import Store

@Suite("Queries")
struct QueryTests {
  let store: Store
  let paper: PaperBook

  init() throws {
    store = try .sample()
    let deals = (0..<40).map { index in
      Opportunity.sample("deal-\(index)") {
        $0.name = "Deal \(index % 7)"
        $0.status = Opportunity.Status.allCases[index % 3]
        $0.amount = index % 5 == 0 ? nil : Money(minor: index % 4 * 1000, currency: index % 2 == 0 ? .usd : .eur)
        $0.closeDate = index % 6 == 0 ? nil : Day.sample.adding(days: index % 11)
        $0.probability = index % 3 == 0 ? nil : Double(index % 10) / 10
        $0.account = index % 4 == 0 ? nil : RecordID("account-\(index % 3)")
      }
    }
    paper = PaperBook(deals)
    _ = try store.apply(deals.map { .create($0) }, by: .sample("1"))
  }

  static let questions: [[Condition]] = [
    [], [.equals("status", .text("open"))], [.equals("amount", .null)], [.isEmpty("close_date")],
    [.isFilled("amount"), .refers("account", to: RecordID("account-1"))],
    [.atLeast("amount", .money(Money(minor: 1000, currency: .usd)))],
    [.below("amount", .money(Money(minor: 2000, currency: .eur)))],
    [.equals("amount", .money(Money(minor: 1000, currency: .eur)))],
    [.oneOf("status", [.text("won"), .text("lost")])], [.oneOf("status", [])],
    [.oneOf("close_date", [.null, .text(Day.sample.description)])],
    [
      .atLeast("close_date", .text(Day.sample.adding(days: 2).description)),
      .below("close_date", .text(Day.sample.adding(days: 5).description)),
    ], [.atLeast("probability", .real(0.5))], [.equals("id", .text("deal-7"))],
    [.equals("name", .text("'; DROP TABLE opportunity; --"))],
  ]

  @Test("What a query finds is what a look at every record finds", arguments: questions)
  func conditions(_ conditions: [Condition]) throws {
    for order in [[], ["amount", "name"], ["-amount"], ["close_date", "-name"], ["-id"]] {
      for limit in [nil, 0, 3] {
        let query = Query<Opportunity>(conditions, order: order, limit: limit)
        #expect(try store.records(query) == paper.records(query))
      }
    }
    let query = Query<Opportunity>(conditions)
    #expect(try store.count(query) == paper.count(query))
    #expect(try store.total(query, of: "amount") == paper.total(query, of: "amount"))
  }

  @Test("Amounts too great to be added up stay at the greatest sum, to the cent below it", arguments: [2, 3])
  func greatSums(count: Int) throws {
    let store = try Store.sample()
    let amount = Money(minor: 4_611_686_018_427_387_903, currency: .usd)
    let deals = (0..<count).map { index in Opportunity.sample("great-\(index)") { $0.amount = amount } }
    _ = try store.apply(deals.map { .create($0) }, by: .sample("1"))
    let total = try store.total(Query<Opportunity>(), of: "amount")
    #expect(total.sums == [Money(minor: count == 2 ? 2 * amount.minor : .max, currency: .usd)])
    #expect(total == Total(of: deals.map(\.amount)))
    let pipeline = try #require(Metric.named("pipeline_value"))
    let question = Measurement.Question(pipeline, asOf: .sample, zone: .utc, playbook: try .shipped())
    #expect(try store.measure(question).whole.n == count)
  }

  @Test("The steps of deals are read from an index alone")
  func coveredSteps() throws {
    let plan = try store.read { book in
      try book.connection.rows(
        """
        EXPLAIN QUERY PLAN SELECT opportunity, happened_at, id, status, stage FROM stage_event
        ORDER BY opportunity, happened_at, id
        """
      ) { $0.text(3) ?? "" }
    }
    #expect(plan.count == 1 && plan[0].contains("COVERING INDEX"))
  }

  @Test("A field that the records do not have is named in the error")
  func unknownField() {
    #expect(throws: StoreError.noSuchField(.opportunity, "colour")) {
      try store.records(Query<Opportunity>([.isEmpty("colour")]))
    }
    #expect(throws: StoreError.noSuchField(.opportunity, "name; --")) {
      try store.records(Query<Opportunity>(order: ["-name; --"]))
    }
    #expect(throws: StoreError.noSuchField(.opportunity, "name")) {
      try store.total(Query<Opportunity>(), of: "name")
    }
  }

  @Test("A question cannot change the book")
  func readOnly() throws {
    #expect(throws: StoreError.self) {
      try store.read { try $0.connection.run("DELETE FROM opportunity") }
    }
    #expect(try store.count(Query<Opportunity>()) == 40)
  }
}
