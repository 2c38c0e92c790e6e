import Figures
import Language
import Sales

extension AnswerValue {
  /// What was heard from a speaker, as the record keeps it; `nil` for an amount without an end.
  init?(_ answered: Answered, from speaker: User) {
    switch answered.value {
    case .flag(let flag): self = .flag(flag)
    case .money(let range, let per):
      guard let min = range.min ?? range.max, let max = range.max ?? range.min else { return nil }
      self = .money(Sum(min: min, max: max, per: per))
    case .date(let period): self = .date(period)
    case .choice(let id): self = .choice(id)
    case .text(let text): self = .text(text)
    case .person(let somebody): self = .person(Person(somebody, from: speaker))
    case .people(let people): self = .people(people.map { Person($0, from: speaker) }, isComplete: people.isEmpty)
    case .list(let texts): self = .list(texts.map { Entry($0) }, isComplete: texts.isEmpty)
    case .step(let text, let due): self = .step(Step(said: text, due: due.flatMap { $0.lastDay ?? $0.firstDay }))
    }
  }
}

extension AnswerValue.Person {
  /// "Me" is the speaker.
  fileprivate init(_ somebody: Somebody, from speaker: User) {
    let isSpeaker = ["me", "myself"].contains(somebody.name?.lowercased())
    self.init(name: isSpeaker ? speaker.name : somebody.name, title: somebody.title)
  }
}

extension AnswerValue.Step {
  /// "Send pricing by Friday" without its day, where that is known and stands at one end.
  fileprivate init(said text: String, due: Day?) {
    self.init(due == nil ? text : Self.withoutTime(text), due: due)
  }

  private static func withoutTime(_ text: String) -> String {
    let sentence = Sentence(text)
    let times = Entities.spot(in: sentence).filter { spotted in
      if case .time = spotted.entity { spotted.isWhole } else { false }
    }
    if let last = times.last, last.tokens.upperBound == sentence.count, last.outer.lowerBound > 0 {
      return trimmed(sentence.text(0..<last.outer.lowerBound))
    }
    if let first = times.first, first.outer.lowerBound == 0, first.tokens.upperBound < sentence.count {
      return trimmed(sentence.text(first.tokens.upperBound..<sentence.count))
    }
    return text
  }

  private static func trimmed(_ text: String) -> String {
    let marks: Set<Character> = [" ", ",", ";", ":", "-", "."]
    let start = text.drop(while: marks.contains)
    return String(start.reversed().drop(while: marks.contains).reversed())
  }
}
