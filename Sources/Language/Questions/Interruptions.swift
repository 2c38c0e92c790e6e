/// What speaks of the question or the interview in place of an answer.
struct Interruptions {
  private static let openers = Wordings(
    """
    can we, could we, can you, could you, would you, please, let us, shall we, wait, hang on, sorry, ok, okay, i want to,
    i would like to, now, just, no, well, let me, hmm, uh, um, actually, oh, hold on, kindly, i would rather, may we,
    can i, could i, we can, we could, you can, you could, one sec, hey, right, so
    """)
  private static let acts: [(act: String, wordings: Wordings)] = [
    (
      "example",
      Wordings(
        """
        give me an example, give an example, show me an example, for example what, an example please, example please,
        example, got an example, have you got an example, do you have an example, like what, such as, such as what,
        give me an idea, give us an example, what would a good answer, what does a good answer, what kind of answer,
        what sort of answer, what would be a, typical answer, what would people, what do people usually, what do others
        """)
    ),
    (
      "help",
      Wordings(
        """
        what do you mean by, what do you mean with, what do you mean, what is meant by, what does that mean, how should i answer, how do i answer, how to answer,
        what are my options, what can i say, explain how, explain the question, i do not get the question, what counts as,
        i do not understand the question, i do not understand what, what are the options, what can i answer, help me out, help me with this,
        what are you asking, not sure what you mean, not sure what you are asking, what exactly do you
        """)
    ),
    (
      "why",
      Wordings(
        """
        why do you, why does it matter, why does that matter, why are you asking, why is that, why is this, what is that for,
        why would you, why does this, why do i, why do we, why should i, what do you need that for, what is it good for,
        how is that relevant, how is this relevant, is that relevant, what has that got to do, why ask, why on earth
        """)
    ),
    (
      "repeat",
      Wordings(
        """
        say that again, say it again, say it once more, repeat, come again, what was the question, what was that, pardon,
        what did you ask, ask me again, ask again, run that by me, i missed that, did not catch that, once more please,
        what was that again, what is the question, read that again, read it again, the question again
        """)
    ),
    (
      "cancel",
      Wordings(
        """
        end this interview, end the interview, stop this interview, stop the interview, quit this interview,
        quit the interview, cancel this interview, cancel the interview, abort the interview, abort this interview,
        forget this interview, forget the interview, forget the whole thing, cancel the whole thing, abandon the interview,
        abandon this interview, drop the interview, drop this interview, scrap this interview, scrap the interview,
        cancel this, cancel all this, abort, stop asking, call it off, throw this interview, throw it all, bin this
        interview, leave the interview, exit the interview, get me out of
        """)
    ),
    (
      "pause",
      Wordings(
        """
        pause, i need a break, let us continue later, let us continue tomorrow, take a break, break here, stop here for, let us stop here, continue this later, continue later,
        pick this up later, pick this up tomorrow, continue tomorrow, finish this later, finish later, finish tomorrow,
        i have to run, i need to run, i have to go, i need to go, got to go, i have to dash, need a break, hold this,
        put this on hold, park this interview, park the interview, save and, to be continued, be right back, back in,
        we stop here, pause it, hold on a
        """)
    ),
    (
      "resume",
      Wordings(
        """
        resume, carry on, continue, keep going, proceed with, back at my desk, i am back, where were we,
        pick up where, on we go, ready to continue
        """)
    ),
    (
      "back",
      Wordings(
        """
        go back one, go back a, go back to the previous, go back to the last, back up, back one, one back, previous question,
        the previous one, step back, take me back a, take me back one, go back please, return to the previous, back a question,
        the question before, jump back, go back, back to the one before, back to the question before, rewind
        """)
    ),
    (
      "skip",
      Wordings(
        """
        skip, pass on, pass, next question, next one, next please, leave that, leave this, leave it blank, leave it out,
        leave it empty, leave it for, leave the, not do this one, not do that one, move along, move on, come back to that,
        come back to this, come back to it, later, i will pass, not now, not answer that, not answer this, jump over, move to the next, get back to this later, get back to that later, get back to it later, back to this later,
        fill that in later, fill this in later, fill it in later, i will fill that in, nothing to add, nothing to say here,
        another time, do that one another time, do this one another time, i will do that later, ignore it,
        ask me later, ask later, do this later, do that later, park that, park this one, park it, omit, not relevant,
        does not apply, not applicable, n/a, na, ignore this, ignore that, no answer for now, rather not answer
        """)
    ),
    (
      "summary",
      Wordings(
        """
        summary, sum up, recap, where are we, what have we got, what do we have so far, what have i told, what have i said,
        what have i answered, what did i say so far, what did i answer, read back, read me back, show my answers,
        show what we have, show me what we have, show me what i have, show me my answers, what i have answered, what is left, how many questions, how far are we, what is missing,
        how much is left, summarise, summarize, overview so far, what have you got, what do you have so far
        """)
    ),
    (
      "goto",
      Wordings(
        "go to the, go to, jump to, skip to, take me to, move to the, talk about the, talk about, speak about the, switch to, go over to, go back to the, back to the, jump ahead to, jump back to, move on to, over to"
      )
    ),
  ]
  private static let ignorance = Wordings(
    """
    no idea, no clue, not a clue, have a clue, foggiest, faintest, dunno, not sure, unsure, beats me, do not know,
    did not know, could not tell you, can not tell you, could not tell, can not tell, can not say, could not say,
    can not remember, do not remember, can not recall, do not recall, can not answer, can not describe, not answer that,
    a mystery, black box, up in the air, not known, unknown, unclear, have not asked, did not ask, have not got that,
    have not got the, never measured, never asked, need to check, have to check, have to ask, need to ask, need to find out,
    have to find out, search me, your guess is, who knows, god knows, hard to say, have not been told, was not told,
    nobody told me, no one told me, was not given, tbd, tbc, to be confirmed, to be determined, none the wiser, drawing a blank,
    escapes me, i forgot, forgotten, slipped my mind, not come up, never came up, did not come up, has not come up,
    no information, not discussed, did not discuss, have not discussed, did not cover, have not covered, did not get to,
    have not found out, not found out, would have to check, will find out, let me find out, not clear, still open, in the dark,
    no insight, not seen, never saw, not aware, i wish i knew, wish i knew, not yet known, do not have that, do not have the,
    ask me another, can not think of, could not find out, do not have a name, have no name, no feeling for, nobody said,
    have no information, put a number on, put a figure on, nobody knows yet, did not say, did not mention, have no info,
    no one i can, nobody i can, nobody i know, no one i know, not mentioned, never mentioned, never came up, not decided yet,
    nobody has decided, yet to find out, still finding out, still to find out, could not get, did not get that, still a secret to me,
    never told me, have not heard, not heard, have not been told, could be anything, hard to tell, difficult to say,
    impossible to say, good question, wish i could tell, no data, not a scooby, haven't a scooby, goodness knows, heaven knows,
    not have the number, not have the numbers, not have the figure, not have the figures, not have a number, no figure,
    no number, no numbers, no figures, not guess, not want to guess, no date yet, no name yet, not fixed yet, not agreed yet,
    look that up, look it up, look into it, look into that, be guessing, only guess, i forget, to be decided, to be agreed,
    not judge, at hand, keine ahnung, no sé, je ne sais pas, weiss nicht, not set yet, not put a number, not put a figure, never put a number, nothing fixed, nothing agreed, not been decided, not been set
    """)
  /// What nobody said without refusing to.
  private static let untold = Wordings(
    """
    did not say, did not mention, never said, never mentioned, nobody said, no one said, did not tell me, was not mentioned,
    not been mentioned, did not specify, has not said, have not said, was not said, never told me, not told me
    """)
  private static func set(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// What nobody did who does not know.
  private static let findings = set(
    """
    know known knowing ask asked told tell say said mention mentioned measure measured define defined quantify quantified
    calculate calculated decide decided share shared figure figured work worked check checked clear sure certain aware
    discuss discussed cover covered come recall remember find found commit committed agree agreed set fixed specify
    specified hear heard see seen named identified chosen picked estimate estimated
    """)
  private static let strangers: Set<String> = [
    "they", "he", "she", "nobody", "who", "people", "customers", "reps", "staff", "simply", "everyone", "which", "it",
    "team", "somebody", "clerks", "managers", "guys",
  ]
  private static let refusals = Wordings(
    """
    will not, would not, refuse, refuses, refused, refusing, declined, declines, decline, preferred not, prefer not,
    prefers not, not want to, do not want, does not want, did not want, not willing, unwilling, not allowed to,
    not permitted to, not supposed to, not at liberty, not prepared to, did not, rather not, reluctant to, will never,
    asked me not, asked us not, not going to, not be, avoided, dodged, never
    """)
  private static let telling: Set<String> = [
    "say", "tell", "share", "disclose", "reveal", "discuss", "name", "comment", "talk", "answer", "open", "walk",
    "give",
    "go", "mention", "elaborate", "divulge", "confirm", "telling", "sharing", "saying", "disclosing", "discussing",
    "let",
    "show", "drawn", "pinned", "answering", "revealing", "speak", "get", "commit", "put", "be", "explain", "spill",
    "giving", "naming", "talking", "question",
  ]
  private static let secrets = Wordings(
    """
    confidential, keep that internal, keeping that internal, keeps that internal, keep it internal, keep this internal,
    keep that to themselves, keeping it to themselves, keeping that to themselves, to themselves, to himself, to herself,
    under wraps, tight lipped, tightlipped, secret, secretive, not disclosed, undisclosed, under nda, no comment, off limits,
    close to their chest, close to her chest, close to his chest, close to the chest, close to the vest, clammed up, hush hush,
    keep names out, none of my business, none of our business, not my business, behind closed doors, cagey, changed the subject,
    classified, not for us to know, sealed lips, lips are sealed, stonewalled, no disclosure, need to know basis, shut me down,
    would not budge, dodged the question, not for my ears, not for outsiders, internal matter, sensitive, that is internal, is internal, be disclosed, be shared, commercially, company secret, keeping mum,
    keeps mum, stayed quiet, went quiet, kept quiet, kept mum
    """)

  let utterance: Utterance
  let kind: Asked.Kind

  private var words: [String] { utterance.words }
  private var isFree: Bool { kind.isFree }

  /// What the line does by its own words.
  func act(isAnswered: Bool) -> String? {
    if isDeclined { return isSpeakers ? "skip" : "declined" }
    if isUnknown(isAnswered: isAnswered) { return "unknown" }
    return isAnswered && !isFree ? nil : spoken
  }

  /// An act said in so many words where a clause begins.
  private var spoken: String? {
    var found: [(act: String, covered: Int)] = []
    for clause in utterance.clauses.prefix(isFree ? 2 : 3) {
      var start = clause.start
      while start < clause.range.upperBound,
        let end = Self.openers.end(at: start, in: words, before: clause.range.upperBound)
      {
        start = end
      }
      for place in Set([clause.start, start]) {
        for (act, wordings) in Self.acts where !utterance.lattice.quotes.contains(where: { $0.contains(place) }) {
          guard let end = wordings.end(at: place, in: words, before: clause.range.upperBound) else { continue }
          if isRoom(end..<clause.range.upperBound, for: act) { found.append((act, end - place)) }
        }
      }
      if !found.isEmpty { break }
    }
    let act = found.max { $0.covered < $1.covered }?.act
    let asks = act.map { ["example", "help", "why", "repeat"].contains($0) } ?? false
    return isFree && utterance.count > 11 && !asks && !utterance.lattice.sentence.isQuestion ? nil : act
  }

  private static let filling: Set<String> = [
    "question", "questions", "later", "now", "moment", "interview", "thing", "tomorrow", "bit", "blank", "empty", "out",
    "open", "again", "first", "today", "minute", "second", "part", "far", "time", "little", "answer", "item", "ones",
  ]

  /// Whether what follows in the clause leaves an act what it is.
  private func isRoom(_ rest: Range<Int>, for act: String) -> Bool {
    switch act {
    case "why", "help", "example": return rest.count <= 8
    case "goto": return rest.count <= 4
    default: break
    }
    let isFilled = rest.allSatisfy {
      SmallWords.all.contains(utterance.lattice.hash($0)) || Self.filling.contains(words[$0])
    }
    let isLeft = rest.last.map { ["blank", "empty", "out", "open"].contains(words[$0]) } ?? false
    return rest.count <= 5 && (isFilled || isLeft || !isFree && act != "summary" && rest.count <= 4)
  }

  // MARK: Not knowing

  private func isUnknown(isAnswered: Bool) -> Bool {
    let unsure = utterance.clauses.map(isIgnorant)
    guard unsure.contains(true) else { return false }
    if isAnswered { return false }
    if !isFree { return true }
    if unsure[0] { return true }
    let others = utterance.clauses.indices.filter { !unsure[$0] }
    return others.allSatisfy { index in
      let clause = utterance.clauses[index]
      return Polarity.isNegated(clause.range, words) || Chatter.isComment(clause.range, words) || clause.core.count < 2
    }
  }

  private func isIgnorant(_ clause: Clause) -> Bool {
    if Self.untold.isFound(in: clause.range, of: words), !isFree || utterance.count <= 8 { return true }
    if isFindingNothing(clause) { return true }
    guard let phrase = Self.ignorance.first(in: clause.range, of: words) else { return false }
    if phrase.lowerBound > 0, words[phrase.lowerBound - 1] == "before" { return false }
    let before = clause.range.lowerBound..<phrase.lowerBound
    let isStranger = before.suffix(4).contains { Self.strangers.contains(words[$0]) }
    let isSpeaker = before.contains { ["i", "we", "me"].contains(words[$0]) }
    let isImpersonal =
      before.suffix(3).contains { ["it", "that", "which"].contains(words[$0]) }
      && before.count <= 4
      && ["mystery", "up", "black", "unclear", "unknown", "a", "not", "still", "hard"].contains(
        words[phrase.lowerBound])
    return isSpeaker || !isStranger || isImpersonal || words[phrase.lowerBound...].contains("me")
  }

  /// "They couldn't quantify it", "we haven't figured that out".
  private func isFindingNothing(_ clause: Clause) -> Bool {
    guard kind != .flag, let place = clause.range.first(where: { ["not", "never", "nobody"].contains(words[$0]) })
    else {
      return false
    }
    let behind = place + 1..<min(clause.range.upperBound, place + 4)
    guard behind.contains(where: { Self.findings.contains(words[$0]) }) else { return false }
    if !isFree { return true }
    let isOwn = clause.range.contains { ["i", "we", "me", "us", "yet", "themselves"].contains(words[$0]) }
    return clause.range.count <= 9 && (isOwn || ["it", "that", "this"].contains(words[clause.range.upperBound - 1]))
  }

  // MARK: Not being told

  private static let customers: Set<String> = [
    "they", "he", "she", "customer", "client", "prospect", "buyer", "purchasing", "procurement", "nobody", "cfo", "ceo",
    "we",
    "i", "contact", "guy", "lady", "finance", "champion", "sponsor", "not",
  ]

  private var isDeclined: Bool {
    utterance.clauses.contains { clause in
      if isFree, !clause.range.contains(where: { Self.customers.contains(words[$0]) }), utterance.count > 4 {
        return false
      }
      if Self.secrets.isFound(in: clause.range, of: words) { return true }
      guard let refusal = Self.refusals.first(in: clause.range, of: words) else { return false }
      let behind = refusal.upperBound..<min(clause.range.upperBound, refusal.upperBound + 3)
      let tells = behind.first {
        Self.telling.contains(words[$0])
          && !["give", "go", "get", "put", "be", "let", "open", "show", "name"].contains(words[$0])
      }
      if tells != nil { return isAboutTelling(clause, refusal) }
      let loose = behind.first { ["go", "give", "name", "let", "open", "be"].contains(words[$0]) }
      return loose.map { isLooseTelling($0, in: clause) } ?? false
    }
  }

  /// Whether it is the speaker who will not say: "don't want to answer that now".
  private var isSpeakers: Bool {
    guard let clause = utterance.clauses.first, let refusal = Self.refusals.first(in: clause.range, of: words),
      !["not allowed to", "not"].contains(words[refusal.lowerBound])
    else { return false }
    return (clause.start..<refusal.lowerBound).allSatisfy { ["i", "we", "do", "would", "really"].contains(words[$0]) }
      && ["do", "would", "will", "rather"].contains(words[refusal.lowerBound])
  }

  private func isAboutTelling(_ clause: Clause, _ refusal: Range<Int>) -> Bool {
    let isPast = refusal.count == 2 && words[refusal.lowerBound] == "did" || words[refusal.lowerBound] == "never"
    if isPast {
      return !isFree
        && words[refusal.upperBound...].prefix(3).contains { ["share", "disclose", "reveal"].contains($0) }
        && clause.range.prefix(3).contains { ["they", "he", "she", "client", "customer"].contains(words[$0]) }
    }
    return clause.range.lowerBound...refusal.lowerBound ~= clause.range.lowerBound
      && (clause.range.lowerBound..<refusal.lowerBound).contains { $0 >= 0 } || clause.start == refusal.lowerBound
  }

  /// "Go into it", "give me any", "name names", "be drawn".
  private func isLooseTelling(_ position: Int, in clause: Clause) -> Bool {
    let next = position + 1 < clause.range.upperBound ? words[position + 1] : ""
    switch words[position] {
    case "go": return next == "into"
    case "give": return ["me", "us", "any", "out", "numbers", "a"].contains(next)
    case "name": return true
    case "let": return ["on", "us", "me"].contains(next)
    case "open": return next == "up"
    case "be": return ["drawn", "pinned"].contains(next)
    default: return false
    }
  }
}
