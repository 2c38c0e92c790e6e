import Figures
import Sales

@testable import Trainer

/// A book of a few records and the steps that were made in it.
final class PaperBook: Ledger {
  private var all: [any Record] = []
  var steps: [HistoryStep] = []

  init(_ records: [any Record] = []) { all = records }

  /// Puts a record on file, or another state of one.
  func keep(_ record: any Record) {
    let old = all.first { $0.ref == record.ref }
    all.removeAll { $0.ref == record.ref }
    all.append(record)
    let changes = old.map { old in
      record.ref.kind.fields.compactMap { field, _ -> Change? in
        guard let before = old[field: field], let after = record[field: field], before != after else { return nil }
        return Change(record: record.mention, field: field, old: .field(before), new: .field(after))
      }
    }
    let id = RecordID("step \(steps.count)")
    steps.insert(
      HistoryStep(id: id, user: nil, at: Instant(seconds: 0), words: "", changes: changes ?? [], isUndone: false), at: 0
    )
  }

  func remove(_ ref: RecordRef) { all.removeAll { $0.ref == ref } }

  func find<R: Record>(_ type: R.Type, _ id: RecordID) throws -> R? { try records(Query<R>()).first { $0.id == id } }
  func records<R: Record>(_ query: Query<R>) throws -> [R] { all.compactMap { $0 as? R } }
  func history(of record: RecordRef?, limit: Int) throws -> [HistoryStep] { steps }
  func apply(_ edits: [Edit], by order: Order) throws -> Receipt {
    for case .create(let record) in edits { keep(record) }
    return Receipt(changes: [])
  }

  struct Unwritten: Error {}
  func count<R: Record>(_ query: Query<R>) throws -> Int { throw Unwritten() }
  func total<R: Record>(_ query: Query<R>, of field: String) throws -> Total { throw Unwritten() }
  func measure(_ question: Measurement.Question) throws -> Measurement { throw Unwritten() }
  func records(behind question: Measurement.Question, limit: Int) throws -> [RecordRef] { throw Unwritten() }
  func stalls(_ question: Stall.Question) throws -> [Stall] { [] }
  func search(_ words: String, limit: Int) throws -> [Mention] { throw Unwritten() }
  func perform(_ commands: [Command], by order: Order) throws -> Receipt { throw Unwritten() }
  func undo(_ count: Int, by order: Order) throws -> [UndoneStep] { throw Unwritten() }
  func redo(_ count: Int, by order: Order) throws -> [UndoneStep] { throw Unwritten() }
}

/// Monday 23 November 2026, 09:00 in London.
let monday = Clock(
  now: Instant("2026-11-23T09:00:00Z") ?? Instant(seconds: 0), zone: Zone(identifier: "Europe/London") ?? .utc)

/// Two accounts, two deals called Pilot, one called Platform Rollout, a contact, a user and some activities.
func smallBook() -> PaperBook {
  var acme = Account(id: RecordID("acme"))
  acme.name = "Acme Corporation"
  var labs = Account(id: RecordID("labs"))
  labs.name = "Acme Labs"
  var sam = User(id: RecordID("sam"))
  (sam.name, sam.login) = ("Sam Okafor", "sam")
  var jane = Contact(id: RecordID("jane"))
  (jane.name, jane.account, jane.jobTitle) = ("Jane Doe", acme.id, "CFO")
  var rollout = Opportunity(id: RecordID("rollout"))
  (rollout.name, rollout.account, rollout.stage, rollout.owner) = (
    "Platform Rollout", acme.id, "solution_design", sam.id
  )
  rollout.amount = Money(minor: 12_000_000, currency: .usd)
  rollout.closeDate = Day(iso: "2026-12-18")
  rollout.probability = 0.5
  var pilot = Opportunity(id: RecordID("pilot"))
  (pilot.name, pilot.account) = ("Pilot", labs.id)
  var other = Opportunity(id: RecordID("other"))
  (other.name, other.account, other.status) = ("Pilot", acme.id, .won)
  var call = Activity(id: RecordID("call"))
  (call.type, call.opportunity, call.account, call.minutes) = ("call", rollout.id, acme.id, 20)
  call.at = Instant("2026-11-23T09:00:00Z")
  var demo = Activity(id: RecordID("demo"))
  (demo.type, demo.opportunity, demo.account, demo.status) = ("demo", rollout.id, acme.id, .planned)
  var role = Stakeholder(id: RecordID("role"))
  (role.opportunity, role.contact, role.role) = (rollout.id, jane.id, "economic_buyer")
  return PaperBook([acme, labs, sam, jane, rollout, pilot, other, call, demo, role])
}
