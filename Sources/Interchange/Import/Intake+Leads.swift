import Sales

extension Intake {
  /// A lead is a contact to be, with the account its company names; one that has become a contact is not taken twice.
  func takeLead(_ cells: Cells) throws -> RowOutcome {
    let id = try cells.required("external_id")
    let name = try cells.required("name")
    let company = try cells.required("account")
    if try cells.flag("is_converted") == true, let converted = cells.text("converted_contact"),
      let contact = try self.id(of: .contact, foreign: converted).flatMap({ try step.find(Contact.self, $0) })
    {
      aliases[ForeignID.key(id)] = contact.id
      return .skipped(.isConverted(to: contact.name))
    }
    let known = try record(Contact.self, foreign: id)
    if known == nil, let contact = try double(of: name, at: company, email: cells.text("email")) {
      aliases[ForeignID.key(id)] = contact.id
      return .skipped(.isKnownContact(name: contact.name))
    }
    var contact = known ?? Contact(id: RecordID(own: id) ?? mint.next(at: settings.now))
    // Where somebody works by now is not told by what company they once named.
    try fill(&contact, cells, except: contact.account == nil ? [] : ["account"])
    return try put(contact, over: known)
  }

  /// A contact of that name with the same address, or at the company of that name.
  private func double(of name: String, at company: String, email: String?) throws -> Contact? {
    let accounts = try ids(of: .account, named: company)
    return try ids(of: .contact, named: name).compactMap { try step.find(Contact.self, $0) }.first { contact in
      contact.account.map(accounts.contains) == true
        || (email != nil && contact.email?.lowercased() == email?.lowercased())
    }
  }
}
