import Figures
import Sales
import SampleBook
import Testing

@Suite("The team")
struct TeamTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("Nobody bears a name or login that somebody else is called by", arguments: ["sam okafor", "SAM"])
  func names(name: String) throws {
    let sam = try #require(desk.book.find(User.self, RecordID("sam")))
    #expect(throws: SalesError.nameTaken(sam.mention)) { try desk.perform(.addUser(.sample("") { $0.name = name })) }
    #expect(throws: SalesError.nameTaken(sam.mention)) {
      try desk.perform(.set(RecordRef(.user, RecordID("kim")), field: "login", to: .text(name)))
    }
    try desk.perform(.set(RecordRef(.user, RecordID("sam")), field: "login", to: .text("okafor")))
  }

  @Test("A quota from the same day on replaces the one before; another day adds one")
  func quota() throws {
    for amount in [1, 2] { try desk.perform(.setQuota(.sample("") { $0.amount = .dollars(amount) })) }
    try desk.perform(.setQuota(.sample("") { ($0.amount, $0.effective) = (.dollars(3), .sample) }))
    let quotas = desk.book.records(Query<Quota>(order: ["effective"]))
    #expect(quotas.map(\.amount) == [.dollars(2), .dollars(3)])
    #expect(quotas.map { $0.effective?.description } == ["2026-01-01", "2026-11-24"])
    #expect(quotas.allSatisfy { $0.owner == RecordID("sam") })
  }

  @Test("A quota is an amount or a number, for a month, a quarter or a year")
  func impossibleQuota() {
    #expect(throws: SalesError.mustBeFilled(.quota, field: "amount")) { try desk.perform(.setQuota(.sample(""))) }
    #expect(throws: SalesError.self) { try desk.perform(.setQuota(.sample("") { ($0.count, $0.per) = (3, "week") })) }
  }

  @Test("A training is completed today, by oneself, unless said otherwise")
  func training() throws {
    try desk.perform(.completeTraining(.sample("") { $0.training = "product" }))
    #expect(desk.newest(TrainingCompletion.self)?.completed == .sample)
    #expect(desk.newest(TrainingCompletion.self)?.owner == RecordID("sam"))
  }

  @Test("A training cannot have been completed tomorrow")
  func futureTraining() {
    let tomorrow = Day.sample.adding(days: 1)
    #expect(throws: SalesError.inFuture(tomorrow)) {
      try desk.perform(.completeTraining(.sample("") { ($0.training, $0.completed) = ("product", tomorrow) }))
    }
  }
}
