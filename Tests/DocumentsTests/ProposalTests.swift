import Figures
import Sales
import SampleBook
import Testing

@testable import Documents

@Suite("The formal proposal")
struct ProposalTests {
  @Test("Golden: all that the customer has to decide on")
  func golden() throws {
    #expect(
      try Desk(Held.full).draft("proposal").text == """
        # Proposal: Platform Rollout

        For Acme Corporation, attention Jane Doe, CFO. Prepared by Sam Okafor, 24 November 2026.

        ## Summary

        Month end takes ten days, and the auditors complain. It costs USD 8,000 a month today. We propose [gap: product] for USD 120,000, in use in March 2027.
        It is paid back in 15 months (USD 120,000 ÷ USD 8,000 a month, if all of the cost goes away).

        ## What we understood

        - Reports are late every month. “I do them on Sundays” (Jane Doe, CFO)
        - Invoices get paid twice.

        ## What you get

        | No. | Requirement | Priority | How it is met |
        |---|---|---|---|
        | R1 | Single sign-on | must | [gap: how R1 is met] |
        | R2 | Sync with SAP | must | [gap: how R2 is met] |
        | R3 | An app for approvals | could | [gap: how R3 is met] |
        | R4 | Keep invoices for ten years | [gap: priority] | [gap: how R4 is met] |

        Success is measured by this:

        - Month end closed in three days instead of ten by June.

        ## When

        | Milestone | Day |
        |---|---|
        | Decision | 15 December 2026 |
        | Contract | 18 December 2026 |
        | Kickoff | [gap: day of the kickoff] |
        | Go-live | March 2027 |

        ## Price

        USD 120,000. Payment: [gap: terms of payment]. Valid until: [gap: validity].

        Doing nothing for 12 months costs USD 96,000 (USD 8,000 a month × 12 months).

        ## Next step

        Send pricing, by 27 November 2026 (Sam Okafor).

        ## Acceptance

        | Acme Corporation | [gap: name of our company] |
        |---|---|
        | Name: [gap: who signs] | Name: Sam Okafor |
        | Date, signature: | Date, signature: |

        """)
  }
}
