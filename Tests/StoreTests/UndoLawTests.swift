import Figures
import Sales
import SampleBook
import Testing

@testable import Store

/// Random conversations about a small book, the same for the same seed.
private struct Conversation {
  var dice: Dice
  let store: Store
  private var count = 0

  init(seed: UInt64, store: Store) {
    dice = Dice(seed: seed)
    self.store = store
  }

  mutating func order() -> Order {
    count += 1
    return .sample("order-\(count)", at: .sample.adding(seconds: count), words: "line \(count)")
  }

  /// Carries out one to three random commands as one step; `false` where they were refused.
  mutating func step() throws -> Bool {
    let commands = try (0...Int.random(in: 0...2, using: &dice)).map { _ in try command() }
    do { return try !store.perform(commands, by: order()).changes.isEmpty } catch is SalesError {
      return false
    } catch is StoreError { return false }
  }

  private mutating func any<R: Record>(_ type: R.Type) throws -> RecordID {
    try store.records(Query<R>()).randomElement(using: &dice)?.id ?? RecordID("none")
  }

  private mutating func maybe<R: Record>(_ type: R.Type) throws -> RecordID? {
    Bool.random(using: &dice) ? try store.records(Query<R>()).randomElement(using: &dice)?.id : nil
  }

  private mutating func word() -> String {
    ["Acme", "Globex", "Initech\nLtd", "Łódź \\n", "x"].randomElement(using: &dice) ?? ""
  }

  private mutating func command() throws -> Command {
    let (word, stage) = (word(), ["prospecting", "discovery", "proposal"].randomElement(using: &dice) ?? "")
    switch Int.random(in: 0...16, using: &dice) {
    case 0, 1: return .createAccount(.sample("") { $0.name = word })
    case 2: return try contact(word)
    case 3, 4: return try deal(word, stage)
    case 5: return .moveStage(try any(Opportunity.self), to: stage, reason: word)
    case 6: return .closeWon(try any(Opportunity.self), amount: .dollars(word.count), on: .sample)
    case 7:
      return .closeLost(try any(Opportunity.self), on: .sample.adding(days: -3), reason: "price", competitor: word)
    case 8: return .reopen(try any(Opportunity.self))
    case 9: return .mergeAccounts(try any(Account.self), into: try any(Account.self))
    case 10: return .delete(RecordRef(.account, try any(Account.self)))
    case 11: return .delete(RecordRef(.opportunity, try any(Opportunity.self)))
    case 12: return .set(RecordRef(.account, try any(Account.self)), field: "name", to: .text(word))
    case 13: return try activity(word)
    case 14: return try note(word)
    case 15: return .delete(RecordRef(.contact, try any(Contact.self)))
    default: return .set(RecordRef(.opportunity, try any(Opportunity.self)), field: "amount", to: .money(.dollars(7)))
    }
  }

  private mutating func contact(_ name: String) throws -> Command {
    let (account, boss) = (try maybe(Account.self), try maybe(Contact.self))
    return .createContact(.sample("") { ($0.name, $0.account, $0.reportsTo) = (name, account, boss) })
  }

  private mutating func deal(_ name: String, _ stage: String) throws -> Command {
    let account = try maybe(Account.self)
    return .createOpportunity(
      .sample("") { ($0.name, $0.account, $0.stage, $0.probability) = (name, account, stage, 0.3) })
  }

  private mutating func activity(_ note: String) throws -> Command {
    let (account, contact, deal) = (try maybe(Account.self), try maybe(Contact.self), try maybe(Opportunity.self))
    return .logActivity(
      .sample("") {
        ($0.type, $0.note, $0.account, $0.contact, $0.opportunity) = ("call", note, account, contact, deal)
      })
  }

  private mutating func note(_ body: String) throws -> Command {
    let (account, deal) = (try maybe(Account.self), try maybe(Opportunity.self))
    return .addNote(.sample("") { ($0.body, $0.account, $0.opportunity) = (body, account, deal) })
  }
}

@Suite("Laws of undo")
struct UndoLawTests {
  @Test("Taking n steps back and doing them again gives every state between, to the last field", arguments: 1...25)
  func backAndAgain(seed: UInt64) throws {
    let store = try Store.sample()
    var talk = Conversation(seed: seed, store: store)
    var states = [try store.dump()]
    for _ in 0..<40 where try talk.step() { states.append(try store.dump()) }
    var at = states.count - 1
    for _ in 0..<12 {
      let count = Int.random(in: 1...9, using: &talk.dice)
      if Bool.random(using: &talk.dice) {
        at -= try store.undo(count, by: talk.order()).count
      } else {
        at += try store.redo(count, by: talk.order()).count
      }
      #expect(try store.dump() == states[at])
    }
    #expect(try store.undo(1000, by: talk.order()).count == at)
    #expect(try store.dump().isEmpty)
    #expect(try store.redo(1000, by: talk.order()).count == states.count - 1)
    #expect(try store.dump() == states.last)
  }

  @Test("No command leaves a record that points at nothing, nor a name or word of what is gone", arguments: 1...25)
  func whole(seed: UInt64) throws {
    let store = try Store.sample()
    var talk = Conversation(seed: seed &* 77, store: store)
    for _ in 0..<40 {
      if Int.random(in: 0...5, using: &talk.dice) == 0 { _ = try store.undo(2, by: talk.order()) }
      _ = try talk.step()
    }
    #expect(try store.check().isSound)
    let dump = try store.dump()
    let named = dump.keys.filter { [.account, .contact, .opportunity, .user].contains($0.kind) }
    #expect(Set(try store.knownNames().map(\.ref)) == Set(named))
    for mention in try store.search("acme", limit: 1000) { #expect(dump[mention.ref] != nil) }
    for account in try store.records(Query<Account>()) {
      #expect(try store.search(account.name, limit: 1000).contains(account.mention))
    }
  }
}
