import Figures

/// When a deal came to have all flags of BANT, and when it lost one for good.
///
/// Told by the answers of its interview and the items ticked off, in the order they were given: after each of them the
/// flags are computed as they stood, with the deal's amount of then.
public struct Qualifying: Sendable, Hashable {
  public let since: Instant
  /// `nil` while it stands.
  public let revoked: Instant?

  /// - Parameter moment: nothing later counts.
  public init?(of deal: Opportunity, asOf moment: Instant, in book: some Book, playbook: Playbook, zone: Zone) throws {
    let trail = try QualifyingTrail(of: deal, asOf: moment, in: book, playbook: playbook, zone: zone)
    var (since, revoked): (Instant?, Instant?) = (nil, nil)
    for step in trail.moments {
      let stands = trail.isQualified(at: step)
      if stands { (since, revoked) = (since ?? step, nil) } else if since != nil { revoked = revoked ?? step }
    }
    guard let since else { return nil }
    (self.since, self.revoked) = (since, revoked)
  }
}

/// All that was said about a deal's flags, to be looked at as of any moment.
private struct QualifyingTrail {
  let deal: Opportunity
  let answers: [Answer]
  let ticks: [ChecklistItem]
  let events: [StageEvent]
  let sheet: AnswerSheet?
  let playbook: Playbook
  let zone: Zone

  init(of deal: Opportunity, asOf moment: Instant, in book: some Book, playbook: Playbook, zone: Zone) throws {
    self.deal = deal
    self.playbook = playbook
    self.zone = zone
    let ofDeal = Condition.refers("opportunity", to: deal.id)
    answers = try book.records(
      Query<Answer>([ofDeal, .equals("interview", .text(Playbook.bant))], order: ["created", "id"])
    ).filter { $0.created.map { $0 <= moment } ?? false }
    ticks = try book.records(Query<ChecklistItem>([ofDeal])).filter { tick in
      playbook.bantItems.contains(tick.item) && tick.completed.map { $0 <= moment } ?? false
    }
    events = try book.records(Query<StageEvent>([ofDeal], order: ["happened_at", "id"]))
    sheet = try AnswerSheet(
      ofInterview: Playbook.bant, on: deal, in: book, playbook: playbook, clock: Clock(now: moment, zone: zone))
  }

  var moments: [Instant] { Set(answers.compactMap(\.created) + ticks.compactMap(\.completed)).sorted() }

  func isQualified(at moment: Instant) -> Bool {
    let ticked = Set(ticks.filter { $0.completed.map { $0 <= moment } ?? false }.map(\.item))
    if !ticked.isDisjoint(with: playbook.bantItems.subtracting(playbook.bant.flags.map(\.id))) { return true }
    let scored = sheet(at: moment)?.qualification?.flags(by: playbook) ?? []
    return playbook.bant.flags.allSatisfy { ticked.contains($0.id) || scored.contains($0.id) }
  }

  private func sheet(at moment: Instant) -> AnswerSheet? {
    guard let sheet else { return nil }
    var then = deal
    if let event = events.last(where: { $0.at.map { $0 <= moment } ?? false }) {
      then.amount = event.amount ?? deal.amount
    }
    let given = answers.filter { $0.created.map { $0 <= moment } ?? false }
    return sheet.earlier(then, on: zone.local(moment).day, by: given)
  }
}

extension Playbook {
  /// The items that speak of the flags when ticked off: each flag, and every criterion that all of them meet.
  public var bantItems: Set<String> {
    Set(bant.flags.map(\.id) + stages.flatMap(\.successCriteria).filter { $0.metBy == .bant }.map(\.id))
  }
}
