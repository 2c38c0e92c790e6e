import Figures

/// Somebody of the sales team.
public struct User: Record {
  public static let kind = RecordKind.user
  public static let fields: [Field<User>] = [
    .text("name", \.name), .text("login", \.login), .text("role", \.role), .reference("manager", to: .user, \.manager),
    .text("region", \.region), .text("email", \.email), .instant("created", \.created),
    .text("external_id", \.externalID),
  ]

  public var id: RecordID
  public var name = ""
  /// What `--as` and the login name are matched with.
  public var login: String?
  /// A role of the playbook: `account_executive`.
  public var role: String?
  public var manager: RecordID?
  public var region: String?
  public var email: String?
  public var created: Instant?
  public var externalID: String?

  public init(id: RecordID) { self.id = id }
  public var title: String { name }
}

extension User {
  /// Whoever comes under a name for the first time.
  ///
  /// The identity is made from the name (FNV-1a, 64 bits), whatever its case: two programs that meet the same newcomer
  /// at the same moment mean one person.
  public static func newcomer(_ name: String) -> User {
    let seed = name.lowercased().utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    var mint = IDMint(seed: seed)
    var user = User(id: mint.next(at: Instant(seconds: 0)))
    user.name = name
    user.login = name
    return user
  }
}

/// What a user is to reach, from a day on until the next quota of that user.
public struct Quota: Record {
  public static let kind = RecordKind.quota
  public static let fields: [Field<Quota>] = [
    .reference("owner", to: .user, \.owner), .money("amount", \.amount), .integer("count", \.count),
    .text("per", \.per), .day("effective", \.effective), .instant("created", \.created),
  ]

  public var id: RecordID
  public var owner: RecordID?
  /// Won business, or...
  public var amount: Money?
  /// ...a number of qualified opportunities.
  public var count: Int?
  /// month, quarter or year.
  public var per = "year"
  public var effective: Day?
  public var created: Instant?

  public init(id: RecordID) { self.id = id }
  public var title: String { "quota" }
}

/// A training that a user took part in.
public struct TrainingCompletion: Record {
  public static let kind = RecordKind.trainingCompletion
  public static let fields: [Field<TrainingCompletion>] = [
    .text("training", \.training), .reference("owner", to: .user, \.owner), .day("completed", \.completed),
    .instant("created", \.created),
  ]

  public var id: RecordID
  /// The training's id in the playbook.
  public var training = ""
  public var owner: RecordID?
  public var completed: Day?
  public var created: Instant?

  public init(id: RecordID) { self.id = id }
  public var title: String { training }
}
