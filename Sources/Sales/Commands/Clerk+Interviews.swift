import Figures

extension Clerk {
  /// Answers, and what they put on the record of the deal. The interview they belong to is the one that was had about
  /// the deal by the same questions, or a new one.
  mutating func keep(_ answers: [Answer], of draft: Interview, filling: [Filling]) throws -> [Edit] {
    guard let deal = try draft.opportunity.map({ try fetch(Opportunity.self, $0) }) else { return [] }
    var edits = try hold(draft)
    for answer in answers {
      var kept = identified(answer)
      (kept.owner, kept.created) = (order.user, order.at)
      edits.append(try create(kept))
    }
    var filler = Filler(clerk: self, deal: deal)
    try filler.fill(filling)
    try FieldRules.check(filler.changed)
    self = filler.clerk
    return edits + filler.edits
  }

  private mutating func hold(_ draft: Interview) throws -> [Edit] {
    var interview = try book.interview(draft.questionnaire, on: draft.opportunity) ?? identified(draft)
    let held = try book.find(Interview.self, interview.id)
    (interview.state, interview.definition) = (draft.state, draft.definition)
    let isAsBefore = held?.state == draft.state
    interview.ended = draft.state == .open ? nil : isAsBefore ? held?.ended ?? order.at : order.at
    if let held { return updates(from: held, to: interview) }
    (interview.owner, interview.created) = (order.user, order.at)
    return [try create(interview)]
  }

  func end(_ id: RecordID, as state: Interview.State) throws -> [Edit] {
    let interview = try fetch(Interview.self, id)
    var ended = interview
    (ended.state, ended.ended) = (state, order.at)
    return updates(from: interview, to: ended)
  }

  /// An interview and all that was answered in it; what the answers put on the record stays.
  func discard(_ id: RecordID) throws -> [Edit] {
    let interview = try fetch(Interview.self, id)
    let answers: [Answer] = try book.records(
      Query([
        .equals("opportunity", interview.opportunity.map { .text($0.text) } ?? .null),
        .equals("interview", .text(interview.questionnaire)),
      ]))
    return answers.reversed().map { .delete($0) } + [.delete(interview)]
  }
}

extension Book {
  /// The interview that is or was had about a deal by a questionnaire.
  public func interview(_ questionnaire: String, on deal: RecordID?) throws -> Interview? {
    guard let deal else { return nil }
    let same: [Condition] = [.refers("opportunity", to: deal), .equals("questionnaire", .text(questionnaire))]
    return try records(Query<Interview>(same, limit: 1)).first
  }

  /// Interviews that somebody began and did not finish, about deals that are open, the newest first.
  public func openInterviews(of user: RecordID) throws -> [Interview] {
    let mine: [Condition] = [.refers("owner", to: user), .equals("state", .text(Interview.State.open.rawValue))]
    return try records(Query<Interview>(mine, order: ["-created", "-id"])).filter { interview in
      try interview.opportunity.flatMap { try find(Opportunity.self, $0) }?.isOpen ?? false
    }
  }
}
