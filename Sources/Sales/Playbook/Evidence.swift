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

extension Playbook.Evidence: RawRepresentable, Codable {
  private static let plain: [(name: String, evidence: Self)] = [
    ("manual", .manual), ("contact_info", .contactInfo), ("bant", .bant), ("next_step", .nextStep),
    ("meeting_scheduled", .meetingScheduled), ("stakeholders", .stakeholders),
  ]

  public init(rawValue: String) {
    let parts = rawValue.split(separator: ":", maxSplits: 1).map(String.init)
    self =
      switch (parts.first, parts.dropFirst().first) {
      case ("document", let id?): .document(id)
      case ("planned", let id?): .planned(id)
      default: Self.plain.first { $0.name == rawValue }?.evidence ?? .unknown(rawValue)
      }
  }

  public var rawValue: String {
    switch self {
    case .document(let id): "document:\(id)"
    case .planned(let id): "planned:\(id)"
    case .unknown(let text): text
    default: Self.plain.first { $0.evidence == self }?.name ?? ""
    }
  }
}
