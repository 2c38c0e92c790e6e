import Figures

extension AnswerSheet {
  /// What a book knows: the newest answer to each question, and what need not be asked.
  public init(
    _ questionnaire: Questionnaire, on deal: Opportunity, in book: some Book, playbook: Playbook, clock: Clock
  ) throws {
    let answers = try book.records(
      Query<Answer>(
        [.refers("opportunity", to: deal.id), .equals("interview", .text(questionnaire.id))], order: ["id"]))
    let contacts: [Contact] = try deal.account.map { try book.records(Query([.refers("account", to: $0)])) } ?? []
    let superseded = Set(answers.compactMap(\.supersedes))
    let given = Dictionary(answers.filter { !superseded.contains($0.id) }.map { ($0.question, $0) }) { $1 }
    let named = questionnaire.sources(of: .economicBuyer).compactMap { given[$0]?.answer?.everybody.first }
    self.init(
      questionnaire: questionnaire, deal: deal, today: clock.today, contacts: contacts, given: given,
      facts: try Self.facts(
        of: deal, contacts, besides: named.compactMap { contacts.one(like: $0)?.id }, in: book, playbook: playbook,
        zone: clock.zone), moments: Set(answers.compactMap(\.created)))
    settle()
  }

  /// By the questions of the interview that was had about a deal; `nil` where none was.
  public init?(
    ofInterview id: String, on deal: Opportunity, in book: some Book, playbook: Playbook, clock: Clock
  ) throws {
    guard let questionnaire = try book.interview(id, on: deal.id)?.questions else { return nil }
    try self.init(questionnaire, on: deal, in: book, playbook: playbook, clock: clock)
  }

  /// - Parameter named: who decides by the answers themselves; the record says so only because they did.
  private static func facts(
    of deal: Opportunity, _ contacts: [Contact], besides named: [RecordID], in book: some Book, playbook: Playbook,
    zone: Zone
  ) throws -> [Fact: AnswerValue] {
    let ofDeal = Condition.refers("opportunity", to: deal.id)
    let stakes = try book.records(Query<Stakeholder>([ofDeal], order: ["created", "id"]))
    let people = stakes.compactMap { stake in
      contacts.first { $0.id == stake.contact }.map { (stake: stake, contact: $0) }
    }
    let deciding = people.filter { !named.contains($0.contact.id) }
    let buyer =
      deciding.first { $0.stake.role == "economic_buyer" } ?? deciding.first { $0.stake.role == "decision_maker" }
    var facts: [Fact: AnswerValue] = [:]
    facts[.economicBuyer] = buyer.map { .person(AnswerValue.Person($0.contact, as: $0.stake)) }
    if !people.isEmpty {
      facts[.stakeholders] = .people(people.map { AnswerValue.Person($0.contact, as: $0.stake) }, isComplete: true)
    }
    facts[.competitor] = deal.competitor.map { .list([AnswerValue.Entry($0)], isComplete: true) }
    facts[.nextStep] = try nextStep(of: deal, in: book).map { .step($0) }
    let decider = named.first ?? buyer?.contact.id
    if let decider, let last = try lastTalk(with: decider, in: book, playbook: playbook), let at = last.at {
      facts[.talk] = .flag(true)
      facts[.lastTalk] = .date(Period(zone.local(at).day))
    }
    return facts
  }

  private static func nextStep(of deal: Opportunity, in book: some Book) throws -> AnswerValue.Step? {
    let tasks = try book.records(Query<Task>([.refers("opportunity", to: deal.id)], order: ["id"]))
    let open = tasks.filter { $0.completed == nil }
    let due = open.compactMap { task in task.due.map { (day: $0, task: task) } }.min { $0.day < $1.day }
    let task = due?.task ?? open.first
    return task.map { AnswerValue.Step($0.subject, due: $0.due) } ?? deal.nextStep.map { AnswerValue.Step($0) }
  }

  private static func lastTalk(with contact: RecordID, in book: some Book, playbook: Playbook) throws -> Activity? {
    let talks = Set(playbook.activityTypes.filter { ["call", "meeting", "demo"].contains($0.countsAs) }.map(\.id))
    let all: [Activity] = try book.records(Query([.refers("contact", to: contact)], order: ["id"]))
    let done = all.filter { $0.status == .completed && talks.contains($0.type) }
    return done.compactMap { talk in talk.at.map { (at: $0, talk: talk) } }.max { $0.at < $1.at }?.talk
  }

  /// The same as it stood earlier: about the deal of then, by the answers until then.
  func earlier(_ deal: Opportunity, on day: Day, by answers: [Answer]) -> AnswerSheet {
    var sheet = AnswerSheet(
      questionnaire: questionnaire, deal: deal, today: day, contacts: contacts,
      given: Dictionary(answers.map { ($0.question, $0) }) { $1 }, facts: facts, moments: moments)
    sheet.settle()
    return sheet
  }

  /// The same once these answers are given: each stands in place of an older one to its question.
  public func with(_ answers: [Answer]) -> AnswerSheet {
    var sheet = self
    for answer in answers { sheet.given[answer.question] = answer }
    sheet.settle()
    return sheet
  }
}

extension Questionnaire {
  /// The items whose answers come to a fact of the record.
  fileprivate func sources(of fact: Fact) -> [String] {
    items.filter { $0.fills == fact }.flatMap { [$0.id] + ($0.known ?? []).filter { Fact(rawValue: $0) == nil } }
  }
}

extension AnswerValue.Person {
  init(_ contact: Contact, as stake: Stakeholder) {
    self.init(name: contact.name, title: contact.jobTitle, role: stake.role)
    (stance, influence) = (stake.stance, stake.influence)
  }
}
