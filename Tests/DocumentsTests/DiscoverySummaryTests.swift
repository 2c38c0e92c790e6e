import Figures
import Sales
import SampleBook
import Testing

@testable import Documents

@Suite("The discovery summary")
struct DiscoverySummaryTests {
  @Test("Golden: what is not known stands first, then their words, what they cost and what follows")
  func golden() throws {
    #expect(
      try Desk(Held.full).draft("discovery_summary").text == """
        # Discovery summary: Platform Rollout

        Acme Corporation, Proposal, USD 120,000, closes 18 December 2026.
        Written by Sam Okafor on 24 November 2026. What the customer said stands as said; *(implied)* marks what the record or a sum says, `[gap]` what nobody has told us.

        ## What is not known

        - [gap: champion] Who speaks for it when nobody of us is there?
        - [gap: approval, they would not say] Is there an approved budget?
        - [gap: how often] How often does this happen: invoices get paid twice?

        ## What hurts

        Month end takes ten days, and the auditors complain.

        1. Reports are late every month. “I do them on Sundays” (Jane Doe, CFO)
        2. Invoices get paid twice.

        ## What it costs

        - As it is: USD 8,000 a month.
        - Doing nothing for 12 months: USD 96,000 *(implied)*: USD 8,000 a month × 12 months.
        - Payback: 15 months *(implied)*: USD 120,000 ÷ USD 8,000 a month, if all of the cost goes away.
        - One of their top three goals, owned by Jane Doe, CFO.

        ## Where they stand

        - Why now: a new CFO started in September and hates the spreadsheets.
        - Team: six people in accounts payable, all in Leeds.
        - Tools: SAP, Outlook and a shared drive.
        - Volumes: 4,500 invoices a month.

        ## How it is done today

        1. The invoice comes by e-mail.
        2. A clerk types it into SAP.
        3. The manager signs on paper.

        Tried before: a macro somebody built in 2019; it broke when he left.

        ## What they need

        - R1: Single sign-on (must)
        - R2: Sync with SAP (must)
        - R3: An app for approvals (could)
        - R4: Keep invoices for ten years ([gap: priority])

        They will measure:

        - Month end closed in three days instead of ten by June.

        ## How they decide

        - Jane Doe, CFO: economic buyer
        - Way to the decision: a demo, then a trial, then the contract
        - Criteria: price, local references and time to go live.
        - Decision: 15 December 2026.
        - Needed in March 2027. If it slips: the old licence runs out, and they pay for another year.
        - Budget: USD 100,000 to 130,000.
        - Compared with: Brightpath.

        ## What else is on record

        - Authority: Decision maker engaged
        - Timeline: Defined timeline
        - Noted 20 November 2026, Sam Okafor, with Jane Doe: SSO is a must
        - Noted 21 November 2026, Sam Okafor: Budget comes in January
        - 20 November 2026: demo with Jane Doe, by Sam Okafor

        ## Next steps

        - Agreed: send pricing, by 27 November 2026, Sam Okafor
        - Send the contract
        - 1 December 2026, 15:00: call with Omar Haddad, Sam Okafor

        """)
  }

  @Test("Golden: without an interview it stands on the record alone")
  func record() throws {
    let budget = ChecklistItem.sample("budget") {
      ($0.opportunity, $0.stage, $0.item) = (RecordID("rollout"), "qualification", "budget")
    }
    #expect(
      try Desk([budget]).draft("discovery_summary").text == """
        # Discovery summary: Platform Rollout

        Acme Corporation, Proposal, USD 120,000, closes 18 December 2026.
        Written by Sam Okafor on 24 November 2026. What the customer said stands as said; *(implied)* marks what the record or a sum says, `[gap]` what nobody has told us.

        ## What is not known

        - [gap: Authority] Decision maker engaged?
        - [gap: Need] Clear business need?
        - [gap: Timeline] Defined timeline?
        - [gap: champion] Who speaks for it when nobody of us is there?
        - [gap: pains] What hurts, how much, and whom? Notes do not tell pains from requirements.

        ## How they decide

        - Jane Doe, CFO: economic buyer *(implied)*

        ## What else is on record

        - Budget: Approved budget available
        - Noted 20 November 2026, Sam Okafor, with Jane Doe: SSO is a must
        - Noted 21 November 2026, Sam Okafor: Budget comes in January
        - 20 November 2026: demo with Jane Doe, by Sam Okafor

        ## Next steps

        - Send the contract
        - 1 December 2026, 15:00: call with Omar Haddad, Sam Okafor
        - send pricing, due 27 November 2026, [gap: owner]

        """)
  }

  @Test("What nobody told us is marked, and what they would not say or do not know is said so")
  func states() throws {
    let discovery = [
      Held.Said("situation.team", nil, .unknown), Held.Said("impact.cost", nil, .declined),
      Held.Said("pains.list", .list([.init("it hangs", quote: "all day", speaker: "Omar")], isComplete: true)),
    ]
    let text = try Desk(Held(discovery: discovery).records).draft("discovery_summary").text
    let unknown = Desk.section("What is not known", of: text)
    #expect(unknown.contains("- [gap: team, not known yet] Who works on this today, and how many are they?"))
    #expect(
      unknown.contains(
        "- [gap: cost of the problem, they would not say] What does it cost them as it is, and per what?"))
    #expect(Desk.section("What hurts", of: text) == ["1. It hangs. “all day” (Omar Haddad, Head of IT)"])
    #expect(!text.contains("## What it costs"))
  }

  @Test("What the record says and nobody told us is marked as implied")
  func implied() throws {
    var deal = Desk.rollout
    deal.competitor = "Zeta"
    let text = try Desk(Held(discovery: [.list("situation.tools", "SAP")]).records).draft("discovery_summary", deal)
      .text
    #expect(text.contains("- Jane Doe, CFO: economic buyer *(implied)*\n"))
    #expect(text.contains("- Compared with: Zeta *(implied)*.\n"))
  }

  @Test("Where nothing is noted or answered there is no summary")
  func nothingNoted() {
    #expect(throws: DocumentFault.nothingKnown(.notes, Desk.bare.mention)) {
      try Desk().draft("discovery_summary", Desk.bare)
    }
  }
}
