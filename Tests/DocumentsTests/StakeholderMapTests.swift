import Figures
import Sales
import SampleBook
import Testing

@testable import Documents

@Suite("The stakeholder map")
struct StakeholderMapTests {
  @Test("Golden")
  func golden() throws {
    let draft = try Desk().draft("stakeholder_map")
    #expect(
      draft.text == """
        # Stakeholder map: Platform Rollout

        Acme Corporation, Proposal, USD 120,000, closes 18 December 2026.
        Written from the record by Sam Okafor on 24 November 2026; `[gap]` marks what the record does not say.

        ## Warnings

        - No champion is named.
        - Single-threaded: every activity with a named person was with Jane Doe.

        ## People

        | Name | Title | Part in the deal | Stance | Influence | E-mail | Phone | Last talk |
        |---|---|---|---|---|---|---|---|
        | Jane Doe | CFO | economic buyer | not known | not known | jane@acme.example | [gap: phone] | 20 November 2026 |
        | Omar Haddad | Head of IT | [gap: part in the deal] | not known | not known | [gap: e-mail] | [gap: phone] | none on record |

        ## Who reports to whom

        - Jane Doe, CFO
          - Omar Haddad, Head of IT

        """)
    #expect(draft.gaps == ["phone", "part in the deal", "e-mail"])
    #expect(draft.fileName == "platform-rollout-stakeholder-map.md")
  }

  private static let omar = Desk.activity("met", "meeting", at: "2026-11-22T10:00:00Z", with: "omar")

  @Test(
    "It warns of what a deal can fall over, and of nothing else",
    arguments: [
      ([], ["No champion is named.", "Single-threaded: every activity with a named person was with Jane Doe."]),
      ([Desk.part("omar", "champion"), omar], ["None."]),
      (
        [Desk.part("kim", "blocker"), Desk.person("kim", "Kim"), omar],
        ["No champion is named.", "Kim is against it, and nothing is planned with them."]
      ),
      (
        [Desk.part("omar", "decision_maker"), Desk.part("kim", "champion"), Desk.person("kim", "Kim")],
        [
          "No activity with Omar Haddad, who decides, is on record.",
          "Kim, the champion, was never tested: no activity with them is on record.",
          "Single-threaded: every activity with a named person was with Jane Doe.",
        ]
      ),
    ] as [([any Record], [String])])
  func warnings(more: [any Record], expected: [String]) throws {
    let text = try Desk(more).draft("stakeholder_map").text
    #expect(Desk.section("Warnings", of: text) == expected.map { "- \($0)" })
  }

  @Test("People come by the weight of their part, then by name")
  func order() throws {
    let more: [any Record] = [
      Desk.person("ann", "Ann"), Desk.person("zoe", "Zoe"), Desk.person("bob", "Bob"), Desk.part("zoe", "champion"),
      Desk.part("bob", "legal"),
    ]
    let rows = Desk.section("People", of: try Desk(more).draft("stakeholder_map").text).dropFirst(2)
    #expect(rows.map { $0.split(separator: " | ")[0] } == ["| Jane Doe", "| Zoe", "| Bob", "| Ann", "| Omar Haddad"])
  }

  @Test("Bars, line ends and control characters of the record leave the table whole")
  func hostile() throws {
    let evil = Desk.person("evil", "A | B\n| C | D |\u{1B}[2J") { $0.jobTitle = "\\|\r\n## Heading" }
    let rows = Desk.section("People", of: try Desk([evil]).draft("stakeholder_map").text)
    #expect(rows.count == 5)
    for row in rows {
      let bars = zip(" " + row, row).filter { $0 != "\\" && $1 == "|" }
      #expect(bars.count == 9, "\(row)")
    }
    #expect(
      rows[2].hasPrefix("| A \\| B \\| C \\| D \\| \\[2J | \\\\\\| ## Heading |")
        || rows.contains { $0.contains("A \\| B") })
  }

  @Test("People who report to each other in a circle are each told once")
  func circle() throws {
    let more: [any Record] = [
      Desk.person("a", "Ann") { $0.reportsTo = RecordID("b") },
      Desk.person("b", "Bob") { $0.reportsTo = RecordID("a") },
    ]
    let lines = Desk.section("Who reports to whom", of: try Desk(more).draft("stakeholder_map").text)
    #expect(lines.count == 4 && lines.filter { $0.contains("Ann") }.count == 1)
  }

  @Test("Where nobody is on file there is no map")
  func nobody() {
    #expect(throws: DocumentFault.nothingKnown(.people, Desk.bare.mention)) {
      try Desk().draft("stakeholder_map", Desk.bare)
    }
  }
}
