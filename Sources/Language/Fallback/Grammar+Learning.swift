extension Grammar {
  /// Learns the fallback from the templates, and from the examples in the files that the grammar was compiled from.
  ///
  /// Sentences that must not read as an intent and read as no other, and those listed as out of scope, teach it what to
  /// decline. Throws ``LessonError`` where there are not two intents with examples.
  mutating func learn(from files: [SourceFile]) throws {
    let draft = IntentFile.read(files).draft
    guard let settings = ReaderSettings(iso: Self.whenLearning) else { return }
    let reader = Reader(grammar: self, names: Names(draft.sampleNames), settings: settings)
    var lessons: [Lesson] = draft.outOfScope.map { Lesson($0.text, intent: nil) }
    for entry in draft.entries where entry.intent.isGuessed {
      lessons += (entry.intent.examples + entry.heard).map { Lesson($0.text, intent: entry.intent.name) }
      lessons += entry.intent.counterexamples.filter { reader.read($0).outcome == .notUnderstood }
        .map { Lesson($0, intent: nil) }
    }
    var sampling = Sampling(self)
    let samples = sampling.wordings(ofEach: Self.samplesOfEach, tries: Self.tries).filter {
      intents[$0.intent].isGuessed
    }
    habits = habits(from: draft, reader)
    fallback = try Fallback(
      lessons.map { reader.wording($0.text) } + samples.map(\.wording),
      lessons.map(\.intent) + samples.map { intents[$0.intent].name })
  }

  private func habits(from draft: Draft, _ reader: Reader) -> Habits {
    var lessons: [HabitLearning.Lesson] = []
    for (number, entry) in draft.entries.enumerated() where entry.intent.isGuessed && !entry.intent.slots.isEmpty {
      for example in entry.intent.examples + entry.heard {
        let lattice = reader.lattice(Sentence(example.text))
        let alignment = Alignment(reader: reader, lattice: lattice, intent: number)
        let fills = alignment.fills(of: example)
        lessons.append(
          HabitLearning.Lesson(
            intent: number, lattice: lattice, fills: fills, implied: alignment.implied(by: example, beside: fills)))
      }
    }
    var learning = HabitLearning(self)
    return learning.learn(lessons)
  }

  /// The same grammar with what it learns from the files.
  public func learnt(from files: [SourceFile]) throws -> Grammar {
    var grammar = self
    try grammar.learn(from: files)
    return grammar
  }

  private static let samplesOfEach = 30
  private static let tries = 20_000

  /// Dates are masked, so any time would do.
  private static let whenLearning = "2026-03-04T10:30"
}

extension Reader {
  fileprivate func wording(_ text: String) -> Wording {
    Wording(masking: lattice(Sentence(text)), kinds: grammar.nameKinds)
  }
}
