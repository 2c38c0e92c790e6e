import Dialogue
import Display
import Language
import Sales
import Store

extension Assistant {
  /// Removes a person from the book and from what was kept of conversations about it.
  func erase(_ contact: Contact, in turn: inout Turn) throws {
    let redaction = try redaction(of: contact)
    let files = try documents(around: contact)
    let isClean = try store.erase(Erasure(of: contact) { redaction($0, $1) })
    let left = traces?.erase(contact.id, about: store.path) { redaction($0, .own) != $0 } ?? []
    conversation = Conversation()
    turn.hasErased = true
    turn.reply.blocks.append(
      .line(
        .success(
          "Erased for good, from the record, its history and what was typed. \(quoted: "undo") cannot bring it back.")))
    if !isClean {
      turn.reply.blocks.append(
        .line(.warning("Another program has the book open: bytes of it leave the file when that one closes it.")))
    }
    turn.reply.blocks += left.map { .line(.warning("\($0) could not be written; it may still hold the name.")) }
    let own: Line = files.isEmpty ? "" : ", such as \(files.joined(separator: ", "))"
    turn.reply.blocks.append(.line(.hint("Not touched are files of your own: backups, exports and documents\(own).")))
  }

  private func redaction(of contact: Contact) throws -> Redaction {
    let contacts: [Contact] = try store.records(Query())
    let others = contacts.filter { $0.id != contact.id }
    let users: [User] = try store.records(Query())
    let near = others.filter { contact.account != nil && $0.account == contact.account }.map(\.name) + users.map(\.name)
    let account = try contact.account.flatMap { try store.find(Account.self, $0) }?.name
    let name = Sentence(contact.name).foldedText
    return Redaction(
      of: contact, others: near, account: account,
      hasNamesake: (others.map(\.name) + users.map(\.name)).contains { Sentence($0).foldedText == name })
  }

  /// Files written about the deals of the person's account, at most three.
  private func documents(around contact: Contact) throws -> [String] {
    guard let account = contact.account else { return [] }
    let deals: [Opportunity] = try store.records(Query([.refers("account", to: account)]))
    let written: [Document] = try store.records(
      Query([.oneOf("opportunity", deals.map { .text($0.id.text) })], order: ["-created"]))
    return Array(written.compactMap(\.path).prefix(3))
  }
}
