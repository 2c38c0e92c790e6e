import Dialogue
import Display
import Language
import Sales

/// What came of one line: what was understood, what was done, and what is said.
public struct Turn: Sendable {
  public enum Outcome: String, Sendable {
    case done, ask, choose, confirm, failed
    case notUnderstood = "not_understood"
  }

  public var line: String
  public var outcome: Outcome
  public var requests: [Request]
  public var reply: Reply
  /// The answer as values; `null` for a write.
  public var data: JSON
  public var changes: [Change]
  /// The user said goodbye.
  public var isLast: Bool
}
