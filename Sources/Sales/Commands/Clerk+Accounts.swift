import Figures

extension Clerk {
  mutating func add(_ draft: Account) throws -> [Edit] {
    var account = identified(draft)
    account.owner = draft.owner ?? order.user
    account.created = order.at
    return [try create(account)]
  }

  mutating func add(_ draft: Contact) throws -> [Edit] {
    var contact = identified(draft)
    contact.owner = draft.owner ?? order.user
    contact.created = order.at
    return [try create(contact)]
  }

  /// A contact has one part in a deal: a second one replaces the first.
  mutating func add(_ draft: Stakeholder) throws -> [Edit] {
    if let deal = draft.opportunity, let contact = draft.contact,
      let present = try book.records(
        Query<Stakeholder>([.refers("opportunity", to: deal), .refers("contact", to: contact)], limit: 1)
      ).first
    {
      var changed = present
      changed.role = draft.role ?? present.role
      changed.stance = draft.stance ?? present.stance
      changed.influence = draft.influence ?? present.influence
      try FieldRules.check(changed)
      return updates(from: present, to: changed)
    }
    var stakeholder = identified(draft)
    stakeholder.created = order.at
    return [try create(stakeholder)]
  }
}

extension Book {
  /// The records of a kind known only at run time whose field points at a record.
  func records(of kind: RecordKind, where field: String, refersTo id: RecordID) throws -> [any Record] {
    func records<R: Record>(_ type: R.Type) throws -> [any Record] {
      try self.records(Query<R>([.refers(field, to: id)]))
    }
    return try records(kind.type)
  }
}
