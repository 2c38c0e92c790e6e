extension Playbook {
  /// One stage of the process.
  public struct Stage: Sendable, Hashable, Codable {
    public var id: String
    public var name: String
    public var goal: String
    /// 0...1; a percentage in the file.
    @Percent public var probability: Double
    public var forecastCategory: ForecastCategory
    public var gate: Gate
    public var activities: [SuggestedActivity]
    public var deliverables: [Deliverable]
    public var successCriteria: [Criterion]
    public var salesforce: OtherNames
    /// Days without an activity or a move before a deal counts as stalled.
    public var stalledDays: Int?

    public init(
      id: String, name: String, goal: String = "", probability: Double, forecastCategory: ForecastCategory = .pipeline,
      gate: Gate = .warn, activities: [SuggestedActivity] = [], deliverables: [Deliverable] = [],
      successCriteria: [Criterion] = [], salesforce: OtherNames = OtherNames(), stalledDays: Int? = nil
    ) {
      self.id = id
      self.name = name
      self.goal = goal
      self.probability = probability
      self.forecastCategory = forecastCategory
      self.gate = gate
      self.activities = activities
      self.deliverables = deliverables
      self.successCriteria = successCriteria
      self.salesforce = salesforce
      self.stalledDays = stalledDays
    }

    enum CodingKeys: String, CodingKey {
      case id, name, goal, probability, gate, activities, deliverables, salesforce
      case forecastCategory = "forecast_category"
      case successCriteria = "success_criteria"
      case stalledDays = "stalled_days"
    }
  }

  /// Where a deal stands in the forecast.
  public enum ForecastCategory: String, Sendable, Hashable, Codable, CaseIterable {
    case pipeline, commit, closed, omitted
    case bestCase = "best_case"
  }

  /// What happens when a deal leaves a stage with something open.
  public enum Gate: String, Sendable, Hashable, Codable, CaseIterable {
    /// It moves, and what is open is listed.
    case warn
    /// It stays.
    case block
    /// Nobody looks.
    case off
  }

  /// Something to do in a stage, and the activity type it is logged as.
  public struct SuggestedActivity: Sendable, Hashable, Codable {
    public var name: String
    public var activity: String
  }

  /// Something handed over in a stage: met once its document has been generated, or by a tick.
  public struct Deliverable: Sendable, Hashable, Codable {
    public var id: String
    public var name: String
    public var document: String

    public init(id: String, name: String, document: String) {
      self.id = id
      self.name = name
      self.document = document
    }
  }

  /// Something that should be so before a deal leaves a stage.
  public struct Criterion: Sendable, Hashable, Codable {
    public var id: String
    public var name: String
    public var metBy: Evidence

    public init(id: String, name: String, metBy: Evidence = .manual) {
      self.id = id
      self.name = name
      self.metBy = metBy
    }

    enum CodingKeys: String, CodingKey {
      case id, name
      case metBy = "met_by"
    }
  }

  /// A stage's names in another system: those read, and the one written.
  public struct OtherNames: Sendable, Hashable, Codable {
    public var `in`: [String]
    public var out: String

    public init(in read: [String] = [], out written: String = "") {
      self.in = read
      out = written
    }
  }
}

/// A fraction of 1 that a file states in per cent.
@propertyWrapper
public struct Percent: Sendable, Hashable, Codable {
  public var wrappedValue: Double

  public init(wrappedValue: Double) { self.wrappedValue = wrappedValue }

  public init(from decoder: any Decoder) throws {
    wrappedValue = try decoder.singleValueContainer().decode(Double.self) / 100
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue * 100)
  }
}
