/// Whether a sentence tells of what was done or of what is to come.
public enum Tense {
  /// The direction its verbs give to times that have none; `nil` where no verb tells.
  public static func direction(of sentence: Sentence) -> SlotRule.Direction? {
    let phrase = Phrase(sentence)
    for index in 0..<phrase.count {
      if phrase[index].isPlan { return .future }
      if phrase[index].isPast, !phrase.isFutureFrame(index - 1) { return .past }
    }
    return nil
  }
}

extension Phrase {
  /// Whether "to", "be" or "gets" before a participle takes its past away: "to be signed".
  fileprivate func isFutureFrame(_ index: Int) -> Bool {
    ["be", "get", "gets", "getting", "is", "are", "being", "to"].contains { isWord(index, $0) }
  }
}
