import Sales

/// What the stages of another system mean here.
public struct StageMap: Sendable, Hashable {
  public enum Meaning: Sendable, Hashable {
    /// The id of an open stage.
    case open(String)
    case won, lost
  }

  /// The id of the stage of deals won.
  public let wonStage: String
  /// The ids of the open stages, in their order.
  public let openStages: [String]
  private var meanings: [String: Meaning] = [:]

  /// The names that the playbook's stages have, here and in Salesforce.
  public init(_ playbook: Playbook) {
    wonStage = playbook.wonStage?.id ?? "closed_won"
    openStages = playbook.openStages.map(\.id)
    for stage in playbook.openStages {
      for name in [stage.id, stage.name] + stage.salesforce.in { self[name] = .open(stage.id) }
    }
    for name in [wonStage] + (playbook.wonStage?.salesforce.in ?? []) { self[name] = .won }
    for name in playbook.lost.salesforce.in { self[name] = .lost }
  }

  /// The meaning of a name, in whatever case, and without what stands in brackets behind it; `nil` for one that somebody
  /// has to be asked about.
  public subscript(name: String) -> Meaning? {
    get {
      let name = name.trimmed.lowercased()
      if let meaning = meanings[name] { return meaning }
      guard name.hasSuffix(")"), let bracket = name.lastIndex(of: "(") else { return nil }
      return meanings[name[..<bracket].trimmed]
    }
    set { meanings[name.trimmed.lowercased()] = newValue }
  }

  /// The same with what a map says laid over it; stages of a shipped map that the playbook does not have are left out.
  func overlaid(by map: ImportMap) throws(MapFault) -> StageMap {
    var stages = self
    for stage in map.stages {
      let known: Meaning? =
        switch stage.meaning.lowercased() {
        case "won": .won
        case "lost": .lost
        default: self[stage.meaning]
        }
      if let known { stages[stage.name] = known }
      if known == nil, !map.isShipped {
        let choices = openStages + ["won", "lost"]
        throw MapFault(path: map.path, line: stage.line, problem: .unknownStage(stage.meaning, known: choices))
      }
    }
    return stages
  }
}
