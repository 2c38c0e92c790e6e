import Figures

/// The people on a deal: those with a part in it, most weighty part first, then the others of its account by name.
public struct BuyingCommittee: Sendable {
  public let members: [Member]
  /// Those of whom a completed activity tells, each once.
  public let talkedWith: [Contact]

  public struct Member: Sendable, Hashable {
    public var contact: Contact
    /// `nil` for somebody at the account who was given no part in the deal.
    public var part: Stakeholder?
    /// When the last activity with that person took place.
    public var lastTalk: Instant?
    /// An activity with that person is planned, or a task about them is open.
    public var hasPlan: Bool

    public var role: String? { part?.role }
    /// Whether that person works against the deal.
    public var isOpponent: Bool { role == "blocker" || part?.stance == Stance.against.rawValue }
  }

  private static let weight = [
    "economic_buyer", "decision_maker", "champion", "influencer", "technical_evaluator", "user", "procurement", "legal",
    "blocker", "other",
  ]

  /// - Parameters:
  ///   - done: the completed activities about the deal.
  ///   - planned: the activities about it that are to come.
  ///   - tasks: the open tasks about it.
  public init(
    of contacts: [Contact], parts: [Stakeholder], done: [Activity], planned: [Activity], tasks: [Task]
  ) {
    let busy = Set(planned.map(\.contact) + tasks.map(\.contact))
    let members = contacts.map { contact in
      Member(
        contact: contact, part: parts.first { $0.contact == contact.id },
        lastTalk: done.filter { $0.contact == contact.id }.compactMap(\.at).max(), hasPlan: busy.contains(contact.id))
    }
    self.members = members.sorted { (Self.rank($0), $0.contact.name) < (Self.rank($1), $1.contact.name) }
    let met = Set(done.compactMap(\.contact))
    talkedWith = self.members.map(\.contact).filter { met.contains($0.id) }
  }

  private static func rank(_ member: Member) -> Int {
    guard member.part != nil else { return .max }
    return member.role.flatMap { weight.firstIndex(of: $0) } ?? weight.count
  }

  public func with(_ roles: Set<String>) -> [Member] { members.filter { $0.role.map(roles.contains) ?? false } }
}

extension BuyingCommittee {
  /// As a book has it. What is on record for the account alone counts, unless it belongs to another deal.
  public init(on deal: Opportunity, in book: any Book) throws {
    let ofDeal = Condition.refers("opportunity", to: deal.id)
    let shared: [Condition]? = deal.account.map { [.refers("account", to: $0), .isEmpty("opportunity")] }
    let activities = try book.records(Query<Activity>([ofDeal])) + (shared.map { try book.records(Query($0)) } ?? [])
    let tasks = try book.records(Query<Task>([ofDeal])) + (shared.map { try book.records(Query($0)) } ?? [])
    try self.init(
      on: deal, in: book, done: activities.filter { $0.status == .completed },
      planned: activities.filter { $0.status == .planned }, tasks: tasks.filter { $0.completed == nil })
  }

  /// As a book has it, with the talk that is at hand already.
  public init(
    on deal: Opportunity, in book: any Book, done: [Activity], planned: [Activity], tasks: [Task]
  ) throws {
    let parts: [Stakeholder] = try book.records(Query([.refers("opportunity", to: deal.id)]))
    let others: [Contact] = try deal.account.map { try book.records(Query([.refers("account", to: $0)])) } ?? []
    var seen: Set<RecordID> = []
    let contacts = (try parts.compactMap { try $0.contact.flatMap { try book.find(Contact.self, $0) } } + others)
      .filter { seen.insert($0.id).inserted }
    self.init(of: contacts, parts: parts, done: done, planned: planned, tasks: tasks)
  }
}

// MARK: Warnings

extension BuyingCommittee {
  /// What a deal can fall over.
  public enum Warning: Sendable, Hashable {
    /// Neither an economic buyer nor a decision maker is named.
    case noEconomicBuyer
    case noChampion
    /// No completed activity with somebody who decides.
    case unmetBuyer(Contact)
    /// No completed activity with the champion.
    case untestedChampion(Contact)
    /// Somebody is against it, and nothing is planned with them.
    case unansweredOpponent(Contact)
    /// Every completed activity with a named person was with this one.
    case singleContact(Contact)
    case nobodyTalkedWith
  }

  /// In the order they weigh.
  public var warnings: [Warning] {
    let buyers = with(["economic_buyer", "decision_maker"])
    let champions = with(["champion"])
    let single = talkedWith.count == 1 ? talkedWith : []
    return (buyers.isEmpty ? [.noEconomicBuyer] : []) + (champions.isEmpty ? [.noChampion] : [])
      + buyers.filter { $0.lastTalk == nil }.map { .unmetBuyer($0.contact) }
      + champions.filter { $0.lastTalk == nil }.map { .untestedChampion($0.contact) }
      + members.filter { $0.isOpponent && !$0.hasPlan }.map { .unansweredOpponent($0.contact) }
      + single.map { .singleContact($0) } + (talkedWith.isEmpty ? [.nobodyTalkedWith] : [])
  }
}

// MARK: Who reports to whom

extension BuyingCommittee {
  /// The members from the top, each with how many are above; empty where no reporting line between them is known.
  public var reporting: [(contact: Contact, depth: Int)] {
    let contacts = members.map(\.contact)
    let known = Set(contacts.map(\.id))
    guard contacts.contains(where: { $0.reportsTo.map(known.contains) ?? false }) else { return [] }
    var lines: [(contact: Contact, depth: Int)] = []
    var placed: Set<RecordID> = []
    func place(_ contact: Contact, _ depth: Int) {
      guard placed.insert(contact.id).inserted else { return }
      lines.append((contact, depth))
      for other in contacts where other.reportsTo == contact.id { place(other, depth + 1) }
    }
    for contact in contacts where contact.reportsTo.map({ !known.contains($0) }) ?? true { place(contact, 0) }
    // Those who report to each other in a circle.
    for contact in contacts { place(contact, 0) }
    return lines
  }
}
