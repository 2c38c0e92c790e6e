extension Playbook {
  /// What shows that a criterion or deliverable is met.
  public enum Evidence: Sendable, Hashable {
    /// Somebody said so.
    case manual
    /// A contact of the account has an e-mail address or a phone number.
    case contactInfo
    /// All BANT flags stand.
    case bant
    case nextStep
    /// A call, meeting or demo is planned.
    case meetingScheduled
    /// An economic buyer or decision maker and a champion are named.
    case stakeholders
    /// That document has been generated.
    case document(String)
    /// Such an activity is planned or done.
    case planned(String)
    /// Nothing Banter knows; ``Playbook/validate(documents:)`` reports it.
    case unknown(String)
  }
}

extension Playbook.Evidence: LosslessStringConvertible {
  private static let plain: [String: Self] = [
    "manual": .manual, "contact_info": .contactInfo, "bant": .bant, "next_step": .nextStep,
    "meeting_scheduled": .meetingScheduled, "stakeholders": .stakeholders,
  ]

  /// Reads what ``description`` writes; anything else is ``unknown(_:)``.
  public init(_ description: String) {
    let parts = description.split(separator: ":", maxSplits: 1).map(String.init)
    self =
      switch (parts.first, parts.dropFirst().first) {
      case ("document", let id?): .document(id)
      case ("planned", let id?): .planned(id)
      default: Self.plain[description] ?? .unknown(description)
      }
  }

  /// As the file has it: `bant`, `document:sla`.
  public var description: String {
    switch self {
    case .document(let id): "document:\(id)"
    case .planned(let id): "planned:\(id)"
    case .unknown(let text): text
    default: Self.plain.first { $0.value == self }?.key ?? ""
    }
  }
}

extension Playbook.Evidence: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
