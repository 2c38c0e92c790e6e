import Figures
import Sales
import SampleBook
import Store
import Testing

@Suite("Undo and redo")
struct UndoTests {
  let store: Store
  let sam = RecordID("sam")
  let kim = RecordID("kim")

  init() throws {
    store = try .sample()
    _ = try store.apply(
      [
        .create(User.sample("sam") { $0.name = "Sam Okafor" }), .create(User.sample("kim") { $0.name = "Kim Reyes" }),
        .create(Account.sample("acme") { $0.name = "Acme" }),
      ], by: .sample("seed"))
  }

  func rename(_ name: String, _ order: String, user: RecordID? = nil, at: Instant = .sample) throws {
    try store.perform(
      .set(RecordRef(.account, RecordID("acme")), field: "name", to: .text(name)), order, user: user, at: at)
  }

  var name: String? { get throws { try store.find(Account.self, RecordID("acme"))?.name } }

  @Test("Undo takes back the newest steps, redo does them again in their order")
  func backAndForth() throws {
    try rename("B", "1", user: sam)
    try rename("C", "2", user: sam)
    let undone = try store.undo(2, by: .sample("3", user: sam))
    #expect(undone.map(\.words) == ["2", "1"])
    #expect(undone[0].changes[0].old == .field(.text("B")))
    #expect(try name == "Acme")
    #expect(try store.redo(1, by: .sample("4", user: sam)).map(\.words) == ["1"])
    #expect(try name == "B")
    #expect(try store.redo(9, by: .sample("5", user: sam)).map(\.words) == ["2"])
    #expect(try name == "C")
  }

  @Test("With nothing to take back nothing is done")
  func nothing() throws {
    let before = try store.version()
    #expect(try store.undo(1, by: .sample("1", user: sam)).isEmpty)
    #expect(try store.redo(1, by: .sample("2", user: sam)).isEmpty)
    #expect(try store.version() == before)
  }

  @Test("Everybody takes back their own steps")
  func byUser() throws {
    try rename("B", "1", user: sam)
    try store.perform(.createAccount(.sample("") { $0.name = "Globex" }), "2", user: kim)
    #expect(try store.undo(1, by: .sample("3", user: sam)).map(\.words) == ["1"])
    #expect(try name == "Acme")
    #expect(try store.count(Query<Account>()) == 2)
  }

  @Test("What somebody changed since is not taken back, and the error says who and when")
  func changedSince() throws {
    try rename("B", "1", user: sam)
    let later = Instant.sample.adding(seconds: 60)
    try rename("C", "2", user: kim, at: later)
    let acme = Mention(RecordRef(.account, RecordID("acme")), name: "B")
    #expect(throws: StoreError.changedSince(acme, field: "name", by: "Kim Reyes", at: later)) {
      try store.undo(1, by: .sample("3", user: sam))
    }
    #expect(try name == "C")
  }

  @Test("A refused undo of several steps takes back none of them")
  func allOrNone() throws {
    try rename("B", "1", user: sam)
    try rename("C", "2", user: kim)
    try store.perform(.createAccount(.sample("") { $0.name = "Globex" }), "3", user: sam)
    let before = try store.dump()
    #expect(throws: StoreError.self) { try store.undo(2, by: .sample("4", user: sam)) }
    #expect(try store.dump() == before)
    #expect(try store.undo(1, by: .sample("5", user: sam)).map(\.words) == ["3"])
  }

  @Test("A record that others already build on is not taken back")
  func inUse() throws {
    let globex = try store.perform(.createAccount(.sample("") { $0.name = "Globex" }), "1", user: sam).created(
      .account)[0]
    try store.perform(
      .addNote(
        .sample("") {
          $0.body = "Hello"
          $0.account = globex.ref.id
        }), "2", user: kim)
    #expect(throws: StoreError.self) { try store.undo(1, by: .sample("3", user: sam)) }
    #expect(try store.dump()[globex.ref] != nil)
  }

  @Test("A deleted record comes back only while what it points at is there")
  func missingWhole() throws {
    try store.perform(
      .createContact(
        .sample("") {
          $0.name = "Jane"
          $0.account = RecordID("acme")
        }), "1", user: sam)
    let jane = try #require(try store.records(Query<Contact>()).first)
    try store.perform(.delete(jane.ref), "2", user: sam)
    try store.perform(.delete(RecordRef(.account, RecordID("acme"))), "3", user: kim)
    #expect(throws: StoreError.self) { try store.undo(1, by: .sample("4", user: sam)) }
    #expect(try store.undo(1, by: .sample("5", user: kim)).count == 1)
    #expect(try store.undo(1, by: .sample("6", user: sam)).count == 1)
    #expect(try store.find(Contact.self, jane.id) == jane)
  }

  @Test("A person who is said to report to themselves can be taken back")
  func selfReference() throws {
    try store.perform(.createContact(.sample("") { $0.name = "Jane" }), "1", user: sam)
    let jane = try #require(try store.records(Query<Contact>()).first)
    try store.perform(.set(jane.ref, field: "reports_to", to: .text(jane.id.text)), "2", user: sam)
    try store.perform(.delete(jane.ref), "3", user: sam)
    #expect(try store.undo(3, by: .sample("4", user: sam)).count == 3)
    #expect(try store.redo(3, by: .sample("5", user: sam)).count == 3)
  }

  @Test("New work ends what could be done again")
  func newWork() throws {
    try rename("B", "1", user: sam)
    _ = try store.undo(1, by: .sample("2", user: sam))
    try rename("C", "3", user: kim)
    try rename("D", "4", user: sam)
    #expect(try store.redo(1, by: .sample("5", user: sam)).isEmpty)
    #expect(try store.undo(5, by: .sample("6", user: sam)).map(\.words) == ["4"])
  }

  @Test("An undo order that comes twice takes back once")
  func idempotence() throws {
    try rename("B", "1", user: sam)
    try rename("C", "2", user: sam)
    let first = try store.undo(1, by: .sample("3", user: sam))
    #expect(try store.undo(1, by: .sample("3", user: sam)) == first)
    #expect(try name == "B")
  }

  @Test("A step taken back stays in the history, marked")
  func history() throws {
    try rename("B", "1", user: sam)
    _ = try store.undo(1, by: .sample("2", user: sam))
    let steps = try store.history(of: RecordRef(.account, RecordID("acme")), limit: 9)
    #expect(steps.map(\.words) == ["1", "words"])
    #expect(steps.map(\.isUndone) == [true, false])
    #expect(steps[0].user == "Sam Okafor")
  }

  @Test("Undo survives the end of the program")
  func restart() throws {
    let folder = try Folder()
    var store = try Store.sample(folder.file("b.db"))
    try store.perform(.createAccount(.sample("") { $0.name = "Acme" }), "1")
    let before = try store.dump()
    try store.close()
    store = try .sample(folder.file("b.db"))
    #expect(try store.undo(1, by: .sample("2")).count == 1)
    try store.close()
    store = try .sample(folder.file("b.db"))
    #expect(try store.dump().isEmpty)
    #expect(try store.redo(1, by: .sample("3")).count == 1)
    #expect(try store.dump() == before)
  }
}
