import Figures
import SampleBook
import Testing

@testable import Sales

@Suite("Checklists and gates")
struct ChecklistTests {
  let playbook: Playbook

  init() throws { playbook = try .shipped() }

  private func open(_ stage: String, _ change: (inout ChecklistFacts) -> Void = { _ in }) -> [String] {
    var facts = ChecklistFacts()
    change(&facts)
    return playbook.open(leaving: stage, for: facts).map(\.id)
  }

  @Test("Nothing known leaves every criterion and every deliverable open")
  func nothing() {
    #expect(open("qualification") == ["qualified_opportunity", "next_steps", "meeting_scheduled"])
    #expect(open("discovery").count == 6)
  }

  @Test("The record meets what it can show, in every stage")
  func shown() {
    #expect(!open("prospecting") { $0.hasContactInfo = true }.contains("contact_information"))
    #expect(
      open("qualification") { ($0.hasNextStep, $0.isMeetingScheduled) = (true, true) } == ["qualified_opportunity"])
    #expect(!open("solution_design") { $0.documents = ["pricing_proposal"] }.contains("pricing_provided"))
    #expect(!open("negotiation") { $0.activities = ["kickoff"] }.contains("kickoff_scheduled"))
  }

  @Test("Qualified takes all four flags")
  func bant() {
    let three: Set<String> = ["budget", "authority", "need"]
    #expect(open("qualification") { $0.bantFlags = three }.contains("qualified_opportunity"))
    #expect(!open("qualification") { $0.bantFlags = three.union(["timeline"]) }.contains("qualified_opportunity"))
  }

  @Test("Stakeholders take a champion and somebody who decides")
  func stakeholders() {
    #expect(open("discovery") { $0.stakeholderRoles = ["champion"] }.contains("stakeholders_identified"))
    let roles: Set<String> = ["champion", "decision_maker"]
    #expect(!open("discovery") { $0.stakeholderRoles = roles }.contains("stakeholders_identified"))
  }

  @Test("A tick meets an item of its own stage only")
  func ticks() {
    let tick = ChecklistFacts.Tick(stage: "proposal", item: "terms_agreed")
    #expect(!open("proposal") { $0.ticks = [tick] }.contains("terms_agreed"))
    #expect(open("proposal") { $0.ticks = [.init(stage: "discovery", item: "terms_agreed")] }.contains("terms_agreed"))
  }

  @Test("A gate that is off lets everything through, and the checklist stays")
  func off() {
    #expect(open("closed_won").isEmpty)
    #expect(playbook.checklist(of: "closed_won", for: ChecklistFacts()).map(\.isMet) == [false, false, false, false])
  }

  @Test("A skip names what it passes over; going back asks for nothing")
  func moves() throws {
    let facts = ChecklistFacts()
    let skip = try #require(playbook.move(from: "qualification", to: "proposal", for: facts))
    #expect(skip.direction == .skip)
    #expect(skip.skipped == ["discovery", "solution_design"])
    #expect(skip.open.map(\.id) == ["qualified_opportunity", "next_steps", "meeting_scheduled"])
    #expect(playbook.move(from: "proposal", to: "discovery", for: facts)?.open.isEmpty == true)
    #expect(playbook.move(from: "proposal", to: "nowhere", for: facts) == nil)
  }

  @Test("A gate that blocks holds a deal only while something is open")
  func block() throws {
    var strict = playbook
    strict.stages[0].gate = .block
    strict.moves.skip = .askReason
    var facts = ChecklistFacts()
    #expect(strict.move(from: "prospecting", to: "qualification", for: facts)?.isBlocked == true)
    facts.ticks = Set(strict.stages[0].successCriteria.map { .init(stage: "prospecting", item: $0.id) })
    #expect(strict.move(from: "prospecting", to: "qualification", for: facts)?.isBlocked == false)
    #expect(strict.move(from: "prospecting", to: "discovery", for: facts)?.asksReason == true)
  }

  @Test("The facts of a deal come from its contacts, activities, documents, people and ticks")
  func gathered() throws {
    let deal = Opportunity.sample("d") { ($0.account, $0.nextStep) = (RecordID("a"), "Send pricing") }
    let book = PaperBook([
      deal, Contact.sample("c") { ($0.account, $0.email) = (RecordID("a"), "jane@acme.test") },
      Activity.sample("k") { ($0.opportunity, $0.type, $0.status) = (deal.id, "kickoff", .planned) },
      Activity.sample("x") { ($0.opportunity, $0.type, $0.status) = (deal.id, "demo", .cancelled) },
      Document.sample("p") { ($0.opportunity, $0.type) = (deal.id, "sla") },
      Stakeholder.sample("s") { ($0.opportunity, $0.role) = (deal.id, "champion") },
      ChecklistItem.sample("t") { ($0.opportunity, $0.stage, $0.item) = (deal.id, "qualification", "budget") },
    ])
    let facts = try ChecklistFacts(
      of: deal, in: book, playbook: playbook, clock: Clock(now: .sample, zone: .utc))
    #expect(facts.hasContactInfo && facts.hasNextStep && facts.isMeetingScheduled)
    #expect(facts.activities == ["kickoff"])
    #expect(facts.documents == ["sla"])
    #expect(facts.stakeholderRoles == ["champion"])
    #expect(facts.bantFlags == ["budget"])
    #expect(facts.ticks == [.init(stage: "qualification", item: "budget")])
  }
}
