import Figures
import Sales
import SampleBook
import Testing

@testable import Documents

@Suite("The pricing proposal")
struct PricingProposalTests {
  @Test("Golden: the price, what it has to cover and what it is worth")
  func golden() throws {
    #expect(
      try Desk(Held.full).draft("pricing_proposal").text == """
        # Pricing proposal: Platform Rollout

        For Acme Corporation. Prepared by Sam Okafor, 24 November 2026.

        ## Price

        | Item | Price |
        |---|---|
        | Platform Rollout | USD 120,000 |

        - What the price is made of: [gap: price by item]
        - Payment: [gap: terms of payment]
        - Taxes: [gap: taxes]
        - Valid until: [gap: validity]

        ## What it has to cover

        - Single sign-on
        - Sync with SAP
        - Keep invoices for ten years [gap: whether R4 is in the price]

        Only if we agree on it:

        - An app for approvals

        ## What it is worth

        - The problem costs USD 8,000 a month today.
        - Doing nothing for 12 months: USD 96,000 (USD 8,000 a month × 12 months).
        - Payback: 15 months (USD 120,000 ÷ USD 8,000 a month, if all of the cost goes away).

        """)
  }

  @Test("Of a budget below the deal it tells what would fit, and of doing nothing what was said")
  func told() throws {
    let bant = [
      Held.Said("budget.amount", .money(.init(.dollars(50_000)))),
      Held.Said("budget.scope", .text("one plant of four")),
    ]
    let discovery = [Held.Said("impact.inaction", .money(.init(.dollars(600_000), per: "year")))]
    let text = try Desk(Held(discovery: discovery, bant: bant).records).draft("pricing_proposal").text
    #expect(
      text.contains(
        "- Doing nothing for 12 months: USD 600,000.\n- Payback: 2.4 months (USD 120,000 ÷ USD 600,000 a year"))
    #expect(text.hasSuffix("## A smaller start\n\nOne plant of four. [gap: price of the smaller start]\n"))
  }
}
