import Figures
import Sales

extension Intake {
  private static let own: Set = ["stage", "status", "probability", "imported_stage"]

  /// What the flags or the status say, else what the map says of the stage's name.
  ///
  /// A probability belongs to an open deal; a lost one keeps the stage it was lost at, which its history tells.
  func takeDeal(_ cells: Cells, _ mapped: MappedRow) throws -> RowOutcome {
    let meaning = try meaning(cells)
    let (old, id) = try identity(of: cells, as: Opportunity.self)
    var deal = old ?? Opportunity(id: id)
    try fill(&deal, cells, except: Self.own)
    place(&deal, meaning, cells, isNew: old == nil)
    deal.importedStage = cells.text("imported_stage") ?? (cells.has("imported_stage") ? nil : cells.text("stage"))
    let probability = try cells.percent("probability")
    deal.probability = deal.isOpen ? probability ?? deal.probability : nil
    let lastMove = try cells.instant("stage_changed")
    guard !expectsHistory else {
      seenDeals[deal.id] = .some(lastMove)
      return try put(deal, over: old)
    }
    let stations = try stations(of: &deal, mapped, cells)
    let outcome = try put(deal, over: old)
    try log(deal, was: old, stations, lastMove: lastMove)
    return outcome
  }

  private func place(_ deal: inout Opportunity, _ meaning: StageMap.Meaning, _ cells: Cells, isNew: Bool) {
    switch meaning {
    case .open(let stage):
      deal.status = .open
      deal.stage = stage
    case .won:
      deal.status = .won
      deal.stage = stages.wonStage
    case .lost:
      let hadStage = !isNew && deal.status != .won
      deal.status = .lost
      if cells.has("status"), case .open(let stage)? = cells.text("stage").flatMap({ stages[$0] }) {
        deal.stage = stage
      } else if !hadStage {
        deal.stage = ""
      }
    }
  }

  private func meaning(_ cells: Cells) throws -> StageMap.Meaning {
    if let status = cells.text("status").flatMap({ Opportunity.Status(rawValue: $0.lowercased()) }), status != .open {
      return status == .won ? .won : .lost
    }
    let stage = try cells.required("stage")
    let isWon = try cells.flag("is_won")
    let isClosed = try cells.flag("is_closed")
    if isWon == true || isClosed == true && isWon == false {
      let meaning: StageMap.Meaning = isWon == true ? .won : .lost
      stages[stage] = meaning
      return meaning
    }
    switch stages[stage] {
    case .open(let id)? where isClosed != true: return .open(id)
    case .won? where isClosed != false && isWon != false: return .won
    case .lost? where isClosed != false: return .lost
    default: throw ask(stage, cells)
    }
  }

  /// Keeps a stage that nobody knows for the question that the import ends in.
  func ask(_ stage: String, _ cells: Cells) -> CellFault {
    let first = UnknownStage(name: stage, path: file.path, line: cells.line, rows: 0)
    unknownStages[stage.lowercased(), default: first].rows += 1
    return CellFault(cells.column("stage"), stage, .unknownStage)
  }

  /// - Throws: ``ImportFault`` where a stage was met that nobody knows.
  func checkStages() throws {
    guard !unknownStages.isEmpty else { return }
    let unknown = unknownStages.values.sorted { ($0.path, $0.line) < ($1.path, $1.line) }
    let known = settings.stages.openStages + ["won", "lost"]
    throw ImportFault.unknownStages(unknown, map: map.isShipped ? nil : map.path, known: known)
  }

  /// One entry of the stage log, put where it belongs by its identity: by its time, and within that by the order in
  /// which Salesforce counts its ids up, or else that of the file.
  func takeStageEvent(_ cells: Cells) throws -> RowOutcome {
    let id = try cells.required("external_id")
    let stage = cells.text("stage") ?? ""
    guard let at = try cells.instant("happened_at") else {
      throw CellFault(cells.column("happened_at"), "", .isEmpty)
    }
    let meaning = try eventMeaning(stage, cells)
    let dealID = try cells.required("opportunity")
    guard let dealID = try self.id(of: .opportunity, foreign: dealID) else {
      return .skipped(.unknownRecord(column: cells.column("opportunity"), id: dealID))
    }
    let old = try record(StageEvent.self, foreign: id)
    let rank = ForeignID.rank(ForeignID.key(id)) ?? UInt64(cells.line) << 22
    var event = old ?? StageEvent(id: RecordID(own: id) ?? mint.placed(at: at, rank: rank))
    event.opportunity = dealID
    try fill(&event, cells, except: Self.own)
    event.importedStage = cells.text("imported_stage") ?? (cells.has("imported_stage") ? nil : stage)
    event.place(meaning, wonStage: stages.wonStage)
    if case .lost = meaning, cells.has("status"), case .open(let stage)? = stages[stage] { event.stage = stage }
    let probability = try cells.percent("probability")
    event.probability = event.status == .open ? probability ?? event.probability : nil
    if event.owner == nil { event.owner = try step.find(Opportunity.self, dealID)?.owner }
    if id.contains("#") { givenMarks.insert(id) } else if old == nil { movedDeals.insert(dealID) }
    return try put(event, over: old)
  }

  private func eventMeaning(_ stage: String, _ cells: Cells) throws -> StageMap.Meaning {
    if let status = cells.text("status").flatMap({ Opportunity.Status(rawValue: $0.lowercased()) }) {
      guard status == .open else { return status == .won ? .won : .lost }
      // Of a deal that was closed when it came in, nobody knows the stage it began in.
      if stage.isEmpty { return .open("") }
    }
    guard let meaning = stages[stage] else { throw ask(stage, cells) }
    return meaning
  }
}

extension StageEvent {
  /// The stage of a loss is left open.
  mutating func place(_ meaning: StageMap.Meaning, wonStage: String) {
    switch meaning {
    case .open(let id): (status, stage) = (.open, id)
    case .won: (status, stage) = (.won, wonStage)
    case .lost: status = .lost
    }
  }
}
