import Figures
import Foundation
import Sales
import SampleBook
import Store
import Testing

@Suite("Backup and check-up")
struct BackupTests: Sendable {
  let folder: Folder
  let store: Store
  var copy: String { folder.file("copy.db") }

  init() throws {
    folder = try Folder()
    store = try .sample(folder.file("book.db"))
    try store.perform(.createAccount(.sample("") { $0.name = "Acme" }), "1")
  }

  @Test("A copy is a book with the same records, history and undo, for its owner only")
  func copying() throws {
    try store.backup(to: copy)
    #expect(try folder.permissions("copy.db") == 0o600)
    let other = try Store.sample(copy)
    #expect(try other.dump() == store.dump())
    #expect(try other.history(of: nil, limit: 9) == store.history(of: nil, limit: 9))
    #expect(try other.undo(1, by: .sample("2")).count == 1)
    #expect(try store.count(Query<Account>()) == 1)
  }

  @Test("A file that is there is replaced only if that was said")
  func overwriting() throws {
    try Data("mine".utf8).write(to: URL(filePath: copy))
    #expect(throws: StoreError.exists(path: copy)) { try store.backup(to: copy) }
    #expect(try Data(contentsOf: URL(filePath: copy)) == Data("mine".utf8))
    try store.backup(to: copy, overwriting: true)
    #expect(try Store.sample(copy).count(Query<Account>()) == 1)
  }

  @Test("A backup that fails leaves nothing behind")
  func failure() throws {
    #expect(throws: StoreError.isDirectory(path: folder.path)) { try store.backup(to: folder.path, overwriting: true) }
    #expect(throws: StoreError.self) { try store.backup(to: folder.file("none/copy.db")) }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.allSatisfy { $0.hasPrefix("book.db") })
  }

  @Test("A copy made while another writes is one state of the book")
  func whileWriting() async throws {
    let path = folder.file("book.db")
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        let writer = try Store.sample(path, patience: 20)
        for number in 0..<60 {
          _ = try writer.perform(
            [.createAccount(.sample("") { $0.name = "Acme" }), .addNote(.sample("") { $0.body = "Note" })],
            by: .sample("w\(number)"))
        }
      }
      for number in 0..<4 {
        group.addTask {
          let copy = folder.file("copy\(number).db")
          try Store.sample(path, patience: 20).backup(to: copy)
          let book = try Store.sample(copy)
          #expect(try book.check().isSound)
          #expect(try book.count(Query<Account>()) == book.count(Query<Note>()) + 1)
        }
      }
      try await group.waitForAll()
    }
  }

  @Test("A book in memory can be backed up")
  func fromMemory() throws {
    let store = try Store.sample()
    try store.perform(.createAccount(.sample("") { $0.name = "Acme" }), "1")
    try store.backup(to: copy)
    #expect(try Store.sample(copy).dump() == store.dump())
  }

  @Test("A sound book is found sound, with what it holds")
  func soundness() throws {
    let checkup = try store.check()
    #expect(checkup.isSound)
    #expect(checkup.journalMode == "wal")
    #expect(checkup.records[.account] == 1)
    #expect(checkup.steps == 1)
    #expect(checkup.size > 0)
  }

  @Test("A record that points at nothing is counted")
  func dangling() throws {
    _ = try store.apply([.create(Contact.sample("x") { $0.account = RecordID("gone") })], by: .sample("2"))
    #expect(try store.check().danglingReferences == ["contact.account": 1])
  }
}
