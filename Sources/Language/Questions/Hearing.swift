import Figures

/// What a line says to the questions of an interview: each value goes to the question that its clause speaks of, else to
/// the open one, else to one that goes with it.
struct Hearing {
  let reader: Reader
  let utterance: Utterance
  let questions: [Asked]
  let open: Int
  let cues: Cues
  let hits: [CueHit]
  /// The questions that were answered last, the latest first.
  var recent: [Int] = []
  var found: [Int: Answered] = [:]
  /// The questions in the order in which they were answered.
  private(set) var order: [Int] = []

  init(_ reader: Reader, _ utterance: Utterance, _ questions: [Asked], open: Int) {
    self.reader = reader
    self.utterance = utterance
    self.questions = questions
    self.open = open
    cues = Cues(questions)
    hits = cues.hits(in: utterance, of: questions)
  }

  var kind: Asked.Kind { questions[open].kind }
  var words: [String] { utterance.words }
  var answers: [Answered] { order.compactMap { found[$0] } }

  mutating func set(_ question: Int, _ value: Answered.Value, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if found[question] == nil { order.append(question) }
    found[question] = Answered(
      id: questions[question].id, value: value, text: utterance.text(range), span: utterance.bytes(range))
  }

  mutating func remove(_ question: Int) {
    found[question] = nil
    order.removeAll { $0 == question }
  }

  func isAnswered(_ question: Int) -> Bool { found[question] != nil }

  /// Hears all that the line says.
  mutating func run() {
    hearMentions()
    hearReferences()
    hearDays()
    hearTopics()
    hearFlags()
    hearChoices()
    settleOpen()
    order.sort { (found[$0]?.span.lowerBound ?? 0) < (found[$1]?.span.lowerBound ?? 0) }
  }

  /// The part that a question belongs to: "budget" of "budget.amount".
  func part(_ question: Int) -> Substring { questions[question].id.prefix { $0 != "." } }

  /// The clause that a position stands in.
  func clause(of position: Int) -> Int {
    utterance.clauses.firstIndex { $0.range.contains(position) } ?? 0
  }
}

extension Asked.Kind {
  /// Whether any words may be an answer.
  var isFree: Bool {
    switch self {
    case .text, .list, .step: true
    default: false
    }
  }

  func takes(_ mention: Mention) -> Bool {
    switch (self, mention.value) {
    case (.money, .money), (.date, .time), (.person, .person), (.people, .person): true
    default: false
    }
  }
}
