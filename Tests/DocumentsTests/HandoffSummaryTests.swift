import Figures
import Sales
import SampleBook
import Testing

@testable import Documents

@Suite("The handoff summary")
struct HandoffSummaryTests {
  private static let won: Opportunity = {
    var deal = Desk.rollout
    (deal.status, deal.stage, deal.closeDate) = (.won, "closed_won", Day(iso: "2026-11-24"))
    return deal
  }()

  @Test("Golden")
  func golden() throws {
    let signed = ChecklistItem.sample("signed") {
      ($0.opportunity, $0.stage, $0.item) = (RecordID("rollout"), "closed_won", "contract_signed")
    }
    #expect(
      try Desk([signed]).draft("handoff_summary", Self.won).text == """
        # Handoff summary: Platform Rollout

        Written from the record by Sam Okafor on 24 November 2026; `[gap]` marks what the record does not say.

        ## The deal

        | | |
        |---|---|
        | Account | Acme Corporation |
        | Industry | manufacturing |
        | Website | [gap: website] |
        | Amount | USD 120,000 |
        | Product | [gap: product] |
        | Closed | 24 November 2026 |
        | On record since | 7 September 2026 |
        | Source | [gap: source] |
        | Owner | Sam Okafor |

        ## What was promised

        [gap: what was promised]

        ## People

        | Name | Title | Part in the deal | E-mail | Phone |
        |---|---|---|---|---|
        | Jane Doe | CFO | economic buyer | jane@acme.example | [gap: phone] |
        | Omar Haddad | Head of IT | [gap: part in the deal] | [gap: e-mail] | [gap: phone] |

        ## What was done

        - 20 November 2026: demo with Jane Doe, by Sam Okafor

        ## What was noted

        - 20 November 2026, Sam Okafor, with Jane Doe: SSO is a must
        - 21 November 2026, Sam Okafor: Budget comes in January

        ## The way here

        - 5 October 2026: Proposal

        ## Checklist of Closed Won

        - [x] Contract signed
        - [ ] Payment received
        - [ ] Implementation started

        ## Next steps

        - Send the contract
        - 1 December 2026, 15:00: call with Omar Haddad, Sam Okafor
        - send pricing, due 27 November 2026, [gap: owner]

        """)
  }

  @Test("A deal that is not won says so")
  func notWon() throws {
    #expect(try Desk().draft("handoff_summary").text.contains("**Not won: the deal is in Proposal.**"))
    var lost = Desk.rollout
    lost.status = .lost
    #expect(try Desk().draft("handoff_summary", lost).text.contains("**Not won: the deal is lost.**"))
  }

  @Test("Of a bare deal everything is a gap, and nothing is made up")
  func bare() throws {
    let draft = try Desk().draft("handoff_summary", Desk.bare)
    for gap in ["account", "amount", "close date", "owner", "people", "no activity is on record", "next step"] {
      #expect(draft.gaps.contains(gap), "\(gap)")
    }
    #expect(!draft.text.contains("Acme") && !draft.text.contains("USD"))
  }

  @Test("What belongs to another deal of the account stays out")
  func strangers() throws {
    var other = Desk.activity("other", "call", at: "2026-11-23T10:00:00Z", note: "about the renewal")
    other.opportunity = RecordID("renewal")
    #expect(!(try Desk([other]).draft("handoff_summary").text.contains("renewal")))
  }
}
