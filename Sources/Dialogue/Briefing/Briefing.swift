import Display
import Figures
import Sales

/// Who, where it stands, the last touch, what is open, the gaps and the next step: on one screen of 80 by 24.
struct Briefing {
  let situation: Situation

  init(in situation: Situation) { self.situation = situation }

  private static let mostPeople = 4
  private static let mostDeals = 4
  private static let mostTasks = 3
  private static let mostGaps = 4
  /// Characters of what somebody wrote.
  private static let longestText = 70

  func told(of deal: Opportunity) throws -> Response {
    let about = Condition.refers("opportunity", to: deal.id)
    let committee = try BuyingCommittee(on: deal, in: situation.book)
    let lines: [Line?] =
      [
        .heading("\(Part(deal.mention)): \(try situation.outline(deal))"), try situation.background(deal),
        people(committee),
      ] + (try interviewed(deal)) + [
        try lastTouch([about]), try planned([about]), try tasks([about]),
        deal.isOpen ? Self.told("Gaps", try gaps(deal, committee)) : nil,
        deal.nextStep.map { "Next step: \(quoted: Self.short($0))." },
        try situation.advice(deal).map { .hint("Next: \($0)") },
      ]
    return Response(reply(lines), data: JSON(deal), about: try situation.surroundings(deal))
  }

  func told(of account: Account) throws -> Response {
    let about = Condition.refers("account", to: account.id)
    let open = try situation.openDeals(of: account.id)
    if open.count == 1 { return try told(of: open[0]) }
    let contacts: [Contact] = try situation.book.records(Query([about], order: ["name"]))
    let known = [account.industry, account.billingCity].compactMap { $0 }.map { ", \(Self.short($0))" }.joined()
    let lines: [Line?] =
      [
        .heading("\(Part(account.mention))\(known), owner \(try situation.ownerName(account.owner))"),
        try standing(open, of: account),
      ] + (try open.prefix(Self.mostDeals).map { "- \(Part($0.mention)): \(try situation.outline($0))" }) + [
        Self.people(try contacts.map { try situation.person($0) }), try lastTouch([about]), try planned([about]),
        try tasks([about]), Self.told("Gaps", try gaps(open, contacts)), .hint(try advice(open)),
      ]
    return Response(reply(lines), data: JSON(account), about: [account.mention], shown: open.map(\.mention))
  }

  func told(of contact: Contact) throws -> Response {
    let about = Condition.refers("contact", to: contact.id)
    let role = try situation.role(of: contact)
    let parts = try parts(of: contact)
    let reach = [contact.email, contact.phone, contact.mobilePhone].compactMap { $0 }
    let lines: [Line?] =
      [
        .heading(role.parts.isEmpty ? "\(Part(contact.mention))" : "\(Part(contact.mention)), \(role)"),
        reach.isEmpty ? nil : "\(reach.map(Self.short).joined(separator: ", "))",
        try situation.contact(contact.reportsTo).map { "Reports to \(try situation.person($0))." },
      ] + parts + [
        try lastTouch([about]), try planned([about]), try tasks([about]), Self.told("Gaps", try gaps(contact)),
        try nextDeal(of: contact).flatMap { try next($0) },
      ]
    return Response(reply(lines), data: JSON(contact), about: try situation.surroundings(contact))
  }

  private func reply(_ lines: [Line?]) -> Reply { Reply(lines.compactMap { $0 }.map { .line($0) }) }
}

// MARK: Who, and where it stands

extension Briefing {
  private func people(_ committee: BuyingCommittee) -> Line? {
    let named = committee.members.filter { $0.part != nil }
    let shown = named.isEmpty ? committee.members : named
    return Self.people(
      shown.map { member in
        let part = [member.role.map(Wording.field) ?? member.contact.jobTitle, Self.stance(member.part)].compactMap {
          $0
        }
        return part.isEmpty
          ? "\(Part(member.contact.mention))" : "\(Part(member.contact.mention)) (\(part.joined(separator: ", ")))"
      })
  }

