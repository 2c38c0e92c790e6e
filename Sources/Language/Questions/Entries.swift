/// The entries of a list that was said in one go.
struct Entries {
  private static let links = Wordings(
    """
    then, and then, and, plus, afterwards, after that, followed by, as well as, next, finally, lastly, and finally,
    and also, then finally, subsequently, ->, >, /, →, &, +, or
    """)
  private static let leads = Wordings(
    """
    first, firstly, first of all, second, secondly, third, thirdly, fourth, finally, lastly, last, next, afterwards,
    after that, then, and, also, plus, or, it has to, it must, it needs to, it should, it must have, they need,
    has to, have to, have, must, needs to, needs, need to, need, must have, they measure it by,
    they will measure it by, measured by, they measure, they look for, they have got, got, should, should have, it is,
    there is, there are, they have, they have to, they also need, they also want, they use, they do, they run, they go, they want, they go through,
    they are using, they are on, the main thing is, main thing is, the second thing is, second thing is,
    the other thing is, another is, another thing is, the other is, besides that, besides, just one really, mainly,
    mostly, i heard, maybe, only, the usual suspects, currently, at the moment, still, just, it is about,
    it is all about, they care about, they look at, they weigh, they will weigh, basically, um, uh, so, a bit of,
    some, its, it is mostly, it is mainly, number one, number two, number three, further, it goes through, it goes to,
    goes to, goes through, goes via, it starts with, they start with, well, to be able to, whoever, whoever is,
    what they need is, they would like, they would love, honestly, that, starts with, starting with, probably,
    perhaps, i guess, i think, that would be, and maybe, mentioned, with, if, i suppose if
    """)
  private static let tails = Wordings(
    """
    first, after, afterwards, too, also, as well, mainly, mostly, mentioned, naturally, is a must, are a must,
    is a must have, a must, must be possible, is important, is key, only, of course, i guess, i think, i suppose,
    really, last, is in too, are in too, i believe, would be nice, is a nice to have, obviously, please, at the end,
    next, second, third, and so on, etc, is in the race, above all, most of all, i hear, apparently, as always,
    full stop, sir, is mandatory
    """)
  private static let pairs: Set<String> = [
    "pen and paper", "trial and error", "terms and conditions", "research and development", "profit and loss",
    "health and safety", "back and forth", "up and running", "sales and marketing", "supply and demand",
    "copy and paste",
    "drag and drop", "track and trace", "pick and pack", "nuts and bolts", "cut and paste", "search and replace",
    "plug and play", "black and white", "food and beverage", "time and materials", "pros and cons", "pick and place",
    "wear and tear", "more and more", "again and again", "over and over", "checks and balances", "bits and pieces",
    "mergers and acquisitions", "purchase and sale", "hit and miss", "day and night", "name and address",
    "time and effort",
  ]
  private static let ordinals: Set<String> = ["one", "two", "three", "four", "five", "six"]
  private static let nobody = Wordings(
    """
    nobody, no one, none, noone, nothing else, no competitors, no competition, no competitor, nobody else,
    no one else, just her, just him, only her, only him, she decides alone, he decides alone, no that is all,
    no that is it, that is everybody, that is everyone, just them, just us, only us, we are the only, nobody but us,
    not that i know of, no more, none that i, there is nobody, there is no one, there is none, nothing more,
    that is all
    """)

  let utterance: Utterance

  /// Whether it says that there is none.
  func isNone(_ range: Range<Int>) -> Bool {
    let start = Chatter.end(of: range, utterance.words)
    guard let end = Self.nobody.end(at: start, in: utterance.words, before: range.upperBound) else { return false }
    if ["nobody", "none", "noone"].contains(utterance.words[start])
      || utterance.words[start..<end].starts(with: ["no", "one"])
    {
      return true
    }
    return end == range.upperBound || utterance.lattice.isPause(before: end)
      || (end..<range.upperBound).allSatisfy {
        SmallWords.all.contains(utterance.lattice.hash($0)) || ["far", "yet", "moment"].contains(utterance.words[$0])
      }
  }

  /// The ranges of the entries, without what only leads up to them or trails behind.
  func ranges(in range: Range<Int>) -> [Range<Int>] {
    var entries: [Range<Int>] = []
    var start = range.lowerBound
    var position = range.lowerBound
    while position < range.upperBound {
      if position > start, isParted(before: position) {
        entries.append(start..<position)
        start = position
      }
      if let end = link(at: position, from: start, before: range.upperBound) {
        if position > start { entries.append(start..<position) }
        start = end
        position = end
      } else {
        position += 1
      }
    }
    entries.append(start..<range.upperBound)
    return entries.filter { !$0.isEmpty && !isOver($0) && !Chatter.isComment($0, utterance.words) }
      .map(trimmed).filter {
        !$0.isEmpty && !Chatter.isNothing($0, utterance.words) && !(entries.count > 1 && isAnnounced($0))
      }
  }

