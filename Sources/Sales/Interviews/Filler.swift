import Figures

/// Puts what was answered on the record of a deal. What the record holds for another reason stays, be it the same.
struct Filler<Shelf: Book> {
  var clerk: Clerk<Shelf>
  let deal: Opportunity
  private(set) var changed: Opportunity
  private var made: [any Record] = []
  private var contacts: [Contact] = []
  private var stakes: [Stakeholder] = []
  private var earlier: [Edit] = []

  init(clerk: Clerk<Shelf>, deal: Opportunity) {
    self.clerk = clerk
    self.deal = deal
    changed = deal
  }

  var edits: [Edit] { earlier + made.map { .create($0) } + updates(from: deal, to: changed) + priced }

  private var priced: [Edit] = []

  mutating func fill(_ fillings: [Filling]) throws {
    contacts =
      try deal.account.map { try clerk.book.records(Query([.refers("account", to: $0)], order: ["created"])) } ?? []
    stakes = try clerk.book.records(Query([.refers("opportunity", to: deal.id)]))
    for filling in fillings { try fill(filling) }
    if changed.amount != deal.amount, changed.isOpen {
      priced = [.create(clerk.event(of: changed, at: clerk.order.at))]
    }
  }

  private mutating func fill(_ filling: Filling) throws {
    switch filling.fact {
    case .amount: fillAmount(filling)
    case .closeDate: fillCloseDate(filling)
    case .competitor: fillCompetitor(filling)
    case .nextStep: try fillNextStep(filling)
    case .contact: for person in filling.new?.everybody ?? [] { try see(person) }
    case .economicBuyer: try fillPeople(filling, role: "economic_buyer")
    case .stakeholders: try fillPeople(filling, role: nil)
    case .talk, .lastTalk: break
    }
  }

  private mutating func fillAmount(_ filling: Filling) {
    guard changed.isOpen, changed.amount == nil || changed.amount == filling.old?.amount else { return }
    changed.amount = filling.new?.amount
  }

  private mutating func fillCloseDate(_ filling: Filling) {
    guard changed.isOpen, changed.closeDate == nil || changed.closeDate == filling.old?.lastDay else { return }
    changed.closeDate = filling.new?.lastDay
  }

  private mutating func fillCompetitor(_ filling: Filling) {
    guard changed.competitor == nil || changed.competitor == filling.old?.names else { return }
    changed.competitor = filling.new?.names
  }

  /// The task of the step said before is the one that changes, while it is open.
  private mutating func fillNextStep(_ filling: Filling) throws {
    let open = [Condition.refers("opportunity", to: deal.id), .isEmpty("completed")]
    let tasks: [Task] = try clerk.book.records(Query(open))
    let before = tasks.first { $0.subject == filling.old?.step?.text && filling.made($0.created) }
    guard let step = filling.new?.step else {
      if let before { earlier.append(.delete(before)) }
      if changed.nextStep == filling.old?.step?.text { changed.nextStep = nil }
      return
    }
    changed.nextStep = step.text
    if let before {
      var moved = before
      (moved.subject, moved.due) = (step.text, step.due)
      earlier += updates(from: before, to: moved)
    } else if !tasks.contains(where: { $0.subject == step.text && $0.due == step.due }) {
      var task = Task(id: RecordID(""))
      (task.subject, task.due) = (step.text, step.due)
      (task.opportunity, task.account) = (deal.id, deal.account)
      task = clerk.identified(task)
      (task.owner, task.created) = (clerk.order.user, clerk.order.at)
      made.append(task)
    }
  }

  /// People take their parts in the deal; whoever is not meant any more gives up the part that the answer gave.
  private mutating func fillPeople(_ filling: Filling, role: String?) throws {
    let (old, new) = (filling.old?.everybody ?? [], filling.new?.everybody ?? [])
    for person in old where !new.contains(where: { $0.name == person.name }) {
      guard let contact = contacts.one(like: person),
        let stake = stakes.first(where: { $0.contact == contact.id && $0.role == role ?? person.role ?? "influencer" }),
        filling.made(stake.created)
      else { continue }
      stakes.removeAll { $0.id == stake.id }
      earlier.append(.delete(stake))
    }
    for person in new {
      guard let contact = try see(person) else { continue }
      try place(contact, person, role: role ?? person.role ?? "influencer")
    }
  }

