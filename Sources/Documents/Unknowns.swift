import Sales

/// What nobody has told us yet.
extension Facts {
  /// What a summary has to admit, each with the question that would settle it.
  func unknowns() throws -> [Values] {
    let next = hasNextStep || wasHad("discovery")
    return flagQuestions + peopleQuestions + openQuestions + frequencyQuestions
      + (wasHad("discovery")
        ? [] : [question("pains", "What hurts, how much, and whom? Notes do not tell pains from requirements.")])
      + (next ? [] : [question("next step", "What happens next?")])
  }

  private func question(_ gap: String, _ ask: String) -> Values { ["gap": Words(nil, gap: gap), "ask": Words(ask)] }

  private func wasHad(_ interview: String) -> Bool {
    answers.sheets.contains { $0.questionnaire.id == interview && answers.wasHad($0) }
  }

  /// The flags of BANT that do not stand and that nothing else tells of; its own questions say more, where it was had.
  private var flagQuestions: [Values] {
    let told = ["need": hasPains, "authority": !isDecided, "timeline": answers.known("decision.date") != nil]
    return wasHad(Playbook.bant)
      ? []
      : playbook.bant.flags.filter { !isMet($0) && told[$0.id] != true }.map { question($0.name, "\($0.criterion)?") }
  }

  private var isDecided: Bool { !people.with(["economic_buyer", "decision_maker"]).isEmpty }

  private var peopleQuestions: [Values] {
    (isDecided || wasHad(Playbook.bant) ? [] : [question("economic buyer", "Who decides?")])
      + (people.with(["champion"]).isEmpty
        ? [question("champion", "Who speaks for it when nobody of us is there?")] : [])
  }

  private var frequencyQuestions: [Values] {
    pains.map(\.entry).filter { $0.frequency == nil }
      .map { question("how often", "How often does this happen: \($0.text)?") }
  }

  /// Questions of the interviews that were had and are still open, and why.
  private var openQuestions: [Values] {
    answers.sheets.filter(answers.wasHad).flatMap { sheet in
      sheet.questionnaire.items.filter { isOpen($0, sheet) }.map { item in
        ["gap": Words(nil, gap: gap(of: item, sheet)), "ask": Words(asked(item, sheet))] as Values
      }
    }
  }

  /// Questions of one interview that those of another answer as well.
  private static let twins: [String: String] = [
    "need.impact": "impact.cost", "need.problem": "pains.list", "timeline.next": "next.action",
    "authority.process": "decision.steps", "authority.others": "stakeholders.list",
  ]

  private func isOpen(_ item: Questionnaire.Item, _ sheet: AnswerSheet) -> Bool {
    guard item.isAsked != false, sheet.matters(item.id), sheet.value(item.id) == nil else { return false }
    let twins = Self.twins.compactMap { $0 == item.id ? $1 : $1 == item.id ? $0 : nil }
    if item.id == "impact.inaction", worthIsComputed { return false }
    if item.id == "next.date" || item.id == "next.owner" {
      guard let next = answers.known("next.action", "timeline.next"), next.isStated else { return false }
      if item.id == "next.date", next.value.step?.due != nil { return false }
    }
    return !twins.contains { answers.known($0) != nil }
  }

  private var worthIsComputed: Bool { Worth.year(of: answers.known("impact.cost", "need.impact")?.value.sum) != nil }

  private func asked(_ item: Questionnaire.Item, _ sheet: AnswerSheet) -> String {
    item.ask.split(separator: "{", omittingEmptySubsequences: false).enumerated().map { place, piece in
      guard place > 0, let end = piece.firstIndex(of: "}") else { return String(piece) }
      let person = answers.known(String(piece[..<end]))?.value.people.first
      return (person?.name ?? person?.title.map { "the \($0)" } ?? "them") + piece[piece.index(after: end)...]
    }.joined()
  }
}
