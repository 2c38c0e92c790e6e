/// How much something is wanted, by the words it is said in: "single sign-on is a must", "should export to Excel".
struct Wish {
  let priority: AnswerValue.Entry.Priority
  /// What is wanted, without those words where they stand at an end.
  let text: String

  private typealias Priority = AnswerValue.Entry.Priority
  private typealias Form = Regex<(Substring, text: Substring)>

  /// Before what is wanted.
  private static var leads: [(priority: Priority, form: Form)] {
    [
      (
        .could,
        #/
        (?i) (?:(?:it|they|we)\s)?
        (?:nice[\s-]to[\s-]haves? | could(?:[\s-]haves?)? | optionally) [:\s]+ (?!not\b) (?<text>.+)
        /#
      ),
      (
        .should,
        #/
        (?i) (?:(?:it|they|we)\s)?
        (?:should(?:[\s-]haves?)? | ought\sto | preferably | ideally) [:\s]+ (?!not\b) (?<text>.+)
        /#
      ),
      (
        .must,
        #/
        (?i) (?:(?:it|they|we)\s)?
        (?:must[\s-]haves? | must | (?:needs?|has|have)\sto(?:\shave)? | needs? | shall) [:\s]+ (?!not\b) (?<text>.+)
        /#
      ),
    ]
  }

  /// After it.
  private static var tails: [(priority: Priority, form: Form)] {
    [
      (
        .could,
        #/
        (?i) (?<text>.+?) [\s,;:(–-]+ (?:(?:is|are|as)\s)?
        (?: (?:would\sbe\s|only\s)?(?:a\s)?nice(?:[\s-]to[\s-]haves?)? | optional | a\sbonus | a\splus | if\spossible
          | not\s(?:a\smust|mandatory|required|essential|critical) | could(?:[\s-]haves?)? ) \)?
        /#
      ),
      (
        .must,
        #/
        (?i) (?<text>.+?) [\s,;:(–-]+ (?:(?:is|are|as)\s)?
        (?: (?:an?\s)?(?:absolute\s)?must(?:[\s-]haves?)? | mandatory | required | essential | critical | non-negotiable
          | a\sdeal[\s-]breaker | needed ) \)?
        /#
      ),
      (
        .should,
        #/
        (?i) (?<text>.+?) [\s,;:(–-]+ (?:(?:is|are|as)\s)?
        (?: (?:very\s)?important | (?:a\s)?should(?:[\s-]haves?)? ) \)?
        /#
      ),
    ]
  }

  /// Anywhere, with what is wanted on both sides of it.
  private static var middles: [(priority: Priority, form: Regex<Substring>)] {
    [
      (.could, /(?i)\b(?:could|would be nice|nice to have)\b/), (.should, /(?i)\b(?:should|ought to)\b/),
      (.must, /(?i)\b(?:must|shall|(?:needs?|has|have) to)\b/),
    ]
  }

  private static var waived: Regex<Substring> {
    /(?i)\b(?:need not|needn't|no longer|not needed|(?:doesn't|don't|does not|do not) (?:need|have))\b/
  }

  /// `nil` where the words do not tell.
  init?(in words: String) {
    let tail = Self.tails.lazy.compactMap { tail in
      words.wholeMatch(of: tail.form).map { (tail.priority, $0.output.text) }
    }.first
    if let tail {
      self.init(tail.0, tail.1)
      return
    }
    guard !words.contains(Self.waived) else { return nil }
    let lead = Self.leads.lazy.compactMap { lead in
      words.wholeMatch(of: lead.form).map { (lead.priority, $0.output.text) }
    }.first
    if let lead {
      self.init(lead.0, lead.1)
    } else if let middle = Self.middles.first(where: { words.contains($0.form) }) {
      self.init(middle.priority, words[...])
    } else {
      return nil
    }
  }

  private init(_ priority: AnswerValue.Entry.Priority, _ text: Substring) {
    self.priority = priority
    self.text = Remark.trimmed(text)
  }

  /// What the words before something make of it as well: "must do A, B and" of C. What stands after its own thing
  /// ("A is a must,") says nothing of the next.
  static func reaching(over before: Substring) -> AnswerValue.Entry.Priority? {
    let sentence = before.split(whereSeparator: { ".;!?".contains($0) }).last ?? ""
    return sentence.split(separator: /,|\band\b|\bbut\b|\bplus\b/).reversed().lazy.compactMap {
      clause -> AnswerValue.Entry.Priority?? in
      let words = Remark.trimmed(clause)
      guard let wish = Wish(in: words) else { return nil }
      return leads.contains { words.wholeMatch(of: $0.form) != nil } ? .some(wish.priority) : .some(nil)
    }.first ?? nil
  }
}
