import Figures
import Sales
import SampleBook
import Store
import Testing

@Suite("Search")
struct SearchTests {
  let store: Store

  init() throws {
    store = try .sample()
    _ = try store.apply(
      [
        .create(Account.sample("acme") { $0.name = "Ácme Łódź GmbH" }),
        .create(Note.sample("note") { $0.body = "Their budget\nis approved; Größe 5" }),
        .create(Task.sample("task") { $0.subject = "Send pricing" }),
        .create(Activity.sample("call") { ($0.subject, $0.note) = ("Follow-up", "pricing again, pricing") }),
      ], by: .sample("1"))
  }

  func ids(_ words: String, limit: Int = 10) throws -> [String] {
    try store.search(words, limit: limit).map(\.ref.id.text)
  }

  @Test("All words must be there, or words that begin so; case and accents do not count")
  func words() throws {
    #expect(try ids("acme") == ["acme"])
    #expect(try ids("ACM") == ["acme"])
    #expect(try ids("budget approved") == ["note"])
    #expect(try ids("budget refused").isEmpty)
    #expect(try ids("grosse").isEmpty)
    #expect(try ids("große") == ["note"])
  }

  @Test("More of the words comes first, and no more than the limit")
  func order() throws {
    #expect(Set(try ids("pricing")) == ["task", "call"])
    #expect(try ids("pricing", limit: 1).count == 1)
  }

  @Test(
    "Signs of the search language are only signs",
    arguments: ["\"", "acme\" OR \"x", "NEAR(a b)", "*", "-", "name:acme", "\u{0}", "", "()"])
  func signs(words: String) throws { _ = try store.search(words, limit: 5) }

  @Test("Words of the search language are only words")
  func operators() throws { #expect(try ids("budget OR pricing").isEmpty) }

  @Test("What changes is found under its new words only")
  func change() throws {
    try store.perform(.set(RecordRef(.task, RecordID("task")), field: "subject", to: .text("Call back")), "2")
    #expect(try ids("send").isEmpty)
    #expect(try ids("back") == ["task"])
    _ = try store.undo(1, by: .sample("3"))
    #expect(try ids("send") == ["task"])
    #expect(try ids("back").isEmpty)
  }
}
