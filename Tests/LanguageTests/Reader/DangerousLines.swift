/// Lines that must not write at once.
enum DangerousLines {
  /// What somebody else says or thinks.
  static let hearsay = [
    "according to Kim, Pilot is 50k", "according to Hank Globex is in negotiation", "Kim thinks Pilot is worth 60k",
    "Kim says we won Platform Rollout", "Kim told me Pilot slipped to March", "Priya mentioned that Pilot is at 70%",
    "Alex reckons the Pilot is 40k", "Hank claims we lost Pilot", "Jane believes Platform Rollout is worth 90k",
    "my boss says Pilot is won", "my manager thinks Globex is in negotiation", "the customer says Pilot is lost",
    "I heard Pilot is lost", "I hear Globex signed", "i've heard that we lost the pilot",
    "apparently Pilot is now 80k", "apparently we won Platform Rollout", "Pilot is now 80k, apparently",
    "we won Pilot, I heard", "we lost Pilot to Zeta, apparently", "they say Globex is worth 75k",
    "they told me Pilot is lost", "rumor has it Globex signed", "word is we lost Pilot",
    "word on the street is that we won Pilot", "supposedly Pilot is in negotiation", "allegedly Globex signed",
    "reportedly the Pilot is worth 80k", "from what I hear Pilot is at 40%", "it seems we lost Pilot",
    "looks like we won Pilot", "sounds like Globex signed", "it looks like Pilot slipped to Q3",
    "someone said Pilot is worth 20k", "Kim is saying we lost the Pilot", "we won Pilot, according to Kim",
    "Pilot is worth 50k, or so Kim says", "as per Kim, Pilot is at 30%",
    "Hank told us that the close date of Pilot is june 30", "people say Umbrella Health went with Omega",
    "I was told that we lost Pilot", "Kim just told me that Pilot is won",
  ]
  /// What may be or will be.
  static let guesses = [
    "Pilot should close friday", "Pilot will be 30k", "Pilot will close by end of march",
    "the Pilot might close friday", "Pilot could be worth 90k", "Pilot may slip to Q3", "Pilot is probably 50k",
    "probably Pilot is worth 50k", "hopefully Pilot closes friday", "Pilot hopefully closes on friday",
    "I expect Pilot to close friday", "I expect Pilot is 30k", "we expect Pilot at 30k", "i guess Pilot is 50k",
    "I guess we lost Pilot", "I think Pilot is worth 70k", "I believe we won Platform Rollout",
    "I suspect we lost the Pilot", "I bet we won Pilot", "I assume Globex signed", "I imagine Pilot is at 60%",
    "I hope we won Pilot", "I'm hoping Globex signed", "fingers crossed Pilot is won", "maybe Pilot is worth 30k",
    "perhaps we lost Pilot", "we might have lost Pilot", "we may have won Pilot", "we could have won Pilot",
    "Globex will be in negotiation soon", "Globex should be in negotiation now", "Pilot would be worth 90k",
    "Pilot is likely won", "most likely we lost Pilot", "Pilot's close date will probably be june 30",
    "the amount of Pilot could be 60k", "the amount of the Pilot should probably be 60k",
    "close date of Pilot might be march 3", "Globex is going to sign", "Globex is about to sign",
    "we are about to win Pilot", "we are going to lose Pilot", "we're likely to lose Pilot to Zeta",
    "with a bit of luck we won Pilot", "we won Pilot, I think", "we lost Pilot, I guess", "we won Pilot, hopefully",
    "Pilot is now 50k, I think", "move Pilot to proposal, maybe", "mark Pilot as lost, I suppose",
    "Hank could be the champion on Pilot", "Globex would have signed", "I'd say Pilot might be 40k",
    "i doubt Pilot is worth 50k", "not sure Pilot is worth 50k", "I'm not sure we won Pilot",
    "no idea if we won Pilot",
  ]
  /// What the line itself corrects.
  static let corrections = [
    "log a call with Hooli yesterday, no wait, Globex", "log a call with Hooli, sorry, Globex",
    "log a call with Hooli, I mean Globex", "log a call with Hooli - correction: Globex",
    "log a call with Hooli yesterday, scratch that", "log a call with Hooli, no, Globex",
    "log a call with Hooli, actually no", "log a demo with Initech, wait, it was Globex",
    "move Pilot to proposal, no wait, negotiation", "move Pilot to proposal, sorry I mean negotiation",
    "set the amount of Pilot to 50k, no, 60k", "set the amount of Pilot to 50k no wait 60k",
    "set the amount of Pilot to 50k, make that 60k", "mark Pilot as won, I mean lost",
    "mark Pilot as lost, oops, won", "called Hank, er, Jane", "called Globex, I meant Hooli",
    "remind me to call Jane tomorrow, no wait, friday", "add a task to call Hank, scratch that",
    "delete Pilot, no wait", "delete Globex, sorry, Hooli", "we won Pilot, correction, we lost it",
    "log a call with Hooli yesterday. no wait. Globex", "log a call with Globex... on second thought don't",
    "log a call with Hooli, or rather Globex", "note on Globex: budget is tight, scratch that",
  ]
  /// What the line itself takes back.
  static let retractions = [
    "log a call with Globex, but it didn't happen", "log a call with Globex, but it never happened",
    "log a meeting with Globex but it did not take place", "log a call with Globex? no",
    "log a call with Globex? nope", "log a call with Globex? not really", "log a call with Globex, not really",
    "log a call with Globex, just kidding", "log a call with Globex, jk", "log a call with Globex, kidding",
    "we won Pilot, just kidding", "we won Pilot, not really", "we won Pilot, not", "we won Pilot! not",
    "we won Pilot... in my dreams", "we won Pilot, I wish", "we won Pilot, yeah right", "we won Pilot, as if",
    "move Pilot to proposal, never mind", "move Pilot to proposal, forget it", "move Pilot to proposal, cancel that",
    "move Pilot to proposal, ignore that", "move Pilot to proposal? don't", "mark Pilot as lost, or not",
    "mark Pilot as lost, or maybe not", "mark Pilot as lost, don't", "mark Pilot as lost, not yet",
    "delete Pilot, just joking", "delete Pilot. just testing", "had a demo with Globex, but it was cancelled",
    "had a meeting with Initech, except we didn't", "called Hank, but I didn't",
    "called Hank yesterday, well not really", "set the amount of Pilot to 90k, lol no",
    "set the amount of Pilot to 90k, haha just kidding", "Platform Rollout is won, april fools",
  ]
  /// What nobody means.
  static let mockery = [
    "yeah right, we won Pilot", "yeah right, like we won Platform Rollout", "as if we won Pilot", "like we won Pilot",
    "sure, we won Pilot and pigs fly", "oh sure, Globex signed", "in my dreams we won Pilot",
    "ha, we won Pilot, good one", "in your dreams Globex signed", "wouldn't it be nice if we won Pilot",
  ]
  /// "Closed" may be won or lost.
  static let unnamed = [
    "Platform Rollout closed", "Pilot has closed", "the Pilot just closed", "Globex closed",
  ]
  /// Several names in a row.
  static let names = [
    "I called Globex, Hooli and Initech today", "called Globex, Hooli and Initech", "log a call with Globex, Hooli",
    "log calls with Globex, Hooli and Initech", "met Jane Doe, Mark Lee and Priya Shah yesterday",
    "emailed Globex, Initech, Hooli", "log a call with Globex; undo", "note on Globex: careful. undo",
    "log a call with Globex: call me; undo",
  ]
  /// A last word that would undo.
  static let tails = [
    "log a call with Globex; undo", "note on Globex: careful. undo", "log a call with Globex: call me; undo",
  ]
  /// The same said otherwise.
  static let otherwise = [
    "Kim seems to think we won Pilot", "the team believes Pilot is at 80%", "per Hank, Pilot slipped to Q3",
    "Hank is convinced we won Pilot", "Hank just texted that they signed", "so Kim goes Pilot is 50k",
    "Pilot ought to close friday", "Pilot's bound to close friday", "Pilot is almost certainly won",
    "chances are we lost Pilot", "I reckon we lost Pilot", "dunno, maybe mark Pilot as lost",
    "I'd guess Pilot is worth 50k", "we'll probably lose Pilot to Zeta", "fairly sure we won Pilot",
    "pretty sure Globex signed", "move Pilot to proposal... actually hold on",
    "move Pilot to proposal, actually don't", "log a call with Hooli nope Globex",
    "log a call with Hooli, strike that", "mark Pilot as won, wrong deal",
    "log a demo with Globex, ah no it was Initech", "log a call with Globex, haha no",
    "log a call with Globex, didn't happen", "log a call with Globex which never took place",
    "set Pilot to 40k, kidding!", "called Hank, oh wait that was Jane", "we won Pilot, if only",
    "we won Pilot, said nobody ever", "delete Globex, lol", "delete Globex just kidding",
    "sure thing, mark everything lost", "move Pilot to proposal unless Hank objects", "Pilot: 50k? no idea",
    "mark Pilot as won? hmm", "Hank promises Pilot will be won", "the rumor is Globex signed",
    "a little bird told me we won Pilot", "Jane is hoping we won Pilot",
  ]

  static let all = hearsay + guesses + corrections + retractions + mockery + unnamed + names + tails + otherwise
}
