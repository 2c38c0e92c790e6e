import Display
import Language
import Sales

/// A question the assistant has asked, and the request that waits for its answer.
public struct Question: Sendable, Codable, Hashable {
  public enum Kind: Sendable, Codable, Hashable {
    /// What should stand in this slot?
    case slot(String)
    /// Which of these did you mean?
    case choice(slot: String, options: [Mention])
    /// Nothing is called that: one of these, or a new one?
    case unknown(slot: String, name: String, near: [Mention], canCreate: Bool)
    /// Shall I, although...?
    case confirm(key: String)
    /// Which of these requests did you mean?
    case meaning([Request])
    /// What happens next on this deal? Anything but a next step lets the question go.
    case nextStep(Mention)
  }

  public var kind: Kind
  public var pending: Pending
  /// What the same line asked for after it.
  public var rest: [Request]
  /// The words that began it: the history keeps them.
  public var words: String
  /// Lines since it was asked that were no answer to it.
  public var turnsAway = 0

  public init(kind: Kind, pending: Pending, rest: [Request], words: String) {
    self.kind = kind
    self.pending = pending
    self.rest = rest
    self.words = words
  }
}

extension Question {
  /// Whether what it asks about is still to be done, so that "undo" means the question and nothing older.
  var isBeforeDeed: Bool {
    guard case .nextStep = kind else { return true }
    return false
  }

  /// A question as any version kept it; only what is asked, and of which request, must be there.
  public init(from decoder: any Decoder) throws {
    let kept = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      kind: try kept.decode(Kind.self, forKey: .kind), pending: try kept.decode(Pending.self, forKey: .pending),
      rest: [], words: "")
    try kept.fill(&rest, .rest)
    try kept.fill(&words, .words)
    try kept.fill(&turnsAway, .turnsAway)
  }
}

/// Why a request cannot go on yet.
enum Pause: Error {
  case ask(Question.Kind, Reply)
  case refuse(Reply)
}
