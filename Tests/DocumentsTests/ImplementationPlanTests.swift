import Figures
import Sales
import SampleBook
import Testing

@testable import Documents

@Suite("The implementation plan")
struct ImplementationPlanTests {
  @Test("Golden: the days that are known, and the work that follows from the requirements")
  func golden() throws {
    #expect(
      try Desk(Held.full).draft("implementation_plan").text == """
        # Implementation plan: Platform Rollout

        For Acme Corporation. Prepared by Sam Okafor, 24 November 2026. `[gap]` marks what is to be settled.

        ## Milestones

        | Milestone | Day |
        |---|---|
        | Decision | 15 December 2026 |
        | Contract | 18 December 2026 |
        | Kickoff | [gap: day of the kickoff] |
        | Go-live | March 2027 |

        If it slips: the old licence runs out, and they pay for another year.

        ## Up to the contract

        1. A demo.
        2. A trial.
        3. The contract.

        ## Work

        | Requirement | Priority | Who | Effort |
        |---|---|---|---|
        | R1: Single sign-on | must | [gap: who does it] | [gap: effort] |
        | R2: Sync with SAP | must | [gap: who does it] | [gap: effort] |
        | R3: An app for approvals | could | [gap: who does it] | [gap: effort] |
        | R4: Keep invoices for ten years | [gap: priority] | [gap: who does it] | [gap: effort] |

        How it is done today:

        1. The invoice comes by e-mail.
        2. A clerk types it into SAP.
        3. The manager signs on paper.

        ## People

        - Sam Okafor, our side
        - Jane Doe, CFO, Acme Corporation
        - [gap: project lead of the customer]

        ## What must not happen again

        A macro somebody built in 2019; it broke when he left.

        ## Done when

        - Month end closed in three days instead of ten by June.

        """)
  }
}
