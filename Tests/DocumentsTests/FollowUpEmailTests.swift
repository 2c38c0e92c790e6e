import Figures
import Sales
import SampleBook
import Testing

@testable import Documents

@Suite("The follow-up e-mail")
struct FollowUpEmailTests {
  private static let omar = Desk.person("omar", "Omar Haddad")

  @Test("Golden: what is not for the customer stands below the line")
  func golden() throws {
    #expect(
      try Desk().draft("follow_up_email").text == """
        To: Jane Doe <jane@acme.example>
        Subject: Our demo on 20 November 2026

        Hi Jane,

        thank you for the demo on 20 November 2026.

        [gap: what was agreed]

        [gap: next meeting]

        Best regards,
        Sam Okafor

        ---

        For you, not for the customer; delete it before sending. Acme Corporation, Platform Rollout.

        - Noted 20 November 2026: SSO is a must
        - Noted 21 November 2026: Budget comes in January
        - Next step: Send the contract
        - To do: send pricing, due 27 November 2026

        """)
  }

  @Test("Golden: after the interviews it says what was heard and agreed")
  func heard() throws {
    #expect(
      try Desk(Held.full).draft("follow_up_email").text == """
        To: Jane Doe <jane@acme.example>
        Subject: Our demo on 20 November 2026

        Hi Jane,

        thank you for the demo on 20 November 2026.

        What I took from it; please put me right where I am wrong:

        - Month end takes ten days, and the auditors complain.
        - Reports are late every month.
        - Invoices get paid twice.
        - It costs you USD 8,000 a month.
        - It must do this: single sign-on and sync with SAP.
        - You need it in March 2027.

        What we agreed on: send pricing, by 27 November 2026 (Sam Okafor).

        [gap: next meeting]

        Best regards,
        Sam Okafor

        ---

        For you, not for the customer; delete it before sending. Acme Corporation, Platform Rollout.

        - Noted 20 November 2026: SSO is a must
        - Noted 21 November 2026: Budget comes in January
        - Next step: Send the contract

        """)
  }

  @Test("What was agreed in either interview counts before what only the record says")
  func agreed() throws {
    let step = Held.Said("timeline.next", .step(.init("show a demo to IT", due: Day(iso: "2026-11-30"))))
    let text = try Desk(Held(bant: [step]).records).draft("follow_up_email").text
    #expect(text.contains("What we agreed on: show a demo to IT, by 30 November 2026 ([gap: who does it])."))
    #expect(text.contains("\n- Next step: Send the contract\n"))
  }

  @Test("It goes to whom it is said to go, and thanks for what that person was at")
  func recipient() throws {
    let met = Desk.activity("met", "meeting", at: "2026-11-18T10:00:00Z", with: "omar")
    let text = try Desk([met]).draft("follow_up_email", to: Self.omar).text
    #expect(text.hasPrefix("To: Omar Haddad <[gap: e-mail address]>\nSubject: Our meeting on 18 November 2026\n"))
    #expect(text.contains("We meet again: call, 1 December 2026, 15:00."))
  }

  @Test("Nobody is thanked for what others were at, nor for what is no meeting")
  func nothingToFollow() {
    #expect(throws: DocumentFault.nothingKnown(.meeting(with: Self.omar.mention), Desk.rollout.mention)) {
      try Desk().draft("follow_up_email", to: Self.omar)
    }
    let mail = Desk.activity("mail", "email", at: "2026-11-23T10:00:00Z", with: "omar")
    #expect(throws: DocumentFault.nothingKnown(.meeting(with: Self.omar.mention), Desk.rollout.mention)) {
      try Desk([mail]).draft("follow_up_email", to: Self.omar)
    }
  }

  @Test("It is plain text: nothing is escaped, and one value stays on one line")
  func plain() throws {
    let note = Desk.activity("note", "call", at: "2026-11-23T10:00:00Z", with: "jane", note: "a | b\nTo: *x* & y")
    #expect(try Desk([note]).draft("follow_up_email").text.contains("- Noted 23 November 2026: a | b To: *x* & y\n"))
  }
}
