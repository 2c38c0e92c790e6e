extension Playbook {
  /// How a deal that was not won is called, weighed and read from another system.
  public struct Loss: Sendable, Hashable, Codable {
    public var name: String
    /// 0...1; a percentage in the file.
    @Percent public var probability: Double
    public var forecastCategory: ForecastCategory
    public var salesforce: OtherNames
    /// The usual reasons; any other words are taken as well.
    public var reasons: [Reason]

    enum CodingKeys: String, CodingKey {
      case name, probability, salesforce, reasons
      case forecastCategory = "forecast_category"
    }
  }

  /// Why a deal was lost.
  public struct Reason: Sendable, Hashable, Codable {
    public var id: String
    public var name: String
  }

  /// What must be known before a deal is closed without asking: names of fields.
  public struct Closing: Sendable, Hashable, Codable {
    public var won: Requirement
    public var lost: Requirement

    public struct Requirement: Sendable, Hashable, Codable {
      public var requires: [String]
    }
  }

  /// What is said about a move that is not to the next stage.
  public struct Moves: Sendable, Hashable, Codable {
    public var skip: Rule
    public var back: Rule

    public enum Rule: String, Sendable, Hashable, Codable {
      case allow
      case askReason = "ask_reason"
    }
  }
}
