import Figures
import Sales

extension Intake {
  /// A user is known by external id, or else by e-mail address or login.
  mutating func takeUser(_ cells: Cells) throws(CellFault) -> Outcome {
    let id = try cells.required("Id")
    let name = try cells.required("Name")
    let email = cells.text("Email")
    let login = (cells.text("Username") ?? email)?.split(separator: "@").first?.lowercased()
    let known = SalesforceObject.key(id)
    if users[known] == nil, let double = stranger(email: email, login: login) { users.rename(double, to: known) }
    return try keep(cells, on: \.users) { (user, intake) throws(CellFault) in
      user.externalID = user.externalID ?? id
      user.name = name
      if user.login == nil, let login, !intake.users.records.values.contains(where: { $0.login == login }) {
        user.login = login
      }
      fill(&user.email, email)
      fill(&user.region, cells.text("Region__c") ?? cells.text("Territory"))
      fill(&user.role, Intake.role(cells.text("Title")))
      fill(&user.created, try cells.instant("CreatedDate"))
      intake.await("ManagerId", cells)
    }
  }

  /// Somebody of the book who came from nowhere else, with that address or login.
  private func stranger(email: String?, login: String?) -> String? {
    users.records.first { key, user in
      key.hasPrefix("#")
        && ((email != nil && user.email?.lowercased() == email?.lowercased()) || (login != nil && user.login == login))
    }?.key
  }

  private static func role(_ title: String?) -> String? {
    let roles = ["account_executive", "business_development_rep", "sales_engineer"]
    let words = title?.lowercased().split { !$0.isLetter }.joined(separator: "_")
    return roles.first { words?.hasPrefix($0) == true }
  }

  mutating func takeAccount(_ cells: Cells) throws(CellFault) -> Outcome {
    let name = try cells.required("Name")
    return try keep(cells, on: \.accounts) { (account, intake) throws(CellFault) in
      account.externalID = account.externalID ?? cells.text("Id")
      account.name = name
      fill(&account.type, cells.text("Type"))
      fill(&account.phone, cells.text("Phone"))
      fill(&account.billingCity, cells.text("BillingCity"))
      fill(&account.billingState, cells.text("BillingState"))
      fill(&account.billingCountry, cells.text("BillingCountry"))
      fill(&account.segment, cells.text("Segment__c"))
      try fillCompany(&account, cells)
      fill(&account.owner, intake.owner(cells))
      fill(&account.created, try cells.instant("CreatedDate"))
      intake.note(account, under: SalesforceObject.key(account.externalID ?? ""))
    }
  }

  mutating func takeContact(_ cells: Cells) throws(CellFault) -> Outcome {
    let name = try Intake.personName(cells)
    return try keep(cells, on: \.contacts) { (contact, intake) throws(CellFault) in
      contact.externalID = contact.externalID ?? cells.text("Id")
      contact.name = name
      fill(&contact.account, intake.reference("AccountId", cells, \.accounts))
      fill(&contact.department, cells.text("Department"))
      try fillPerson(&contact, cells)
      fill(&contact.owner, intake.owner(cells))
      fill(&contact.created, try cells.instant("CreatedDate"))
      intake.note(contact, under: SalesforceObject.key(contact.externalID ?? ""))
      intake.await("ReportsToId", cells)
    }
  }

  /// A lead is a contact to be, with the account its company names; one that has become a contact is not taken twice.
  mutating func takeLead(_ cells: Cells) throws(CellFault) -> Outcome {
    let name = try Intake.personName(cells)
    let company = try cells.required("Company")
    if try cells.flag("IsConverted") == true, let id = cells.text("ConvertedContactId"),
      let contact = contacts[SalesforceObject.key(id)]
    {
      aliases[try newKey(cells)] = SalesforceObject.key(id)
      return .skipped(.isConverted(to: contact.name))
    }
    let isNew = contacts[SalesforceObject.key(try cells.required("Id"))] == nil
    if isNew, let contact = double(of: name, at: company, email: cells.text("Email")) {
      aliases[try newKey(cells)] = SalesforceObject.key(contact.externalID ?? "")
      return .skipped(.isKnownContact(name: contact.name))
    }
    return try keep(cells, on: \.contacts) { (contact, intake) throws(CellFault) in
      contact.externalID = contact.externalID ?? cells.text("Id")
      contact.name = name
      contact.leadStatus = cells.text("Status") ?? contact.leadStatus
      try fillPerson(&contact, cells)
      if contact.account == nil { contact.account = try intake.account(named: company, cells) }
      fill(&contact.owner, intake.owner(cells))
      fill(&contact.created, try cells.instant("CreatedDate"))
      intake.note(contact, under: SalesforceObject.key(contact.externalID ?? ""))
    }
  }

  static func personName(_ cells: Cells) throws(CellFault) -> String {
    let last = try cells.required("LastName")
    return cells.text("Name") ?? cells.text("FirstName").map { "\($0) \(last)" } ?? last
  }
}

// MARK: Leads and what they are matched with

extension Intake {
  /// The account of that name, a new one with what the lead says of it if there is none.
  private mutating func account(named name: String, _ cells: Cells) throws(CellFault) -> RecordID {
    if let key = accountsByName[name.lowercased()], let account = accounts[key] { return account.id }
    var account = Account(id: mint.next(at: settings.now))
    account.name = name
    account.billingCity = cells.text("City")
    account.billingState = cells.text("State")
    account.billingCountry = cells.text("Country")
    account.created = try cells.instant("CreatedDate")
    try fillCompany(&account, cells)
    let key = "#" + account.id.text
    accounts.put(account, under: key)
    file.newAccounts += 1
    note(account, under: key)
    return account.id
  }

  /// A contact of that name with the same address, or at the company of that name.
  private func double(of name: String, at company: String, email: String?) -> Contact? {
    let account = accountsByName[company.lowercased()].flatMap { accounts[$0]?.id }
    return (contactsByName[name.lowercased()] ?? []).lazy.compactMap { contacts[$0] }.first { contact in
      (contact.account != nil && contact.account == account)
        || (email != nil && contact.email?.lowercased() == email?.lowercased())
    }
  }

  mutating func note(_ account: Account, under key: String) {
    let name = account.name.lowercased()
    accountsByName[name] = min(accountsByName[name] ?? key, key)
  }

  mutating func note(_ contact: Contact, under key: String) {
    let name = contact.name.lowercased()
    if contactsByName[name]?.contains(key) != true { contactsByName[name, default: []].append(key) }
  }
}

private func fillCompany(_ account: inout Account, _ cells: Cells) throws(CellFault) {
  fill(&account.industry, cells.text("Industry"))
  fill(&account.website, cells.text("Website"))
  fill(&account.employees, try cells.integer("NumberOfEmployees"))
  let currency = cells.text("CurrencyIsoCode").map { Currency($0) }
  fill(&account.annualRevenue, try cells.money("AnnualRevenue", currency: currency))
}

private func fillPerson(_ contact: inout Contact, _ cells: Cells) throws(CellFault) {
  fill(&contact.jobTitle, cells.text("Title"))
  fill(&contact.email, cells.text("Email"))
  fill(&contact.phone, cells.text("Phone"))
  fill(&contact.mobilePhone, cells.text("MobilePhone"))
  fill(&contact.leadSource, cells.text("LeadSource").map(LeadSource.source))
}
