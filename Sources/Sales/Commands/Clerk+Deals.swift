import Figures

extension Clerk {
  /// A deal begins in an open stage, and its stage events with it.
  mutating func add(_ draft: Opportunity) throws -> [Edit] {
    var deal = identified(draft)
    deal.status = .open
    deal.owner = draft.owner ?? order.user
    deal.created = order.at
    try checkOpenStage(deal.stage)
    return [try create(deal), .create(event(of: deal, at: order.at))]
  }

  /// What a deal's own probability and imported stage said of the old stage ends with it.
  mutating func move(_ id: RecordID, to stage: String, reason: String?) throws -> [Edit] {
    let deal = try openDeal(id)
    try checkOpenStage(stage)
    guard deal.stage != stage else { throw SalesError.alreadyAtStage(deal.mention, stage) }
    var moved = deal
    moved.stage = stage
    moved.probability = nil
    moved.importedStage = nil
    return updates(from: deal, to: moved) + [.create(event(of: moved, at: order.at, reason: reason))]
  }

  mutating func win(_ id: RecordID, amount: Money?, on day: Day) throws -> [Edit] {
    let deal = try openDeal(id)
    var won = deal
    won.stage = playbook.wonStage?.id ?? deal.stage
    won.status = .won
    won.amount = amount ?? deal.amount
    won.probability = nil
    won.importedStage = nil
    return try close(deal, as: won, on: day, reason: nil)
  }

  /// A lost deal stays in the stage it was lost at.
  mutating func lose(_ id: RecordID, on day: Day, _ reason: String?, _ competitor: String?) throws -> [Edit] {
    let deal = try openDeal(id)
    var lost = deal
    lost.status = .lost
    lost.lostReason = reason
    lost.competitor = competitor ?? deal.competitor
    lost.importedStage = nil
    return try close(deal, as: lost, on: day, reason: reason)
  }

  private mutating func close(_ deal: Opportunity, as draft: Opportunity, on day: Day, reason: String?) throws -> [Edit]
  {
    guard day <= today else { throw SalesError.inFuture(day) }
    var closed = draft
    closed.closeDate = day
    try FieldRules.check(closed)
    let at = try closingTime(of: deal, on: day)
    return updates(from: deal, to: closed) + [.create(event(of: closed, at: at, reason: reason))]
  }

  /// Now, or noon of a day that is over; never before the deal's last event.
  private func closingTime(of deal: Opportunity, on day: Day) throws -> Instant {
    guard day < today else { return order.at }
    let noon = order.zone.instant(LocalTime(day, hour: 12, minute: 0))
    guard let last = try events(of: deal.id).first?.at else { return noon }
    return min(order.at, max(noon, last.adding(seconds: 1)))
  }

  /// Back to the stage it was last open in. The day it closed on and the reason it was lost for are void.
  mutating func reopen(_ id: RecordID) throws -> [Edit] {
    let deal = try fetch(Opportunity.self, id)
    guard !deal.isOpen else { throw SalesError.isOpen(deal.mention) }
    let last = try events(of: id).first { $0.status == .open && playbook.stage($0.stage) != nil }
    var open = deal
    open.status = .open
    open.stage = last?.stage ?? (deal.status == .lost ? deal.stage : playbook.openStages.last?.id ?? deal.stage)
    open.closeDate = nil
    open.lostReason = nil
    open.importedStage = nil
    return updates(from: deal, to: open) + [.create(event(of: open, at: order.at))]
  }

  func snooze(_ id: RecordID, until day: Day, reason: String) throws -> [Edit] {
    let deal = try openDeal(id)
    guard day > today else { throw SalesError.isPast(day) }
    var snoozed = deal
    (snoozed.snoozedUntil, snoozed.snoozeReason) = (day, reason)
    try FieldRules.check(snoozed)
    return updates(from: deal, to: snoozed)
  }

  mutating func event(of deal: Opportunity, at moment: Instant, reason: String? = nil) -> StageEvent {
    StageEvent(
      id: ids.next(at: order.at), of: deal, at: moment, by: order.user ?? deal.owner, reason: reason)
  }

  func openDeal(_ id: RecordID) throws -> Opportunity {
    let deal = try fetch(Opportunity.self, id)
    guard deal.isOpen else { throw SalesError.isClosed(deal.mention, deal.status) }
    return deal
  }

  /// Newest first.
  private func events(of deal: RecordID) throws -> [StageEvent] {
    try book.records(Query<StageEvent>([.refers("opportunity", to: deal)], order: ["-happened_at"]))
  }

  private func checkOpenStage(_ stage: String) throws {
    if playbook.openStages.contains(where: { $0.id == stage }) { return }
    if stage == playbook.wonStage?.id { throw SalesError.wonStage(stage) }
    throw SalesError.unknownStage(stage, known: playbook.stages.map(\.id))
  }
}
