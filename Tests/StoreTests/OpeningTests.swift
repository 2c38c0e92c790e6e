import Figures
import Foundation
import Sales
import SampleBook
import Testing

@testable import Store

@Suite("Opening a book")
struct OpeningTests {
  let folder: Folder
  var path: String { folder.file("book.db") }

  init() throws { folder = try Folder() }

  func addAcme(_ store: Store, _ order: String = "1") throws {
    try store.perform(.createAccount(.sample("") { $0.name = "Acme" }), order)
  }

  /// Changes the file behind the store's back.
  func tamper(_ statement: SQL) throws {
    let database = try SQLiteDatabase(path: path, readOnly: false, patience: 0)
    try database.outsideTransaction { _ = try $0.run(statement) }
    try database.close()
  }

  @Test("A new book's file and folders are for its owner only, and so are the files beside it")
  func permissions() throws {
    let store = try Store.sample(folder.file("a/b/book.db"))
    try addAcme(store)
    for file in ["book.db", "book.db-wal", "book.db-shm"] { #expect(try folder.permissions("a/b/" + file) == 0o600) }
    for part in ["a", "a/b"] { #expect(try folder.permissions(part) == 0o700) }
  }

  @Test("Closing folds the log into the file")
  func close() throws {
    let store = try Store.sample(path)
    try addAcme(store)
    try store.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["book.db"])
    #expect(try Store.sample(path, readOnly: true).count(Query<Account>()) == 1)
  }

  @Test("The log is cut back after a long write")
  func log() throws {
    let store = try Store.sample(path)
    let notes = (0..<6000).map { number in
      Edit.create(Note.sample("\(number)") { $0.body = String(repeating: "words ", count: 50) })
    }
    _ = try store.apply(notes, by: .sample("1"))
    for number in 0..<3 { try addAcme(store, "after \(number)") }
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "-wal")
    #expect(try #require(attributes[.size] as? Int) <= 1 << 20)
  }

  @Test("An empty file is a new book")
  func emptyFile() throws {
    try Data().write(to: URL(filePath: path))
    try addAcme(.sample(path))
    #expect(try Store.sample(path).count(Query<Account>()) == 1)
  }

  @Test("A path that looks like an address is a path")
  func address() throws {
    try FileManager.default.createDirectory(atPath: folder.file("file:x"), withIntermediateDirectories: true)
    try addAcme(.sample(folder.file("file:x/book.db?mode=memory")))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("file:x")).contains("book.db?mode=memory"))
  }

  @Test("A folder is not a book")
  func directory() throws {
    #expect(throws: StoreError.isDirectory(path: folder.path)) { try Store.sample(folder.path) }
  }

  @Test("A text is not a database", arguments: [false, true])
  func text(readOnly: Bool) throws {
    try Data(String(repeating: "Dear diary. ", count: 500).utf8).write(to: URL(filePath: path))
    #expect(throws: StoreError.notADatabase(path: path)) { try Store.sample(path, readOnly: readOnly) }
  }

  @Test("Another program's database is left alone")
  func otherProgram() throws {
    try tamper("CREATE TABLE recipes (name TEXT)")
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: StoreError.notABook(path: path)) { try Store.sample(path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test("A book of a later version is left alone")
  func newerVersion() throws {
    try Store.sample(path).close()
    try tamper("PRAGMA user_version = 99")
    #expect(throws: StoreError.newerVersion(path: path, found: 99, known: Schema.version)) { try Store.sample(path) }
  }

  @Test("A book of an earlier version gets what it lacks and keeps what it has")
  func earlierVersion() throws {
    try addAcme(.sample(path))
    try tamper("ALTER TABLE account DROP COLUMN industry")
    try tamper("DROP TABLE quota")
    try tamper("PRAGMA user_version = 0")
    let store = try Store.sample(path)
    #expect(try store.records(Query<Account>()).map(\.name) == ["Acme"])
    #expect(try store.count(Query<Quota>()) == 0)
    #expect(try store.undo(1, by: .sample("2")).count == 1)
  }

  @Test("A damaged file is called so, not read")
  func damage() throws {
    let store = try Store.sample(path)
    for number in 0..<200 { try addAcme(store, "\(number)") }
    try store.close()
    let file = try FileHandle(forUpdating: URL(filePath: path))
    let size = try file.seekToEnd()
    for page in stride(from: 4096, to: size, by: 4096) {
      try file.seek(toOffset: page)
      try file.write(contentsOf: Data(repeating: 0xA5, count: 1024))
    }
    try file.close()
    #expect(throws: StoreError.self) { try Store.sample(path).records(Query<Account>()) }
    do { _ = try Store.sample(path).records(Query<Account>()) } catch StoreError.corrupt {}
  }

  @Test("Without the right to make a file there is no book, and the reason is told")
  func cannotCreate() throws {
    let place = "/proc/nowhere/book.db"
    do {
      _ = try Store.sample(place)
      Issue.record("a book was made in \(place)")
    } catch StoreError.cannotCreate(let path, let why) {
      #expect(path == place)
      #expect(!why.isEmpty)
    }
  }

  @Test("Read only, a book that is not there is not made")
  func missingReadOnly() throws {
    #expect(throws: StoreError.self) { try Store.sample(path, readOnly: true) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("Read only, nothing is written, not one byte")
  func readOnly() throws {
    try addAcme(.sample(path))
    let before = try Data(contentsOf: URL(filePath: path))
    let store = try Store.sample(path, readOnly: true)
    #expect(try store.knownNames().map(\.name) == ["Acme"])
    #expect(throws: StoreError.readOnly(path: path)) { try addAcme(store, "2") }
    try store.close()
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }
}
