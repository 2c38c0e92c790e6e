extension Grammar {
  /// The same grammar with what it learns from its templates and from the examples and the sentences heard in the files
  /// it was compiled from: which intent a line is likeliest to have, and where its slots stand.
  ///
  /// Throws ``LessonError`` where there are not two intents with examples.
  public func learnt(from files: [SourceFile]) throws -> Grammar {
    let draft = IntentFile.read(files).draft
    guard let settings = ReaderSettings(iso: Self.whenLearning) else { return self }
    let school = School(draft, Reader(grammar: self, names: Names(draft.sampleNames), settings: settings))
    let fallback = try school.fallback()
    let habits = school.habits(of: knowing(Learnt(fallback)))
    return knowing(Learnt(fallback, habits))
  }

  private func knowing(_ learnt: Learnt) -> Grammar {
    var grammar = self
    grammar.learnt = { learnt }
    return grammar
  }

  /// Dates are masked, so any time would do.
  private static let whenLearning = "2026-03-04T10:30"
}
