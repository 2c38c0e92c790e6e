import Sales
import SampleBook
import Store
import Testing

@Suite("A bookmark")
struct BookmarkTests {
  @Test("Takes the book back, its names, search and history with it, and what is written then stands")
  func back() throws {
    let store = try Store.sample()
    let add = { try store.apply([.create(Account.sample($0) { $0.name = "Firm" })], by: .sample($0)) }
    _ = try add("one")
    let before = try store.dump()
    try store.mark(0)
    _ = try add("two")
    try store.mark(1)
    _ = try add("three")
    try store.turnBack(to: 1)
    #expect(try store.count(Query<Account>()) == 2)
    try store.turnBack(to: 0)
    #expect(try store.dump() == before)
    #expect(try store.search("firm", limit: 9).map(\.ref.id.text) == ["one"])
    #expect(try store.history(of: nil, limit: 9).count == 1)
    _ = try add("two")
    #expect(try store.search("firm", limit: 9).count == 2)
  }

  @Test("Is not to be had of a book in a file, where what is written is final")
  func inAFile() throws {
    let folder = try Folder()
    let store = try Store.sample(folder.file("a.db"))
    #expect(throws: StoreError.readOnly(path: folder.file("a.db"))) { try store.mark(0) }
  }
}
