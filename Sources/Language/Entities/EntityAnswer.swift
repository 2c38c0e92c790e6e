/// What an open question asks for.
public enum EntityKind: Sendable {
  case time, length, money, number, percent, email, phone, flag
}

extension Entities {
  /// Reads a whole text as one entity of the asked kind, as the answer to a question: "50" as money, "the 15th" or "3"
  /// as a time, "45" as minutes; `nil` when words are left over.
  public static func read(_ text: String, as kind: EntityKind) -> Entity? {
    let phrase = Phrase(Sentence(text).withoutPoints().0)
    for start in 0..<phrase.count {
      if let (entity, end) = phrase.answer(start, kind), phrase.isFiller(end..<phrase.count) { return entity }
      guard phrase.isFiller(start..<start + 1) else { return nil }
    }
    return nil
  }
}

extension Phrase {
  fileprivate func answer(_ index: Int, _ kind: EntityKind) -> (Entity, Int)? {
    switch kind {
    case .time: time(index, isCued: true).map { (.time($0.0), $0.1) } ?? bareTime(index)
    case .length: amount(index).map { (.length($0.0), $0.1) } ?? bareMinutes(index)
    case .money: figure(index).map { (.figure($0.0.asMoney), $0.1) }
    case .number: figure(index).map { (.figure($0.0), $0.1) }
    case .percent: figure(index).map { (.figure($0.0.asPercent), $0.1) }
    case .email: (index..<count).lazy.compactMap { email($0) }.first.map { (.email($0.0), $0.1.upperBound) }
    case .phone: phone(index).map { (.phone($0.0), $0.1) }
    case .flag: flag(index).map { (.flag($0.0), $0.1) }
    }
  }

  /// A number that only the question makes a clock time: "3", "10.30".
  private func bareTime(_ index: Int) -> (Entity, Int)? {
    bareClock(index).map { (.time(.clock($0.0, on: nil)), $0.1) }
  }

  private func bareMinutes(_ index: Int) -> (Entity, Int)? {
    guard let (count, end) = count(index), let amount = Amount(count, .minute) else { return nil }
    return (.length(amount), end)
  }

  /// Whether the tokens add nothing to an answer: marks, prepositions, articles, "please".
  fileprivate func isFiller(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      byte(index) != 0 || isPreposition(index) || role(index) == .the || role(index) == .of
        || ["it", "is", "'s", "please", "maybe", "say", "probably", "just", "i", "think", "thanks"]
          .contains { isWord(index, $0) }
    }
  }
}

extension Figure {
  fileprivate var asMoney: Figure {
    if case .number = measure { return Figure(extent: extent, measure: .money(code: nil)) }
    return self
  }

  fileprivate var asPercent: Figure {
    if case .number = measure { return Figure(extent: extent, measure: .percent) }
    return self
  }
}
