import Language
import Sales

/// An interview as it is being had: what was asked last. Everything else stands in the record.
public struct Sitting: Sendable, Codable, Hashable {
  /// The id of the questionnaire.
  public var interview: String
  /// The deal it is about.
  public var deal: Mention
  /// The id of the item that was asked last.
  public var asking: String
  /// Whether the user went to it, answered or not: back, goto.
  public var isRevisiting = false
  /// Lines since then that were no answer.
  public var tries = 0
  /// The part that the user went to; questions are put from it until it has no more.
  public var part: String?
  /// Items that were given up for now.
  public var parked: Set<String> = []
  /// Items that were asked about once more after a vague answer.
  public var followedUp: Set<String> = []
  /// Whether to keep or to discard the answers is being asked.
  public var isLeaving = false
  /// An answer that changes what somebody else said, until it is confirmed.
  public var disputed: Disputed?

  public init(_ interview: String, on deal: Mention, asking: String) {
    self.interview = interview
    self.deal = deal
    self.asking = asking
  }

  /// What was said now, against what a colleague had answered.
  public struct Disputed: Sendable, Codable, Hashable {
    public var line: String
    public var id: String
    public var value: AnswerValue
  }
}

extension Sitting {
  /// How many interviews can be open at once, each inside the one before.
  static let deepest = 3

  func isAbout(_ interview: String, _ deal: RecordID) -> Bool {
    self.interview == interview && self.deal.ref.id == deal
  }

  /// The same with a question put.
  func asking(_ id: String, isRevisiting: Bool = false) -> Sitting {
    var sitting = self
    sitting.asking = id
    sitting.tries = id == asking ? tries : 0
    sitting.isRevisiting = isRevisiting
    return sitting
  }
}
