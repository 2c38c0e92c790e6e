import Figures
import Sales

/// The people on a deal: those with a part in it, most weighty part first, then the others of its account by name.
struct People {
  let all: [Person]
  /// Those of whom a completed activity tells, each once.
  let talkedWith: [Contact]

  struct Person {
    var contact: Contact
    /// `economic_buyer`, `champion` and so on; `nil` for one who was given no part.
    var role: String?
    var isStakeholder: Bool
    /// When the last activity with that person took place.
    var lastTalk: Instant?
  }

  fileprivate static let weight = [
    "economic_buyer", "decision_maker", "champion", "influencer", "technical_evaluator", "user", "procurement", "legal",
    "blocker", "other",
  ]

  init(on deal: Opportunity, in book: any Book, talk: Talk) throws {
    let parts: [Stakeholder] = try book.records(Query([.refers("opportunity", to: deal.id)]))
    let others: [Contact] = try deal.account.map { try book.records(Query([.refers("account", to: $0)])) } ?? []
    var seen: Set<RecordID> = []
    let contacts = (try parts.compactMap { try $0.contact.flatMap { try book.find(Contact.self, $0) } } + others)
      .filter { seen.insert($0.id).inserted }
    let persons = contacts.map { contact in
      let part = parts.first { $0.contact == contact.id }
      let last = talk.done.last { $0.contact == contact.id }?.at
      return Person(contact: contact, role: part?.role, isStakeholder: part != nil, lastTalk: last)
    }
    all = persons.sorted { ($0.rank, $0.contact.name) < ($1.rank, $1.contact.name) }
    talkedWith = all.filter { person in talk.done.contains { $0.contact == person.contact.id } }.map(\.contact)
  }

  func with(_ roles: Set<String>) -> [Person] { all.filter { $0.role.map(roles.contains) ?? false } }
}

extension People.Person {
  fileprivate var rank: Int {
    guard isStakeholder else { return .max }
    return role.flatMap { People.weight.firstIndex(of: $0) } ?? People.weight.count
  }
}

extension Facts {
  var peopleValues: Values {
    ["people": people.all.map(values), "has_reporting": !reporting.isEmpty, "reporting": reporting]
  }

  func values(of person: People.Person) -> Values {
    let contact = person.contact
    let phone = contact.phone ?? contact.mobilePhone
    return [
      "name": Words(contact.name, gap: "name"), "title": Words(contact.jobTitle, gap: "title"),
      "department": Words(contact.department, gap: "department"), "email": Words(contact.email, gap: "e-mail"),
      "phone": Words(phone, gap: "phone"), "role": Words(person.role.map(spoken), gap: "part in the deal"),
      "last_talk": Words(person.lastTalk.map(day), gap: ""),
      "is_stakeholder": person.isStakeholder,
    ]
  }

  /// What should worry: each is a flag or the people it is about.
  var peopleWarnings: Values {
    let buyers = people.with(["economic_buyer", "decision_maker"])
    let unmet = buyers.filter { $0.lastTalk == nil }
    let single = people.talkedWith.count == 1 ? people.talkedWith : []
    let warnings: Values = [
      "no_economic_buyer": buyers.isEmpty, "no_champion": people.with(["champion"]).isEmpty,
      "unmet_buyers": names(unmet.map(\.contact)), "blockers": names(people.with(["blocker"]).map(\.contact)),
      "single_threaded": names(single), "nobody_talked_with": people.talkedWith.isEmpty,
    ]
    let isSerious = warnings.values.contains { ($0 as? Bool) == true || ($0 as? [Values])?.isEmpty == false }
    return warnings.merging(["has_warnings": isSerious]) { value, _ in value }
  }

  private func names(_ contacts: [Contact]) -> [Values] { contacts.map { ["name": Words($0.name, gap: "name")] } }

  /// Who reports to whom, from the top: a line each with its indentation. Empty where nothing of it is known.
  private var reporting: [Values] {
    let contacts = people.all.map(\.contact)
    let known = Set(contacts.map(\.id))
    guard contacts.contains(where: { $0.reportsTo.map(known.contains) ?? false }) else { return [] }
    var lines: [Values] = []
    var placed: Set<RecordID> = []
    func place(_ contact: Contact, _ depth: Int) {
      guard placed.insert(contact.id).inserted else { return }
      lines.append([
        "indent": String(repeating: "  ", count: depth), "name": Words(contact.name, gap: "name"),
        "title": Words(contact.jobTitle, gap: "title"),
      ])
      for other in contacts where other.reportsTo == contact.id { place(other, depth + 1) }
    }
    for contact in contacts where contact.reportsTo.map({ !known.contains($0) }) ?? true { place(contact, 0) }
    // Those who report to each other in a circle.
    for contact in contacts { place(contact, 0) }
    return lines
  }
}
