/// How a team sells: the data that stages, gates, quotas, tools and training come from.
///
/// Read from a file of the shape of `intents/process/playbook.yaml`. ``validate(documents:)`` says what is wrong with it.
public struct Playbook: Sendable, Hashable, Codable {
  public var name: String
  public var methodology: String
  /// For a stage without its own, while too little is known of the time deals spend in it.
  public var defaultStalledDays: Int
  /// In the order deals pass through; the last one is a deal won.
  public var stages: [Stage]
  /// Lost is an outcome, not a stage.
  public var lost: Loss
  public var closing: Closing
  public var moves: Moves
  public var bant: Bant
  public var tools: [Tool]
  /// Names of the metrics the team looks at.
  public var kpis: [String]
  public var roles: [Role]
  public var training: [Training]
  public var activityTypes: [ActivityType]

  enum CodingKeys: String, CodingKey {
    case name, methodology, stages, lost, closing, moves, bant, tools, kpis, roles, training
    case defaultStalledDays = "default_stalled_days"
    case activityTypes = "activity_types"
  }
}

extension Playbook {
  public func stage(_ id: String) -> Stage? { stages.first { $0.id == id } }

  public func activityType(_ id: String) -> ActivityType? { activityTypes.first { $0.id == id } }

  public func role(_ id: String) -> Role? { roles.first { $0.id == id } }

  /// The stage of a deal won.
  public var wonStage: Stage? { stages.last }

  /// The stages of deals that are still open.
  public var openStages: ArraySlice<Stage> { stages.dropLast() }

  /// The stage a deal comes to after this one; `nil` after the last and for an unknown id.
  public func stage(after id: String) -> Stage? {
    guard let place = position(id), place + 1 < stages.count else { return nil }
    return stages[place + 1]
  }

  /// Place of a stage in the process, from 0.
  public func position(_ id: String) -> Int? { stages.firstIndex { $0.id == id } }
}
