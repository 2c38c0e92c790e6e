import Foundation
import Sales
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

  @Test("Banter has one of its own for each document of the playbook")
  func shipped() {
    #expect(Templates().documents == Playbook.documents && Templates(folder: "/none").documents == Playbook.documents)
  }

  @Test("A team's own takes the place of Banter's, and adds documents that Banter has none for")
  func own() throws {
    let own = try Own([
      "stakeholder_map.mustache": "{{deal}}: {{#people}}{{name}}; {{/people}}",
      "nda.mustache": "{{deal}}",
      "sla.mustache": "# SLA\n{{#is_open}}\n{{account}} & {{industry}} {{product}}\n{{/is_open}}\n", "notes.txt": "no",
    ])
    #expect(Templates(folder: own.path).documents.count == 13)
    #expect(try own.draft("stakeholder_map").text == "Platform Rollout: Jane Doe; Omar Haddad; ")
    let sla = try own.draft()
    #expect(sla.text == "# SLA\nAcme Corporation & manufacturing [gap: product]\n" && sla.gaps == ["product"])
  }

  @Test("A document without a template is not written")
  func none() {
    #expect(throws: DocumentFault.noTemplate("nda")) { try Desk().draft("nda") }
  }

  @Test("A team's own names the answers by their questions, and whether there are any")
  func answers() throws {
    let own = try Own([
      "sla.mustache": """
      {{budget.amount}}, {{budget.approved}}; {{situation.tools}}
      {{#pains.list}}{{place}} {{text}} [{{speaker}}]; {{/pains.list}}{{#competition.has_list}}rivals{{/competition.has_list}}
      {{#authority.engaged}}met{{/authority.engaged}}{{^budget.source}}, {{budget.source}}{{/budget.source}}
      """
    ])
    var desk = try Desk(Held.full)
    desk.templates = Templates(folder: own.path)
    #expect(
      try desk.draft("sla").text == """
        USD 100,000 to 130,000, [gap: approval, they would not say]; SAP, Outlook and a shared drive
        1 reports are late every month [Jane Doe, CFO]; 2 invoices get paid twice [[gap: who said it]]; rivals
        met, [gap: source of the money]
        """)
  }

  @Test(
    "A broken one is refused with its file, line and reason",
    arguments: [
      ("# SLA\n\n{{#people}}\n{{name}}\n{{/peple}}\n", 5, TemplateFault.Reason.sectionNotClosed),
      ("# SLA\n{{deal}}\n{{dael}}\n", 3, .unknownName("dael")),
      ("# SLA\n{{#people}}{{nmae}}{{/people}}", 2, .unknownName("nmae")),
      ("# SLA\n{{deal\n", 2, .badTag), ("{{#account}}{{text}}{{/account}}", 1, .unknownName("text")),
      ("{{#budget.amuont}}x{{/budget.amuont}}", 1, .unknownName("budget.amuont")),
      ("\n{{has_peple}}", 2, .unknownName("has_peple")), ("{{> header}}\n", 1, .takesAnother),
      ("a\nb {{<x}}{{/x}}", 2, .takesAnother),
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
