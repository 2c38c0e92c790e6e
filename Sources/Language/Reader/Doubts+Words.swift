/// The words of doubt.
extension Doubts {
  struct Phrase: Sendable {
    var words: [UInt64]
    var kind: Doubt.Kind
    /// Whether it means so only where it is a clause of its own.
    var mustBeAlone = false
  }

  /// By first word.
  static let phrases: WordTable<[Phrase]> = {
    let all =
      list(hearsay, .hearsay) + list(guesses, .guess) + list(corrections, .correction)
      + list(loneCorrections, .correction, alone: true) + list(retractions, .retraction)
      + list(loneRetractions, .retraction, alone: true)
    return WordTable(Dictionary(grouping: all) { $0.words[0] })
  }()

  private static func list(_ text: String, _ kind: Doubt.Kind, alone: Bool = false) -> [Phrase] {
    text.split(whereSeparator: \.isNewline).flatMap { $0.split(separator: ",") }.compactMap { phrase in
      let words = phrase.split(separator: " ").map { Token.hash(of: String($0)) }
      return words.isEmpty ? nil : Phrase(words: words, kind: kind, mustBeAlone: alone)
    }
  }

  private static let hearsay = """
    according to, as per, apparently, i heard, we heard, supposedly, allegedly, reportedly, rumour has it, rumor has it, they say
    word is, word has it, word on the street, i heard that, i hear, i have heard, we heard that, i was told, we were told
    from what i hear, from what i heard, people say, someone told me, so i heard, or so i heard, i am told, i read that
    """

  private static let guesses = """
    probably, possibly, presumably, hopefully, maybe, perhaps, seemingly, most likely, is likely, are likely
    very likely, i think, we think, i guess, we guess, i suppose, i suspect, we suspect, i bet, i assume, we assume
    i imagine, i believe, we believe, i expect, we expect, i doubt, i hope, we hope, i am hoping, we are hoping, i wish
    we wish, ought to have, should have, could have, would have, might have, i feel, fingers crossed, with any luck
    bit of luck, it seems, seems like, looks like, sounds like
    not sure, no idea if, i am afraid we, yeah right, yeah sure, as if, like we, like i, oh sure, oh great
    in my dreams, in your dreams, i dream, if only, would not it, would it not, pigs fly, good one
    in theory, is expected to, is supposed to, is meant to, is about to, are about to, am about to, is bound to
    basically, kind of, sort of, as good as, more or less, practically, technically, was supposed to, were supposed to, was meant to, was going to, were going to, wonder whether, wonder if
    wondering whether, wondering if, is going to, are going to lose, are going to win
    """

  private static let corrections = """
    no wait, wait no, no sorry, sorry no, no i mean, no actually, actually no, scratch that, strike that, i mean
    i meant, correction, or rather, make that, sorry, oops, whoops, my mistake, my bad, wait it, wait that, wait actually
    wait sorry, no it, no that, no this
    """

  private static let loneCorrections = "no, nope, nah, wait, er, hang on, hold on"

  private static let retractions = """
    just kidding, jk, kidding, just joking, joking, only joking, just testing, only testing, not really, never mind
    scrap that, scrap it, better not, nevermind, nvm, forget it, forget that, forget i, cancel that, ignore that, ignore this, disregard, on second thought
    on second thoughts, or not, or maybe not, april fools, changed my mind, i changed my mind, in my dreams, i wish
    as if, yeah right, good one, psych, lol no, lol not, or was it, or was that, or is it, or did i, or did we
    """

  /// Words that change what a line does, as they are written in a hurry.
  static let misspelt: SpellingIndex = {
    var index = SpellingIndex()
    for word in """
    havent hasnt hadnt didnt dont doesnt isnt arent wasnt werent cannot couldnt wouldnt shouldnt never unless maybe
    kidding scratch nevermind almost cancel ignore forget pretend suppose
    """.split(whereSeparator: \.isWhitespace) {
      index.append(word.utf8)
    }
    return index
  }()

  private static let loneRetractions =
    "do not, not, not yet, not true, did not, no way, false, undo, undo that, undo it"

  /// What makes a condition of a clause, by first word.
  static let conditions = byFirstWord(
    """
    if, unless, provided, providing, assuming, supposing, whenever, as long as, so long as, in case, as soon as
    on condition, on the condition, in the event, subject to, depending on, depends on, only when, only once
    """)
  /// Conditions that are only polite, by first word.
  static let courtesies = byFirstWord(
    """
    if you can, if you could, if you would, if you please, if you do not mind, if you may, if you will, if possible
    if it is no bother, if it is no trouble, if it is not too much trouble, if it is not too much bother
    if that is ok, if that is okay, if that is alright, if it is ok, if it is okay, if i may, if you have a minute
    if you have a moment, if you have a second, if you have a sec, if you have time, when you can, when you get a chance
    when you have a minute, when you have a moment, when you have a second, when you get a minute, when you get a second
    before i forget, while i remember, if i am not mistaken, if need be
    """)

