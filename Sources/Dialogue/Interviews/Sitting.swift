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
  /// The items answered last, the latest first.
  public var recent: [String] = []
  /// Whether those that were skipped are asked again.
  public var asksSkipped = false
  /// What is asked beside the interview's own questions.
  public var aside: Aside?

  public init(_ interview: String, on deal: Mention, asking: String) {
    self.interview = interview
    self.deal = deal
    self.asking = asking
  }

  /// A question that stands before the one of the interview.
  public enum Aside: Sendable, Codable, Hashable {
    /// Whether to keep or to discard the answers.
    case leaving
    /// Whether an answer shall stand that differs from what the record or somebody else says.
    case disputed(Said)
    /// Which of several people of one name is meant.
    case namesakes(Said, name: String, among: [String])
  }

  /// An answer that waits until it is clear.
  public struct Said: Sendable, Codable, Hashable {
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

  /// The same gone on with: at the question that was open, else at the next, else at those that were passed over.
  func resumed(with sheet: AnswerSheet) -> Sitting {
    var sitting = self
    (sitting.tries, sitting.aside, sitting.isRevisiting) = (0, nil, false)
    if sheet.isOpen(asking), !parked.contains(asking) { return sitting }
    let open = sheet.questionnaire.items.filter { sheet.isOpen($0.id) }
    sitting.asksSkipped = open.isEmpty
    sitting.parked = []
    let next = open.first { !parked.contains($0.id) } ?? open.first ?? sheet.next(withSkipped: true)
    sitting.asking = next?.id ?? ""
    return sitting
  }
}

extension Sitting {
  /// A sitting as any version kept it; only what it is about must be there.
  public init(from decoder: any Decoder) throws {
    let kept = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try kept.decode(String.self, forKey: .interview), on: try kept.decode(Mention.self, forKey: .deal),
      asking: try kept.decode(String.self, forKey: .asking))
    try kept.fill(&isRevisiting, .isRevisiting)
    try kept.fill(&tries, .tries)
    part = try kept.decodeIfPresent(String.self, forKey: .part)
    try kept.fill(&parked, .parked)
    try kept.fill(&followedUp, .followedUp)
    try kept.fill(&recent, .recent)
    try kept.fill(&asksSkipped, .asksSkipped)
    aside = try kept.decodeIfPresent(Aside.self, forKey: .aside)
  }
}
