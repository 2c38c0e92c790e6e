import Figures
import Sales
import SampleBook
import Testing

@Suite("Documents on record")
struct DocumentTests {
  @Test("A document meets what the playbook asks for it, until it is taken off the record")
  func ticks() throws {
    let desk = try Desk()
    func isMet() throws -> Bool? {
      let deal = try #require(desk.rollout)
      let facts = try ChecklistFacts(
        of: deal, in: desk.book, playbook: desk.playbook, clock: Clock(now: .sample, zone: .utc))
      return desk.playbook.checklist(of: "discovery", for: facts).first { $0.id == "stakeholder_map" }?.isMet
    }
    #expect(try isMet() == false)
    try desk.perform(
      .addDocument(.sample("") { ($0.opportunity, $0.type, $0.path) = (RecordID("rollout"), "stakeholder_map", "/a") }))
    #expect(try isMet() == true)
    let document = try #require(desk.newest(Document.self))
    #expect(document.owner == desk.user && document.created == .sample && document.title == "stakeholder map")
    try desk.perform(.delete(document.ref))
    #expect(try isMet() == false)
  }

  @Test("One without a deal, or of a deal that is gone, is refused")
  func refused() throws {
    let desk = try Desk()
    #expect(throws: SalesError.mustBeFilled(.document, field: "opportunity")) {
      try desk.perform(.addDocument(.sample("") { $0.type = "sla" }))
    }
    #expect(throws: SalesError.noSuchRecord(RecordRef(.opportunity, RecordID("gone")))) {
      try desk.perform(.addDocument(.sample("") { ($0.type, $0.opportunity) = ("sla", RecordID("gone")) }))
    }
  }
}
