/// Words that say a line is no order and no first-hand report: hearsay, a guess, a prediction, a condition, a question
/// behind it, a correction or a retraction of what the line said before, or an answer to its own question.
struct Doubt {
  enum Kind: Sendable {
    /// "Kim thinks", "apparently".
    case hearsay
    /// "probably", "I hope".
    case guess
    /// "will", "might" of somebody or something other than the speaker and the assistant.
    case prediction
    /// "unless they cancel", "as long as", "when she signs".
    case condition
    /// "right?", "didn't I".
    case tag
    /// "no wait", "I mean".
    case correction
    /// "just kidding", "but it didn't happen".
    case retraction
    /// Words after a question mark.
    case answer
    /// A last word that waits for another: "sent Jane the".
    case unfinished
    /// A word that no one knows, a slip away from one that denies or takes back, "haven", "unles"; a question behind a
    /// comma: "…, what number does she have".
    case unclear

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
  /// Where the clause begins that they stand in, words such as "but" left out.
  var clause: Int

  /// Whether the line may still be meant, so that asking makes sense: it stands under a condition, or ends in a hedge.
  var isHedge: Bool {
    kind == .unclear || kind == .unfinished || words.lowerBound > 0 && (kind == .condition || kind.isReason && isAlone)
  }
}

/// What a free text of a reading is about.
enum Telling {
  /// What was said and what happened: it may tell of doubts of its own.
  case remark
  /// What is to be done.
  case deed
  /// A name or another value.
  case term

  /// As the slots of intent files are called. A task that is only pointed at is a name.
  init(slot: String, of action: String) {
    switch (slot, action) {
    case (Frame.note, _): self = .remark
    case ("task", "add_task"), ("next_step", _): self = .deed
    default: self = .term
    }
  }
}

/// What a reading takes a word for.
enum Cover {
  /// Free text over these positions.
  case text(Range<Int>, Telling)
  /// A word that the template spells.
  case word
  /// A value, a name, a time.
  case value
  case none
}

extension Doubt {
  /// Whether the doubt holds for a reading that takes its words that way; `after` is what follows them.
  func holds(under cover: Cover, after: Cover) -> Bool {
    if case .text(let text, let telling) = cover { return holds(in: text, telling) }
    switch (kind, cover, after) {
    case (.correction, .word, _), (.correction, .value, _), (.retraction, .word, _), (.retraction, .value, _),
      (.tag, .word, _), (.tag, .value, _), (.prediction, .value, _):
      return false
    case (.hearsay, .word, .text), (.prediction, .word, .text): return words.lowerBound == 0
    case (.condition, .word, .text(let text, _)): return text.lowerBound <= words.upperBound
    case (.condition, .word, _), (.condition, .value, _), (.unclear, .value, _): return false
    default: return true
    }
  }

  /// A free text may tell of anything, but not open the line with it, nor be it, nor take the line back.
  private func holds(in text: Range<Int>, _ telling: Telling) -> Bool {
    let isFirst = clause <= text.lowerBound && startsClause || words.lowerBound == text.lowerBound
    return switch (kind, telling) {
    case (.condition, .term), (.tag, _), (.unfinished, _): true
    case (.correction, _), (.retraction, _): startsClause
    case (.answer, _): words.lowerBound == text.lowerBound
    case (.unclear, .remark), (.unclear, .deed): startsClause
    case (.unclear, .term): false
    case (.condition, .deed): startsClause || isFirst
    case (.condition, .remark): isFirst
    case (.hearsay, .remark), (.guess, .remark), (.prediction, .remark):
      words.lowerBound == 0 || isAlone && words.lowerBound == text.lowerBound
    case (.hearsay, _), (.guess, _), (.prediction, _): isAlone || words.lowerBound == text.lowerBound
    }
  }
}