  /// The stance, where the role does not say it.
  private static func stance(_ part: Stakeholder?) -> String? {
    let stance = part?.stance.flatMap { Stance(rawValue: $0) }
    return part?.role == "champion" && stance == .champions ? nil : stance?.name
  }

  private static func people(_ people: [Line]) -> Line? {
    guard !people.isEmpty else { return nil }
    return "People: \(first(mostPeople, of: people))."
  }

  private func standing(_ open: [Opportunity], of account: Account) throws -> Line {
    let all: [Opportunity] = try situation.book.records(
      Query([.refers("account", to: account.id)], order: ["-close_date"]))
    if !open.isEmpty {
      let more: Line = open.count > Self.mostDeals ? ", the first \(Self.mostDeals)" : ""
      return "\(open.count, of: "open deal"), \(Wording.amounts(Total(of: open.map(\.amount))))\(more):"
    }
    guard let last = all.first(where: { !$0.isOpen }) else { return "No deal yet." }
    return "No open deal. The last: \(Part(last.mention)), \(try situation.outline(last))."
  }

  /// The deals that somebody has a part in, open ones first.
  private func parts(of contact: Contact) throws -> [Line] {
    let parts: [Stakeholder] = try situation.book.records(Query([.refers("contact", to: contact.id)]))
    let deals = try parts.compactMap { part in try situation.deal(part.opportunity).map { (part: part, deal: $0) } }
    let sorted = deals.filter(\.deal.isOpen) + deals.filter { !$0.deal.isOpen }
    return try sorted.prefix(Self.mostDeals).map { part, deal in
      let role = [part.role.map(Wording.field) ?? "stakeholder", Self.stance(part)].compactMap { $0 }.joined(
        separator: ", ")
      return "- \(Part(deal.mention)) (\(role)): \(try situation.outline(deal))"
    }
  }

  /// The open deal that matters most for a talk with somebody: one they have a part in, or else their account's.
  private func nextDeal(of contact: Contact) throws -> Opportunity? {
    let parts: [Stakeholder] = try situation.book.records(Query([.refers("contact", to: contact.id)]))
    let own = try parts.compactMap { try situation.deal($0.opportunity) }.first(where: \.isOpen)
    return try own ?? contact.account.flatMap { try situation.openDeals(of: $0).first }
  }
}

// MARK: What was answered

extension Briefing {
  private static let mostAnswers = 3

  /// What was said in interviews: the score of one that has it, and the first of its answers.
  private func interviewed(_ deal: Opportunity) throws -> [Line?] {
    let held = try situation.book.records(
      Query<Interview>([.refers("opportunity", to: deal.id)], order: ["created", "id"]))
    return try held.flatMap { interview -> [Line] in
      guard let sheet = try situation.sheet(interview.questionnaire, on: deal) else { return [] }
      let wording = InterviewWording(sheet: sheet, playbook: situation.playbook)
      let said = sheet.questionnaire.items.map(\.id).filter { sheet.given[$0]?.answer != nil && sheet.matters($0) }
      let name: Line = "\(sheet.questionnaire.name): \(said.count, of: "answer")."
      return [sheet.qualification.map(wording.score) ?? name] + wording.summary(of: said).prefix(Self.mostAnswers)
    }
  }
}

// MARK: What was and what is to come

extension Briefing {
  private func lastTouch(_ about: [Condition]) throws -> Line {
    guard let last = try situation.lastActivity(about) else { return "Last touch: none yet." }
    return "Last touch: \(try situation.sentence(Self.short(last), article: false))."
  }

  private func planned(_ about: [Condition]) throws -> Line? {
    let planned: [Activity] = try situation.book.records(
      Query(about + [.equals("status", .text("planned"))], order: ["happens_at"]))
    guard let next = planned.first else { return nil }
    let more: Line = planned.count > 1 ? " and \(planned.count - 1) more" : ""
    return "Planned: \(try situation.sentence(Self.short(next), article: false))\(more)."
  }

