import Figures
import Sales
import SampleBook
import Testing

@testable import Documents

@Suite("The technical architecture")
struct TechnicalArchitectureTests {
  @Test("Golden: each technical requirement stands with what it is about")
  func golden() throws {
    #expect(
      try Desk(Held.full).draft("technical_architecture").text == """
        # Technical architecture: Platform Rollout

        For Acme Corporation. Prepared by Sam Okafor, 24 November 2026. `[gap]` marks what is to be settled.

        ## What is there today

        - Tools: SAP, Outlook and a shared drive.
        - Users: six people in accounts payable, all in Leeds.
        - Volumes: 4,500 invoices a month.

        The process runs through it like this:

        1. The invoice comes by e-mail.
        2. A clerk types it into SAP.
        3. The manager signs on paper.

        ## What has to be answered

        | About | Requirement | Answer |
        |---|---|---|
        | Integration | R2: Sync with SAP (must) | [gap: how R2 is met] |
        | Data | [gap: data and its migration] | |
        | Security | R1: Single sign-on (must) | [gap: how R1 is met] |
        | Service | [gap: availability and support] | |

        ## The solution

        - Product: [gap: product]
        - Components and hosting: [gap: components and hosting]

        ## Who settles it

        - Omar Haddad, Head of IT

        """)
  }
}
