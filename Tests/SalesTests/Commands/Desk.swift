import Figures
import Sales
import SampleBook

/// A small team's book and what a command comes to in it.
final class Desk {
  var book: PaperBook
  var playbook: Playbook
  var user: RecordID? = RecordID("sam")
  private var ids = IDMint(seed: 1)

  /// Sam and Kim; Acme with Jane and the open deal Rollout in discovery, worth $1,000.
  init() throws {
    playbook = try .shipped()
    book = PaperBook([
      User.sample("sam") { ($0.name, $0.login) = ("Sam Okafor", "sam") }, User.sample("kim") { $0.name = "Kim Reyes" },
      Account.sample("acme") { ($0.name, $0.industry) = ("Acme", "Rockets") },
      Contact.sample("jane") { ($0.name, $0.account) = ("Jane Doe", RecordID("acme")) },
      Opportunity.sample("rollout") {
        ($0.name, $0.account, $0.stage) = ("Rollout", RecordID("acme"), "discovery")
        ($0.amount, $0.probability, $0.importedStage) = (.dollars(1000), 0.35, "Needs Analysis")
        $0.closeDate = Day.sample.adding(days: 30)
      },
      StageEvent.sample("first") {
        ($0.opportunity, $0.stage, $0.at) = (RecordID("rollout"), "discovery", .sample.adding(seconds: -86_400))
      },
    ])
  }

  /// The edits of a command, made in the book.
  @discardableResult
  func perform(_ command: Command, at moment: Instant = .sample, zone: Zone = .utc) throws -> [Edit] {
    let order = Order.sample("order", user: user, at: moment, zone: zone)
    let edits = try command.edits(in: book, order: order, playbook: playbook, ids: &ids)
    book.apply(edits)
    return edits
  }

  /// The newest record of a kind.
  func newest<R: Record>(_ type: R.Type) -> R? {
    book.records(Query<R>(order: ["-id"])).first { $0.id.text.count == 36 }
  }

  var rollout: Opportunity? { book.find(Opportunity.self, RecordID("rollout")) }
  var lastEvent: StageEvent? { book.records(Query<StageEvent>(order: ["-happened_at"])).first }
}
