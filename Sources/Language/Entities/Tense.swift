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

  /// Whether those tokens say when something is arranged to be: "book a demo on 3 March", "demo booked for Friday".
  static func isArranged(in sentence: Sentence, at tokens: Range<Int>) -> Bool {
    Phrase(sentence).isArranged(at: tokens)
  }
}

extension Phrase {
  private static func set(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { Token.hash(of: String($0)) })
  }

  private static let arranged = set("booked scheduled planned arranged organised organized pencilled penciled")
  private static let arranging = set("book schedule plan arrange organise organize calendar pencil put fix setup")
  /// Words of arranging with "up".
  private static let settingUp = set("set line lined")
  /// What stands before a verb of arranging and not before a noun such as "the plan".
  private static let leads = set(
    "to please you u i we and then also just us me now will can could ok okay hey so go let banter want")

  func isArranged(at time: Range<Int>) -> Bool {
    let start = clauseStart(of: time)
    for index in start..<time.lowerBound {
      let hash = tokens[index].hash
      if Self.arranged.contains(hash) || Self.settingUp.contains(hash) && isWord(index + 1, "up") { return true }
      if words[index].isPast { return false }
      let isVerb = index == start || Self.leads.contains(tokens[index - 1].hash)
      if isVerb, Self.arranging.contains(hash), !isWord(index + 1, "down") { return true }
    }
    return false
  }

  private func clauseStart(of time: Range<Int>) -> Int {
    var start = time.lowerBound
    while start > 0, !isClauseEnd(start - 1) || start == time.lowerBound { start -= 1 }
    return start
  }

  func direction(at time: Range<Int>) -> SlotRule.Direction? {
    if let found = direction(clauseStart(of: time)..<time.lowerBound) { return found }
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