  private static func byFirstWord(_ text: String) -> WordTable<[[UInt64]]> {
    let phrases = text.split { $0.isNewline || $0 == "," }.map { phrase in
      phrase.split(separator: " ").map { Token.hash(of: String($0)) }
    }
    return WordTable(Dictionary(grouping: phrases.filter { !$0.isEmpty }) { $0[0] })
  }
  /// What does so before somebody who does something.
  static let times = set("once when after before until till")
  static let agents = set("i me we you u he she it they everybody everyone somebody someone nobody that this")
  static let auxiliaries = set("do does did is are was were am has have had can could will would should shall")
  /// What leaves a line open at its end.
  static let alternatives = ["or not", "or no", "or what"].map { phrase in
    phrase.split(separator: " ").map { Token.hash(of: String($0)) }
  }
  /// What asks for assent at the end of a line.
  static let checks = set("right correct yes yeah no huh eh innit ok")

  private static func set(_ words: String) -> WordSet {
    WordSet(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  static let not = Token.hash(of: "not")
  static let now = Token.hash(of: "now")
  static let never = Token.hash(of: "never")
  static let should = Token.hash(of: "should")
  /// What is ordered by "should be".
  static let changes = set("changed updated set moved raised reduced corrected increased merged combined renamed")
  static let be = Token.hash(of: "be")
  static let proposal = ["let", "us"].map { Token.hash(of: $0) }
  /// What makes of "let us" a supposition.
  static let suppositions = set("say hope assume pretend suppose imagine see not face")

  /// Words that may stand before a clause without being part of what it says.
  static let starters = set(
    """
    and but or so well oh ah ok okay hey hi hello um uh er erm hmm lol haha ha actually except although though only then
    also yeah yes which please right great banter
    """)
  /// Words of a clause of their own that lead to a correction.
  static let exclamations = set("no nope nah sorry wait oops whoops")
  /// Words that a correction may begin with.
  static let fixers = set("no nope nah sorry wait oops whoops correction rather i mean meant make that")
  /// Words that, behind "call with Hooli", say of it something else than that it was.
  static let predicates = set("is are will would should needs need needed still must can cannot could may might not no")
  /// The same behind "was", and behind a pause.
  static let failures = set(
    "not cancelled canceled postponed rescheduled scrapped moved off supposed meant scheduled due logged planned")
  /// Words that say of a field that it is wrong, and not what it is.
  static let complaints = set(
    """
    wrong unclear unknown missing down incorrect outdated bad broken empty blank off stale set unset done not no never
    to probably perhaps something someone somebody still was is were being called undecided open obsolete
    """)
  /// Words that name no competitor.
  static let us = set("us our ours we it that this them yes no none")
  static let was = set("was were got is")
  /// Words that a question behind a comma begins with.
  static let askers = set("what how why")
  static let so = Token.hash(of: "so")
  /// What an order may begin with.
  static let requests = byFirstWord(
    """
    please, so please, would you, could you, can you, will you, so put, so add, so set, so move, so change, so make
    """)
  /// Words that another must follow.
  static let openings = set("the a an my our your their to for with of from at and or but is")
  static let contrasts = set("but except although though only well")
  static let subjects = set("it that this they he she we i did never")
  static let happenings = set(
    "happen happened place occur occurred materialise materialize materialised materialized ahead")
  static let endings = set("cancelled canceled off scrapped")

  /// Verbs of telling and meaning, of somebody other than the speaker.
  static let sayings = set(
    """
    thinks think says say said saying told tells reckons reckon claims claimed believes believe mentioned mentions
    insists swears hinted hints suggests suggested feels guesses expects hopes heard hears assumes promises
    """)
  static let speakers = set("i we you u")
  /// What follows "said" where a customer decides.
  static let answers = set("yes no")
  static let modals = set("will should would could gonna shall")
  /// Modals that promise nothing, whoever speaks.
  static let chances = set("might may")
  static let adverbs = set("also still really probably then now just ever not have to")
}

extension WordTable<[[UInt64]]> {
  /// Whether words begin with a phrase of the table, which has them by their first words.
  func begins(_ words: ArraySlice<UInt64>) -> Bool {
    guard let first = words.first else { return false }
    return self[first]?.contains { words.starts(with: $0) } ?? false
  }
}
