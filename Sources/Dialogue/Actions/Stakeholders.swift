import Display
import Figures
import Language
import Sales

/// The parts that people have in deals.
extension Matter {
  func addStakeholder() throws -> Step.Deed {
    let contact = try contactInQuestion()
    guard let role = text("stakeholder_role") else {
      throw ask("stakeholder_role", "What part does \(contact.name) play: economic buyer, champion, user?")
    }
    let deal = try stakeDeal(contact)
    let stance = Stance(saidIn: words)
    var stakeholder = Stakeholder(id: RecordID(""))
    stakeholder.stance = stance?.rawValue
    if let stance, try hasRole(contact, in: deal) {
      return try write(stakeholder, of: contact, on: deal, "\(Part(contact.mention)): stance \(stance.name)")
    }
    stakeholder.role = role
    return try write(stakeholder, of: contact, on: deal, "\(Part(contact.mention)) is \(Wording.field(role))")
  }

  /// Who has a role keeps it when they are said to be against the deal, or to champion it.
  private func hasRole(_ contact: Contact, in deal: Opportunity) throws -> Bool {
    let parts: [Stakeholder] = try book.records(
      Query([.refers("contact", to: contact.id), .refers("opportunity", to: deal.id)]))
    return parts.contains { $0.role != nil }
  }

  /// Stance and influence of somebody who has a part in the deal, or gets one by it.
  func updateStakeholder() throws -> Step.Deed {
    let contact = try contactInQuestion()
    let stance = text("stance").flatMap { Int($0) }.flatMap { Stance(rawValue: $0) }
    let influence = text("influence").flatMap { Int($0) }
    guard stance != nil || influence != nil else {
      throw ask("stance", "How does \(contact.name) stand to it: against, sceptical, neutral, supports, champions?")
    }
    let deal = try stakeDeal(contact)
    var stakeholder = Stakeholder(id: RecordID(""))
    stakeholder.stance = stance?.rawValue
    stakeholder.influence = influence
    let what: [Line] = [stance.map { "stance \($0.name)" }, influence.map { "influence \($0) of 3" }].compactMap { $0 }
    return try write(stakeholder, of: contact, on: deal, "\(Part(contact.mention)): \(Wording.list(what))")
  }

  private func write(
    _ draft: Stakeholder, of contact: Contact, on deal: Opportunity, _ told: Line
  ) throws -> Step.Deed {
    var stakeholder = draft
    stakeholder.contact = contact.id
    stakeholder.opportunity = deal.id
    let account = try situation.account(contact.account)
    return Step.write([.addStakeholder(stakeholder)]) { receipt in
      let old = receipt.changes.first { $0.field == "stance" && $0.old != .field(.null) }?.old
      let before: Line = old.flatMap { Stance(stored: $0) }.map { ", \($0.name) before" } ?? ""
      return Response(
        .success("\(told) on \(Part(deal.mention))\(before)."),
        about: [deal.mention, contact.mention] + [account?.mention].compactMap { $0 })
    }
  }

  /// The deal said, else the one open deal that the contact has a part in, else the account's only open one.
  private func stakeDeal(_ contact: Contact) throws -> Opportunity {
    let isNamed = request["opportunity"] != nil || request["account"] != nil
    if isNamed { return try requiredDeal(where: \.isOpen) }
    let parts: [Stakeholder] = try book.records(Query([.refers("contact", to: contact.id)]))
    let deals = try parts.compactMap { try situation.deal($0.opportunity) }.filter(\.isOpen)
    if deals.count == 1 { return deals[0] }
    if let only = try book.onlyOpenDeal(of: contact.account) { return only }
    return try requiredDeal(where: \.isOpen)
  }

