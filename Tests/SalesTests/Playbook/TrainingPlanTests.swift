import Figures
import Sales
import SampleBook
import Testing

@Suite("What training is due")
struct TrainingPlanTests {
  private static let today = Day(iso: "2026-11-24") ?? .sample

  private func entry(_ training: String, joined: String?, last: String? = nil) throws -> TrainingPlan.Entry {
    let kim = User.sample("kim")
    let taken = last.map { day in
      TrainingCompletion.sample("t") { ($0.training, $0.owner, $0.completed) = (training, kim.id, Day(iso: day)) }
    }
    let others = TrainingCompletion.sample("o") {
      ($0.training, $0.owner, $0.completed) = (training, RecordID("sam"), Self.today)
    }
    let plan = try TrainingPlan(
      of: kim, joined: joined.flatMap { Day(iso: $0) }, completions: [others] + [taken].compactMap { $0 },
      playbook: .shipped(), today: Self.today)
    return try #require(plan.entries.first { $0.training.id == training })
  }

  @Test("A month or a quarter after it was taken; the day itself is not overdue")
  func cadence() throws {
    let product = try entry("product", joined: "2024-01-02", last: "2026-08-24")
    #expect(product.due?.description == "2026-11-24" && product.state == .due)
    let competitive = try entry("competitive", joined: "2024-01-02", last: "2026-10-23")
    #expect(competitive.due?.description == "2026-11-23" && competitive.state == .overdue)
    #expect(try entry("customer_stories", joined: nil, last: "2026-10-31").due?.description == "2026-11-30")
  }

  @Test("Never taken, it is due by the end of the month or quarter of joining; without a day, of the present one")
  func never() throws {
    #expect(try entry("product", joined: "2026-08-20").due?.description == "2026-09-30")
    #expect(try entry("competitive", joined: "2026-11-02").due?.description == "2026-11-30")
    #expect(try entry("product", joined: nil).due?.description == "2026-12-31")
  }

  @Test("The methodology is due on the day of joining, and never again once it was taken")
  func onboarding() throws {
    let new = try entry("methodology", joined: "2026-11-20")
    #expect(new.due?.description == "2026-11-20" && new.state == .overdue)
    #expect(try entry("methodology", joined: nil).state == .due)
    let done = try entry("methodology", joined: "2026-11-20", last: "2026-11-21")
    #expect(done.due == nil && done.state == .done)
  }
}
