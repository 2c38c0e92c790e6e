/// Whether words say yes or no.
enum Polarity {
  private static let yes = Wordings(
    """
    yes, yeah, yep, yup, ya, ja, yah, yea, sure, absolutely, definitely, indeed, of course, correct, affirmative, aye,
    certainly, for sure, totally, true, exactly, yessir, oui, si, sí, 100 percent, 100 %, no doubt, without a doubt,
    no question, very much so, you bet, uh huh, mhm, big yes, naturally, it sure is
    """)
  private static let no = Wordings(
    """
    nope, nah, nay, nein, negative, not really, not yet, no way, not at all, afraid not, i do not think so,
    certainly not, absolutely not, definitely not, of course not, not exactly, not directly, not quite, hardly,
    not a chance, sadly not, unfortunately not, never, no
    """)
  private static let notNo = Wordings(
    "no idea, no clue, no one, no doubt, no question, no problem, no worries, no matter, not only, no joke, no less, no longer than"
  )
  private static let negations = Wordings(
    """
    not, no, never, none, nobody, no one, nothing, neither, nor, without, barely, unapproved, nowhere, nil, false,
    unlikely, lacks, cannot
    """)
  private static let affirmations = Wordings(
    """
    i have, i did, we have, we did, they do, they have, they did, it is, it was, it does, there is, she is, he is,
    got it, has been, have been, is done, done deal, already
    """)

  /// What is not done yet, or was done by somebody else.
  private static let wanting = Wordings(
    """
    doubt it, i doubt, just on email, just email, only on email, by email only, email only, pending, waiting,
    still with, awaiting, in review, under review, being reviewed, in discussion, under discussion, being discussed,
    hope to, hoping to, applied for, requested, asked for it, only via, only through, only emailed, only by email,
    only email, only exchanged, just emails, my colleague, my boss, someone else, somebody else, in progress,
    in the works, still needs, still has to, yet to, has to approve, have to approve, must approve, needs to approve, has to sign, have to sign,
    must sign, needs to sign, has to be approved, needs to be approved, must be approved,
    back burner, backlog, low priority, further down, way down, nice to have, fifth, sixth, seventh, tenth,
    lower down, tried to, through his assistant, through her assistant, via his assistant, via her assistant,
    working on it, only his, only her, only their, planned to, will be, would be, in draft, on hold, frozen, far from
    """)

  static func isWanting(_ range: Range<Int>, _ words: [String]) -> Bool { wanting.isFound(in: range, of: words) }

  /// A yes or no said in so many words.
  static func explicit(_ clause: Clause, _ words: [String]) -> Bool? {
    for position in clause.range {
      if notNo.end(at: position, in: words, before: clause.range.upperBound) != nil,
        yes.end(at: position, in: words, before: clause.range.upperBound) == nil
      {
        continue
      }
      if no.end(at: position, in: words, before: clause.range.upperBound) != nil {
        let isBareNo = words[position] == "no"
        let stands = position == clause.start || position == clause.range.upperBound - 1
        if !isBareNo || stands { return false }
      }
      if yes.end(at: position, in: words, before: clause.range.upperBound) != nil, position <= clause.start + 3 {
        return true
      }
    }
    return nil
  }

  static func isNegated(_ range: Range<Int>, _ words: [String]) -> Bool {
    range.contains { position in
      negations.end(at: position, in: words, before: range.upperBound) != nil
        && notNo.end(at: position, in: words, before: range.upperBound) == nil
    }
  }

  static func isAffirmed(_ range: Range<Int>, _ words: [String]) -> Bool { affirmations.isFound(in: range, of: words) }
}
