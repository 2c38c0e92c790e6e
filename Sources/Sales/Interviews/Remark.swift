/// What one thing of a list says of itself: `reports are late every month, "I do them on Sundays", says Jane`.
///
/// The words that tell of a speaker are taken off, and where it is a wish, those that tell of its priority or of what
/// shows that it is met; how often it is stays in the text as well.
struct Remark {
  /// Empty where nothing else was said.
  private(set) var text: String
  private(set) var quote: String?
  private(set) var speaker: String?
  private(set) var priority: AnswerValue.Entry.Priority?
  private(set) var acceptance: String?

  init(_ words: String, isWish: Bool) {
    text = Self.trimmed(words[...])
    // Whoever goes on for that long tells a story.
    guard words.utf8.count <= 600 else { return }
    takeQuote()
    takeSpeaker()
    guard isWish else { return }
    takeAcceptance()
    takePriority()
  }

  var frequency: String? { Self.frequency(in: text) ?? quote.flatMap(Self.frequency) }

  /// Whether it only tells who said what stands before it.
  var isSpeaker: Bool { text.isEmpty && quote == nil && speaker != nil }
  /// Whether it is nothing but what somebody said.
  var isQuote: Bool { text.isEmpty && quote != nil }
  /// Whether it only tells what shows that the thing before it is met.
  var isProof: Bool { text.isEmpty && acceptance != nil }

  static func trimmed(_ words: Substring) -> String {
    func isEdge(_ character: Character) -> Bool { character.isWhitespace || ",;:-–—".contains(character) }
    guard let first = words.firstIndex(where: { !isEdge($0) }), let last = words.lastIndex(where: { !isEdge($0) })
    else {
      return ""
    }
    return String(words[first...last])
  }
}

// MARK: Quotes and speakers

extension Remark {
  private static var quotes: [Regex<(Substring, words: Substring)>] {
    [
      /[“„"](?<words>[^“”"]+)[”“"]/, /«(?<words>[^»]+)»/, /(?:^|[\s:(])[‘'](?<words>\S+\s[^’]*?)[’'](?=$|[\s,.;)])/,
    ]
  }

  private mutating func takeQuote() {
    for pattern in Self.quotes {
      guard let match = text.firstMatch(of: pattern) else { continue }
      let words = Self.trimmed(match.output.words)
      guard !words.isEmpty else { continue }
      quote = words
      let before = Self.trimmed(text[..<match.range.lowerBound])
      let after = Self.trimmed(text[match.range.upperBound...])
      if before.wholeMatch(of: Self.somebody) != nil, text[..<match.range.lowerBound].contains(":") {
        (speaker, text) = (before, after)
      } else if let signed = after.wholeMatch(of: /\((?<name>.+)\)/),
        signed.output.name.wholeMatch(of: Self.somebody) != nil
      {
        (speaker, text) = (String(signed.output.name), before)
      } else {
        text = [before, after].filter { !$0.isEmpty }.joined(separator: ", ")
      }
      return
    }
  }

  private static var somebody: Regex<(Substring, name: Substring)> {
    /(?<name>(?:[Tt]he|[Tt]heir|[Oo]ur)(?:\s[\p{L}-]+){1,2}|\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2})/
  }

  /// "…, says Jane".
  private static var told: Regex<(Substring, text: Substring, name: Substring)> {
    /(?<text>.*?)[,\s]*\b(?:says|said|according to)\s(?<name>\p{L}[\p{L}'’.-]*(?:\s\p{L}[\p{L}'’.-]*){0,3})/
  }

  /// "Jane says …".
  private static var tells: Regex<(Substring, name: Substring, text: Substring)> {
    /(?<name>.+?)\s(?:says|said|tells us|told us|complains|complained)\b(?:\sthat\b)?[,:]?(?<text>.*)/
  }

  /// Words that stand for whoever was spoken of.
  private static let pronouns: Set<String> = [
    "he", "she", "they", "it", "we", "i", "you", "who", "that", "this", "so", "which", "everybody", "everyone",
    "nobody",
  ]

  private mutating func takeSpeaker() {
    guard speaker == nil else { return }
    if let match = text.wholeMatch(of: Self.tells), match.output.name.wholeMatch(of: Self.somebody) != nil,
      take(match.output.name, leaving: match.output.text)
    {
      return
    }
    if let match = text.wholeMatch(of: Self.told) { _ = take(match.output.name, leaving: match.output.text) }
  }

  private mutating func take(_ name: Substring, leaving rest: Substring) -> Bool {
    guard let first = name.split(separator: " ").first, !Self.pronouns.contains(first.lowercased()) else {
      return false
    }
    (speaker, text) = (String(name), Self.trimmed(rest))
    return true
  }
}

// MARK: How often

extension Remark {
  private static var often: [Regex<Substring>] {
    [
      #/
      (?i) \b (?: once | twice | (?:\w+\sor\s)?\w+\stimes | (?:a\sfew|several)\stimes )
      \s (?:a|an|per|each|every) \s (?:hour|day|shift|night|week|month|quarter|year) \b
      /#,
      #/
      (?i) \b (?:every|each) \s (?:single\s)? (?: (?:other|second|third|few|two|three|four|six|\d+) \s )?
      (?: hour | day | night | morning | evening | shift | week | weekend | month\send | month | quarter | year
        | monday | tuesday | wednesday | thursday | friday | saturday | sunday ) s? \b
      /#,
      #/
      (?i) \b (?: hourly | daily | nightly | weekly | fortnightly | monthly | quarterly | yearly | annually
        | all\sthe\stime | constantly | now\sand\s(?:then|again) ) (?= \s* (?: $ | [,;.(] ) )
      /#,
    ]
  }

  static func frequency(in text: String) -> String? {
    often.lazy.compactMap { text.firstMatch(of: $0).map { String($0.output) } }.first
  }
}

// MARK: How much it is wanted, and what shows that it is met

extension Remark {
  private static var shown: Regex<(Substring, text: Substring?, how: Substring)> {
    #/
    (?i) (?: (?<text>.+?) [,;(–] \s* )? (?:accepted|done|met|proven|shown|tested|checked|measured) \s (?:when|if|once|by)
    \s (?<how>.+?) \)?
    /#
  }

  private mutating func takeAcceptance() {
    guard let match = text.wholeMatch(of: Self.shown) else { return }
    (acceptance, text) = (Self.trimmed(match.output.how), Self.trimmed(match.output.text ?? ""))
  }

  private mutating func takePriority() {
    guard let wish = Wish(in: text) else { return }
    (priority, text) = (wish.priority, wish.text)
  }
}
