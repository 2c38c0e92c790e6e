import Display
import Language
import Sales

/// Finding the records a request is about.
extension Matter {
  /// The record named in a slot; asks when the name is unknown, or fits several.
  func named(_ slot: String) throws -> Name? {
    guard let filled = request[slot] else { return nil }
    if case .name(let name)? = filled.value, filled.candidates.isEmpty { return name }
    if !filled.candidates.isEmpty { throw try choice(slot, filled.candidates.map(\.mention), said: filled.text) }
    if filled.problem == .unknownName, let text = filled.text { throw try unknown(slot, text) }
    return nil
  }

  /// Asks about every name of a write that is not certain, also where the action could do without it.
  func settleNames() throws {
    guard intent.writes, intent.does != Action.eraseContact.rawValue else { return }
    let kinds: Set = ["account", "contact", "opportunity", "owner"]
    for slot in request.slots where kinds.contains(intent.slots.first { $0.name == slot.name }?.type ?? slot.name) {
      _ = try named(slot.name)
    }
  }

  func choice(_ slot: String, _ options: [Mention], said: String?) throws -> Pause {
    let best = Array(options.prefix(3))
    let opening: Line = said.map { "\(Self.counted(options.count)) fit \(quoted: $0):" } ?? "Several fit:"
    var blocks: [Block] = [.line(opening), .choices(try best.map { try situation.describe($0) })]
    blocks.append(.line("Which one?"))
    return .ask(.choice(slot: slot, options: best), Reply(blocks))
  }

  private static func counted(_ count: Int) -> String {
    ["None", "One", "Two", "Three", "Four", "Five"].indices.contains(count)
      ? ["None", "One", "Two", "Three", "Four", "Five"][count] : String(count)
  }

  private func unknown(_ slot: String, _ text: String) throws -> Pause {
    let kind = intent.slots.first { $0.name == slot }?.type ?? slot
    let near = situation.reader.nearest(names: text, kind: kind, limit: 3).map(\.mention)
    let isErasing = intent.does == Action.eraseContact.rawValue
    let canCreate = intent.writes && !isErasing && (kind == "account" || kind == "contact")
    var blocks: [Block] = [
      .line("I don't know \(Wording.article(kind)) called \(quoted: text)\(near.isEmpty ? "." : ". Did you mean:")")
    ]
    if !near.isEmpty { blocks.append(.choices(try near.map { try situation.describe($0) })) }
    if canCreate {
      blocks.append(.line(near.isEmpty ? "Create it? (yes or no)" : "Or say \(quoted: "create it")."))
    } else if near.isEmpty {
      blocks.append(.line(.hint("Try \(quoted: "list \(Wording.plural(kind))").")))
      return .refuse(Reply(blocks))
    }
    return .ask(.unknown(slot: slot, name: text, near: near, canCreate: canCreate), Reply(blocks))
  }

  func account() throws -> Account? {
    if let name = try named("account") { return try situation.account(RecordID(name.id)) }
    return nil
  }

  func contact() throws -> Contact? {
    if let name = try named("contact") { return try situation.contact(RecordID(name.id)) }
    return nil
  }

  /// Refuses a deal said together with another account than its own.
  func refuseStrangers(_ deal: Opportunity?, _ account: Account?) throws {
    guard let deal, let account, let own = deal.account, own != account.id else { return }
    let whose: Line = try situation.account(own).map { "\(Part($0.mention))" } ?? "another account"
    throw refuse(
      "\(Part(deal.mention)) is a deal of \(whose), not of \(Part(account.mention)). Nothing was changed.",
      .hint("Say it again with one of the two."))
  }

  func owner(_ slot: String = "owner") throws -> User? {
    if case .choice("me")? = value(slot) { return user }
    if let name = try named(slot) { return try situation.user(RecordID(name.id)) }
    return nil
  }

  /// The deal named, or the one deal of the account, contact or conversation; `nil` where nothing points at a deal.
  func deal(where fits: (Opportunity) -> Bool = { _ in true }) throws -> Opportunity? {
    if let name = try named("opportunity") {
      let deal = try situation.deal(RecordID(name.id))
      return try deal.flatMap(accountSaid).map { try onlyDeal(of: $0, where: fits) } ?? deal
    }
    if let account = try account() { return try onlyDeal(of: account, where: fits) }
    if let contact = try contact(), let account = try situation.account(contact.account) {
      return try onlyDeal(of: account, where: fits)
    }
    if let focus = conversation.focus.opportunity, let deal = try situation.deal(focus.ref.id), fits(deal) {
      return try focused("opportunity", focus) == nil ? nil : deal
    }
    if let focus = try focused("account", conversation.focus.account), let account = try situation.account(focus.ref.id)
    {
      return try onlyDeal(of: account, where: fits)
    }
    return nil
  }

  /// The account of a deal that was called by the account's name, "the Northwind deal", which may mean another of its deals.
  private func accountSaid(for deal: Opportunity) throws -> Account? {
    guard let said = request["opportunity"]?.text, said.count < deal.name.count,
      situation.reader.names(beginningWith: said, kind: "account").contains(where: { RecordID($0.id) == deal.account })
    else { return nil }
    return try situation.account(deal.account)
  }

  /// As ``deal(where:)``, and asks where nothing points at a deal.
  func requiredDeal(where fits: (Opportunity) -> Bool = { _ in true }) throws -> Opportunity {
    if let deal = try deal(where: fits) { return deal }
    throw ask("opportunity", "Which deal?")
  }

  private func onlyDeal(of account: Account, where fits: (Opportunity) -> Bool) throws -> Opportunity {
    let deals: [Opportunity] = try book.records(
      Query([.refers("account", to: account.id)], order: ["close_date"]))
    let fitting = deals.filter(fits)
    if fitting.count == 1 { return fitting[0] }
    if fitting.isEmpty {
      throw refuse(
        deals.isEmpty
          ? "\(Part(account.mention)) has no deal on file." : "\(Part(account.mention)) has no deal that this fits.",
        .hint("Try \(quoted: "create opportunity for \(account.name)")."))
    }
    throw try choice("opportunity", fitting.map(\.mention), said: request["account"]?.text ?? account.name)
  }

}

extension Name {
  var mention: Mention {
    Mention(RecordRef(RecordKind(listName: kind), RecordID(id)), name: name)
  }

  init(_ mention: Mention) {
    self.init(kind: mention.ref.kind.listName, id: mention.ref.id.text, name: mention.name)
  }
}

extension RecordKind {
  /// The list that names of this kind fill in intent files: a user is an `owner`.
  var listName: String { self == .user ? "owner" : rawValue }

  init(listName: String) { self = listName == "owner" ? .user : RecordKind(rawValue: listName) ?? .account }
}

extension Part {
  public init(_ mention: Mention) {
    self = .name(mention.name, kind: mention.ref.kind.rawValue, id: mention.ref.id.text)
  }
}
