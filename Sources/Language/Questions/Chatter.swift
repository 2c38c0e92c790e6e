/// Words around an answer that are no part of it.
enum Chatter {
  private static let leads = Wordings(
    """
    and, but, so, also, then, well, um, uh, umm, uhm, er, erm, ah, oh, hm, hmm, okay, ok, right, now, look, honestly,
    frankly, basically, actually, anyway, right um, i mean, you know, i think, i guess, i believe, i reckon,
    i suppose, i would say, i would guess, i say, let us say, the thing is, the thing is that, to be honest, tbh,
    as far as i know, from what i hear, from what i heard, like, yeah so, yes so, sir, madam, kindly, he says,
    she says, they say, he said, she said, they said, he told me, she told me, they told me, i heard, i hear, maybe,
    perhaps, probably, not huge, apparently, afaik, imo, imho, mostly, mainly, it is basically, it is mostly,
    it is mainly, essentially, from what they told me, off the top of my head, hang on, let me think, let me see,
    good question, hi, hey, btw, oh and, by the way, plus, because, though, although, while, whereas, however,
    obviously, simply, generally, usually, typically
    """)
  private static let tails = Wordings(
    """
    i think, i guess, i believe, i reckon, i suppose, i would say, i would suggest, i would guess, you know, really,
    basically, to be honest, tbh, honestly, as far as i know, i hear, if you ask me, or so, or something, and so on,
    etc, and all that, and that is it, that is it, that is all, sir, right, naturally, of course, obviously,
    full stop, period, please, apparently, at the moment, for sure, no joke, nothing else, only, too, also, as well,
    mostly, mainly, by the way, btw, though, yeah, innit, mate, lol, haha, thanks, that is how, that is what i heard,
    that is about it
    """)
  /// A clause that only comments.
  private static let comments = Wordings(
    """
    i think, i guess, i believe, i reckon, i suppose, i would say, i would suggest, you know, no joke, nothing else,
    that is it, that is all, that is what, that is how, that is the, that is about, full stop, as always, as usual,
    public sector, if you ask me, to be honest, honestly, give or take, no less, by the way, as far as i know,
    that was his, that was her, that was their, those were, in his words, in her words, in their words, she hopes,
    he hopes, they hope, where do i begin, oh where do i begin, no surprise, as they say, or so they say, so to speak,
    as i said, like i said, like everyone, or so i hear, and so on, as you would expect, of course, as expected,
    he said, she said, they said, he told me, she told me, they told me, he says, she says, they say, it seems,
    apparently, what else, not much else, the usual, nothing fancy, nothing special, believe it or not
    """)

  /// Where the words begin behind what only leads up to them.
  static func end(of range: Range<Int>, _ words: [String]) -> Int {
    var start = range.lowerBound
    while start < range.upperBound, let end = leads.end(at: start, in: words, before: range.upperBound) { start = end }
    return start < range.upperBound ? start : range.lowerBound
  }

  /// Whether there is nothing but words that lead up to something.
  static func isNothing(_ range: Range<Int>, _ words: [String]) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, let end = leads.end(at: start, in: words, before: range.upperBound) { start = end }
    return start >= range.upperBound
  }

  /// The range without what only leads up to it or trails behind.
  static func trimmed(_ range: Range<Int>, _ words: [String]) -> Range<Int> {
    let start = end(of: range, words)
    var stop = range.upperBound
    while let shorter = tail(of: start..<stop, words) { stop = shorter }
    return start..<stop
  }

  private static func tail(of range: Range<Int>, _ words: [String]) -> Int? {
    (range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound)).first {
      tails.end(at: $0, in: words, before: range.upperBound) == range.upperBound
    }
  }

  /// Whether a clause only comments on what the others say.
  static func isComment(_ clause: Range<Int>, _ words: [String]) -> Bool {
    guard clause.count <= 7 else { return false }
    var start = clause.lowerBound
    if ["and", "but", "so"].contains(words[start]) { start += 1 }
    return comments.end(at: start, in: words, before: clause.upperBound) != nil
  }
}
