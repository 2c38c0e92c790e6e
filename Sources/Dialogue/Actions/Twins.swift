import Display
import Language
import Sales

/// Asking before a second record of what may be the same is made.
extension Matter {
  func askAboutTwin(of account: Account) throws {
    let known = situation.reader.names(sharingWordsOf: account.name, kind: "account")
    guard let twin = known.first(where: { Likeness.companies(account.name, $0.name) }) else { return }
    try askAboutTwin(twin.mention, of: account.mention)
  }

  /// One of the same e-mail address; of the same name anywhere; of about the same name at the same account.
  func askAboutTwin(of contact: Contact) throws {
    let sameAddress = try contact.email.map {
      try book.records(Query<Contact>([.equals("email", .text($0))], limit: 1))
    }
    if let twin = sameAddress?.first { return try askAboutTwin(twin.mention, of: contact.mention) }
    let known = situation.reader.names(sharingWordsOf: contact.name, kind: "contact")
      .filter { Likeness.people(contact.name, $0.name) }
    let twin = try known.compactMap { try situation.contact(RecordID($0.id)) }
      .first { $0.account == contact.account || Matching.split($0.name) == Matching.split(contact.name) }
    if let twin { try askAboutTwin(twin.mention, of: contact.mention) }
  }

  func askAboutTwin(of deal: Opportunity, at account: Account) throws {
    let open = try situation.openDeals(of: account.id)
    guard let twin = open.first(where: { Likeness.deals(deal.name, $0.name, of: account.name) }) else { return }
    try confirm(
      "twin",
      "\(Part(account.mention)) already has an open deal \(Part(twin.mention)) (\(try situation.outline(twin))). \(another(deal.mention))"
    )
  }

  private func askAboutTwin(_ twin: Mention, of new: Mention) throws {
    let noun = Wording.article(new.ref.kind.rawValue)
    let role: Line? = try situation.contact(twin.ref.id).map { " (\(try situation.role(of: $0)))" }
    try confirm("twin", "There is already \(noun) \(Part(twin))\(role ?? ""). \(another(new))")
  }

  private func another(_ new: Mention) -> Line { "Create another one called \(quoted: new.name)?" }
}
