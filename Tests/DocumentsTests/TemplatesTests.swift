import Foundation
import Testing

@testable import Documents

@Suite("Templates")
struct TemplatesTests {
  /// A configuration folder with templates of the team's own.
  private struct Own: ~Copyable {
    let path = NSTemporaryDirectory() + "banter-\(UUID().uuidString)"

    init(_ files: [String: String]) throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for (name, text) in files { try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func draft(_ document: String = "sla") throws -> Draft {
      var desk = Desk()
      desk.templates = Templates(folder: path)
      return try desk.draft(document)
    }
  }

  @Test("Banter has four of its own")
  func shipped() {
    let four: Set = ["stakeholder_map", "handoff_summary", "discovery_summary", "follow_up_email"]
    #expect(Templates().documents == four && Templates(folder: "/none").documents == four)
  }

  @Test("A team's own takes the place of Banter's, and adds documents that Banter has none for")
  func own() throws {
    let own = try Own([
      "stakeholder_map.mustache": "{{deal}}: {{#people}}{{name}}; {{/people}}",
      "sla.mustache": "# SLA\n{{#is_open}}\n{{account}} & {{industry}} {{product}}\n{{/is_open}}\n", "notes.txt": "no",
    ])
    #expect(Templates(folder: own.path).documents.count == 5)
    #expect(try own.draft("stakeholder_map").text == "Platform Rollout: Jane Doe; Omar Haddad; ")
    let sla = try own.draft()
    #expect(sla.text == "# SLA\nAcme Corporation & manufacturing [gap: product]\n" && sla.gaps == ["product"])
  }

  @Test("A document without a template is not written")
  func none() {
    #expect(throws: DocumentFault.noTemplate("sla")) { try Desk().draft("sla") }
  }

  @Test(
    "A broken one is refused with its file, line and reason",
    arguments: [
      ("# SLA\n\n{{#people}}\n{{name}}\n{{/peple}}\n", 5, TemplateFault.Reason.sectionNotClosed),
      ("# SLA\n{{deal}}\n{{dael}}\n", 3, .unknownName("dael")),
      ("# SLA\n{{#people}}{{nmae}}{{/people}}", 2, .unknownName("nmae")),
      ("# SLA\n{{deal\n", 2, .badTag), ("{{#account}}{{text}}{{/account}}", 1, .unknownName("text")),
      ("{{> header}}\n", 1, .takesAnother), ("a\nb {{<x}}{{/x}}", 2, .takesAnother),
    ])
  func broken(text: String, line: Int, reason: TemplateFault.Reason) throws {
    let own = try Own(["sla.mustache": text])
    #expect(throws: TemplateFault(path: own.path + "/sla.mustache", line: line, reason: reason)) { try own.draft() }
  }

  @Test("What can be seen without a deal is checked beforehand")
  func checked() throws {
    let own = try Own(["a.mustache": "{{deal}}", "b.mustache": "\n{{#deal}}"])
    let (count, faults) = Templates(folder: own.path).check()
    #expect(count == 2 && faults.map(\.reason) == [.sectionNotClosed])
    #expect(faults.first?.path == own.path + "/b.mustache")
  }

  @Test("Bytes that are no text are refused")
  func bytes() throws {
    let own = try Own([:])
    try Data([0xFF, 0xFE, 0x00]).write(to: URL(filePath: own.path + "/sla.mustache"))
    #expect(throws: TemplateFault(path: own.path + "/sla.mustache", line: 1, reason: .unreadable)) { try own.draft() }
  }
}
