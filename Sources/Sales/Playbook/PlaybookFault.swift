/// Something wrong with a playbook, as a fact.
public enum PlaybookFault: Error, Sendable, Hashable {
  /// Two of a list bear one id: stages, items of a stage, activity types and so on.
  case duplicate(id: String, in: String)
  /// Not within 0...1.
  case probability(Double, stage: String)
  case unknownDocument(String, stage: String)
  case unknownActivity(String, stage: String)
  case unknownEvidence(String, stage: String)
  case unknownMetric(String)
  /// An activity type counts as none of call, email, meeting, demo, none.
  case unknownCount(String, activity: String)
  /// A name of another system that two stages claim.
  case sharedName(String, stages: [String])
  case noStages
  /// A BANT flag stands from points that its levels do not reach.
  case flagOutOfReach(String)
  case notPositive(Int, of: String)
}

extension Playbook {
  /// The documents that can be made.
  public static let documents: Set<String> = [
    "discovery_summary", "requirements", "stakeholder_map", "solution_proposal", "technical_architecture",
    "implementation_plan", "pricing_proposal", "proposal", "contract_terms", "sla", "follow_up_email",
    "handoff_summary",
  ]

  /// Everything wrong with it, in the order of the file.
  public func validate(documents: Set<String> = Playbook.documents) -> [PlaybookFault] {
    (stages.isEmpty ? [.noStages] : []) + (defaultStalledDays > 0 ? [] : [.notPositive(defaultStalledDays, of: name)])
      + duplicates(stages.map(\.id), in: "stages") + stages.flatMap { faults(of: $0, documents: documents) }
      + sharedNames() + bantFaults() + duplicates(roles.map(\.id), in: "roles")
      + duplicates(tools.map(\.id), in: "tools") + duplicates(training.map(\.id), in: "training") + activityFaults()
      + kpis.filter { Metric.named($0) == nil }.map { .unknownMetric($0) }
  }

  private func faults(of stage: Stage, documents: Set<String>) -> [PlaybookFault] {
    let evidence = stage.successCriteria.map(\.metBy) + stage.deliverables.map { .document($0.document) }
    let probability: [PlaybookFault] =
      (0...1).contains(stage.probability) ? [] : [.probability(stage.probability, stage: stage.id)]
    let stalled = stage.stalledDays.flatMap { $0 > 0 ? nil : PlaybookFault.notPositive($0, of: stage.id) }
    return probability + (stalled.map { [$0] } ?? [])
      + duplicates(stage.successCriteria.map(\.id) + stage.deliverables.map(\.id), in: stage.id)
      + stage.activities.filter { activityType($0.activity) == nil }
      .map { .unknownActivity($0.activity, stage: stage.id) }
      + evidence.compactMap { fault(of: $0, stage: stage.id, documents: documents) }
  }

  private func fault(of evidence: Evidence, stage: String, documents: Set<String>) -> PlaybookFault? {
    switch evidence {
    case .document(let type): documents.contains(type) ? nil : .unknownDocument(type, stage: stage)
    case .planned(let type): activityType(type) == nil ? .unknownActivity(type, stage: stage) : nil
    case .unknown(let text): .unknownEvidence(text, stage: stage)
    default: nil
    }
  }

  private func sharedNames() -> [PlaybookFault] {
    let claims = stages.flatMap { stage in stage.salesforce.in.map { (name: $0, stage: stage.id) } }
    let owners = Dictionary(grouping: claims, by: \.name).mapValues { $0.map(\.stage) }
    return owners.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map { .sharedName($0.key, stages: $0.value) }
  }

  private func bantFaults() -> [PlaybookFault] {
    duplicates(bant.flags.map(\.id), in: "bant")
      + bant.flags.filter { !$0.levels.indices.contains($0.flagFrom) }.map { .flagOutOfReach($0.id) }
  }

  private func activityFaults() -> [PlaybookFault] {
    let counts = ["call", "email", "meeting", "demo", "none"]
    return duplicates(activityTypes.map(\.id), in: "activity_types")
      + activityTypes.filter { !counts.contains($0.countsAs) }.map { .unknownCount($0.countsAs, activity: $0.id) }
  }

  private func duplicates(_ ids: [String], in list: String) -> [PlaybookFault] {
    var seen: Set<String> = []
    return ids.filter { !seen.insert($0).inserted }.map { .duplicate(id: $0, in: list) }
  }
}
