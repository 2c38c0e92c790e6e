import Figures
import Sales
import SampleBook
import Testing

@testable import Documents

@Suite("The service level agreement")
struct ServiceLevelTests {
  @Test("Golden: what it is measured under, and the levels to be agreed")
  func golden() throws {
    #expect(
      try Desk(Held.full).draft("sla").text == """
        # Service level agreement: Platform Rollout

        Draft by Sam Okafor, 24 November 2026, for Acme Corporation. `[gap]` marks what is to be agreed.

        ## Service levels

        | Level | Target |
        |---|---|
        | Availability | [gap: availability] |
        | Support hours | [gap: support hours] |
        | First answer, urgent | [gap: time to the first answer] |
        | Solution, urgent | [gap: time to the solution] |
        | Recovery after an outage | [gap: time to recover] |
        | Maintenance windows | [gap: maintenance windows] |
        | Reports | [gap: reports] |
        | Credits where a level is missed | [gap: credits] |

        ## What it is measured under

        - Volumes: 4,500 invoices a month.
        - Users: six people in accounts payable, all in Leeds.

        ## Who to turn to

        - Acme Corporation: Omar Haddad, Head of IT, [gap: e-mail]
        - Us: [gap: support contact]

        """)
  }

  @Test("What the customer asked for stands first")
  func asked() throws {
    let wish = Held.Said.list("requirements.list", "support 24/7", in: "support 24/7 is a must")
    let text = try Desk(Held(discovery: [wish]).records).draft("sla").text
    #expect(
      Desk.section("What the customer asked for", of: text)
        == ["- R1: Support 24/7 (must; told to Sam Okafor, 23 November 2026)"])
  }
}
