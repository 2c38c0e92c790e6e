import Display
import Figures
import Language
import Sales

extension Matter {
  func createContact() throws -> Step.Deed {
    let name = try required("contact", "What is the person called?")
    let account = try account() ?? focusedAccount()
    guard let account else { throw ask("account", "Which account is \(name) at?") }
    var contact = Contact(id: RecordID(""))
    contact.name = name
    contact.account = account.id
    contact.jobTitle = text("title")
    contact.email = text("email")
    contact.phone = text("phone")
    contact.owner = user.id
    try askAboutTwin(of: contact)
    let commands: [Command] = [.createContact(contact)]
    return Step.write(commands) { receipt in
      let made = receipt.created(.contact)
      let stored = try self.situation.contact(made.first?.ref.id) ?? contact
      let reach = [stored.email, stored.phone].compactMap { $0 }.map { ", \($0)" }.joined()
      return Response(
        .success("Created the contact \(Part(stored.mention)) (\(try self.situation.role(of: stored)))\(reach)."),
        about: made + [account.mention])
    }
  }

  private func focusedAccount() throws -> Account? {
    guard let focus = try focused("account", conversation.focus.account) else { return nil }
    return try situation.account(focus.ref.id)
  }

  func contactInQuestion() throws -> Contact {
    if let contact = try contact() { return contact }
    if let focus = try focused("contact", conversation.focus.contact) {
      if let contact = try situation.contact(focus.ref.id) { return contact }
    }
    throw ask("contact", "Which contact?")
  }

  func showContact() throws -> Step.Deed {
    let contact = try contactInQuestion()
    if let alone = try askedAlone(about: contact, situation.surroundings(contact)) { return .answer(alone) }
    let role = try situation.role(of: contact)
    let known: Line = role.parts.isEmpty ? "" : ", \(role)"
    var blocks: [Block] = [.line(.heading("\(Part(contact.mention))\(known)"))]
    let reach = [contact.email, contact.phone, contact.mobilePhone].compactMap { $0 }
    blocks.append(
      .line(reach.isEmpty ? "No e-mail address or phone number on file." : "\(reach.joined(separator: ", "))"))
    if let manager = try situation.contact(contact.reportsTo) {
      blocks.append(.line("Reports to \(try situation.person(manager))."))
    }
    if let last = try situation.lastActivity([.refers("contact", to: contact.id)]) {
      blocks.append(.line("Last activity: \(try situation.sentence(last, article: false))."))
    }
    let account = try situation.account(contact.account)?.mention
    return .answer(Response(Reply(blocks), data: JSON(contact), about: [contact.mention] + [account].compactMap { $0 }))
  }

  func listContacts() throws -> Step.Deed {
    let account = try account()
    let conditions: [Condition] = account.map { [.refers("account", to: $0.id)] } ?? []
    var contacts: [Contact] = try book.records(Query(conditions, order: ["name"]))
    if let role = text("stakeholder_role") {
      let parts: [Stakeholder] = try book.records(Query([.equals("role", .text(role))]))
      contacts.removeAll { contact in !parts.contains { $0.contact == contact.id } }
    }
    let at: Line = account.map { " at \(Part($0.mention))" } ?? ""
    if contacts.isEmpty {
      return .answer(
        Response("No contacts\(at) on file.", .hint("Try \"add contact Jo Park at Acme, CFO\"."), data: .rows([])))
    }
    var reply = Reply("\(contacts.count, of: "contact")\(at):")
    reply.blocks.append(.table(try situation.table(contacts)))
    return .answer(
      Response(
        reply, data: .rows(contacts.map { JSON($0) }), about: account.map { [$0.mention] } ?? [],
        shown: contacts.map(\.mention)))
  }

  func updateContact() throws -> Step.Deed {
    let contact = try contactInQuestion()
    return try setField(of: contact, fields: Contact.fields)
  }
}

extension Situation {
  func table(_ contacts: [Contact]) throws -> Table {
    Table(
      columns: [
        .init("name", "Name"), .init("title", "Title", priority: 1), .init("account", "Account"),
        .init("email", "E-mail", priority: 2), .init("phone", "Phone", priority: 3),
      ],
      rows: try contacts.map { contact in
        [
          Part(contact.mention), contact.jobTitle.map { .text($0) } ?? .empty,
          try account(contact.account).map { Part($0.mention) } ?? .empty,
          contact.email.map { .text($0) } ?? .empty, contact.phone.map { .text($0) } ?? .empty,
        ]
      })
  }
}
