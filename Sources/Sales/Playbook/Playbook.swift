/// How a team sells: the data that stages, gates, quotas and training come from.
public struct Playbook: Sendable, Hashable, Codable {
  public var stages: [Stage]
  public var activityTypes: [ActivityType]

  /// One stage of the process.
  public struct Stage: Sendable, Hashable, Codable {
    public var id: String
    public var name: String
    public var goal: String
    public var probability: Double
  }

  /// A type of activity and what it counts as for the KPIs: `call`, `email`, `meeting`, `demo` or `none`.
  public struct ActivityType: Sendable, Hashable, Codable {
    public var id: String
    public var name: String
    public var countsAs: String
  }
}
