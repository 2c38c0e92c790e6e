import Figures

/// Words that a user taught: they stand for other words whenever that user says them.
public struct Phrase: Record {
  public static let kind = RecordKind.phrase
  public static let fields: [Field<Phrase>] = [
    .text("name", \.name), .text("meaning", \.meaning), .reference("owner", to: .user, \.owner),
    .flag("agreed", \.isAgreed), .instant("created", \.created),
  ]

  public var id: RecordID
  /// As it is said: `big fish`.
  public var name = ""
  /// What could be said in its place: `deals over 100k`.
  public var meaning = ""
  /// Whoever taught it: nobody else's lines are read by it.
  public var owner: RecordID?
  /// The owner has said yes to something it wrote; it writes without asking from then on.
  public var isAgreed = false
  public var created: Instant?

  public init(id: RecordID) { self.id = id }
  public var title: String { name }
}
