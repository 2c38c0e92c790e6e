import Figures
import Sales
import SampleBook
import Testing

@testable import Documents

@Suite("All documents")
struct AllDocumentsTests {
  private static let all = Playbook.documents.sorted()

  private static let desks: [String: @Sendable () throws -> Desk] = [
    "both interviews": { try Desk(Held.full) }, "BANT alone": { try Desk(Held(bant: Held.bant).records) },
    "discovery alone": { try Desk(Held(discovery: Held.discovery).records) }, "no interview": { Desk() },
    "one requirement": { try Desk(Held(discovery: [.list("requirements.list", "SAP")]).records) },
  ]

  @Test(
    "Whatever is known, no heading, table or line is empty, and no tag is left", arguments: all, desks.keys.sorted())
  func whole(document: String, desk: String) throws {
    let draft: Draft
    do { draft = try (Self.desks[desk] ?? { Desk() })().draft(document) } catch is DocumentFault { return }
    let lines = draft.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("## ") {
      #expect(next.isEmpty, "\(line)")
    }
    let blocks = lines.filter { !$0.isEmpty }
    for (line, next) in zip(blocks, blocks.dropFirst() + ["## "]) where line.hasPrefix("## ") || line.hasPrefix("|---")
    {
      #expect(!next.hasPrefix("#"), "\(line) has nothing below it")
    }
    #expect(!draft.text.contains("{{") && !draft.text.contains("\n\n\n") && draft.text.hasSuffix("\n"))
    let hollow = lines.filter {
      $0 == "-" || $0.contains("- :") || $0.contains(" .") || $0.contains(": .") || $0.contains("()")
    }
    #expect(hollow.isEmpty)
  }

  @Test("Banter's own name nothing that cannot be known", arguments: all)
  func strangers(document: String) throws {
    let desk = try Desk(Held.full)
    let clock = Clock(now: .sample, zone: .utc)
    let brief = Brief(document: document, deal: Desk.rollout, author: .sample("sam"), clock: clock)
    let sheet = try Facts(
      brief, book: desk.book, playbook: Desk.playbook.get(), questionnaires: Desk.questionnaires.get()
    ).sheet()
    _ = try Templates().template(for: document).text(of: sheet)
    #expect(sheet.strangers.isEmpty)
  }

  @Test("Without its interviews, a team still gets a document of what there is")
  func otherQuestions() throws {
    let desk = Desk()
    let clock = Clock(now: .sample, zone: .utc)
    let brief = Brief(document: "discovery_summary", deal: Desk.rollout, author: .sample("sam"), clock: clock)
    let draft = try Draft(
      brief, from: desk.book, playbook: Desk.playbook.get(), questionnaires: [], templates: Templates())
    #expect(draft.text.contains("SSO is a must"))
  }

  @Test(
    "Where nothing is known of what it is about, a document is refused and says what it lacks",
    arguments: [
      ("discovery_summary", .notes), ("requirements", .requirements), ("stakeholder_map", .people),
      ("solution_proposal", .needs), ("technical_architecture", .requirements), ("implementation_plan", .needs),
      ("pricing_proposal", .amount), ("proposal", .needs), ("contract_terms", .amount), ("sla", .requirements),
      ("follow_up_email", .meeting(with: nil)),
    ] as [(String, DocumentFault.Lack)])
  func refused(document: String, lack: DocumentFault.Lack) {
    #expect(throws: DocumentFault.nothingKnown(lack, Desk.bare.mention)) { try Desk().draft(document, Desk.bare) }
  }

  @Test(
    "What is for the customer tells nothing of what is said among us",
    arguments: ["proposal", "solution_proposal", "pricing_proposal", "follow_up_email"])
  func discreet(document: String) throws {
    let text = try Desk(Held.full).draft(document).text
    let theirs = text.split(separator: "\n---\n").first ?? ""
    for secret in ["Brightpath", "100,000", "130,000", "economic buyer", "hates", "Budget comes", "champion"] {
      #expect(!theirs.contains(secret), "\(secret)")
    }
  }
}
