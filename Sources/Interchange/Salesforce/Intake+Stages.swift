import Figures
import Sales

/// The stage log of the deals that came in.
///
/// History rows become stage events in the order they happened. A deal without any has what is known: an open one came
/// to its stage when it was created or last moved; a closed one was open, in a stage nobody knows, from its creation
/// to its close date. The log always ends where the deal stands. Events that no row stands for bear the deal's
/// external id and a mark behind `#`; they make way when rows of the history come in later.
extension Intake {
  mutating func settleStages(_ book: some Book) throws {
    var settled: Set<String> = []
    for key in seenDeals where settled.insert(key).inserted { try settle(key, isSeen: true, book) }
    for key in moves.keys.sorted() where settled.insert(key).inserted { try settle(key, isSeen: false, book) }
  }

  private mutating func settle(_ key: String, isSeen: Bool, _ book: some Book) throws {
    guard var deal = deals[key] else { return }
    let old = deals.stored[key]
    let news = moves[key] ?? []
    if news.isEmpty, let old, old.state == deal.state { return }
    var log = try old.map { try book.records(Query<StageEvent>([.refers("opportunity", to: $0.id)])) } ?? []
    if !news.isEmpty { log = withoutMarked(log) }
    log = order(log, news)
    let stage = fillLosses(&log)
    if isSeen {
      if deal.status == .lost, !log.isEmpty { deal.stage = stage ?? (news.isEmpty ? deal.stage : "") }
    } else if let last = log.last {
      follow(last, &deal)
    }
    deals.put(deal, under: key)
    if log.isEmpty { return begin(deal, key) }
    if let last = log.last, last.state != deal.state { move(deal, key, after: last) }
  }

  private mutating func withoutMarked(_ log: [StageEvent]) -> [StageEvent] {
    log.filter { event in
      guard let id = event.externalID, id.contains("#") else { return true }
      events.remove(SalesforceObject.key(id))
      return false
    }
  }

  /// All events as they happened; the new ones get their identities in that order.
  private mutating func order(_ log: [StageEvent], _ news: [Move]) -> [StageEvent] {
    let sorted = news.sorted { ($0.event.at ?? settings.now, $0.key) < ($1.event.at ?? settings.now, $1.key) }
    let fresh = sorted.map { move in
      var event = move.event
      event.id = mint.next(at: settings.now)
      events.put(event, under: move.key)
      return event
    }
    return (log + fresh).sorted { ($0.at ?? settings.now, $0.id) < ($1.at ?? settings.now, $1.id) }
  }

  /// A loss happens in the stage the deal was last open in; none, where that is not known.
  ///
  /// - Returns: that stage at the end of the log.
  private mutating func fillLosses(_ log: inout [StageEvent]) -> String? {
    var stage: String?
    for index in log.indices {
      if log[index].status == .open, !log[index].stage.isEmpty { stage = log[index].stage }
      guard log[index].status == .lost, log[index].stage != stage ?? "", let id = log[index].externalID else {
        continue
      }
      log[index].stage = stage ?? ""
      events.put(log[index], under: SalesforceObject.key(id))
    }
    return stage
  }

  /// A deal that only its history came in for stands where that ends.
  private func follow(_ last: StageEvent, _ deal: inout Opportunity) {
    deal.status = last.status
    deal.stage = last.stage
    deal.importedStage = last.importedStage
    if let amount = last.amount { deal.amount = amount }
    deal.probability = last.status == .open ? last.probability : nil
    if last.status != .open { deal.closeDate = last.at?.day(in: settings.cells.zone) }
  }

  /// The log of a deal without a history.
  private mutating func begin(_ deal: Opportunity, _ key: String) {
    guard !deal.isOpen else {
      log(deal, key, mark: "created", at: deal.created ?? settings.now)
      return
    }
    if let created = deal.created {
      var open = deal
      open.status = .open
      open.stage = ""
      open.importedStage = nil
      log(open, key, mark: "created", at: created)
    }
    let noon = deal.closeDate.map { settings.cells.zone.instant(LocalTime($0, hour: 12, minute: 0)) }
    let close = noon ?? lastMoves[key] ?? settings.now
    log(deal, key, mark: "closed", at: deal.created.map { max($0.adding(seconds: 1), close) } ?? close)
  }

  /// The move that brings the log to where the deal stands.
  private mutating func move(_ deal: Opportunity, _ key: String, after last: StageEvent) {
    let earliest = last.at.map { $0.adding(seconds: 1) } ?? settings.now
    let at = max(earliest, lastMoves[key] ?? settings.now)
    log(deal, key, mark: at.description, at: at)
  }

  private mutating func log(_ deal: Opportunity, _ key: String, mark: String, at moment: Instant) {
    let id = mint.next(at: settings.now)
    var event = StageEvent(id: id, of: deal, at: moment, by: deal.owner, reason: deal.lostReason)
    event.externalID = "\(deal.externalID ?? key)#\(mark)"
    events.put(event, under: SalesforceObject.key(event.externalID ?? ""))
  }
}

/// Where a deal stands, and for how much while it is open.
private struct DealState: Hashable {
  var status: Opportunity.Status
  var stage: String
  var amount: Money?
}

extension Opportunity {
  fileprivate var state: DealState { DealState(status: status, stage: stage, amount: isOpen ? amount : nil) }
}

extension StageEvent {
  fileprivate var state: DealState {
    DealState(status: status, stage: stage, amount: status == .open ? amount : nil)
  }
}