  private mutating func place(_ contact: Contact, _ person: AnswerValue.Person, role: String) throws {
    if let place = stakes.firstIndex(where: { $0.contact == contact.id }) {
      // A part that weighs more than the one said now stays.
      guard stakes[place].role != role, role != "influencer" else { return }
      var moved = stakes[place]
      moved.role = role
      if let draft = made.firstIndex(where: { $0.ref == moved.ref }) {
        made[draft] = moved
      } else {
        earlier += updates(from: stakes[place], to: moved)
      }
      stakes[place] = moved
      return
    }
    var stake = Stakeholder(id: RecordID(""))
    (stake.opportunity, stake.contact, stake.role) = (deal.id, contact.id, role)
    (stake.stance, stake.influence) = (person.stance, person.influence)
    stake = clerk.identified(stake)
    stake.created = clerk.order.at
    stakes.append(stake)
    made.append(stake)
  }

  private static var pronouns: Set<String> { ["them", "they", "us", "we", "both", "me", "him", "her", "he", "she"] }

  /// Whether the seller is meant, who is no contact of the customer's.
  private func isSpeaker(_ name: String) throws -> Bool {
    let speaker = try clerk.order.user.flatMap { try clerk.book.find(User.self, $0) }
    return speaker?.name.lowercased() == name.lowercased()
  }

  /// The contact somebody is, made where there is none of that name; `nil` where no name was said.
  @discardableResult
  private mutating func see(_ person: AnswerValue.Person) throws -> Contact? {
    if let known = contacts.one(like: person) {
      guard let title = person.title, known.jobTitle == nil else { return known }
      var titled = known
      titled.jobTitle = title
      earlier += updates(from: known, to: titled)
      contacts = contacts.map { $0.id == known.id ? titled : $0 }
      return titled
    }
    guard let name = person.name, !Self.pronouns.contains(name.lowercased()), try !isSpeaker(name) else { return nil }
    var contact = Contact(id: RecordID(""))
    (contact.name, contact.jobTitle, contact.account) = (name, person.title, deal.account)
    contact = clerk.identified(contact)
    (contact.owner, contact.created) = (clerk.order.user, clerk.order.at)
    contacts.append(contact)
    made.append(contact)
    return contact
  }

}

extension [Contact] {
  /// Whom somebody means: by the whole name, by a first or last name that only one has, or by a title that only one has.
  public func one(like person: AnswerValue.Person) -> Contact? {
    guard let name = person.name?.lowercased() else {
      let titled = filter { $0.jobTitle != nil && $0.jobTitle?.lowercased() == person.title?.lowercased() }
      return titled.count == 1 ? titled[0] : nil
    }
    if let same = first(where: { $0.name.lowercased() == name }) { return same }
    let partly = namesakes(of: name)
    return partly.count == 1 ? partly[0] : nil
  }

  /// Those who have a word for a first or last name, which is not the whole name of anybody.
  public func namesakes(of name: String) -> [Contact] {
    let said = name.lowercased()
    guard !contains(where: { $0.name.lowercased() == said }) else { return [] }
    return filter { $0.name.lowercased().split(separator: " ").contains { $0 == said } }
  }
}

extension Filling {
  /// Whether what was put on record at a moment came of an answer.
  fileprivate func made(_ created: Instant?) -> Bool { created.map(moments.contains) ?? false }
}

extension AnswerValue {
  /// The amount a deal may be worth by it: the end of a range; `nil` for one that recurs.
  var amount: Money? { if case .money(let sum) = self, sum.per == nil { sum.max } else { nil } }

  var lastDay: Day? { if case .date(let period) = self { period.lastDay ?? period.firstDay } else { nil } }

  /// What a list names, in one line.
  var names: String? {
    guard case .list(let entries, _) = self, !entries.isEmpty else { return nil }
    return entries.map(\.text).joined(separator: ", ")
  }

  var step: Step? { if case .step(let step) = self { step } else { nil } }

  var everybody: [Person] {
    switch self {
    case .person(let person): [person]
    case .people(let people, _): people
    default: []
    }
  }
}
