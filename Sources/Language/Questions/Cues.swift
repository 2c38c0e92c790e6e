/// Where a line speaks of a question, whatever was asked.
struct CueHit {
  /// The index of the question.
  var question: Int
  var range: Range<Int>
  /// The index of the clause.
  var clause: Int
}

/// The words that speak of questions.
struct Cues {
  private let wordings: [Wordings]
  private let choices: [[(id: String, wordings: Wordings)]]
  /// Those with a gap for any word, which count where no other does.
  private let looseChoices: [[(id: String, wordings: Wordings)]]

  init(_ questions: [Asked]) {
    wordings = questions.map { Wordings($0.cues, isStemmed: $0.kind != .flag) }
    choices = questions.map { Self.wordings(of: $0) { !$0.contains("*") } }
    looseChoices = questions.map { Self.wordings(of: $0) { $0.contains("*") } }
  }

  private static func wordings(
    of question: Asked, _ isMeant: (String) -> Bool
  ) -> [(id: String, wordings: Wordings)] {
    guard case .choice(let choices) = question.kind else { return [] }
    return choices.map { ($0.id, Wordings($0.cues.filter(isMeant))) }
  }

  /// All the places where a question is spoken of; of those that overlap the longer ones. Words of amounts, times and
  /// people speak of nothing else.
  func hits(in utterance: Utterance, of questions: [Asked]) -> [CueHit] {
    var hits: [CueHit] = []
    for (index, clause) in utterance.clauses.enumerated() {
      for (question, wordings) in wordings.enumerated() {
        hits += wordings.all(in: clause.range, of: utterance.words).map {
          CueHit(question: question, range: $0, clause: index)
        }
      }
    }
    let free = hits.filter { hit in
      !utterance.mentions.contains { mention in
        !mention.isDoubtful && mention.range.overlaps(hit.range) && !mention.isPart(of: hit.range)
          && !Self.shares(hit.range, with: mention, utterance.words)
      }
    }
    return free.filter { hit in
      !free.contains {
        $0.range.count > hit.range.count && $0.range.overlaps(hit.range)
          && questions[$0.question].kind.competes(with: questions[hit.question].kind)
      }
    }
  }

  /// Whether nothing but a preposition belongs to both: "decide by 15 January".
  private static func shares(_ range: Range<Int>, with mention: Mention, _ words: [String]) -> Bool {
    guard mention.isTime, range.lowerBound < mention.range.lowerBound else { return false }
    return range.clamped(to: mention.range).allSatisfy {
      ["by", "before", "until", "in", "on", "from"].contains(words[$0])
    }
  }

  /// The choices of a question that a range speaks of, with the words that do, in their order.
  func choices(of question: Int, in range: Range<Int>, _ words: [String]) -> [(id: String, range: Range<Int>)] {
    func places(_ choices: [(id: String, wordings: Wordings)]) -> [(id: String, range: Range<Int>)] {
      choices.flatMap { choice in choice.wordings.all(in: range, of: words).map { (id: choice.id, range: $0) } }
    }
    let exact = places(choices[question])
    let found = exact.isEmpty ? places(looseChoices[question]) : exact
    return found.filter { one in
      !found.contains { $0.range.count > one.range.count && $0.range.overlaps(one.range) }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension Asked.Kind {
  /// Whether a clause hardly answers both: they take the same values, or one of them any words.
  func competes(with other: Asked.Kind) -> Bool {
    if isFree || other.isFree { return true }
    switch (self, other) {
    case (.flag, .flag), (.money, .money), (.date, .date), (.choice, .choice), (.person, .person), (.person, .people),
      (.people, .person), (.people, .people):
      return true
    default: return false
    }
  }
}

extension Mention {
  /// Whether it is said within a phrase that speaks of a question: the "year" of "per year".
  func isPart(of range: Range<Int>) -> Bool {
    range.count > self.range.count && range.lowerBound <= self.range.lowerBound
      && self.range.upperBound <= range.upperBound
  }
}
