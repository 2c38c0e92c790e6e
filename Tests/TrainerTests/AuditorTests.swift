import Figures
import Sales
import Testing

@testable import Trainer

private func finding(_ sentence: String, in book: PaperBook = smallBook()) throws -> RecordFinding? {
  try Auditor(book: book, clock: monday).finding(CheckReader.read(sentence).claim)
}

@Suite("The record under a check")
struct AuditorTests {
  @Test(
    "is as the check says",
    arguments: [
      "deal Platform Rollout stage is Solution Design", "deal platform rollout stage is solution_design",
      "deal Platform Rollout amount is $120,000", "deal Platform Rollout amount is 120k",
      "deal Platform Rollout amount is at least 100,000 USD", "deal Platform Rollout amount is not €120,000",
      "deal Platform Rollout close date is Fri 18 Dec", "deal Platform Rollout close_date is 2026-12-18",
      "deal Platform Rollout close date is at most 31 Dec 2026", "deal Platform Rollout probability is 50 %",
      "deal Platform Rollout owner is sam", "deal Platform Rollout owner is Sam Okafor",
      "deal Platform Rollout account contains Acme", "deal Platform Rollout next step is empty",
      "deal Platform Rollout amount is not empty", "deal Platform Rollout stakeholder Jane Doe role is economic buyer",
      "deal Platform Rollout has 2 activities", "deal Platform Rollout has 1 call",
      "deal Platform Rollout has 1 activity where status is planned and type is demo",
      "deal Platform Rollout has no tasks",
      "deal Acme Labs status is open", "deal Acme Corporation Pilot status is won", "account Acme Labs has 1 deal",
      "account Acme Corporation has 1 won deal", "contact Jane Doe account is Acme Corporation",
      "contact Jane Doe title is CFO",
      "3 deals", "2 open deals", "1 deal where amount is at least 50k and stage is solution design", "no stage events",
      "1 activity where when is 2026-11-23 09:00 and duration is 20 minutes", "1 activity where when is today",
    ])
  func holds(sentence: String) throws {
    #expect(try finding(sentence) == nil)
  }

  @Test("is told in words that a check could use where it is not")
  func differs() throws {
    #expect(
      try finding("deal Platform Rollout stage is proposal")
        == .value("solution_design", of: "stage", record: "Platform Rollout"))
    #expect(
      try finding("deal Platform Rollout amount is €120,000")
        == .value("$120,000", of: "amount", record: "Platform Rollout"))
    #expect(
      try finding("deal Platform Rollout close date is tomorrow")
        == .value("Fri 18 Dec", of: "close_date", record: "Platform Rollout"))
    #expect(
      try finding("deal Platform Rollout owner is kim") == .value("Sam Okafor", of: "owner", record: "Platform Rollout")
    )
    #expect(try finding("deal Acme Labs amount is $1") == .value("empty", of: "amount", record: "Pilot"))
    #expect(
      try finding("deal Platform Rollout has 3 calls") == .count(1, of: .activity, names: ["call"]))
    #expect(
      try finding("no open deals")
        == .count(2, of: .opportunity, names: ["Platform Rollout (Acme Corporation)", "Pilot (Acme Labs)"]))
  }

  @Test("says when nothing, or more than one thing, bears the name")
  func names() throws {
    #expect(
      try finding("deal Platfrom Rollout stage is proposal")
        == .noRecord(kind: .opportunity, name: "Platfrom Rollout", nearest: "Platform Rollout"))
    #expect(
      try finding("deal Pilot stage is proposal")
        == .several(kind: .opportunity, name: "Pilot", ["Pilot (Acme Labs)", "Pilot (Acme Corporation)"]))
    #expect(
      try finding("deal Acme Labs stakeholder Jane Doe role is champion")
        == .noRecord(kind: .stakeholder, name: "Jane Doe", nearest: nil))
  }

  @Test("remembers what a field held before its last change")
  func was() throws {
    let book = smallBook()
    #expect(
      try finding("deal Platform Rollout amount was $120,000", in: book)
        == .neverChanged(field: "amount", record: "Platform Rollout"))
    var deal = try #require(try book.find(Opportunity.self, RecordID("rollout")))
    deal.amount = Money(minor: 11_000_000, currency: .usd)
    book.keep(deal)
    #expect(try finding("deal Platform Rollout amount was $120,000", in: book) == nil)
    #expect(
      try finding("deal Platform Rollout amount was $110,000", in: book)
        == .earlierValue("$120,000", of: "amount", record: "Platform Rollout"))
  }
}
