/// What a grammar learns from: every example and every sentence heard, taken apart once. Examples need not give all their
/// slots, so they only teach where slots stand in intents of which nothing was heard.
struct School {
  private struct Lesson {
    /// The number of the intent; `nil` for what is out of scope.
    var intent: Int?
    var example: Example
    var lattice: Lattice
    /// Whether all its slots are given.
    var tellsSlots: Bool
  }

  private static let samplesOfEach = 30
  private static let tries = 20_000

  private let reader: Reader
  private var lessons: [Lesson] = []

  private var grammar: Grammar { reader.grammar }

  /// Sentences that must not read as an intent and read as no other teach what to decline.
  init(_ draft: Draft, _ reader: Reader) {
    self.reader = reader
    for line in draft.outOfScope { add(Example(text: line.text), of: nil) }
    for (number, entry) in draft.entries.enumerated() {
      for example in entry.heard { add(example, of: number, tellsSlots: true) }
      for example in entry.intent.examples {
        add(example, of: number, tellsSlots: entry.heard.isEmpty && !example.slots.isEmpty)
      }
      for text in entry.intent.counterexamples where reader.read(text).outcome == .notUnderstood {
        add(Example(text: text), of: nil)
      }
    }
  }

  private mutating func add(_ example: Example, of intent: Int?, tellsSlots: Bool = false) {
    let lattice = reader.lattice(Sentence(example.text))
    lessons.append(Lesson(intent: intent, example: example, lattice: lattice, tellsSlots: tellsSlots))
  }

  /// Which intent a sentence is likeliest to have. Throws ``LessonError`` where there are not two intents with examples.
  func fallback() throws(LessonError) -> Fallback {
    var sampling = Sampling(grammar)
    let samples = sampling.wordings(ofEach: Self.samplesOfEach, tries: Self.tries)
    return try Fallback(
      lessons.map { Wording(masking: $0.lattice, kinds: grammar.nameKinds) } + samples.map(\.wording),
      lessons.map { lesson in lesson.intent.map { grammar.intents[$0].name } }
        + samples.map { grammar.intents[$0.intent].name })
  }

  /// Where the slots of a sentence then stand; the grammar has learnt the words.
  func habits(of grammar: Grammar) -> Habits {
    var learning = HabitLearning(grammar)
    return learning.learn(
      lessons.compactMap { lesson in
        guard let intent = lesson.intent, lesson.tellsSlots, !grammar.intents[intent].slots.isEmpty else { return nil }
        let alignment = Alignment(reader: reader, lattice: lesson.lattice, intent: intent)
        let fills = alignment.fills(of: lesson.example)
        return HabitLearning.Lesson(
          intent: intent, lattice: lesson.lattice, fills: fills,
          implied: alignment.implied(by: lesson.example, beside: fills))
      })
  }
}
