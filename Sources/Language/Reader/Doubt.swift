/// Words that say a line is no order and no first-hand report: hearsay, a guess, a prediction, a correction or a
/// retraction of what the line said before, or an answer to its own question.
struct Doubt {
  enum Kind: Sendable {
    /// "Kim thinks", "apparently".
    case hearsay
    /// "probably", "I hope".
    case guess
    /// "will", "might" of somebody or something other than the speaker and the assistant.
    case prediction
    /// "no wait", "I mean".
    case correction
    /// "just kidding", "but it didn't happen".
    case retraction
    /// Words after a question mark.
    case answer

    /// Whether an order may rest on it: "she thinks it is fine, so let us move it".
    var isReason: Bool { self == .hearsay || self == .guess || self == .prediction }
  }

  var kind: Kind
  /// The words, as positions.
  var words: Range<Int>
  /// Whether a clause begins with them.
  var startsClause: Bool
  /// Whether they are all that their clause says.
  var isAlone: Bool
}

/// What a reading takes a word for.
enum Cover {
  /// Free text over these positions.
  case text(Range<Int>)
  /// A word that the template spells.
  case word
  /// A value, a name, a time.
  case value
  case none
}

extension Doubt {
  /// Whether the doubt holds for a reading that takes its words that way; `after` is what follows them.
  func holds(under cover: Cover, after: Cover) -> Bool {
    if case .text(let text) = cover { return holds(in: text) }
    switch (kind, cover, after) {
    case (.correction, .word, _), (.correction, .value, _), (.retraction, .word, _), (.retraction, .value, _):
      return false
    case (.prediction, .value, _): return false
    case (.hearsay, .word, .text), (.prediction, .word, .text): return words.lowerBound == 0
    default: return true
    }
  }

  /// A free text may tell of anything, but not open the line with it, nor be it, nor take the line back.
  private func holds(in text: Range<Int>) -> Bool {
    switch kind {
    case .correction, .retraction: startsClause
    case .answer: words.lowerBound == text.lowerBound
    case .hearsay, .guess, .prediction: words.lowerBound == 0 || isAlone && words.lowerBound == text.lowerBound
    }
  }
}
