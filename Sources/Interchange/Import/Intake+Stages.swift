import Figures
import Sales

/// The stage log of the deals that come in.
///
/// A deal without a history has what is known: where the map tells when it came to its stages, those; else an open one
/// came to its stage when it was created, and a closed one was open, in a stage nobody knows, from its creation to its
/// close date. The log always ends where the deal stands. Events that no row stands for bear the deal's external id and
/// a mark behind `#`; they make way when rows of the history come in later.
extension Intake {
  /// A stage and when a deal came to it.
  struct Station {
    var mark: String
    var meaning: StageMap.Meaning
    var at: Instant
  }

  /// Where a deal was, as far as its row tells; a lost one was lost in the last stage that it was open in.
  func stations(of deal: inout Opportunity, _ mapped: MappedRow, _ cells: Cells) throws -> [Station] {
    var stations: [Station] = []
    for (place, date) in mapped.stageDates.enumerated() {
      guard let moment = try cells.moment(BoundRow.dateField(place)) else { continue }
      guard let meaning = stages[date.stage] else { throw ask(date.stage, cells) }
      let isClose = if case .open = meaning { false } else { true }
      guard !isClose || meaning == deal.meaning else { continue }
      let at = isClose && moment.isDay ? noon(settings.cells.zone.local(moment.at).day) : moment.at
      stations.append(Station(mark: date.stage, meaning: meaning, at: at))
    }
    stations.sort { $0.at < $1.at }
    if deal.status == .lost {
      for case .open(let stage) in stations.map(\.meaning) { deal.stage = stage }
    }
    return stations
  }

  /// Writes the log of a deal whose row has come in, no history being expected.
  func log(_ deal: Opportunity, was old: Opportunity?, _ stations: [Station], lastMove: Instant?) throws {
    guard let old else {
      let last = try log(deal, stations, known: [])
      guard let last else { return try begin(deal, lastMove: lastMove) }
      return last.state == deal.state ? () : try move(deal, after: last, lastMove: lastMove)
    }
    guard !stations.isEmpty || old.state != deal.state else { return }
    var events = try log(of: deal)
    if try log(deal, stations, known: events) != nil { events = try log(of: deal) }
    guard let last = events.last else { return try begin(deal, lastMove: lastMove) }
    if last.state != deal.state { try move(deal, after: last, lastMove: lastMove) }
  }

  /// All events of a deal as they happened.
  func log(of deal: Opportunity) throws -> [StageEvent] {
    try step.records(Query<StageEvent>([.refers("opportunity", to: deal.id)], order: ["happened_at"]))
  }

  /// Puts down where a deal was; the last of it.
  private func log(_ deal: Opportunity, _ stations: [Station], known: [StageEvent]) throws -> StageEvent? {
    var last: StageEvent?
    for station in stations {
      let mark = Self.mark(deal, station.mark)
      let old = known.first { $0.externalID == mark }
      var event = StageEvent(id: old?.id ?? mint.next(at: settings.now))
      (event.opportunity, event.amount, event.owner) = (deal.id, deal.amount, deal.owner)
      (event.importedStage, event.externalID) = (station.mark, mark)
      event.at = last?.at.map { max($0.adding(seconds: 1), station.at) } ?? station.at
      event.place(station.meaning, wonStage: stages.wonStage)
      if event.status == .lost { (event.stage, event.reason) = (deal.stage, deal.lostReason) }
      _ = try put(event, over: old)
      last = event
    }
    return last
  }

  static func mark(_ deal: Opportunity, _ mark: String) -> String { "\(deal.externalID ?? deal.id.text)#\(mark)" }

  /// The log of a deal of which no event is known.
  private func begin(_ deal: Opportunity, lastMove: Instant?) throws {
    guard !deal.isOpen else { return try log(deal, mark: "created", at: deal.created ?? settings.now) }
    if let created = deal.created {
      var open = deal
      open.status = .open
      open.stage = ""
      open.importedStage = nil
      try log(open, mark: "created", at: created)
    }
    let close = deal.closeDate.map(noon) ?? lastMove ?? settings.now
    try log(deal, mark: "closed", at: deal.created.map { max($0.adding(seconds: 1), close) } ?? close)
  }

  /// The move that brings the log to where the deal stands.
  private func move(_ deal: Opportunity, after last: StageEvent, lastMove: Instant?) throws {
    let earliest = last.at.map { $0.adding(seconds: 1) } ?? settings.now
    let at = max(earliest, lastMove ?? settings.now)
    try log(deal, mark: at.description, at: at)
  }

  private func log(_ deal: Opportunity, mark: String, at moment: Instant) throws {
    let id = mint.next(at: settings.now)
    var event = StageEvent(id: id, of: deal, at: moment, by: deal.owner, reason: deal.lostReason)
    event.externalID = Self.mark(deal, mark)
    try step.write(.create(event))
  }
}

// MARK: With a history

extension Intake {
  /// Brings log and deal together, for all deals that came with a history or got a new event.
  func settleStages() throws {
    guard !seenDeals.isEmpty || !movedDeals.isEmpty else { return }
    try step.each(Opportunity.self) { deal in
      let seen = seenDeals[deal.id]
      if seen != nil || movedDeals.contains(deal.id) { try settle(deal, seen: seen) }
    }
  }

  /// - Parameter seen: when the deal last came to another stage, if its row came in and says it.
  private func settle(_ old: Opportunity, seen: Instant??) throws {
    var deal = old
    let lastMove = seen ?? nil
    var log = try log(of: deal)
    if movedDeals.contains(deal.id) { log = try withoutMarked(log) }
    let stage = try fillLosses(&log)
    if seen != nil {
      if deal.status == .lost, let stage { deal.stage = stage }
    } else if let last = log.last {
      follow(last, &deal)
    }
    _ = try put(deal, over: old)
    guard let last = log.last else { return try begin(deal, lastMove: lastMove) }
    if last.state != deal.state { try move(deal, after: last, lastMove: lastMove) }
  }

  private func withoutMarked(_ log: [StageEvent]) throws -> [StageEvent] {
    try log.filter { event in
      guard let id = event.externalID, id.contains("#"), !givenMarks.contains(id) else { return true }
      try step.write(.delete(event))
      return false
    }
  }

  /// A loss happens in the stage the deal was last open in; none, where that is not known.
  ///
  /// - Returns: that stage at the end of the log; `nil` where the log is told by nobody else.
  private func fillLosses(_ log: inout [StageEvent]) throws -> String? {
    var stage: String?
    for index in log.indices {
      if log[index].status == .open, !log[index].stage.isEmpty { stage = log[index].stage }
      guard log[index].status == .lost, log[index].stage != stage ?? "",
        log[index].externalID != nil || log[index].stage.isEmpty
      else { continue }
      let old = log[index]
      log[index].stage = stage ?? ""
      _ = try put(log[index], over: old)
    }
    return log.isEmpty ? nil : stage ?? ""
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
}

/// Where a deal stands, and for how much while it is open.
private struct DealState: Hashable {
  var status: Opportunity.Status
  var stage: String
  var amount: Money?
}

extension Opportunity {
  fileprivate var state: DealState { DealState(status: status, stage: stage, amount: isOpen ? amount : nil) }

  fileprivate var meaning: StageMap.Meaning {
    switch status {
    case .open: .open(stage)
    case .won: .won
    case .lost: .lost
    }
  }
}

extension StageEvent {
  fileprivate var state: DealState {
    DealState(status: status, stage: stage, amount: status == .open ? amount : nil)
  }
}
