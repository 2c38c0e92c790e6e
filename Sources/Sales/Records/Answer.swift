import Figures

/// One answer given in an interview about an opportunity.
public struct Answer: Record {
  public static let kind = RecordKind.answer
  public static let fields: [Field<Answer>] = [
    .reference("opportunity", to: .opportunity, \.opportunity), .text("interview", \.interview),
    .text("question", \.question), .text("value", \.value), .text("state", \.state), .text("source", \.source),
    .text("words", \.words), .reference("owner", to: .user, \.owner), .instant("created", \.created),
    .reference("supersedes", to: .answer, \.supersedes),
  ]

  public var id: RecordID
  public var opportunity: RecordID?
  public var interview = ""
  public var question = ""
  public var value: String?
  /// answered, unknown, declined, skipped or inactive.
  public var state = "answered"
  public var source = "typed"
  public var words: String?
  public var owner: RecordID?
  public var created: Instant?
  public var supersedes: RecordID?

  public init(id: RecordID) { self.id = id }
  public var title: String { question }
}
