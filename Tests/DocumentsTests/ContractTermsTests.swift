import Figures
import Sales
import SampleBook
import Testing

@testable import Documents

@Suite("The contract terms")
struct ContractTermsTests {
  @Test("Golden: what is agreed, and what is to be")
  func golden() throws {
    #expect(
      try Desk(Held.full).draft("contract_terms").text == """
        # Contract terms: Platform Rollout

        Draft by Sam Okafor, 24 November 2026, for legal review. `[gap]` marks what is to be agreed; nothing here binds anybody.

        | Term | Draft |
        |---|---|
        | Customer | Acme Corporation |
        | Supplier | [gap: name of our company] |
        | Subject | [gap: product] |
        | Price | USD 120,000 |
        | Payment | [gap: terms of payment] |
        | Contract to be signed | 18 December 2026 |
        | Start | to be in use in March 2027 |
        | Length and renewal | [gap: length and renewal] |
        | Notice | [gap: notice] |
        | Service levels | [gap: service levels] |
        | Liability | [gap: liability] |
        | Data protection | [gap: data protection] |
        | Law and venue | [gap: law and venue] |

        ## What has to be delivered

        - R1: Single sign-on, met when [gap: acceptance]
        - R2: Sync with SAP, met when [gap: acceptance]

        ## Who signs, who reviews

        - [gap: who signs]
        - Jane Doe, CFO: economic buyer

        """)
  }

  @Test("A service level agreement that was written is named, and so is whoever reviews")
  func sla() throws {
    let paper = Document.sample("sla") {
      ($0.opportunity, $0.type, $0.path) = (RecordID("rollout"), "sla", "/home/sam/platform-rollout-sla.md")
      $0.created = Instant("2026-11-22T09:00:00Z")
    }
    let text = try Desk([paper, Desk.part("omar", "legal")]).draft("contract_terms").text
    #expect(text.contains("| Service levels | platform-rollout-sla.md, 22 November 2026 |"))
    #expect(text.hasSuffix("- Jane Doe, CFO: economic buyer\n- Omar Haddad, Head of IT: legal\n"))
  }
}
