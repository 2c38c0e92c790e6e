import Dialogue
import Display
import Figures
import Foundation
import Sales
import Testing

@testable import Assistant

@Suite("A session")
final class SessionTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func session(_ id: String = "s", book: String = "a.db", user: String = "sam") throws -> Session {
    try #require(Session(id: id, folder: scratch.path, book: scratch.path + "/" + book, user: user))
  }

  private func chat(book: String = "a.db", user: String = "sam") throws -> Session {
    try #require(Session.chat(in: scratch.path, book: scratch.path + "/" + book, user: user))
  }

  private var talk: Conversation {
    var talk = Conversation()
    talk.lastLine = "log a call"
    talk.hints = ["undo"]
    talk.focus.account = Mention(RecordRef(.account, RecordID("a1")), name: "Globex")
    talk.focus.isChosen = true
    return talk
  }

  @Test("What was kept comes back, and nothing where nothing was")
  func comesBack() throws {
    #expect(try session().load().conversation.lastLine == nil)
    try session().save(talk)
    let (left, word) = try session().load()
    #expect(left.lastLine == "log a call" && left.hints == ["undo"] && left.focus == talk.focus && word == nil)
  }

  @Test("Each book and each user has a chat of its own")
  func ownChat() throws {
    try chat().save(talk)
    #expect(try chat().load().conversation.lastLine == "log a call")
    #expect(try chat(book: "b.db").load().conversation.lastLine == nil)
    #expect(try chat(user: "kim").load().conversation.lastLine == nil)
    #expect(try chat(user: "Sam").id == chat().id)
  }

  @Test("One book is the same by every path that leads to it")
  func links() throws {
    try Data().write(to: URL(filePath: scratch.path + "/a.db"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/link.db", withDestinationPath: scratch.path + "/a.db")
    #expect(try chat(book: "link.db").id == chat().id)
    #expect(try chat(book: "x/../a.db").id == chat().id)
  }

  @Test("A named session is refused to another user and for another book, and left as it is")
  func refused() throws {
    try session().save(talk)
    let fault = try #require(throws: Fault.self) { try session(user: "kim").load() }
    #expect(fault.exitCode == 1)
    #expect(throws: Fault.self) { try session(book: "b.db").load() }
    #expect(try session().load().conversation.lastLine == "log a call")
  }

  @Test(
    "What cannot be read, or was kept by a later version, is told, and a new one begins",
    arguments: ["{\"quest", "[]", "{\"v\":2,\"owner\":{\"book\":\"a\",\"user\":\"sam\"},\"conversation\":{}}"])
  func unreadable(text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: scratch.path + "/s.json"))
    let (left, word) = try session().load()
    #expect(left.lastLine == nil)
    #expect(word?.reply.text(on: Page(today: Day(number: 0))).contains("s.json cannot be read") == true)
  }

  @Test("A conversation kept by a version that knew less is taken up with its question")
  func earlier() throws {
    let office = try Office().furnished()
    _ = office.say("log a demo for acme")
    try session().save(office.assistant.conversation)
    let path = scratch.path + "/s.json"
    var kept = try JSON(parsing: String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self))
    var question = try #require(kept["conversation"]?["question"])
    for key in ["rest", "words", "turnsAway"] { question[key] = nil }
    kept["conversation"] = ["question": question, "focus": [:]]
    try Data("\(kept)".utf8).write(to: URL(filePath: path))
    let (left, word) = try session().load()
    let asked = try #require(office.assistant.conversation.question)
    #expect(word == nil && left.question?.kind == asked.kind)
    #expect(left.shown.isEmpty && !left.lastWasWrite)
  }

  @Test("Everything that a conversation remembers is kept")
  func everything() throws {
    let office = try Office().furnished()
    for line in ["list accounts", "win rate", "log a call with Globex", "log a call"] { _ = office.say(line) }
    let talk = office.assistant.conversation
    try session().save(talk)
    let left = try session().load().conversation
    #expect(left.hints == talk.hints)
    for (before, after) in zip(Mirror(reflecting: talk).children, Mirror(reflecting: left).children)
    where before.label != "hints" {
      #expect("\(before.value)" == "\(after.value)", "\(before.label ?? "")")
    }
  }
}
