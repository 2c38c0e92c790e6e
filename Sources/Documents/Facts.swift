import Figures
import Sales

/// What the record knows for a document about one deal, read once.
struct Facts {
  let brief: Brief
  let book: any Book
  let playbook: Playbook
  let account: Account?
  let owner: User?
  let people: BuyingCommittee
  let talk: Talk
  let answers: Answers
  let pains: [Answers.Told]
  let requirements: [Requirement]
  /// Oldest first.
  private let events: [StageEvent]
  private let checklist: ChecklistFacts

  init(_ brief: Brief, book: any Book, playbook: Playbook, questionnaires: [Questionnaire]) throws {
    self.brief = brief
    self.book = book
    self.playbook = playbook
    let deal = brief.deal
    account = try deal.account.flatMap { try book.find(Account.self, $0) }
    owner = try deal.owner.flatMap { try book.find(User.self, $0) }
    talk = try Talk(about: deal, in: book)
    people = try BuyingCommittee(on: deal, in: book, done: talk.done, planned: talk.planned, tasks: talk.tasks)
    answers = try Answers(
      about: deal, in: book, playbook: playbook, questionnaires: questionnaires, clock: brief.clock)
    pains = answers.told("pains.list")
    let wishes = answers.told("requirements.list", areWishes: true)
    requirements = wishes.enumerated().map { Requirement($0.offset, $0.element) }
    events = try book.records(Query([.refers("opportunity", to: deal.id)], order: ["happened_at", "id"]))
    checklist = try ChecklistFacts(of: deal, in: book, playbook: playbook, clock: brief.clock)
  }

  /// What is missing so that the document would be nothing but gaps.
  var lack: DocumentFault.Lack? {
    let hasNeeds = answers.known("requirements.list", "pains.list", "need.problem") != nil
    return switch brief.document {
    case "stakeholder_map": people.members.isEmpty ? .people : nil
    case "discovery_summary": answers.isEmpty && talk.said.isEmpty ? .notes : nil
    case "requirements": answers.known("requirements.list") == nil ? .requirements : nil
    case "technical_architecture", "sla":
      answers.known("requirements.list", "situation.tools", "situation.volumes") == nil ? .requirements : nil
    case "solution_proposal", "proposal": hasNeeds ? nil : .needs
    case "implementation_plan": hasNeeds || answers.known("timeline.date", "decision.date") != nil ? nil : .needs
    case "pricing_proposal", "contract_terms": brief.deal.amount == nil ? .amount : nil
    case "follow_up_email": lastMeeting == nil ? .meeting(with: brief.contact?.mention) : nil
    default: nil
    }
  }

  /// Everything that a template can name.
  func sheet() throws -> Sheet {
    let strangers = Strangers()
    let parts = [
      writing, deal, company, peopleValues, partValues, peopleWarnings, try talkValues(), try email(), checklists,
      worthValues,
      try requirementValues(), try answerValues(noting: strangers), try whatFollows(),
    ]
    return Sheet(parts.reduce(into: [:]) { $0.merge($1) { value, _ in value } }, noting: strangers)
  }

  // MARK: The deal

  private var writing: Values { ["author": Words(brief.author.name), "today": Words(brief.clock.today.inFull)] }

  private var deal: Values {
    let deal = brief.deal
    return [
      "deal": Words(deal.name, gap: "name of the deal"), "stage": Words(stageName(deal.stage)),
      "is_open": deal.isOpen, "is_won": deal.status == .won, "is_lost": deal.status == .lost,
      "amount": Words(deal.amount?.inFull, gap: "amount"),
      "close_date": Words(deal.closeDate?.inFull, gap: "close date"),
      "created": Words(deal.created.map(day), gap: "date of the first entry"),
      "product": Words(deal.product, gap: "product"), "source": Words(deal.source.map(spoken), gap: "source"),
      "competitor": Words(deal.competitor, gap: "competitor"),
      "lost_reason": Words(deal.lostReason.map(spoken), gap: "reason"),
      "description": Words(deal.summary, gap: "description"),
      "next_step": Words(isNextStepToldElsewhere ? nil : deal.nextStep, gap: "next step"),
      "owner": Words(owner?.name, gap: "owner"), "history": events.map(event),
    ]
  }

  /// Whether it is the step that was agreed on, or an open task.
  private var isNextStepToldElsewhere: Bool {
    brief.deal.nextStep == agreedStep || talk.tasks.contains { $0.subject == brief.deal.nextStep }
  }

  private func event(_ event: StageEvent) -> Values {
    let what =
      switch event.status {
      case .open: stageName(event.stage)
      case .won: "Won"
      case .lost: "Lost"
      }
    return ["date": Words(event.at.map(day), gap: "date"), "what": Words(what)]
  }

  private var company: Values {
    [
      "account": Words(account?.name, gap: "account"), "industry": Words(account?.industry, gap: "industry"),
      "segment": Words(account?.segment, gap: "segment"), "website": Words(account?.website, gap: "website"),
      "account_phone": Words(account?.phone, gap: "phone of the company"),
      "city": Words(account?.billingCity, gap: "city"), "country": Words(account?.billingCountry, gap: "country"),
      "employees": Words(account?.employees.map { "\($0)" }, gap: "number of employees"),
    ]
  }

  /// The criteria of the last stage, and the BANT flags.
  private var checklists: Values {
    let won = playbook.wonStage.map { playbook.checklist(of: $0.id, for: checklist) } ?? []
    let criteria = won.filter { $0.kind == .criterion }
    return [
      "won_stage": Words(playbook.wonStage?.name, gap: "last stage"),
      "checklist": criteria.map { ["name": Words($0.name), "is_done": $0.isMet] as Values },
      "bant": playbook.bant.flags.map { flag in
        [
          "name": Words(flag.name), "criterion": Words(flag.criterion),
          "is_met": isMet(flag),
        ] as Values
      },
    ]
  }

  func isMet(_ flag: Playbook.Bant.Flag) -> Bool { checklist.bantFlags.contains(flag.id) }

  // MARK: Wording

  func stageName(_ id: String) -> String { playbook.stage(id)?.name ?? id }
  func day(_ instant: Instant) -> String { brief.clock.zone.local(instant).day.inFull }
  func spoken(_ name: String) -> String { name.split(separator: "_").joined(separator: " ") }

  /// When an activity is: its day, with the time where one was said and `withTime` asks for it.
  func time(_ activity: Activity, withTime: Bool = false) -> Words {
    let local = activity.at.map { brief.clock.zone.local($0) }
    let words = withTime && !activity.allDay ? local?.inFull : local?.day.inFull
    return Words(words, gap: "date")
  }

  func name(of activity: Activity) -> Words {
    Words(playbook.activityType(activity.type)?.name ?? spoken(activity.type))
  }
}
