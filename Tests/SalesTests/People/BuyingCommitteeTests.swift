import Figures
import Sales
import SampleBook
import Testing

@Suite("The people on a deal")
struct BuyingCommitteeTests {
  private let people = ["ann", "bob", "cat"].map { id in Contact.sample(id) { $0.name = id.capitalized } }

  private func part(_ contact: String, _ role: String?, stance: Stance? = nil) -> Stakeholder {
    .sample("part-" + contact) {
      ($0.contact, $0.role, $0.stance) = (RecordID(contact), role, stance?.rawValue)
    }
  }

  private func activity(_ contact: String) -> Activity {
    .sample("a-" + contact) { ($0.contact, $0.at) = (RecordID(contact), .sample) }
  }

  private func task(_ contact: String) -> Task { .sample("t") { $0.contact = RecordID(contact) } }

  private func warnings(
    _ parts: [Stakeholder], done: [Activity] = [], planned: [Activity] = [], tasks: [Task] = []
  ) -> [BuyingCommittee.Warning] {
    BuyingCommittee(of: people, parts: parts, done: done, planned: planned, tasks: tasks).warnings
  }

  @Test("Nobody who decides, nobody who champions, nobody talked with")
  func empty() { #expect(warnings([]) == [.noEconomicBuyer, .noChampion, .nobodyTalkedWith]) }

  @Test("A champion is tested by a completed activity, not by a planned one")
  func champion() {
    let parts = [part("ann", "economic_buyer"), part("bob", "champion")]
    let ann = activity("ann")
    #expect(
      warnings(parts, done: [ann], planned: [activity("bob")]) == [
        .untestedChampion(people[1]), .singleContact(people[0]),
      ])
    #expect(warnings(parts, done: [ann, activity("bob")]) == [])
  }

  @Test("Whoever is against it wants a plan: a task or a planned activity. A sceptic is not against it")
  func opponents() {
    let all = [part("ann", "economic_buyer", stance: .against), part("bob", "champion"), part("cat", "blocker")]
    let done = [activity("ann"), activity("bob")]
    #expect(warnings(all, done: done) == [.unansweredOpponent(people[0]), .unansweredOpponent(people[2])])
    #expect(warnings(all, done: done, planned: [activity("cat")], tasks: [task("ann")]) == [])
    let sceptic = [part("ann", "economic_buyer", stance: .sceptical), part("bob", "champion")]
    #expect(warnings(sceptic, done: done) == [])
  }

  @Test("Those with a part come first, by its weight; somebody with a part and no role after those with one")
  func order() {
    let parts = [part("cat", nil), part("bob", "legal")]
    let committee = BuyingCommittee(of: people, parts: parts, done: [], planned: [], tasks: [])
    #expect(committee.members.map(\.contact.name) == ["Bob", "Cat", "Ann"])
  }

  @Test("The tree shows each once, in whatever circles they report")
  func reporting() {
    func tree(_ lines: [String: String]) -> [String] {
      let contacts = people.map { person in
        var person = person
        person.reportsTo = lines[person.id.text].map { RecordID($0) }
        return person
      }
      return BuyingCommittee(of: contacts, parts: [], done: [], planned: [], tasks: []).reporting
        .map { String(repeating: " ", count: $0.depth) + $0.contact.name }
    }
    #expect(tree([:]).isEmpty && tree(["ann": "somebody else"]).isEmpty)
    #expect(tree(["ann": "cat", "bob": "ann"]) == ["Cat", " Ann", "  Bob"])
    #expect(tree(["ann": "bob", "bob": "ann"]).count == 3)
  }
}
