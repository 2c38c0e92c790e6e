/// A time, a length, a figure, an address or a yes or no that a sentence holds, before it is resolved.
public enum Entity: Sendable, Hashable {
  case time(When)
  case length(Amount)
  case figure(Figure)
  case email(String)
  /// Digits, with a plus sign for a country code and the extension at the end.
  case phone(String)
  case flag(Bool)
}

/// An entity and the tokens of a ``Sentence`` that name it.
public struct Spotted: Sendable, Hashable {
  public var entity: Entity
  public var tokens: Range<Int>
  /// The same with a preposition that adds nothing: "on" Friday, "at" 3pm, "in" March, "for" 45 minutes.
  public var outer: Range<Int>
  /// Whether no larger entity of the kind holds it: "tomorrow" is a part of "tomorrow 3pm".
  public var isWhole: Bool
  /// Whether its words more often mean something else ("may", "sun"): it counts only where a time is asked for.
  public var isDoubtful: Bool
}

/// Finds the dates, times, lengths, money, numbers, addresses and yes-or-no words of a sentence.
public enum Entities {
  /// All of them from left to right, the largest first where several start together; parts of larger times included.
  ///
  /// - Parameter includingDoubtful: whether words such as "may" and "sun" count without a cue, for a place where a time
  ///   is asked for.
  public static func spot(in sentence: Sentence, includingDoubtful: Bool = false) -> [Spotted] {
    let (plain, places) = sentence.withoutPoints()
    var spotter = Spotter(Phrase(plain))
    spotter.run()
    let found = includingDoubtful ? spotter.found : spotter.found.filter { !$0.isDoubtful }
    return places.isEmpty ? found : found.map { $0.moved(to: places) }
  }
}

extension Spotted {
  /// The same in a sentence with more tokens, where those spotted stand at other places.
  fileprivate func moved(to places: [Int]) -> Spotted {
    func moved(_ range: Range<Int>) -> Range<Int> { places[range.lowerBound]..<places[range.upperBound - 1] + 1 }
    var spotted = self
    spotted.tokens = moved(tokens)
    spotted.outer = moved(outer)
    return spotted
  }
}

extension Sentence {
  /// The sentence without the points of abbreviated months and weekdays ("Tues. 10 Sept. at 3"), and where its tokens
  /// stand in this one; no places where nothing was left out.
  func withoutPoints() -> (Sentence, places: [Int]) {
    guard tokens.indices.contains(where: isAbbreviationPoint) else { return (self, []) }
    let places = tokens.indices.filter { !isAbbreviationPoint($0) }
    return (with(places.map { tokens[$0] }), places)
  }

  private func isAbbreviationPoint(_ index: Int) -> Bool {
    guard index > 0, index + 1 < count, tokens[index].kind == .punctuation, tokens[index].joint == .none,
      bytes[Int(tokens[index].start)] == UInt8(ascii: "."), Vocabulary.english[tokens[index - 1].hash].isAbbreviated
    else { return false }
    return tokens[index + 1].joint == .space || tokens[index + 1].kind == .punctuation
  }
}
