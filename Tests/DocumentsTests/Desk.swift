import Figures
import Foundation
import Sales
import SampleBook

@testable import Documents

/// Sam's desk on 24 November 2026: a deal with Acme that much is known of, and one with Globex that is bare.
struct Desk {
  var book: PaperBook
  var templates = Templates()

  static let rollout = Opportunity.sample("rollout") {
    ($0.name, $0.account, $0.stage, $0.amount) = ("Platform Rollout", RecordID("acme"), "proposal", .dollars(120_000))
    ($0.closeDate, $0.owner, $0.created) = (Day(iso: "2026-12-18"), RecordID("sam"), Instant("2026-09-07T09:00:00Z"))
    $0.nextStep = "Send the contract"
  }

  static let bare = Opportunity.sample("bare") { $0.name = "Globex Expansion" }
  private static let sam = User.sample("sam") { $0.name = "Sam Okafor" }

  init(_ more: [any Record] = []) {
    book = PaperBook([Self.sam, Self.rollout, Self.bare] + Self.known + more)
  }

  func draft(_ document: String, _ deal: Opportunity = rollout, to contact: Contact? = nil) throws -> Draft {
    let clock = Clock(now: .sample, zone: .utc)
    let brief = Brief(document: document, deal: deal, contact: contact, author: Self.sam, clock: clock)
    return try Draft(
      brief, from: book, playbook: Self.playbook.get(), questionnaires: Self.questionnaires.get(), templates: templates)
  }

  static let playbook = Result { try Playbook.shipped() }
  static let questionnaires = Result { try [Questionnaire.shipped("bant"), .shipped("discovery")] }

  /// The lines under a heading.
  static func section(_ heading: String, of text: String) -> [Substring] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return Array(
      lines.drop { $0 != "## " + heading }.dropFirst().prefix { !$0.hasPrefix("## ") }.filter { !$0.isEmpty })
  }

  static func person(_ id: String, _ name: String, _ change: (inout Contact) -> Void = { _ in }) -> Contact {
    Contact.sample(id) {
      ($0.name, $0.account) = (name, RecordID("acme"))
      change(&$0)
    }
  }

  static func part(_ contact: String, _ role: String) -> Stakeholder {
    Stakeholder.sample("\(contact) \(role)") {
      ($0.opportunity, $0.contact, $0.role) = (RecordID("rollout"), RecordID(contact), role)
    }
  }

  static func activity(
    _ id: String, _ type: String, at: String, with contact: String? = nil, _ status: Activity.Status = .completed,
    note: String? = nil
  ) -> Activity {
    Activity.sample(id) {
      ($0.type, $0.at, $0.status, $0.note) = (type, Instant(at), status, note)
      ($0.opportunity, $0.account, $0.owner) = (RecordID("rollout"), RecordID("acme"), RecordID("sam"))
      $0.contact = contact.map { RecordID($0) }
    }
  }

  private static let known: [any Record] = [
    Account.sample("acme") { ($0.name, $0.industry) = ("Acme Corporation", "manufacturing") },
    person("jane", "Jane Doe") { ($0.jobTitle, $0.email) = ("CFO", "jane@acme.example") },
    person("omar", "Omar Haddad") { ($0.jobTitle, $0.reportsTo) = ("Head of IT", RecordID("jane")) },
    part("jane", "economic_buyer"),
    activity("demo", "demo", at: "2026-11-20T14:00:00Z", with: "jane", note: "SSO is a must"),
    activity("call", "call", at: "2026-12-01T15:00:00Z", with: "omar", .planned),
    Note.sample("note") {
      ($0.body, $0.account, $0.owner) = ("Budget comes in January", RecordID("acme"), RecordID("sam"))
      $0.created = Instant("2026-11-21T09:00:00Z")
    },
    Sales.Task.sample("task") {
      ($0.subject, $0.due, $0.opportunity) = ("send pricing", Day(iso: "2026-11-27"), RecordID("rollout"))
    },
    StageEvent.sample("came") {
      ($0.opportunity, $0.stage, $0.at) = (RecordID("rollout"), "proposal", Instant("2026-10-05T09:00:00Z"))
    },
  ]
}
