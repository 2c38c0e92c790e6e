import Figures
import Sales

extension Intake {
  /// What the flags say, else what the map says of the stage's name.
  ///
  /// A probability belongs to an open deal; a lost one keeps the stage it was lost at, which its history tells.
  mutating func takeOpportunity(_ cells: Cells) throws(CellFault) -> Outcome {
    let name = try cells.required("Name")
    let meaning = try stageMeaning(cells)
    let outcome = try keep(cells, on: \.deals) { (deal, intake) throws(CellFault) in
      deal.externalID = deal.externalID ?? cells.text("Id")
      deal.name = name
      intake.place(&deal, meaning)
      fill(&deal.account, intake.reference("AccountId", cells, \.accounts))
      fill(&deal.amount, try intake.amount(cells))
      let probability = try cells.percent("Probability")
      deal.probability = deal.isOpen ? probability ?? deal.probability : nil
      fill(&deal.closeDate, try cells.day("CloseDate"))
      try intake.fillWords(&deal, cells)
      fill(&deal.owner, intake.owner(cells))
      fill(&deal.created, try cells.instant("CreatedDate"))
    }
    let key = SalesforceObject.key(try cells.required("Id"))
    seenDeals.append(key)
    lastMoves[key] = try cells.firstInstant("LastStageChangeDate", "LastModifiedDate")
    return outcome
  }

  private mutating func place(_ deal: inout Opportunity, _ meaning: StageMap.Meaning) {
    switch meaning {
    case .open(let stage):
      deal.status = .open
      deal.stage = stage
    case .won:
      deal.status = .won
      deal.stage = settings.stages.wonStage
    case .lost:
      let hadStage = deals[SalesforceObject.key(deal.externalID ?? "")] != nil && deal.status != .won
      deal.status = .lost
      if !hadStage { deal.stage = "" }
    }
  }

  private func fillWords(_ deal: inout Opportunity, _ cells: Cells) throws(CellFault) {
    deal.importedStage = cells.text("StageName")
    fill(&deal.nextStep, cells.text("NextStep"))
    fill(&deal.source, cells.text("LeadSource").map(LeadSource.source))
    fill(&deal.summary, cells.text("Description"))
    fill(&deal.competitor, cells.text("MainCompetitors__c"))
    fill(&deal.lostReason, cells.text("Loss_Reason__c"))
  }

  private func amount(_ cells: Cells) throws(CellFault) -> Money? {
    try cells.money("Amount", currency: cells.text("CurrencyIsoCode").map { Currency($0) })
  }

  private mutating func stageMeaning(_ cells: Cells) throws(CellFault) -> StageMap.Meaning {
    let stage = try cells.required("StageName")
    let isWon = try cells.flag("IsWon")
    let isClosed = try cells.flag("IsClosed")
    if isWon == true || isClosed == true {
      let meaning: StageMap.Meaning = isWon == true ? .won : .lost
      learnt[stage.lowercased()] = meaning
      return meaning
    }
    switch settings.stages[stage] {
    case .open(let id): return .open(id)
    case .some(let meaning) where isClosed == nil && isWon == nil: return meaning
    default: throw ask(stage, cells)
    }
  }

  /// Keeps a stage that nobody knows for the question that the import ends in.
  private mutating func ask(_ stage: String, _ cells: Cells) -> CellFault {
    let first = UnknownStage(name: stage, path: file.path, line: cells.row.line, rows: 0)
    unknownStages[stage.lowercased(), default: first].rows += 1
    return CellFault("StageName", stage, .unknownStage)
  }

  /// One entry of the stage log. A new one gets its identity when all are known, in the order they happened.
  mutating func takeHistory(_ cells: Cells) throws(CellFault) -> Outcome {
    let key = try newKey(cells)
    let id = try cells.required("OpportunityId")
    let dealKey = SalesforceObject.key(id)
    let stage = try cells.required("StageName")
    guard let meaning = learnt[stage.lowercased()] ?? settings.stages[stage] else { throw ask(stage, cells) }
    guard let deal = deals[dealKey] else { return .skipped(.unknownRecord(column: "OpportunityId", id: id)) }
    var event = events[key] ?? StageEvent(id: deal.id)
    event.opportunity = deal.id
    event.externalID = event.externalID ?? cells.text("Id")
    event.importedStage = stage
    event.place(meaning, wonStage: settings.stages.wonStage)
    fill(&event.amount, try amount(cells))
    let probability = try cells.percent("Probability")
    event.probability = event.status == .open ? probability ?? event.probability : nil
    guard let at = try cells.instant("CreatedDate") else { throw CellFault("CreatedDate", "", .isEmpty) }
    event.at = at
    fill(&event.owner, cells.text("CreatedById").flatMap { users[SalesforceObject.key($0)]?.id } ?? deal.owner)
    if events[key] != nil { return events.put(event, under: key) }
    moves[dealKey, default: []].append(Move(key: key, event: event))
    return .created
  }
}

extension StageEvent {
  /// The stage of a loss is left open.
  fileprivate mutating func place(_ meaning: StageMap.Meaning, wonStage: String) {
    switch meaning {
    case .open(let id): (status, stage) = (.open, id)
    case .won: (status, stage) = (.won, wonStage)
    case .lost: status = .lost
    }
  }
}
