import Testing

@testable import Dialogue

@Suite("Names that may mean the same")
struct LikenessTests {
  @Test(
    "A company under another legal form, with a slip, or under the beginning of its name",
    arguments: [
      ("Acme Corp", "Acme Corporation"), ("the acme inc.", "Acme"), ("Globexx", "Globex"), ("Hooly", "Hooli"),
      ("MeetingPoint", "Meeting Point"), ("Müller GmbH", "Muller AG"), ("Globex International", "Globex"),
      ("Acme", "Acme Labs"), ("smith and sons", "Smith & Sons"),
    ])
  func companies(_ new: String, _ known: String) { #expect(Likeness.companies(new, known)) }

  @Test(
    "Another company",
    arguments: [
      ("Acme Labs", "Acme Corporation"), ("Initech", "Intertech"), ("Delta 2", "Delta 3"), ("BMW", "BMG"),
      ("Umbrella Foods", "Umbrella Health"),
    ])
  func otherCompanies(_ new: String, _ known: String) { #expect(!Likeness.companies(new, known)) }

  @Test("A person by an initial, a slip, or a first name alone; not somebody of the same family")
  func people() {
    #expect(Likeness.people("J. Doe", "Jane Doe") && Likeness.people("Jane Do", "Jane Doe"))
    #expect(Likeness.people("Jane", "Jane Doe") && Likeness.people("José García", "Jose Garcia"))
    #expect(!Likeness.people("Jo Doe", "Jane Doe") && !Likeness.people("K. Doe", "Jane Doe"))
  }

  @Test("A deal of an account, whose name and the word deal do not count; not its second year's")
  func deals() {
    #expect(Likeness.deals("Acme renewal", "The renewal deal", of: "Acme Corporation"))
    #expect(Likeness.deals("Acme deal", "Acme Corporation deal", of: "Acme Corporation"))
    #expect(
      !Likeness.deals("Renewal 2026", "Renewal 2027", of: "Acme") && !Likeness.deals("Pilot", "Rollout", of: "Acme"))
  }
}
