import Figures

/// One answer given in an interview about an opportunity. A newer one to the same question stands in its place.
public struct Answer: Record {
  public static let kind = RecordKind.answer
  public static let fields: [Field<Answer>] = [
    .reference("opportunity", to: .opportunity, \.opportunity), .text("interview", \.interview),
    .text("question", \.question), .text("value", \.value), .choice("state", \.storedState),
    .text("source", \.source), .text("words", \.words), .reference("owner", to: .user, \.owner),
    .instant("created", \.created), .reference("supersedes", to: .answer, \.supersedes),
  ]

  /// How a question stands once it was put.
  public enum State: String, Sendable, CaseIterable {
    case answered
    /// Whoever answers does not know.
    case unknown
    /// The customer would not say.
    case declined
    case skipped
  }

  public var id: RecordID
  public var opportunity: RecordID?
  /// The id of the questionnaire.
  public var interview = ""
  public var question = ""
  /// As ``AnswerValue/stored`` has it.
  public var value: String?
  public var state = State.answered
  /// `typed`, or what it was filled from.
  public var source = "typed"
  /// The line it was said in.
  public var words: String?
  public var owner: RecordID?
  public var created: Instant?
  public var supersedes: RecordID?

  public init(id: RecordID) { self.id = id }
  public var title: String { question }

  var storedState: State? {
    get { state }
    set { state = newValue ?? .answered }
  }
}
