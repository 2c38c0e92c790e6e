/// What the record and the ticks say about one deal, as far as a playbook asks.
public struct ChecklistFacts: Sendable, Hashable {
  public var hasContactInfo = false
  public var hasNextStep = false
  /// A call, meeting or demo is planned.
  public var isMeetingScheduled = false
  /// Ids of the BANT flags that stand.
  public var bantFlags: Set<String> = []
  /// Types of the documents that were generated.
  public var documents: Set<String> = []
  /// Roles of the people named.
  public var stakeholderRoles: Set<String> = []
  /// Types of the activities that are planned or done.
  public var activities: Set<String> = []
  public var ticks: Set<Tick> = []

  /// A criterion or deliverable that somebody ticked off.
  public struct Tick: Sendable, Hashable {
    public var stage: String
    public var item: String

    public init(stage: String, item: String) {
      self.stage = stage
      self.item = item
    }
  }

  public init() {}
}

extension Playbook {
  /// A criterion or deliverable of a stage, and whether a deal meets it.
  public struct ChecklistEntry: Sendable, Hashable {
    public enum Kind: Sendable, Hashable { case criterion, deliverable }

    public var kind: Kind
    public var stage: String
    public var id: String
    public var name: String
    public var metBy: Evidence
    public var isMet: Bool
  }

  /// Everything a stage asks for: its criteria, then its deliverables. Empty for an unknown stage.
  public func checklist(of id: String, for facts: ChecklistFacts) -> [ChecklistEntry] {
    guard let stage = stage(id) else { return [] }
    let items =
      stage.successCriteria.map { (ChecklistEntry.Kind.criterion, $0.id, $0.name, $0.metBy) }
      + stage.deliverables.map { (.deliverable, $0.id, $0.name, .document($0.document)) }
    return items.map { kind, item, name, evidence in
      let isTicked = facts.ticks.contains(ChecklistFacts.Tick(stage: id, item: item))
      return ChecklistEntry(
        kind: kind, stage: id, id: item, name: name, metBy: evidence, isMet: isTicked || isShown(evidence, by: facts))
    }
  }

  /// What is not met when a deal leaves a stage; nothing where the stage's gate is off.
  public func open(leaving stage: String, for facts: ChecklistFacts) -> [ChecklistEntry] {
    self.stage(stage)?.gate == .off ? [] : checklist(of: stage, for: facts).filter { !$0.isMet }
  }

  /// Whether all flags of BANT stand, or what they meet was ticked off.
  public func isQualified(_ facts: ChecklistFacts) -> Bool {
    isShown(.bant, by: facts)
      || !Set(facts.ticks.map(\.item)).isDisjoint(with: bantItems.subtracting(bant.flags.map(\.id)))
  }

  private func isShown(_ evidence: Evidence, by facts: ChecklistFacts) -> Bool {
    switch evidence {
    case .manual, .unknown: false
    case .contactInfo: facts.hasContactInfo
    case .bant: bant.flags.allSatisfy { facts.bantFlags.contains($0.id) }
    case .nextStep: facts.hasNextStep
    case .meetingScheduled: facts.isMeetingScheduled
    case .stakeholders:
      facts.stakeholderRoles.contains("champion")
        && !facts.stakeholderRoles.isDisjoint(with: ["economic_buyer", "decision_maker"])
    case .document(let type): facts.documents.contains(type)
    case .planned(let type): facts.activities.contains(type)
    }
  }
}
