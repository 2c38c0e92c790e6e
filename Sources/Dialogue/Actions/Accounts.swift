import Display
import Figures
import Language
import Sales

extension Matter {
  func createAccount() throws -> Step.Deed {
    let name = try required("account", "What is the account called?")
    try askAboutTwin(of: name, kind: "account")
    var account = Account(id: RecordID(""))
    account.name = name
    account.industry = text("industry")
    account.owner = user.id
    return Step.write([.createAccount(account)]) { receipt in
      let industry: Line = account.industry.map { " (\($0))" } ?? ""
      let made = receipt.created(.account)
      return Response(
        .success("Created the account \(Part(made.first ?? account.mention))\(industry)."), about: made)
    }
  }

  /// Asks before a second record of about the same name is made.
  func askAboutTwin(of name: String, kind: String) throws {
    guard let twin = situation.reader.names(beginningWith: name, kind: kind).first else { return }
    try confirm(
      "twin",
      "There is already \(Wording.article(kind)) \(Part(twin.mention)). Create another one called \(quoted: name)?")
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
    if let industry = text("industry") { conditions.append(.equals("industry", .text(try stored(industry: industry)))) }
    if let period = period("period") { conditions += instants(period, of: "created") }
    let accounts: [Account] = try book.records(Query(conditions, order: ["name"]))
    if accounts.isEmpty {
      return .answer(Response("No accounts fit.", .hint("Try \"list accounts\"."), data: .rows([])))
    }
    var reply = Reply("\(accounts.count, of: "account"):")
    reply.blocks.append(.table(try situation.table(accounts)))
    return .answer(Response(reply, data: .rows(accounts.map { JSON($0) }), shown: accounts.map(\.mention)))
  }

  /// The industry as the record spells it.
  private func stored(industry: String) throws -> String {
    let accounts: [Account] = try book.records(Query([.isFilled("industry")]))
    return accounts.compactMap(\.industry).first { $0.lowercased().hasPrefix(industry.lowercased()) } ?? industry
  }

  func updateAccount() throws -> Step.Deed {
    let account = try accountInQuestion()
    return try setField(of: account, fields: Account.fields)
  }

  func mergeAccounts() throws -> Step.Deed {
    guard let account = try account() else { throw ask("account", "Which account should go?") }
    guard let name = try named("into"), let into = try situation.account(RecordID(name.id)) else {
      throw ask("into", "Into which account?")
    }
    guard account.id != into.id else { throw refuse("That is one and the same account.") }
    try confirm(
      "merge",
      "Merge \(Part(account.mention)) into \(Part(into.mention))? Its contacts, deals, activities, tasks and notes move; \(Part(account.mention)) goes."
    )
    return Step.write([.mergeAccounts(account.id, into: into.id)]) { _ in
      Response(.success("Merged \(account.name) into \(Part(into.mention))."), about: [into.mention])
    }
  }

  func deleteRecord() throws -> Step.Deed {
    guard let doomed = try doomed() else { throw ask("record", "Delete which record?") }
    let noun = Wording.noun(doomed.ref.kind.rawValue)
    try confirm("delete", "Delete the \(noun) \(Part(doomed)) and what hangs on it? It can be undone.")
    return Step.write([.delete(doomed.ref)]) { receipt in
      let more = receipt.changes.filter { $0.field == nil }.count - 1
      let also: Line = more > 0 ? " and \(more, of: "record") with it" : ""
      return Response(.success("Deleted the \(noun) \(quoted: doomed.name)\(also)."))
    }
  }

  private func doomed() throws -> Mention? {
    for slot in ["record", "opportunity", "contact", "account"] {
      if let name = try named(slot) { return name.mention }
    }
    let focus = conversation.focus
    return try focused("record", focus.opportunity ?? focus.contact ?? focus.account)
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
