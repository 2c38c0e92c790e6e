import Figures
import Foundation
import Sales
import SampleBook
import Testing

@testable import Store

@Suite("A person erased from the file")
struct ErasingTests {
  let folder: Folder
  let path: String
  let store: Store

  init() throws {
    folder = try Folder()
    path = folder.file("book.db")
    store = try Store.sample(path)
    _ = try store.perform([.createAccount(.sample("") { $0.name = "Acme" })], by: .sample("1"))
    let account = try #require(store.records(Query<Account>()).first).id
    _ = try store.perform(
      [.createContact(.sample("") { ($0.name, $0.account, $0.jobTitle) = ("Zuleika", account, "quartermaster") })],
      by: .sample("2", words: "add zuleika"))
    let contact = try person()
    _ = try store.perform(
      [.logActivity(.sample("") { ($0.type, $0.contact, $0.account) = ("call", contact, account) })],
      by: .sample("3", words: "call with zuleika"))
    _ = try store.perform(
      [.addNote(.sample("") { ($0.body, $0.account) = ("zuleika called", account) })], by: .sample("4"))
  }

  private func person() throws -> RecordID { try #require(store.records(Query<Contact>()).first).id }

  private func erasure() throws -> Erasure {
    let person = try #require(try store.records(Query<Contact>()).first)
    return Erasure(of: person) { text, nearness in
      nearness > .elsewhere
        ? text.replacingOccurrences(of: "zuleika", with: Erasure.mark, options: .caseInsensitive) : text
    }
  }

  private var holdsPerson: Bool {
    ["", "-wal"].contains { end in
      let bytes = FileManager.default.contents(atPath: path + end) ?? Data()
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      return text.contains("zuleika") || text.contains("quartermaster")
    }
  }

  @Test("Nothing is left in the file and its log, also where it was changed or deleted before")
  func clean() throws {
    _ = try store.perform(
      [.set(RecordRef(.contact, person()), field: "title", to: .text("none"))], by: .sample("5"))
    #expect(holdsPerson)
    #expect(try store.erase(erasure()))
    #expect(!holdsPerson)
    #expect(try store.check().isSound)
    #expect(try store.search("zuleika", limit: 5).isEmpty && store.search("called", limit: 5).count == 1)
  }

  @Test("Steps lose what tells of the person, those about nothing else go, and none is turned any more")
  func steps() throws {
    _ = try store.erase(erasure())
    let steps = try store.history(of: nil, limit: 10)
    #expect(steps.map(\.words) == ["words", "call with [erased]", "words"])
    #expect(steps.flatMap(\.changes).allSatisfy { !"\($0)".lowercased().contains("zuleika") })
    #expect(try store.undo(1, by: .sample("6")).isEmpty)
    #expect(try store.isSealed())
  }

  @Test("Another program that has the book open hears of it; one that reads it meanwhile is told of")
  func others() throws {
    let other = try Store.sample(path)
    let before = try other.version()
    let isClean = try other.read { book in
      _ = try book.count(Query<Contact>())
      return try store.erase(erasure())
    }
    #expect(!isClean)
    var gone: [KnownName] = []
    try other.names(changedSince: before) { gone.append($0) }
    #expect(gone.contains { $0.ref.kind == .contact && $0.name == nil })
    try other.close()
    try store.close()
    #expect(!holdsPerson)
  }

  @Test("Somebody who was deleted before is still taken out of the history")
  func deleted() throws {
    let erasure = try erasure()
    _ = try store.perform([.delete(RecordRef(.contact, person()))], by: .sample("5"))
    #expect(holdsPerson)
    #expect(try store.erase(erasure))
    #expect(!holdsPerson)
  }
}
