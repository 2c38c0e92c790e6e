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
    var spotter = Spotter(Phrase(sentence))
    spotter.run()
    return includingDoubtful ? spotter.found : spotter.found.filter { !$0.isDoubtful }
  }
}