  /// Who somebody reports to, wherever they are named.
  func setManager() throws -> Step.Deed {
    let contact = try contactInQuestion()
    if request["manager"] == nil, !Set(Matching.split(words)).isDisjoint(with: ["nobody", "noone", "no"]) {
      return try releaseFromManager(contact)
    }
    guard let name = try named("manager"), let manager = try situation.contact(RecordID(name.id)) else {
      throw ask("manager", "Who does \(contact.name) report to?")
    }
    guard contact.id != manager.id else { throw refuse("Nobody reports to themselves. Nothing was changed.") }
    var above = manager.reportsTo
    var seen: Set<RecordID> = [manager.id]
    while let id = above, seen.insert(id).inserted {
      if id == contact.id {
        throw refuse(
          "\(Part(manager.mention)) reports to \(Part(contact.mention)) already, so it cannot be the other way round.",
          .hint("Say first who \(manager.name) reports to now."))
      }
      above = try situation.contact(id)?.reportsTo
    }
    let old = try situation.contact(contact.reportsTo)
    let before: Line = old.map { $0.id == manager.id ? "" : ", to \(Part($0.mention)) before" } ?? ""
    let change = Command.set(contact.ref, field: "reports_to", to: .text(manager.id.text))
    let about = try situation.surroundings(contact)
    return Step.write([change]) { _ in
      Response(.success("\(Part(contact.mention)) reports to \(Part(manager.mention))\(before)."), about: about)
    }
  }

  private func releaseFromManager(_ contact: Contact) throws -> Step.Deed {
    let about = try situation.surroundings(contact)
    return Step.write([.set(contact.ref, field: "reports_to", to: .null)]) { _ in
      Response(.success("\(Part(contact.mention)) reports to nobody."), about: about)
    }
  }

  /// Takes a part in a deal away; the contact stays.
  func removeStakeholder() throws -> Step.Deed {
    let contact = try contactInQuestion()
    let (part, deal) = try part(of: contact)
    let role: Line = part.role.map { ", \(Wording.field($0))" } ?? ""
    return Step.write([.delete(part.ref)]) { _ in
      Response(
        .success("\(Part(contact.mention))\(role), has no part in \(Part(deal.mention)) any more."),
        about: [deal.mention, contact.mention])
    }
  }

  /// The one part that the contact has in the deal, or in the deals of the account, that was said, or else in any; of
  /// several deals, the only one that is open.
  private func part(of contact: Contact) throws -> (Stakeholder, Opportunity) {
    let said = try named("opportunity").map { RecordID($0.id) }
    let account = try account()
    let all: [Stakeholder] = try book.records(Query([.refers("contact", to: contact.id)]))
    let parts = try all.compactMap { part in try situation.deal(part.opportunity).map { (part, $0) } }
    let fitting = parts.filter { (said == nil || $0.1.id == said) && (account == nil || $0.1.account == account?.id) }
    if let only = Self.only(fitting.filter(\.1.isOpen)) ?? Self.only(fitting) { return only }
    if fitting.count > 1 { throw try choice("opportunity", fitting.map(\.1.mention), said: nil) }
    let place: Line = try (situation.deal(said)?.mention ?? account?.mention).map { "\(Part($0))" } ?? "any deal"
    throw refuse(
      "\(Part(contact.mention)) has no part in \(place). Nothing was changed.",
      .hint("To delete the contact, say \(quoted: "delete contact \(contact.name)")."))
  }

  private static func only<Value>(_ values: [Value]) -> Value? { values.count == 1 ? values[0] : nil }
}

extension Stance {
  /// The word for it, as it is shown.
  var name: String { "\(self)" }

  init?(stored value: ChangeValue) {
    guard case .field(let value) = value, let number = value.asInteger else { return nil }
    self.init(rawValue: number)
  }

  /// What a sentence that names a part says of the stance as well: "Jane is against it", "Jane champions us".
  init?(saidIn words: String) {
    let said = Set(Matching.split(words))
    if !said.isDisjoint(with: ["against", "opposes", "blocks", "blocking"]) {
      self = .against
    } else if !said.isDisjoint(with: ["champions", "championing", "sponsors", "sponsoring"]) {
      self = .champions
    } else {
      return nil
    }
  }
}
