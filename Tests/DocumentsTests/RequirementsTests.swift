import Figures
import Sales
import SampleBook
import Testing

@testable import Documents

@Suite("The requirements document")
struct RequirementsTests {
  @Test("Golden: each has a number, a priority by its words, a source, and what shows that it is met")
  func golden() throws {
    #expect(
      try Desk(Held.full).draft("requirements").text == """
        # Requirements: Platform Rollout

        Acme Corporation. Written by Sam Okafor on 24 November 2026, from what the customer said. `[gap]` marks what nobody has told us.

        ## Open

        - [gap: priority] How much are these wanted: R4?
        - [gap: acceptance] What shows that these are met: R1, R2, R3 and R4?

        ## Must

        | No. | Requirement | Said by, on | Met when |
        |---|---|---|---|
        | R1 | Single sign-on | told to Sam Okafor, 23 November 2026 | [gap: acceptance] |
        | R2 | Sync with SAP | told to Sam Okafor, 23 November 2026 | [gap: acceptance] |

        ## Could

        | No. | Requirement | Said by, on | Met when |
        |---|---|---|---|
        | R3 | An app for approvals | told to Sam Okafor, 23 November 2026 | [gap: acceptance] |

        ## Priority not said

        | No. | Requirement | Said by, on | Met when |
        |---|---|---|---|
        | R4 | Keep invoices for ten years | told to Sam Okafor, 23 November 2026 | [gap: acceptance] |

        ## Why they are wanted

        - Month end takes ten days, and the auditors complain.
        - Reports are late every month. “I do them on Sundays” (Jane Doe, CFO)
        - Invoices get paid twice.

        ## How success is measured

        - Month end closed in three days instead of ten by June.

        """)
  }

  @Test("A new one leaves the others their numbers, and whoever said it is named")
  func numbers() throws {
    let more: [Held.Said] = [
      .list("requirements.list", "SAP", in: "SAP is a must"),
      .list("requirements.list", "SAP", "French, says Jane", in: "it should speak French, says Jane"),
    ]
    let text = try Desk(Held(discovery: more).records).draft("requirements").text
    #expect(text.contains("| R1 | SAP | told to Sam Okafor, 23 November 2026 |"))
    #expect(text.contains("| R2 | French | Jane Doe, CFO, 23 November 2026 |"))
  }
}
