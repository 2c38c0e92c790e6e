import Figures
import Sales

/// What of all that is known belongs together in a document.
extension Facts {
  func whatFollows() throws -> Values {
    let papers = try papers()
    let ways = try way()
    return [
      "milestones": milestones, "papers": papers.map(\.values), "promises": papers.filter(\.isPromise).map(\.values),
      "sla_paper": papers.last { $0.type == "sla" }.map { [$0.values] } ?? [],
      "unknowns": try unknowns(), "needed": needed, "agreed": try agreed(), "ways": ways.items, "way": ways.line,
      "budget_line": Words(budget, gap: "budget"),
      "has_pains": hasPains,
      "has_heard": hasPains || answers.known("impact.cost", "need.impact", "timeline.date") != nil,
      "has_load": answers.known("situation.volumes", "situation.team") != nil, "has_decision": hasDecision,
      "has_background": hasBackground,
    ]
  }

  /// When they need it, as in "in use …".
  private var needed: Words {
    Words(answers.known("timeline.date")?.value.period?.inTime, gap: "when they need it")
  }

  var hasPains: Bool { answers.known("pains.list", "need.problem") != nil }

  private var hasDecision: Bool {
    answers.known("decision.steps", "authority.process", "decision.criteria", "decision.date", "timeline.date") != nil
      || budget != nil || answers.known("competition.list") != nil || people.members.contains { $0.part != nil }
  }

  private var hasBackground: Bool {
    !talk.said.isEmpty || !talk.done.isEmpty || brief.deal.summary != nil || brief.deal.product != nil
      || playbook.bant.flags.contains { isMet($0) }
  }

  /// The steps to the decision, in whichever interview they were told.
  private func way() throws -> Listing {
    let known = answers.known("decision.steps", "authority.process")
    let steps = try known.map { try values(of: answers.told($0.item.id)) } ?? []
    return Listing(items: steps, line: Words(known?.value.entries.map(\.text).joined(separator: ", then "), gap: ""))
  }

  /// "USD 120,000, approved by Priya Shah, CFO"; "not approved, would come from another budget, next budget April 2027".
  private var budget: String? {
    func said(_ id: String, _ words: (String) -> String) -> String? {
      answers.known(id).flatMap { $0.value.inFull($0.item) }.map(words)
    }
    let isApproved = answers.known("budget.approved")?.value
    let approval =
      isApproved == .flag(false)
      ? "not approved" : said("budget.approver") { "approved by \($0)" } ?? (isApproved == nil ? nil : "approved")
    let parts = [
      said("budget.amount") { $0 }, approval, said("budget.source") { "would come from \($0)" },
      said("budget.cycle") { "next budget \($0)" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
