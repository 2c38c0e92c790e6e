import Sales

/// Something the solution must do, with whose words it was said in, and when.
struct Requirement {
  /// `R1`: in the order they were said, so that a new one leaves the others their numbers.
  let number: String
  let told: Answers.Told
  let concerns: [Concern]

  var entry: AnswerValue.Entry { told.entry }

  init(_ place: Int, _ told: Answers.Told) {
    number = "R\(place + 1)"
    self.told = told
    let entry = told.entry
    concerns = Concern.allCases.filter { $0.isSpokenOf(in: entry.text) }
  }

  /// What a technical answer to it is about.
  enum Concern: String, CaseIterable {
    case integrations, data, security, service

    private var cues: [String] {
      switch self {
      case .integrations:
        ["integrat", "connect", "interfac", "sync", "api", "import", "export", "link", "feed", "sap", "erp", "crm"]
      case .data: ["data", "migrat", "archiv", "retention", "backup", "history", "gdpr", "storage", "report"]
      case .security:
        [
          "secur", "sso", "sign-on", "sign on", "single sign", "login", "encrypt", "gdpr", "audit", "permission",
          "access right", "role", "iso", "soc", "privacy", "two-factor", "password",
        ]
      case .service:
        [
          "uptime", "availab", "24/7", "support", "response", "downtime", "recover", "backup", "outage", "maintenance",
          "offline", "fast", "second", "minute", "service level", "sla",
        ]
      }
    }

    /// Whether a word begins with one of its cues; short ones stand for whole words.
    func isSpokenOf(in text: String) -> Bool {
      let lower = text.lowercased()
      let words = lower.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "/" }
      return cues.contains { cue in
        cue.contains(" ") ? lower.contains(cue) : words.contains { cue.count < 5 ? $0 == cue : $0.hasPrefix(cue) }
      }
    }
  }
}

extension Facts {
  /// The requirements, by priority and by what they are about.
  func requirementValues() throws -> Values {
    let all = requirements
    let values = try all.map { requirement in (requirement, try self.values(of: requirement)) }
    func those(_ fit: (Requirement) -> Bool) -> [Values] { values.filter { fit($0.0) }.map(\.1) }
    return [
      "wants": those { _ in true }, "musts": those { $0.entry.priority == .must },
      "shoulds": those { $0.entry.priority == .should }, "coulds": those { $0.entry.priority == .could },
      "unranked": those { $0.entry.priority == nil },
      "integrations": those { $0.concerns.contains(.integrations) },
      "data_needs": those { $0.concerns.contains(.data) },
      "security_needs": those { $0.concerns.contains(.security) },
      "service_needs": those { $0.concerns.contains(.service) },
      "musts_line": Words(all.filter { $0.entry.priority == .must }.map(\.entry.text).listed, gap: ""),
      "has_open_requirements": all.contains { $0.entry.acceptance == nil || $0.entry.priority == nil },
      "unproven_numbers": Words(all.filter { $0.entry.acceptance == nil }.map(\.number).listed, gap: ""),
      "unranked_numbers": Words(all.filter { $0.entry.priority == nil }.map(\.number).listed, gap: ""),
    ]
  }

  private func values(of requirement: Requirement) throws -> Values {
    let entry = requirement.entry
    return try values(of: requirement.told).merging([
      "number": Words(requirement.number), "priority": Words(entry.priority?.rawValue, gap: "priority"),
      "acceptance": Words(entry.acceptance, gap: "acceptance"),
      "answer": Words(nil, gap: "how \(requirement.number) is met"),
    ]) { $1 }
  }
}
