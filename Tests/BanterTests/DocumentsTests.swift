import Display
import Foundation
import Testing

@Suite("Documents, written by the program")
struct DocumentsTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private static let order = "write the stakeholder map for the Platform Rollout"
  private static let file = "platform-rollout-stakeholder-map.md"

  private func documents() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: desk.folder).filter { $0.contains(".md") }.sorted()
  }

  @Test("It stands in the working folder, for its owner alone; the answer says where, and holds it as values")
  func written() throws {
    let answer = try desk.say(Self.order)
    #expect(answer["outcome"] == "done" && answer["data"]?["type"] == "document")
    #expect(answer["data"]?["path"]?.string?.hasSuffix(Self.file) == true)
    #expect(answer["reply"]?.string?.contains(Self.file) == true)
    #expect(answer["changes"]?[0]?["record"]?["type"] == "document")
    let text = try #require(answer["data"]?["text"]?.string)
    #expect(String(decoding: try desk.bytes(Self.file), as: UTF8.self) == text && text.hasPrefix("# Stakeholder map"))
    #expect(try desk.rights(Self.file) == 0o600)
  }

  @Test("Undo takes it off the record and leaves the file; what was edited by hand is never written over")
  func undone() throws {
    try desk.banter("say", Self.order)
    let undone = try desk.banter("say", "undo")
    #expect(undone.code == 0 && undone.out.contains("(its file stays: ") && desk.exists(Self.file))
    try desk.write(Self.file, "mine")
    let again = try desk.banter("say", Self.order)
    #expect(again.out.contains("The one that was there before is as it was."))
    #expect(try desk.bytes(Self.file) == Data("mine".utf8))
    #expect(try documents() == ["platform-rollout-stakeholder-map-2.md", Self.file])
  }

  @Test(
    "A question, a negation, a doubt or another's deed writes nothing",
    arguments: [
      "did we write a handoff for Acme?", "have we written the stakeholder map for the Platform Rollout?",
      "don't write the stakeholder map for the Platform Rollout",
      "Kim wrote the stakeholder map for the Platform Rollout",
      "should I write the stakeholder map for the Platform Rollout?",
      "is there a stakeholder map for the Platform Rollout?",
      "if I write the stakeholder map for the Platform Rollout is it ticked?", "what goes into a stakeholder map?",
    ])
  func nothingWritten(line: String) throws {
    let before = try desk.bytes("book.db")
    _ = try desk.banter("say", line)
    #expect(try documents().isEmpty && desk.bytes("book.db") == before)
  }

  @Test("Where the file cannot be written the answer says why, exit code 73, and the record is as it was")
  func unwritable() throws {
    let line = "cd /proc/self && $banter --json say \(Self.order)"
    let run = try desk.shell(line)
    let answer = try JSON(parsing: run.out)
    #expect(run.code == 73 && answer["outcome"] == "failed" && answer["changes"] == [])
    #expect(answer["reply"]?.string?.contains("cannot be written: ") == true)
    #expect(try !desk.banter("say", "history of Platform Rollout").out.contains("the document"))
  }

  @Test("What came before it in the same line stays done, said and undoable")
  func secondOfTwo() throws {
    let line = "cd /proc/self && $banter say 'log a call with Globex. stakeholder map for the Platform Rollout'"
    let run = try desk.shell(line)
    #expect(run.code == 73 && run.out.hasPrefix("Logged a call with Globex"))
    #expect(run.out.contains("No document was written, and nothing was put on record for it."))
    #expect(try desk.banter("say", "undo").out.contains("the call with Globex"))
  }

  @Test("A team's template takes the place of Banter's or adds a document; a broken one is refused, exit code 78")
  func templates() throws {
    try desk.write("home/.config/banter/documents/stakeholder_map.mustache", "Who is who: {{deal}}\n")
    try desk.write("home/.config/banter/documents/sla.mustache", "# SLA\n{{#deal}}\n")
    let answer = try desk.say(Self.order)
    #expect(answer["data"]?["text"] == "Who is who: Platform Rollout\n")
    let broken = try desk.banter("say", "generate the sla for the Platform Rollout")
    #expect(broken.code == 78 && broken.out.contains("sla.mustache:2: a section is not closed"))
    #expect(try documents() == [Self.file])
    let lint = try desk.banter("lint")
    #expect(lint.code == 78 && lint.lines.contains { $0.contains("sla.mustache:2: a section is not closed") })
    #expect(try desk.banter("doctor").out.contains(desk.file("home/.config/banter/documents")))
  }

  @Test("A document that the record cannot carry is refused honestly")
  func notYet() throws {
    let run = try desk.banter("say", "generate the sla for the Platform Rollout")
    #expect(run.code == 1 && run.out.hasPrefix("What Platform Rollout must do is not known"))
    #expect(try documents().isEmpty)
  }
}
