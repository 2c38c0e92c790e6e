import Figures
import Sales
import SampleBook
import Testing

@testable import Documents

@Suite("The discovery summary")
struct DiscoverySummaryTests {
  @Test("Golden: what is not known stands first")
  func golden() throws {
    let budget = ChecklistItem.sample("budget") {
      ($0.opportunity, $0.stage, $0.item) = (RecordID("rollout"), "qualification", "budget")
    }
    #expect(
      try Desk([budget]).draft("discovery_summary").text == """
        # Discovery summary: Platform Rollout

        Acme Corporation, Proposal, USD 120,000, closes 18 December 2026.
        Written from the record by Sam Okafor on 24 November 2026; `[gap]` marks what the record does not say.

        ## What is not known

        - [gap: Authority] Decision maker engaged?
        - [gap: Need] Clear business need?
        - [gap: Timeline] Defined timeline?
        - [gap: champion] Who speaks for it when nobody of us is there?
        - [gap: pains] What hurts, how much, and whom? The notes below are not sorted into pains and requirements.

        ## What is known

        - Budget: Approved budget available
        - Jane Doe, CFO: economic buyer

        ## What was noted

        - 20 November 2026, Sam Okafor, with Jane Doe: SSO is a must
        - 21 November 2026, Sam Okafor: Budget comes in January

        ## What was done

        - 20 November 2026: demo with Jane Doe, by Sam Okafor

        ## Next steps

        - Send the contract
        - 1 December 2026, 15:00: call with Omar Haddad, Sam Okafor
        - send pricing, due 27 November 2026, [gap: owner]

        """)
  }

  @Test("Where nothing is noted there is no summary")
  func nothingNoted() {
    #expect(throws: DocumentFault.nothingKnown(.notes, Desk.bare.mention)) {
      try Desk().draft("discovery_summary", Desk.bare)
    }
  }
}
