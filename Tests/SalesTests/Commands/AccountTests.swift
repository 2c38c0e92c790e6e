import Figures
import Sales
import SampleBook
import Testing

@Suite("Accounts and contacts")
struct AccountTests {
  let desk: Desk
  let acme = RecordID("acme")

  init() throws { desk = try Desk() }

  @Test("What is created belongs to who creates it, under an identity of its own")
  func create() throws {
    try desk.perform(.createAccount(.sample("draft") { $0.name = "Globex" }))
    let account = try #require(desk.newest(Account.self))
    #expect(account.owner == RecordID("sam"))
    #expect(account.created == .sample)
    #expect(account.id != RecordID("draft"))
    try desk.perform(.createContact(.sample("draft") { ($0.name, $0.account) = ("Ann", account.id) }))
    #expect(desk.newest(Contact.self)?.account == account.id)
  }

  @Test("Without a name there is no account, with a wrong address no contact")
  func refused() {
    #expect(throws: SalesError.mustBeFilled(.account, field: "name")) { try desk.perform(.createAccount(.sample(""))) }
    #expect(throws: SalesError.self) {
      try desk.perform(.createContact(.sample("") { ($0.name, $0.email) = ("Ann", "ann") }))
    }
  }

  @Test("A merge brings over all that points at the account, fills what is empty and keeps what is not")
  func merge() throws {
    desk.book.apply([
      .create(Account.sample("target") { ($0.name, $0.phone) = ("Acme Corp", "1") }),
      .create(Note.sample("note") { ($0.body, $0.account) = ("n", acme) }),
      .create(Task.sample("task") { ($0.subject, $0.account) = ("t", acme) }),
      .create(Activity.sample("call") { $0.account = acme }),
    ])
    let target = RecordID("target")
    try desk.perform(.mergeAccounts(acme, into: target))
    #expect(desk.book.find(Account.self, acme) == nil)
    let merged = try #require(desk.book.find(Account.self, target))
    #expect((merged.name, merged.phone, merged.industry) == ("Acme Corp", "1", "Rockets"))
    #expect(desk.book.pages.values.allSatisfy { $0[field: "account"] != .text("acme") })
    #expect(desk.rollout?.account == target)
    #expect(desk.book.pages.values.count { $0[field: "account"] == .text("target") } == 5)
  }

  @Test("An account is not merged into itself or into none")
  func impossibleMerges() throws {
    #expect(throws: SalesError.self) { try desk.perform(.mergeAccounts(acme, into: acme)) }
    #expect(throws: SalesError.noSuchRecord(RecordRef(.account, RecordID("none")))) {
      try desk.perform(.mergeAccounts(acme, into: RecordID("none")))
    }
  }
}

@Suite("Deleting")
struct DeletionTests {
  let desk: Desk
  let acme = RecordID("acme")

  init() throws { desk = try Desk() }

  @Test("With an account go its contacts, deals and their events, and what was only about it")
  func account() throws {
    desk.book.apply([
      .create(Note.sample("note") { ($0.body, $0.account, $0.contact) = ("n", acme, RecordID("jane")) }),
      .create(Stakeholder.sample("part") { ($0.opportunity, $0.contact) = (RecordID("rollout"), RecordID("jane")) }),
      .create(Account.sample("globex") { $0.name = "Globex" }),
      .create(
        Contact.sample("bob") { ($0.name, $0.account, $0.reportsTo) = ("Bob", RecordID("globex"), RecordID("jane")) }),
      .create(Activity.sample("call") { ($0.account, $0.contact) = (RecordID("globex"), RecordID("jane")) }),
    ])
    try desk.perform(.delete(RecordRef(.account, acme)))
    #expect(Set(desk.book.pages.keys.map(\.id.text)) == ["sam", "kim", "globex", "bob", "call"])
    #expect(desk.book.find(Contact.self, RecordID("bob"))?.reportsTo == nil)
    #expect(desk.book.find(Activity.self, RecordID("call"))?.contact == nil)
  }

  @Test("A deal goes with its events; its activities stay with the account")
  func deal() throws {
    desk.book.apply([
      .create(Activity.sample("call") { ($0.account, $0.opportunity) = (acme, RecordID("rollout")) }),
      .create(Task.sample("task") { ($0.subject, $0.opportunity) = ("t", RecordID("rollout")) }),
    ])
    try desk.perform(.delete(RecordRef(.opportunity, RecordID("rollout"))))
    #expect(desk.lastEvent == nil)
    #expect(desk.book.find(Activity.self, RecordID("call"))?.opportunity == nil)
    #expect(desk.book.find(Task.self, RecordID("task")) == nil)
  }

  @Test("What a user owned belongs to nobody then; the quota goes")
  func user() throws {
    desk.book.apply([
      .create(Quota.sample("quota") { $0.owner = RecordID("kim") }),
      .create(Account.sample("globex") { ($0.name, $0.owner) = ("Globex", RecordID("kim")) }),
      .create(Task.sample("coffee") { ($0.subject, $0.owner) = ("Order coffee", RecordID("kim")) }),
    ])
    try desk.perform(.delete(RecordRef(.user, RecordID("kim"))))
    #expect(desk.book.find(Quota.self, RecordID("quota")) == nil)
    for id in ["globex", "coffee"] {
      #expect(desk.book.pages.values.contains { $0.id == RecordID(id) && $0[field: "owner"] == .null })
    }
  }

  @Test("Parts are deleted before their wholes, so that undo makes the wholes first")
  func order() throws {
    let edits = try desk.perform(.delete(RecordRef(.account, acme)))
    let deleted = edits.compactMap { if case .delete(let record) = $0 { record.ref.kind } else { nil } }
    #expect(deleted.last == .account)
    #expect(deleted.firstIndex(of: .stageEvent).map { $0 < deleted.firstIndex(of: .opportunity) ?? 0 } == true)
  }

  @Test("What is not there cannot be deleted")
  func missing() {
    let ref = RecordRef(.account, RecordID("none"))
    #expect(throws: SalesError.noSuchRecord(ref)) { try desk.perform(.delete(ref)) }
  }
}
