/// One piece of a ``Sentence``: a word, a run of digits, a symbol or a punctuation mark.
///
/// Letters and digits never share a token: `3pm` is `3` and `pm`, `Q3` is `q` and `3`, `$1.2k` is `$`, `1`, `.`, `2`,
/// `k`; ``joint`` tells that no space stood between them.
public struct Token: Sendable, Hashable {
  public enum Kind: UInt8, Sendable {
    case word
    /// ASCII digits only.
    case number
    /// A mark with a meaning of its own: `%`, `$`, `€`, `/`, `@`, `+`, a minus sign.
    case symbol
    /// A mark that templates never ask for: `,`, `.`, `?`, `:`, `#`, brackets, emoji.
    case punctuation
    /// A quotation mark that has its partner; see ``Sentence/quotes``.
    case quote
  }

  /// What stands between a token and the one before it.
  public enum Joint: UInt8, Sendable {
    /// White space, or the start of the sentence.
    case space
    /// A hyphen, dash or underscore, as in `follow-up` or `3-5`; it is no token itself.
    case hyphen
    case none
  }

  public let kind: Kind
  public let joint: Joint
  /// Whether its first letter is a capital.
  public let isCapitalized: Bool
  /// UTF-8 byte offsets in the original text, half-open.
  public let start: Int32
  public let end: Int32
  /// Where its folded form stands in ``Sentence/folded``.
  let foldedStart: Int32
  let foldedEnd: Int32
  /// The 64-bit hash of its folded form.
  public let hash: UInt64

  public var span: Range<Int> { Int(start)..<Int(end) }

  /// Whether matching may pass over it.
  public var isIgnorable: Bool { kind == .punctuation || kind == .quote }

  /// Whether it touches the token before it, without space or hyphen.
  public var isGlued: Bool { joint == .none }

  /// The hash a token of this folded form has. FNV-1a.
  public static func hash(of folded: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in folded { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// The hash a token of this folded form has.
  public static func hash(of folded: String) -> UInt64 { hash(of: folded.utf8) }
}
