import Display
import Figures
import Language
import Sales

extension Matter {
  func createAccount() throws -> Step.Deed {
    let name = try required("account", "What is the account called?")
    var account = Account(id: RecordID(""))
    account.name = name
    account.industry = text("industry")
    account.owner = try owner()?.id ?? user.id
    try askAboutTwin(of: account)
    return Step.write([.createAccount(account)]) { receipt in
      let industry: Line = account.industry.map { " (\($0))" } ?? ""
      let made = receipt.created(.account)
      return Response(
        .success("Created the account \(Part(made.first ?? account.mention))\(industry)."), about: made)
    }
  }

  func showAccount() throws -> Step.Deed {
    let account = try accountInQuestion()
    if let alone = try askedAlone(about: account, situation.surroundings(account)) { return .answer(alone) }
    let deals = try situation.openDeals(of: account.id)
    let contacts: [Contact] = try book.records(Query([.refers("account", to: account.id)], order: ["name"], limit: 20))
    var blocks: [Block] = [.line(.heading("\(Part(account.mention))\(try situation.particulars(account))"))]
    blocks.append(.line(deals.isEmpty ? "No open deal." : "\(deals.count, of: "open deal"):"))
    if !deals.isEmpty { blocks.append(.table(try situation.table(deals))) }
    if !contacts.isEmpty {
      let people = try contacts.prefix(5).map { try situation.person($0) }
      let more: Line = contacts.count > 5 ? " and \(contacts.count - 5, of: "other")" : ""
      blocks.append(.line("People: \(Wording.list(people))\(more)."))
    }
    if let last = try situation.lastActivity([.refers("account", to: account.id)]) {
      blocks.append(.line("Last activity: \(try situation.sentence(last, article: false))."))
    }
    return .answer(Response(Reply(blocks), data: JSON(account), about: [account.mention], shown: deals.map(\.mention)))
  }

  /// The account named, or the one in focus.
  func accountInQuestion() throws -> Account {
    if let account = try account() { return account }
    if let focus = try focused("account", conversation.focus.account) {
      if let account = try situation.account(focus.ref.id) { return account }
    }
    throw ask("account", "Which account?")
  }

  func listAccounts() throws -> Step.Deed {
    var conditions: [Condition] = []
    if let industry = text("industry") {
      conditions.append(.equals("industry", .text(try stored(industry, as: "industry"))))
    }
    if let period = period("period") { conditions += instants(period, of: "created") }
    if let owner = try owner() { conditions.append(.refers("owner", to: owner.id)) }
    if let field = text("field"), let value = text("value") {
      conditions.append(.equals(field, .text(try stored(value, as: field))))
    }
    let accounts: [Account] = try book.records(Query(conditions, order: ["name"]))
    if accounts.isEmpty {
      return .answer(Response("No accounts fit.", .hint("Try \"list accounts\"."), data: .rows([])))
    }
    var reply = Reply("\(accounts.count, of: "account"):")
    reply.blocks.append(.table(try situation.table(accounts)))
    return .answer(Response(reply, data: .rows(accounts.map { JSON($0) }), shown: accounts.map(\.mention)))
  }

  /// The text of a field as the record spells it.
  private func stored(_ words: String, as field: String) throws -> String {
    let accounts: [Account] = try book.records(Query([.isFilled(field)]))
    let spelt = accounts.compactMap { account in
      if case .text(let text)? = account[field: field] { text } else { nil }
    }
    return spelt.first { $0.lowercased().hasPrefix(words.lowercased()) } ?? words
  }

  func updateAccount() throws -> Step.Deed {
    let account = try accountInQuestion()
    return try setField(of: account, fields: Account.fields)
  }
}

extension Situation {
  /// ", Electronics, Austin": what is known of an account in passing.
  fileprivate func particulars(_ account: Account) throws -> Line {
    let known =
      [account.industry, account.billingCity].compactMap { $0 } + [try user(account.owner)?.name].compactMap { $0 }
    return Line(known.map { .text(", \($0)") })
  }

  func person(_ contact: Contact) throws -> Line {
    contact.jobTitle.map { "\(Part(contact.mention)) (\($0))" } ?? "\(Part(contact.mention))"
  }

  func lastActivity(_ about: [Condition]) throws -> Activity? {
    let done: Condition = .equals("status", .text("completed"))
    let last: [Activity] = try book.records(Query(about + [done], order: ["-happens_at"], limit: 1))
    return last.first
  }

  func table(_ accounts: [Account]) throws -> Table {
    Table(
      columns: [
        .init("name", "Account"), .init("industry", "Industry", priority: 1), .init("city", "City", priority: 3),
        .init("owner", "Owner", priority: 2),
      ],
      rows: try accounts.map { account in
        [
          Part(account.mention), account.industry.map { .text($0) } ?? .empty,
          account.billingCity.map { .text($0) } ?? .empty, .text(try ownerName(account.owner)),
        ]
      })
  }
}
