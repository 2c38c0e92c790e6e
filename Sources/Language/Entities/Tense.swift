/// Whether a sentence tells of what was done or of what is to come.
public enum Tense {
  /// The direction its verbs give to times that have none; `nil` where no verb tells.
  public static func direction(of sentence: Sentence) -> SlotRule.Direction? {
    let phrase = Phrase(sentence)
    return phrase.direction(0..<phrase.count)
  }

  /// The direction of a time at those tokens: what the verbs of its own clause say, those before it first. A time that
  /// starts a clause belongs to the clause before, as in "called them, Friday".
  public static func direction(of sentence: Sentence, at tokens: Range<Int>) -> SlotRule.Direction? {
    Phrase(sentence).direction(at: tokens)
  }
}

extension Phrase {
  func direction(at time: Range<Int>) -> SlotRule.Direction? {
    var start = time.lowerBound
    while start > 0, !isClauseEnd(start - 1) || start == time.lowerBound { start -= 1 }
    if let found = direction(start..<time.lowerBound) { return found }
    var end = time.upperBound
    while end < count, !isClauseEnd(end) { end += 1 }
    return direction(time.upperBound..<end)
  }

  fileprivate func direction(_ range: Range<Int>) -> SlotRule.Direction? {
    for index in range {
      if words[index].isPlan { return .future }
      if words[index].isPast, !isFutureFrame(index - 1) { return .past }
    }
    return nil
  }

  private func isClauseEnd(_ index: Int) -> Bool {
    isMark(index, ",") || isMark(index, ";") || (isMark(index, ".") || isMark(index, ":")) && !isGlued(index + 1)
      || isMark(index, "?") || isMark(index, "!")
  }

  /// Whether "to", "be" or "gets" before a participle takes its past away: "to be signed".
  private func isFutureFrame(_ index: Int) -> Bool {
    ["be", "get", "gets", "getting", "is", "are", "being", "to"].contains { isWord(index, $0) }
  }
}
