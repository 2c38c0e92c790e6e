import Figures
import Sales
import SampleBook
import Testing

@testable import Documents

@Suite("The solution proposal")
struct SolutionProposalTests {
  @Test("Golden: from their words to what answers them")
  func golden() throws {
    #expect(
      try Desk(Held.full).draft("solution_proposal").text == """
        # Solution proposal: Platform Rollout

        For Acme Corporation. Prepared by Sam Okafor, 24 November 2026.

        ## The problem, in your words

        Month end takes ten days, and the auditors complain.

        - Reports are late every month. “I do them on Sundays” (Jane Doe, CFO)
        - Invoices get paid twice.

        Today it costs USD 8,000 a month. Doing nothing for 12 months costs USD 96,000 (USD 8,000 a month × 12 months).

        ## What the solution must do, and what does it

        | No. | Requirement | Priority | How it is met |
        |---|---|---|---|
        | R1 | Single sign-on | must | [gap: how R1 is met] |
        | R2 | Sync with SAP | must | [gap: how R2 is met] |
        | R3 | An app for approvals | could | [gap: how R3 is met] |
        | R4 | Keep invoices for ten years | [gap: priority] | [gap: how R4 is met] |

        ## What we propose

        [gap: product]

        It has to fit what is there today: SAP, Outlook and a shared drive.

        ## How success is measured

        - Month end closed in three days instead of ten by June.

        ## Next step

        Send pricing, by 27 November 2026 (Sam Okafor).

        """)
  }
}