  private func tasks(_ about: [Condition]) throws -> Line {
    let tasks: [Task] = try situation.book.records(Query(about + [.isEmpty("completed")], order: ["due"]))
    guard !tasks.isEmpty else { return "No open task." }
    let lines = tasks.map { task -> Line in
      let subject = Self.short(task.subject)
      guard let due = task.due else { return "\(quoted: subject)" }
      return due < situation.today ? "\(quoted: subject), overdue since \(due)" : "\(quoted: subject) by \(due)"
    }
    return "Open tasks: \(Self.first(Self.mostTasks, of: lines))."
  }

  private static func short(_ activity: Activity) -> Activity {
    var short = activity
    short.note = activity.note.map(Self.short)
    return short
  }

  private static func short(_ text: String) -> String {
    text.count > longestText ? text.prefix(longestText - 1) + "…" : text
  }

  private static func first(_ most: Int, of lines: [Line]) -> Line {
    let more = lines.count - most
    return Wording.list(Array(lines.prefix(most)) + (more > 0 ? ["\(more) more"] : []))
  }
}

// MARK: Gaps

extension Briefing {
  /// What its stage still asks for, and what it could fall over.
  private func gaps(_ deal: Opportunity, _ committee: BuyingCommittee) throws -> [Line] {
    let open = try situation.checklist(of: deal, in: deal.stage).filter { !$0.isMet }
    let unknown = [deal.amount == nil ? "no amount" : nil, deal.closeDate == nil ? "no close date" : nil]
    return unknown.compactMap { $0.map { "\($0)" } } + committee.warnings.map(Wording.gap)
      + open.map { "\($0.name.lowercased())" }
  }

  private func gaps(_ open: [Opportunity], _ contacts: [Contact]) throws -> [Line] {
    let stalled = try open.compactMap { deal in
      try situation.stallReason(deal).map { "\(Part(deal.mention)) (\($0))" as Line }
    }
    return stalled + (contacts.isEmpty ? ["no contact on file"] : [])
      + (!contacts.isEmpty && contacts.allSatisfy { $0.email == nil && $0.phone == nil }
        ? ["no way to reach anybody"] : [])
  }

  private func gaps(_ contact: Contact) throws -> [Line] {
    let about = Condition.refers("contact", to: contact.id)
    let hasPart = try situation.book.count(Query<Stakeholder>([about])) > 0
    return [
      contact.email == nil ? "no e-mail address" : nil,
      contact.phone == nil && contact.mobilePhone == nil ? "no phone number" : nil,
      contact.jobTitle == nil ? "no title" : nil, hasPart ? nil : "no part in a deal",
    ].compactMap { $0 }
  }

  private static func told(_ name: String, _ gaps: [Line]) -> Line? {
    gaps.isEmpty ? nil : "\(name): \(first(mostGaps, of: gaps))."
  }

  /// The one thing to do about the deals of an account.
  private func advice(_ open: [Opportunity]) throws -> Line {
    guard let first = try open.first(where: { try situation.stallReason($0) != nil }) ?? open.first else {
      return "Next: find out what they need, and open a deal."
    }
    return try next(first) ?? ""
  }

  private func next(_ deal: Opportunity) throws -> Line? {
    try situation.advice(deal).map { .hint("Next on \(Part(deal.mention)): \($0)") }
  }
}

extension Wording {
  /// A warning among others, in few words.
  static func gap(_ warning: BuyingCommittee.Warning) -> Line {
    switch warning {
    case .noEconomicBuyer: "no economic buyer named"
    case .noChampion: "no champion named"
    case .unmetBuyer(let contact): "\(Part(contact.mention)), who decides, not met"
    case .untestedChampion(let contact): "champion \(Part(contact.mention)) not tested"
    case .unansweredOpponent(let contact): "no plan for \(Part(contact.mention)), who is against it"
    case .singleContact(let contact): "\(Part(contact.mention)) the only contact"
    case .nobodyTalkedWith: "nobody talked with"
    }
  }
}
