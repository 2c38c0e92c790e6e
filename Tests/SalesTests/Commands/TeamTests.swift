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

  private func attempt(_ exercise: String, points: Int, finished: Bool = true) throws {
    try desk.perform(
      .keepAttempt(
        .sample("") {
          ($0.exercise, $0.points, $0.most, $0.passMark) = (exercise, points, 10, 80)
          $0.isFinished = finished
        }))
  }

  @Test("A training is done when each of its exercises is passed, by one person, and not before")
  func exercises() throws {
    desk.playbook.training[1].transcripts = ["a", "b"]
    let done = { desk.book.records(Query<TrainingCompletion>()).map(\.training) }
    try attempt("a", points: 8)
    try attempt("b", points: 7)
    try attempt("b", points: 10, finished: false)
    #expect(done() == [], "one was not passed, once it was not gone through to the end")
    try attempt("b", points: 8)
    #expect(done() == [desk.playbook.training[1].id])
    try attempt("c", points: 10)
    #expect(done().count == 1)
    #expect(desk.newest(TrainingCompletion.self)?.owner == RecordID("sam"))
  }

  @Test("The first go and the best are told apart; of two as good the earlier is the best")
  func practice() throws {
    let attempts = [4, 9, 7, 9].enumerated().map { place, points in
      TrainingAttempt.sample("\(place)") {
        ($0.exercise, $0.points, $0.most, $0.passMark, $0.isFinished) = ("a", points, 10, 80, true)
        $0.created = Instant(seconds: place)
      }
    }
    let practice = try #require(Practice.all(attempts.reversed()).first)
    #expect([practice.first, practice.best, practice.latest].map(\.points) == [4, 9, 9])
    #expect(practice.best.id == RecordID("1") && practice.passed == Instant(seconds: 3))
  }

  @Test("A training cannot have been completed tomorrow")
  func futureTraining() {
    let tomorrow = Day.sample.adding(days: 1)
    #expect(throws: SalesError.inFuture(tomorrow)) {
      try desk.perform(.completeTraining(.sample("") { ($0.training, $0.completed) = ("product", tomorrow) }))
    }
  }
}
