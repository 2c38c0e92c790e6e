/// Whether the speaker does not know the answer to a question.
struct Ignorance {
  private static let phrases = Wordings(
    """
    no idea, no clue, not a clue, have a clue, foggiest, faintest, dunno, not sure, unsure, beats me, do not know,
    did not know, could not tell you, can not tell you, could not tell, can not tell, can not say, could not say,
    can not remember, do not remember, can not recall, do not recall, can not answer, can not describe,
    not answer that, a mystery, black box, up in the air, not known, unknown, unclear, have not asked, did not ask,
    have not got that, have not got the, never measured, never asked, need to check, have to check, have to ask,
    need to ask, need to find out, have to find out, search me, your guess is, who knows, god knows, hard to say,
    have not been told, was not told, nobody told me, no one told me, was not given, tbd, tbc, to be confirmed,
    to be determined, none the wiser, drawing a blank, escapes me, i forgot, forgotten, slipped my mind, not come up,
    never came up, did not come up, has not come up, no information, not discussed, did not discuss,
    have not discussed, did not cover, have not covered, did not get to, have not found out, not found out,
    would have to check, will find out, let me find out, not clear, still open, in the dark, no insight, not seen,
    never saw, not aware, i wish i knew, wish i knew, not yet known, do not have that, do not have the,
    ask me another, can not think of, could not find out, do not have a name, have no name, no feeling for,
    nobody said, have no information, put a number on, put a figure on, nobody knows yet, did not say,
    did not mention, have no info, no one i can, nobody i can, nobody i know, no one i know, not mentioned,
    never mentioned, not decided yet, nobody has decided, yet to find out, still finding out, still to find out,
    could not get, did not get that, still a secret to me, never told me, have not heard, not heard,
    could be anything, hard to tell, difficult to say, impossible to say, good question, wish i could tell, no data,
    not a scooby, haven't a scooby, goodness knows, heaven knows, not have the number, not have the numbers,
    not have the figure, not have the figures, not have a number, no figure, no number, no numbers, no figures,
    not guess, not want to guess, no date yet, no name yet, not fixed yet, not agreed yet, look that up, look it up,
    look into it, look into that, be guessing, only guess, i forget, to be decided, to be agreed, has a number,
    has a figure, has the number, knows exactly, not judge, at hand, keine ahnung, no sé, je ne sais pas, weiss nicht,
    not set yet, not put a number, not put a figure, never put a number, nothing fixed, nothing agreed,
    not been decided, not been set
    """)
  /// What nobody said without refusing to.
  private static let untold = Wordings(
    """
    did not say, did not mention, never said, never mentioned, nobody said, no one said, did not tell me,
    was not mentioned, not been mentioned, did not specify, has not said, have not said, was not said, never told me,
    not told me
    """)
  /// What nobody did who does not know.
  private static let findings = Set(
    """
    know known knowing ask asked told tell say said mention mentioned measure measured define defined quantify
    quantified calculate calculated decide decided share shared figure figured work worked check checked clear sure
    certain aware discuss discussed cover covered come recall remember find found commit committed agree agreed set
    fixed specify specified hear heard see seen named identified chosen picked estimate estimated
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
  /// Whose not knowing is a fact about them.
  private static let strangers: Set<String> = [
    "they", "he", "she", "nobody", "who", "people", "customers", "reps", "staff", "simply", "everyone", "which", "it",
    "team", "somebody", "clerks", "managers", "guys",
  ]
  /// Words in which "it is not known" goes on.
  private static let impersonal: Set<String> = [
    "mystery", "up", "black", "unclear", "unknown", "a", "not", "still", "hard",
  ]
  /// Words in a line that asks for few words of its own.
  private static let fewWords = 8

  let utterance: Utterance
  let kind: Asked.Kind

  private var words: [String] { utterance.words }

  /// Whether the line says so, and says nothing else that answers.
  var isAll: Bool {
    let unsure = utterance.clauses.map(isIn)
    guard unsure.contains(true) else { return false }
    if !kind.isFree || unsure[0] { return true }
    return zip(utterance.clauses, unsure).allSatisfy { clause, isUnsure in
      isUnsure || clause.core.count < 2 || Polarity.isNegated(clause.range, words)
        || Chatter.isComment(clause.range, words)
    }
  }

  private func isIn(_ clause: Clause) -> Bool {
    let isShort = !kind.isFree || utterance.count <= Self.fewWords
    if isShort, Self.untold.isFound(in: clause.range, of: words) { return true }
    if isFindingNothing(clause) { return true }
    guard let phrase = Self.phrases.first(in: clause.range, of: words) else { return false }
    let before = clause.range.lowerBound..<phrase.lowerBound
    if before.last.map({ words[$0] == "before" }) ?? false { return false }
    let isSpeakers = before.contains { ["i", "we", "me"].contains(words[$0]) }
    let isStrangers = before.suffix(4).contains { Self.strangers.contains(words[$0]) }
    return isSpeakers || !isStrangers || isNobodys(before, phrase) || words[phrase.lowerBound...].contains("me")
  }

  /// "It's still unclear".
  private func isNobodys(_ before: Range<Int>, _ phrase: Range<Int>) -> Bool {
    before.count <= 4 && before.suffix(3).contains { ["it", "that", "which"].contains(words[$0]) }
      && Self.impersonal.contains(words[phrase.lowerBound])
  }

  /// "They couldn't quantify it", "we haven't figured that out".
  private func isFindingNothing(_ clause: Clause) -> Bool {
    guard kind != .flag, let place = clause.range.first(where: { ["not", "never", "nobody"].contains(words[$0]) })
    else { return false }
    let behind = place + 1..<min(clause.range.upperBound, place + 4)
    guard behind.contains(where: { Self.findings.contains(words[$0]) }) else { return false }
    if !kind.isFree { return true }
    let isOwn = clause.range.contains { ["i", "we", "me", "us", "yet", "themselves"].contains(words[$0]) }
    let last = words[clause.range.upperBound - 1]
    return clause.range.count <= 9 && (isOwn || ["it", "that", "this"].contains(last))
  }
}
