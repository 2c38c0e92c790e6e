import Figures
import Sales
import SampleBook
import Store
import Testing

@Suite("Known names")
struct NamesTests {
  let store: Store

  init() throws {
    store = try .sample()
    _ = try store.apply(
      [
        .create(Account.sample("acme") { $0.name = "Acme" }), .create(Contact.sample("jane") { $0.name = "Jane Doe" }),
        .create(User.sample("sam") { $0.name = "Sam" }), .create(Note.sample("note") { $0.body = "Not a name" }),
      ], by: .sample("1"))
  }

  @Test("Accounts, contacts, deals and users are handed over in the order they came")
  func all() throws {
    #expect(try store.knownNames().map(\.name) == ["Acme", "Jane Doe", "Sam"])
    #expect(try store.knownNames().map(\.ref.kind) == [.account, .contact, .user])
  }

  @Test("What changed since a version is told, and what is gone")
  func changes() throws {
    let version = try store.version()
    #expect(try store.knownNames(changedSince: version).isEmpty)
    try store.perform(.set(RecordRef(.account, RecordID("acme")), field: "name", to: .text("Acme Corp")), "2")
    try store.perform(.delete(RecordRef(.contact, RecordID("jane"))), "3")
    let changed = try store.knownNames(changedSince: version)
    #expect(changed.map(\.name) == ["Acme Corp", nil])
    #expect(try store.version() == version + 2)
  }

  @Test("An undo is a change too")
  func undo() throws {
    try store.perform(.delete(RecordRef(.contact, RecordID("jane"))), "2")
    let version = try store.version()
    _ = try store.undo(1, by: .sample("3"))
    #expect(try store.knownNames(changedSince: version).map(\.name) == ["Jane Doe"])
  }

  @Test("A name is in use from the last time something was done with its record")
  func lastUse() throws {
    #expect(try store.knownNames().allSatisfy { $0.lastUsed == nil })
    let later = Instant.sample.adding(seconds: 5)
    try store.perform(
      .addNote(
        .sample("") {
          $0.body = "Hi"
          $0.contact = RecordID("jane")
        }), "2", at: later)
    try store.perform(
      .addNote(
        .sample("") {
          $0.body = "Before"
          $0.contact = RecordID("jane")
        }), "3")
    #expect(try store.knownNames().map(\.lastUsed) == [nil, later, nil])
  }

  @Test("A brought-in activity counts as a use of its account when it took place")
  func importedUse() throws {
    let call = Activity.sample("call") { ($0.account, $0.at) = (RecordID("acme"), .sample) }
    _ = try store.apply([.create(call)], by: .sample("2", at: .sample.adding(seconds: 99)))
    #expect(try store.knownNames()[0].lastUsed == .sample)
  }
}
