import Figures
import Foundation
import Sales
import SampleBook
import Testing

@testable import Store

@Suite("Two programs on one book")
struct BusyTests {
  let folder: Folder
  let first: Store
  let second: Store

  init() throws {
    folder = try Folder()
    first = try .sample(folder.file("book.db"))
    second = try .sample(folder.file("book.db"))
  }

  @Test("Each sees at once what the other wrote")
  func visibility() throws {
    let version = try second.version()
    try first.perform(.createAccount(.sample("") { $0.name = "Acme" }), "1")
    #expect(try second.version() != version)
    #expect(try second.knownNames(changedSince: version).map(\.name) == ["Acme"])
    #expect(try second.undo(1, by: .sample("2")).count == 1)
    #expect(try first.dump().isEmpty)
  }

  @Test("An order sent to both is carried out once")
  func oneOrder() throws {
    try first.perform(.createAccount(.sample("") { $0.name = "Acme" }), "1")
    #expect(try second.perform(.createAccount(.sample("") { $0.name = "Acme" }), "1").isRepeat)
  }

  @Test("Who writes while the other does waits a little, then says so")
  func locked() throws {
    let other = try SQLiteDatabase(path: folder.file("book.db"), readOnly: false, patience: 0)
    try other.write { (_) throws -> Void in
      #expect(throws: StoreError.locked(path: folder.file("book.db"))) {
        try first.perform(.createAccount(.sample("") { $0.name = "Acme" }), "1")
      }
      #expect(try first.dump().isEmpty)
    }
    try first.perform(.createAccount(.sample("") { $0.name = "Acme" }), "1")
    #expect(try second.count(Query<Account>()) == 1)
  }

  @Test("Many writers lose nothing")
  func manyWriters() async throws {
    let path = folder.file("book.db")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = try Store.sample(path, patience: 20)
          for number in 0..<25 {
            try store.perform(.createAccount(.sample("") { $0.name = "Acme" }), "\(writer)-\(number)")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try first.count(Query<Account>()) == 100)
    #expect(try first.version() == 100)
    #expect(try first.undo(100, by: .sample("undo")).count == 100)
    #expect(try first.dump().isEmpty)
  }

  @Test("Two that open a new book at the same moment make one book")
  func opening() async throws {
    let path = folder.file("new.db")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<6 {
        group.addTask {
          _ = try Store.sample(path, patience: 20).perform(
            .createAccount(.sample("") { $0.name = "Acme" }), "\(number)")
        }
      }
      try await group.waitForAll()
    }
    #expect(try Store.sample(path).count(Query<Account>()) == 6)
  }
}
