import Sales

/// What the stages of a Salesforce org mean here.
public struct StageMap: Sendable, Hashable {
  public enum Meaning: Sendable, Hashable {
    /// The id of an open stage.
    case open(String)
    case won, lost
  }

  /// The id of the stage of deals won.
  public let wonStage: String
  private var meanings: [String: Meaning] = [:]

  /// The names that the playbook's stages have in Salesforce.
  public init(_ playbook: Playbook) {
    wonStage = playbook.wonStage?.id ?? "closed_won"
    for stage in playbook.openStages { for name in [stage.name] + stage.salesforce.in { self[name] = .open(stage.id) } }
    for name in playbook.wonStage?.salesforce.in ?? [] { self[name] = .won }
    for name in playbook.lost.salesforce.in { self[name] = .lost }
  }

  private init(_ names: [(String, Meaning)]) {
    wonStage = "closed_won"
    for (name, meaning) in names { self[name] = meaning }
  }

  /// The stages of a new org.
  public static let standard = StageMap([
    ("Prospecting", .open("prospecting")), ("Qualification", .open("qualification")),
    ("Needs Analysis", .open("discovery")), ("Value Proposition", .open("solution_design")),
    ("Id. Decision Makers", .open("solution_design")), ("Perception Analysis", .open("solution_design")),
    ("Proposal/Price Quote", .open("proposal")), ("Negotiation/Review", .open("negotiation")), ("Closed Won", .won),
    ("Closed Lost", .lost),
  ])

  /// The meaning of a name, in whatever case; `nil` for one that somebody has to be asked about.
  public subscript(name: String) -> Meaning? {
    get { meanings[name.trimmed.lowercased()] }
    set { meanings[name.trimmed.lowercased()] = newValue }
  }
}
