import Figures
import Testing

@testable import Sales

@Suite("The demo book")
struct DemoBookTests {
  static let now = Instant("2026-11-24T16:00:00Z") ?? Instant(seconds: 0)
  static let moments = ["2026-11-24T16:00:00Z", "2026-01-01T08:00:00Z", "2028-02-29T23:59:59Z", "2027-07-04T00:00:00Z"]

  static func book(seed: UInt64 = 1, size: Int = 60, at now: Instant = now) -> [any Record] {
    DemoBook.records(seed: seed, size: size, now: now, zone: .utc)
  }

  static func all<R: Record>(_ type: R.Type, in book: [any Record]) -> [R] { book.compactMap { $0 as? R } }

  @Test("The same seed gives the same book, another seed another one")
  func deterministic() {
    let book = DemoBookTests.book().map { AnyHashable($0) }
    #expect(book == DemoBookTests.book().map { AnyHashable($0) })
    #expect(book != DemoBookTests.book(seed: 2).map { AnyHashable($0) })
  }

  @Test("Every record stands after the ones it points at", arguments: [12, 60, 300])
  func references(size: Int) {
    var known: Set<RecordRef> = []
    for record in DemoBookTests.book(size: size) {
      for (kind, id) in DemoBookTests.references(record) {
        #expect(known.contains(RecordRef(kind, id)), "\(record.title) points at a \(kind) that is not there")
      }
      #expect(known.insert(RecordRef(type(of: record).kind, record.id)).inserted)
    }
  }

  @Test("Stage events are in order, none in the future, the last one is how the deal stands", arguments: moments)
  func history(moment: String) throws {
    let now = try #require(Instant(moment))
    for seed in 1...20 as ClosedRange<UInt64> {
      let book = DemoBookTests.book(seed: seed, at: now)
      let events = Dictionary(grouping: DemoBookTests.all(StageEvent.self, in: book), by: \.opportunity)
      for deal in DemoBookTests.all(Opportunity.self, in: book) {
        let log = try #require(events[deal.id])
        let times = log.compactMap(\.at)
        #expect(times.count == log.count && zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
        #expect(times.first == deal.created)
        let last = try #require(log.last)
        #expect(last.at ?? now <= now)
        #expect(last.stage == deal.stage && last.status == deal.status && last.amount == deal.amount)
        if !deal.isOpen { #expect(deal.closeDate == last.at.map { Zone.utc.local($0).day }) }
      }
    }
  }

  @Test("Completed activities and notes lie in the past, planned ones and nothing else ahead", arguments: moments)
  func past(moment: String) throws {
    let now = try #require(Instant(moment))
    let book = DemoBookTests.book(at: now)
    for activity in DemoBookTests.all(Activity.self, in: book) {
      let at = try #require(activity.at)
      #expect(activity.status == .planned ? at > now : at <= now)
    }
    #expect(DemoBookTests.all(Note.self, in: book).allSatisfy { $0.created ?? now <= now })
    #expect(DemoBookTests.all(Account.self, in: book).allSatisfy { $0.created ?? now <= now })
  }

  @Test("A good year: cycles of one to five months, wins near 45 %, deals in every stage, some closed this quarter")
  func realistic() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let deals = DemoBookTests.all(Opportunity.self, in: DemoBookTests.book(seed: seed))
      let won = deals.filter { $0.status == .won }
      let lost = deals.filter { $0.status == .lost }
      #expect((0.35...0.55).contains(Double(won.count) / Double(won.count + lost.count)))
      for deal in won {
        let created = try #require(deal.created.map { Zone.utc.local($0).day })
        #expect((28...152).contains(try #require(deal.closeDate) - created))
      }
      #expect(lost.allSatisfy { $0.lostReason != nil })
      #expect(Set(deals.filter(\.isOpen).map(\.stage)) == Set(DemoDeal.stages))
      let quarter = try #require(Day(iso: "2026-10-01"))
      for outcome in [won, lost] { #expect(outcome.contains { ($0.closeDate ?? quarter) >= quarter }) }
    }
  }

  @Test("The people and deals that examples speak of are there")
  func cast() throws {
    let book = DemoBookTests.book(seed: 7)
    let accounts = DemoBookTests.all(Account.self, in: book)
    let deals = DemoBookTests.all(Opportunity.self, in: book)
    let rollout = try #require(deals.first { $0.name == "Platform Rollout" })
    #expect(accounts.first { $0.id == rollout.account }?.name == "Acme Corporation")
    #expect(rollout.stage == "proposal" && rollout.amount == Money(minor: 12_000_000, currency: .usd))
    let jane = try #require(DemoBookTests.all(Contact.self, in: book).first { $0.name == "Jane Doe" })
    #expect(jane.jobTitle == "CFO" && jane.account == rollout.account)
    #expect(DemoBookTests.all(User.self, in: book).contains { $0.login == "sam" && $0.name == "Sam Okafor" })
  }

  @Test("No two accounts, contacts or deals share a name", arguments: [60, 900])
  func names(size: Int) {
    let book = DemoBookTests.book(size: size)
    for names in [
      DemoBookTests.all(Account.self, in: book).map(\.name), DemoBookTests.all(Contact.self, in: book).map(\.name),
    ] { #expect(Set(names).count == names.count) }
    let deals = DemoBookTests.all(Opportunity.self, in: book).map { "\($0.name) \($0.account?.text ?? "")" }
    #expect(Set(deals).count == deals.count)
  }

  @Test("The sizes asked for, and a task that is due today or late")
  func sizes() {
    let book = DemoBookTests.book(size: 60)
    #expect(DemoBookTests.all(Account.self, in: book).count == 40)
    #expect(DemoBookTests.all(Contact.self, in: book).count == 80)
    #expect(DemoBookTests.all(Opportunity.self, in: book).count == 60)
    #expect(DemoBookTests.all(Opportunity.self, in: DemoBookTests.book(size: 500)).count == 500)
    let today = Zone.utc.local(DemoBookTests.now).day
    let open = DemoBookTests.all(Task.self, in: book).filter { $0.completed == nil }
    #expect(open.contains { $0.due == today } && open.contains { $0.due ?? today < today })
  }

  private static func references(_ record: any Record) -> [(RecordKind, RecordID)] {
    func list<R: Record>(_ record: R) -> [(RecordKind, RecordID)] {
      R.fields.compactMap { field in
        guard case .reference(let kind) = field.type, let id = field.get(record).asText else { return nil }
        return (kind, RecordID(id))
      }
    }
    return list(record)
  }
}
