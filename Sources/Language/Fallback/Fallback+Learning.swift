extension Fallback {
  /// One sentence in so many is kept back to measure the rest by.
  private static let keptBack = 5

  /// Learns from lessons; throws ``LessonError`` where there is too little to learn from.
  public init(learning lessons: [Lesson]) throws(LessonError) {
    try self.init(lessons.map { Wording(Sentence($0.text)) }, lessons.map(\.intent))
  }

  init(_ wordings: [Wording], _ intents: [String?]) throws(LessonError) {
    guard Set(intents.compactMap(\.self)).count > 1 else { throw .fewerThanTwoIntents }
    let known = wordings.indices.filter { $0 % Self.keptBack != 0 }
    let apprentice = Learning(known.map { wordings[$0] }, known.map { intents[$0] }).fallback()
    let trials = wordings.indices.filter { $0 % Self.keptBack == 0 }.compactMap { index -> Calibration.Trial? in
      let ranking = apprentice.ranking(wordings[index])
      guard let first = ranking.first else { return nil }
      return Calibration.Trial(
        evidence: first.evidence, isInScope: intents[index] != nil, isRight: first.intent == intents[index])
    }
    self = Learning(wordings, intents).fallback()
    calibration = Calibration(trials)
  }
}

/// Why nothing can be learnt.
public enum LessonError: Error, Sendable, Hashable {
  case fewerThanTwoIntents
}
