/// How a line was read: for whoever writes templates, and wonders.
public struct Explanation: Sendable {
  /// A word of the line that counts.
  public struct Word: Sendable {
    /// UTF-8 byte offsets, half-open.
    public let span: Range<Int>
    /// As it was compared: without case, accents and contractions.
    public let folded: String
    /// Whether a template or a list holds it.
    public let isKnown: Bool
  }

  /// A word that was read in place of one that was typed.
  public struct Correction: Sendable {
    public let span: Range<Int>
    public let word: String
    public let cost: Int
  }

  /// A stretch that could fill a slot.
  public struct Candidate: Sendable {
    public let span: Range<Int>
    /// The name of a list, a kind of name, or `entity`.
    public let kind: String
    /// What it stands for; `nil` where that depends on the slot.
    public let value: String?
    public let cost: Int
  }

  /// A way that a template takes the line.
  public struct Reading: Sendable {
    public let intent: String
    /// The less, the better.
    public let cost: Int
    /// Where the block of templates begins.
    public let place: SourceLine
    /// Whether it counts: its conditions hold, it rests on something known, and what it writes was ordered.
    public let counts: Bool
  }

  public let words: [Word]
  public let corrections: [Correction]
  public let candidates: [Candidate]
  /// The three best, best first.
  public let readings: [Reading]
}
