import Figures

extension Playbook {
  /// A program the team works with.
  public struct Tool: Sendable, Hashable, Codable {
    public var id: String
    public var name: String
    /// `nil` while it is not configured.
    public var product: String?
    public var link: String?
  }

  /// A job in the team.
  public struct Role: Sendable, Hashable, Codable {
    public var id: String
    public var name: String
    public var responsibility: String
    public var focus: String
    public var quota: RoleQuota?
  }

  /// What somebody in a role is to reach, unless a quota of their own says otherwise.
  public struct RoleQuota: Sendable, Hashable, Codable {
    /// What is counted.
    public enum Measure: String, Sendable, Hashable, Codable {
      case wonAmount = "won_amount"
      case qualifiedOpportunities = "qualified_opportunities"
    }

    public var measure: Measure
    /// In major units of ``currency``.
    public var amount: Int?
    public var currency: String?
    public var count: Int?
    /// month, quarter or year.
    public var per: Grain
  }

  /// A training of the team, and how often it is due.
  public struct Training: Sendable, Hashable, Codable {
    public enum Cadence: String, Sendable, Hashable, Codable { case month, quarter, ongoing }

    public var id: String
    public var name: String
    public var every: Cadence
    /// Also due when somebody joins.
    public var onboarding: Bool?
    /// Transcripts that belong to it.
    public var transcripts: [String]?
  }

  /// A type of activity and what it counts as for the KPIs: `call`, `email`, `meeting`, `demo` or `none`.
  public struct ActivityType: Sendable, Hashable, Codable {
    public var id: String
    public var name: String
    public var countsAs: String

    public init(id: String, name: String, countsAs: String) {
      self.id = id
      self.name = name
      self.countsAs = countsAs
    }

    enum CodingKeys: String, CodingKey {
      case id, name
      case countsAs = "counts_as"
    }
  }
}
