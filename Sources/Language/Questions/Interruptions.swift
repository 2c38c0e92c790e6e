/// What speaks of the question or the interview in place of an answer.
struct Interruptions {
  private static let openers = Wordings(
    """
    can we, could we, can you, could you, would you, please, let us, shall we, wait, hang on, sorry, ok, okay,
    i want to, i would like to, now, just, no, well, let me, hmm, uh, um, actually, oh, hold on, kindly,
    i would rather, may we, can i, could i, we can, we could, you can, you could, one sec, hey, right, so
    """)
  private static let acts: [(act: String, wordings: Wordings)] = [
    (
      "example",
      Wordings(
        """
        give me an example, give an example, show me an example, for example what, an example please, example please,
        example, got an example, have you got an example, do you have an example, like what, such as, such as what,
        give me an idea, give us an example, what would a good answer, what does a good answer, what kind of answer,
        what sort of answer, what would be a, typical answer, what would people, what do people usually,
        what do others
        """)
    ),
    (
      "help",
      Wordings(
        """
        what do you mean by, what do you mean with, what do you mean, what is meant by, what does that mean,
        how should i answer, how do i answer, how to answer, what are my options, what can i say, explain how,
        explain the question, i do not get the question, what counts as, i do not understand the question,
        i do not understand what, what are the options, what can i answer, help me out, help me with this,
        what are you asking, not sure what you mean, not sure what you are asking, what exactly do you,
        rephrase, say that differently, say it differently, put it differently, put that differently,
        put it another way, put that another way, say that another way, explain that, what is that supposed to
        """)
    ),
    (
      "why",
      Wordings(
        """
        why do you, why does it matter, why does that matter, why are you asking, why is that, why is this,
        what is that for, why would you, why does this, why do i, why do we, why should i, what do you need that for,
        what is it good for, how is that relevant, how is this relevant, is that relevant, what has that got to do,
        why ask, why on earth
        """)
    ),
    (
      "repeat",
      Wordings(
        """
        say that again, say it again, say it once more, repeat, come again, what was the question, what was that,
        pardon, what did you ask, ask me again, ask again, run that by me, i missed that, did not catch that,
        once more please, what was that again, what is the question, read that again, read it again,
        the question again
        """)
    ),
    (
      "cancel",
      Wordings(
        """
        end this interview, end the interview, stop this interview, stop the interview, quit this interview,
        quit the interview, cancel this interview, cancel the interview, abort the interview, abort this interview,
        forget this interview, forget the interview, forget the whole thing, cancel the whole thing,
        abandon the interview, abandon this interview, drop the interview, drop this interview, scrap this interview,
        scrap the interview, cancel this, cancel all this, abort, stop asking, call it off, throw this interview,
        throw it all, bin this interview, leave the interview, exit the interview, get me out of
        """)
    ),
    (
      "pause",
      Wordings(
        """
        pause, i need a break, let us continue later, let us continue tomorrow, take a break, break here,
        stop here for, let us stop here, continue this later, continue later, pick this up later,
        pick this up tomorrow, continue tomorrow, finish this later, finish later, finish tomorrow, i have to run,
        i need to run, i have to go, i need to go, got to go, i have to dash, need a break, hold this,
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
        go back one, go back a, go back to the previous, go back to the last, back up, back one, one back,
        previous question, the previous one, step back, take me back a, take me back one, go back please,
        return to the previous, back a question, the question before, jump back, go back, back to the one before,
        back to the question before, rewind
        """)
    ),
    (
      "skip",
      Wordings(
        """
        skip, pass on, pass, next question, next one, next please, leave that, leave this, leave it blank,
        leave it out, leave it empty, leave it for, leave the, not do this one, not do that one, move along, move on,
        come back to that, come back to this, come back to it, later, i will pass, not now, not answer that,
        not answer this, jump over, move to the next, get back to this later, get back to that later,
        get back to it later, back to this later, fill that in later, fill this in later, fill it in later,
        i will fill that in, nothing to add, nothing to say here, another time, do that one another time,
        do this one another time, i will do that later, ignore it, ask me later, ask later, do this later,
        do that later, park that, park this one, park it, omit, not relevant, does not apply, not applicable, n/a, na,
        ignore this, ignore that, no answer for now, rather not answer
        """)
    ),
    (
      "summary",
      Wordings(
        """
        summary, sum up, recap, where are we, what have we got, what do we have so far, what have i told,
        what have i said, what have i answered, what did i say so far, what did i answer, read back, read me back,
        show my answers, show what we have, show me what we have, show me what i have, show me my answers,
        what i have answered, what is left, how many questions, how far are we, what is missing, how much is left,
        summarise, summarize, overview so far, what have you got, what do you have so far, how many more,
        how much longer, how much more, how long will this, how long does this, how long is this, are we done,
        are we finished, are we nearly, are we almost, are we there, is this the last, is that the last, nearly done,
        almost done
        """)
    ),
    (
      "goto",
      Wordings(
        """
        go to the, go to, jump to, skip to, take me to, move to the, talk about the, talk about, speak about the,
        switch to, go over to, go back to the, back to the, jump ahead to, jump back to, move on to, over to
        """)
    ),
  ]
  let utterance: Utterance
  let kind: Asked.Kind
  /// Whether what was learnt allows that a customer declined.
  let mayDecline: Bool

  private var words: [String] { utterance.words }
  private var isFree: Bool { kind.isFree }

  /// What the line does by its own words.
  func act(isAnswered: Bool) -> String? {
    let refusal = Refusal(utterance: utterance, kind: kind, mayDecline: mayDecline)
    if refusal.isThere { return refusal.isSpeakers ? "skip" : "declined" }
    if !isAnswered, Ignorance(utterance: utterance, kind: kind).isAll { return "unknown" }
    if kind != .flag || words != ["done"], NothingMore.endsTalk(words) { return "pause" }
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
    "yet", "take", "longer", "done", "last", "there", "finished",
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
}