  /// The entries as typed, each once.
  func texts(in ranges: [Range<Int>]) -> [String] {
    var texts: [String] = []
    for entry in ranges.flatMap({ self.ranges(in: $0) }) {
      let text = utterance.text(entry)
      if !texts.contains(where: { $0.lowercased() == text.lowercased() }) { texts.append(text) }
    }
    return texts
  }

  private func isParted(before position: Int) -> Bool {
    let marks = utterance.marks(before: position)
    guard
      utterance.lattice.isPause(before: position) || marks.contains("...") || marks.contains("…") || marks.contains(")")
    else { return false }

    if ["which", "who", "where"].contains(utterance.words[position]), marks.contains(",") { return false }
    return !marks.contains("(") && !People.isHonorific(utterance.words[position - 1])
  }

  private func link(at position: Int, from start: Int, before end: Int) -> Int? {
    let words = utterance.words
    if isNumbering(position, before: end) { return position + 1 }
    guard let next = Self.links.end(at: position, in: words, before: end) else { return nil }
    if ["next", "or"].contains(words[position]), position > start, !utterance.lattice.isPause(before: position) {
      return nil
    }
    if words[position] == "/", utterance.lattice.sentence.tokens[utterance.lattice.tokens[position]].isGlued {
      return nil
    }
    if words[position] == "and", next == position + 1, position > start,
      holdsTogether(position, from: start, before: end)
    {
      return nil
    }
    return next
  }

  /// "1)", "2.", at the start of an entry.
  private func isNumbering(_ position: Int, before end: Int) -> Bool {
    guard position + 1 < end, utterance.words[position].count <= 2 else { return false }
    let marks = utterance.marks(before: position + 1)
    if utterance.words[position].count == 1, marks.hasPrefix(")") { return true }
    guard Int(utterance.words[position]) != nil else { return false }
    return marks.hasPrefix(")") || marks.hasPrefix(".") && utterance.lattice.isPause(before: position + 1)
  }

  /// Whether "and" joins what belongs together: "pen and paper", "handle Hindi and Tamil", "Smith & Sons".
  private func holdsTogether(_ position: Int, from start: Int, before end: Int) -> Bool {
    let words = utterance.words
    guard position + 1 < end else { return true }
    if Self.pairs.contains("\(words[position - 1]) and \(words[position + 1])") { return true }
    let token = utterance.lattice.sentence.tokens[utterance.lattice.tokens[position]]
    if utterance.lattice.sentence.text(bytes: token.span) == "&" { return token.isGlued || isNamed(position) }
    if utterance.mentions.contains(where: { $0.range.lowerBound < position && position < $0.range.upperBound }) {
      return true
    }
    let isLastWord = position + 2 >= end || utterance.lattice.isPause(before: position + 2)
    let first = Self.start(of: start..<position, words)
    return isLastWord && position - first >= 2 && utterance.isCapitalized(position - 1)
      && utterance.isCapitalized(position + 1) && !utterance.isCapitalized(first)
  }

  private static func start(of range: Range<Int>, _ words: [String]) -> Int {
    var start = range.lowerBound
    while start < range.upperBound {
      if words[start] == "step", start + 2 < range.upperBound,
        words[start + 1].count == 1 || ordinals.contains(words[start + 1])
      {
        start += 2
      } else if let end = leads.end(at: start, in: words, before: range.upperBound) {
        start = end
      } else {
        break
      }
    }
    return start
  }

  /// "Two others", "must haves:": more is said of them behind it.
  private func isAnnounced(_ range: Range<Int>) -> Bool {
    guard range.upperBound < utterance.count else { return false }
    let marks = utterance.marks(before: range.upperBound)
    let isHeading =
      range.count <= 4 && marks.contains(":")
      && !utterance.lattice.quotes.contains { $0.lowerBound == range.upperBound }
    return isHeading || ["others", "suspects"].contains(utterance.words[range.upperBound - 1])
  }

  /// Whether a name on file holds the word: "Smith & Sons".
  private func isNamed(_ position: Int) -> Bool {
    utterance.lattice.spans.contains {
      $0.kind == .name && Int($0.start) < position && position + 1 < Int($0.end) && $0.cost <= Cost.name(.unsuffixed)
    }
  }

  /// What was there once and is no more.
  private func isOver(_ range: Range<Int>) -> Bool {
    range.contains { ["earlier", "formerly", "previously", "retired", "replaced"].contains(utterance.words[$0]) }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let words = utterance.words
    var start = Self.start(of: range, words)
    start = max(start, Chatter.end(of: start..<range.upperBound, words))
    if start < range.upperBound { start = Self.start(of: start..<range.upperBound, words) }
    guard start < range.upperBound else {
      return range.count == 1 && !["and", "then"].contains(words[range.lowerBound]) ? range : start..<start
    }
    var end = range.upperBound
    while let shorter = (start + 1..<max(start + 1, end)).first(where: {
      Self.tails.end(at: $0, in: words, before: end) == end
    }) {
      end = shorter
    }
    return start..<end
  }
}
