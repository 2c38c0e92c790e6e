/// What a word may be in a name nobody has heard of.
enum Nameability: UInt8 {
  /// Such a name may begin and end with it, or be it.
  case free
  /// A word of the templates or lists: a name may hold it but not consist of such words.
  case keyword
  /// "the", "of": only inside a name.
  case inside
  case never
}

extension Nameability {
  /// Words that are in no name, or only in the middle of one.
  private static let nowhere = WordSet(
    [
      "i", "me", "my", "mine", "you", "your", "he", "him", "his", "she", "her", "it", "its", "we",
      "us", "our", "they",
      "them", "their", "this", "that", "these", "those", "what", "which", "who", "whom", "whose",
      "where", "when",
      "why", "how", "is", "are", "was", "were", "be", "been", "am", "do", "does", "did", "done",
      "have", "has", "had",
      "will", "would", "should", "could", "can", "may", "might", "must", "not", "no", "yes",
      "never", "if", "unless",
      "because", "so", "but", "or", "then", "than", "there", "here", "please", "just", "also",
      "too", "very", "'s",
      "'d", "any", "some", "every", "all", "each", "both", "about", "with", "without", "into",
      "from", "since",
      "until", "till", "during", "before", "after", "again", "ago", "everyone", "everything",
      "anyone", "anything",
      "someone", "something", "nobody", "nothing", "said", "says", "say", "named", "called",
      "mr", "mrs", "ms", "mister", "herr", "frau",
    ])
  private static let within = WordSet(
    [
      "the", "a", "an", "of", "for", "to", "at", "in", "on", "by", "and", "as", "de", "la", "+",
      "/", "@",
    ])

  /// What the word of a token may be; `isKnown`: the templates or lists hold it. A legal form in capitals ends a name.
  init(_ token: Token, isKnown: Bool) {
    self =
      token.isCapitalized && Self.within.contains(token.hash) && Names.legalSuffixes.contains(token.hash)
      ? .free
      : Self.nowhere.contains(token.hash)
        ? .never : Self.within.contains(token.hash) ? .inside : isKnown ? .keyword : .free
  }
}

extension Spotted {
  /// Whether names nobody has heard of hold no word of it.
  var forbidsNames: Bool {
    if isDoubtful { return false }
    switch entity {
    case .figure(let figure): return figure.measure != .number
    case .flag: return false
    default: return true
    }
  }
}

extension Lattice {
  /// Where names nobody has heard of can end that begin at a position, and what each costs; a quotation is one.
  func unheardNames(at start: Int) -> [(end: Int, cost: Int32)] {
    var names: [(end: Int, cost: Int32)] = []
    if let quote = quotes.first(where: { $0.lowerBound == start }), !quote.isEmpty {
      names.append((quote.upperBound, Cost.quoted))
    }
    guard nameability[start] != .never else { return names }
    for end in start + 1..<min(count, start + 5) + 1 {
      if nameability[end - 1] == .never || end - 1 > start && isPause(before: end - 1) { break }
      if isNameable(start..<end) { names.append((end, unknownNameCost(start..<end))) }
    }
    return names
  }

  /// Whether the words could be a name nobody has heard of.
  private func isNameable(_ range: Range<Int>) -> Bool {
    let (first, last) = (nameability[range.lowerBound], nameability[range.upperBound - 1])
    guard first != .inside, last != .inside, !breaksQuote(range), !isKnownName(range), !runsOnFromKnownName(range),
      !mixesCases(range)
    else { return false }
    return range.contains { position in
      let token = sentence.tokens[tokens[position]]
      let isCapital = token.isCapitalized && position > 0 && token.kind == .word
      return nameability[position] == .free && token.kind == .word
        || nameability[position] == .keyword && isCapital
    }
  }

  private static let connectives = WordSet(
    [
      "on", "because", "due", "and", "in", "by", "for", "over", "at", "to", "with", "after", "as",
      "since", "but", "so",
      "or", "who", "which", "they", "we", "he", "she", "it", "will", "would", "is", "was", "are",
      "were", "has", "have",
      "had", "instead", "last", "this", "then", "when", "if", "apparently", "probably", "maybe",
    ])

  /// Whether a few words that name something and begin at `start` are over before a position.
  func endsTerm(before position: Int, from start: Int) -> Bool {
    if Self.connectives.contains(hash(position)) { return true }
    guard position > start else { return false }
    return isPause(before: position)
      || spanRange(at: position).contains { index in
        guard spans[index].kind == .entity else { return false }
        let spotted = spotted[Int(spans[index].value)]
        if case .time = spotted.entity { return !spotted.isDoubtful }
        return false
      }
  }

  /// What it costs to take them for one: written like a name it is cheaper than free text, otherwise dearer.
  private func unknownNameCost(_ range: Range<Int>) -> Int32 {
    let isCapital = range.contains { sentence.tokens[tokens[$0]].isCapitalized && $0 > 0 }
    let small = range.count { nameability[$0] == .inside }
    let words = Int32(range.count)
    let cost =
      isCapital
      ? Cost.unknownName + Cost.unknownNameWord * words
      : Cost.unknownLowercaseName + Cost.unknownLowercaseWord * words
    return cost + Cost.smallWordInName * Int32(small)
  }

  /// A name written with capitals holds no template's word without: "add contact Laura Bishop", "Kim moved".
  private func mixesCases(_ range: Range<Int>) -> Bool {
    let capitals = range.filter {
      sentence.tokens[tokens[$0]].isCapitalized && ($0 > 0 || nameability[$0] == .free)
    }
    return !capitals.isEmpty
      && range.contains {
        nameability[$0] == .keyword && !sentence.tokens[tokens[$0]].isCapitalized
      }
  }

  private func isKnownName(_ range: Range<Int>) -> Bool {
    spanRange(at: range.lowerBound).contains { index in
      let span = spans[index]
      return span.kind == .name && Int(span.end) == range.upperBound && span.cost == Cost.name(.exact)
    }
  }

  /// Neither "Kim moved Globex", "alex moved globex" nor "globex team" is a name where Globex is one; "Globex Labs" may be.
  private func runsOnFromKnownName(_ range: Range<Int>) -> Bool {
    range.contains { position in
      spanRange(at: position).contains { index in
        let (span, end) = (spans[index], Int(spans[index].end))
        guard span.kind == .name, span.cost <= Cost.name(.beginning), end <= range.upperBound else { return false }
        let isLater = position > range.lowerBound
        guard span.cost == Cost.name(.exact) else {
          return isLater && !sentence.tokens[tokens[position]].isCapitalized
        }
        return isLater
          || !(end..<range.upperBound).allSatisfy { sentence.tokens[tokens[$0]].isCapitalized }
      }
    }
  }
}
