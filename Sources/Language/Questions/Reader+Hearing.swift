/// Hearing a line while a question is open.
extension Reader {
  /// Hears a line as said while a question is open.
  ///
  /// - Parameters:
  ///   - questions: all that the line may answer, in the order they are asked.
  ///   - open: the id of the one that was put last.
  ///   - recent: the ids of those answered last, the latest first: what "no, I meant 60k" changes.
  public func hear(_ line: String, asked questions: [Asked], open: String, recent: [String] = []) -> Heard {
    if line.hasPrefix("/") { return Heard(act: .request, reading: read(String(line.dropFirst()))) }
    guard let index = questions.firstIndex(where: { $0.id == open }) else {
      return Heard(act: .request, reading: read(line))
    }
    guard line.utf8.count <= Self.longestLine else { return Heard(act: .unclear, reading: tooLong(line)) }
    let utterance = Utterance(lattice(Sentence(line)), settings: settings)
    guard utterance.count > 0 else { return Heard(act: .unclear) }
    if let both = heardBeforeRequest(utterance, questions, open: index) { return both }
    var hearing = Hearing(self, utterance, questions, open: index)
    hearing.recent = recent.compactMap { id in questions.firstIndex { $0.id == id } }
    if hearing.saysNoMore { return Heard(act: .answer, answers: hearing.answers) }
    hearing.run()
    return heard(hearing, read(line))
  }

  private func heard(_ hearing: Hearing, _ reading: Reading) -> Heard {
    let isAnswered = hearing.isAnsweredInWords
    if hearing.utterance.lattice.isQuotedWhole { return Heard(act: .answer, answers: hearing.answers) }
    if let correction = hearing.correction() {
      return Heard(act: .correction, answers: hearing.opening(before: correction) + [correction])
    }
    if let act = act(hearing, reading, isAnswered) { return Heard(act: .meta(act), reading: reading) }
    let commands = Commands(utterance: hearing.utterance, reading: reading, reader: self, kind: hearing.kind)
    if commands.isRequest(isAnswered: isAnswered) {
      let meta = reading.requests.first.flatMap { actName($0.intent) }
      return Heard(act: meta.map { .meta($0) } ?? .request, reading: reading)
    }
    if isPlainRequest(reading, hearing, isAnswered) { return Heard(act: .request, reading: reading) }
    if hearing.utterance.asksBack {
      return Heard(act: reading.requests.isEmpty ? .unclear : .request, reading: reading)
    }
    if !hearing.answers.isEmpty, !hearing.saysNothing { return Heard(act: .answer, answers: hearing.answers) }
    return Heard(act: .unclear, reading: reading)
  }

  /// Acts that only answer what was asked.
  private static let replies: Set<String> = ["affirm", "deny", "choose", "correct"]

  /// Whether templates took every word, none of them as free text; where any words may answer, only what writes nothing.
  private func isPlainRequest(_ reading: Reading, _ hearing: Hearing, _ isAnswered: Bool) -> Bool {
    guard reading.isPlain, reading.requests.allSatisfy({ $0.isBare && !isReply($0) }) else { return false }
    let isAbout = hearing.hits.contains { $0.question == hearing.open }
    if isAnswered || isAbout, !reading.requests.contains(where: \.namesRecord) { return false }
    if !hearing.kind.isFree { return true }
    return reading.requests.allSatisfy { grammar[intent: $0.intent]?.writes == false }
      || hearing.kind != .step && reading.requests.allSatisfy(\.namesAnybody)
  }

  private func isReply(_ request: Request) -> Bool {
    grammar[intent: request.intent].map { Self.replies.contains($0.does) } ?? true
  }

  // MARK: Acts

  /// What the actions of intents are called as acts.
  private static let acts: [String: String] = [
    "skip": "skip", "unknown": "unknown", "declined": "declined", "back": "back", "goto": "goto", "summary": "summary",
    "why": "why", "examples": "example", "help": "help", "repeat": "repeat", "pause": "pause", "cancel": "cancel",
    "resume_interview": "resume",
  ]
  /// What a guess must be worth to be taken for an act.
  private static let likelyAct = 0.65
  /// What it must be worth beside words that say the same.
  private static let possibleAct = 0.3
  /// Words in a line that a free question may take for an act.
  private static let fewWords = 7

  private func act(_ hearing: Hearing, _ reading: Reading, _ isAnswered: Bool) -> String? {
    let isFree = hearing.kind.isFree
    if reading.isPlain, let request = reading.requests.first, reading.requests.count == 1,
      let act = actName(request.intent), !isFree || hearing.utterance.count <= Self.fewWords && request.isBare
    {
      return act
    }
    if !isAnswered, hearing.isEmptyHanded { return "unknown" }
    let guess = guesses(hearing.utterance.lattice).first
    let likely = guess.flatMap { $0.confidence >= Self.possibleAct ? actName($0.intent) : nil }
    let interruptions = Interruptions(
      utterance: hearing.utterance, kind: hearing.kind, mayDecline: likely == "declined" || grammar.fallback == nil)
    if let act = interruptions.act(isAnswered: isAnswered) { return act }
    guard !isAnswered, !isFree, let guess, guess.confidence >= Self.likelyAct else { return nil }
    return likely
  }

  private func actName(_ intent: String) -> String? {
    grammar[intent: intent].flatMap { Self.acts[$0.does] }
  }
}

extension Request {
  /// Whether it has no free words of its own: "help", but not "help desk".
  fileprivate var isBare: Bool {
    slots.allSatisfy { if case .text = $0.value { false } else { $0.problem == nil } }
  }

  /// Whether it speaks of anybody or anything on file.
  fileprivate var namesAnybody: Bool { slots.contains { if case .name? = $0.value { true } else { false } } }

  /// Whether it speaks of a company or a deal on file.
  fileprivate var namesRecord: Bool {
    slots.contains { slot in
      guard case .name(let name)? = slot.value else { return false }
      return ["account", "opportunity"].contains(name.kind)
    }
  }
}

extension Utterance {
  /// Whether the line is turned to the program: "does Oscar decide?", "can we go to …".
  fileprivate var asksBack: Bool {
    let hashes = lattice.hashes
    guard hashes.count > 1, Doubts.auxiliaries.contains(hashes[0]), clauses.count == 1 || !lattice.sentence.isQuestion
    else { return false }
    return lattice.sentence.isQuestion || ["i", "we", "you"].contains(words[1])
  }
}

extension Hearing {
  /// The yes or no that a line opens with before it corrects something else: "not yet, and the budget is 110k".
  fileprivate func opening(before correction: Answered) -> [Answered] {
    guard case .flag = kind, questions[open].id != correction.id, let first = utterance.clauses.first,
      first.range.count <= 3, let isTrue = Polarity.explicit(first, words), isTrue || words[first.start] == "not",
      utterance.bytes(first.range).upperBound <= correction.span.lowerBound
    else { return [] }
    let bytes = utterance.bytes(first.range)
    return [Answered(id: questions[open].id, value: .flag(isTrue), text: utterance.text(first.range), span: bytes)]
  }

  /// Whether the line says that nothing is to be added to a list; the open question is answered by that.
  fileprivate var saysNoMore: Bool {
    mutating get {
      guard NothingMore.isSaid(in: words) else { return false }
      switch kind {
      case .list: set(open, .list([]), 0..<utterance.count)
      case .people: set(open, .people([]), 0..<utterance.count)
      default: return false
      }
      return true
    }
  }

  /// "No date yet", "nobody so far", where a value is asked for.
  var isEmptyHanded: Bool {
    switch kind {
    case .money, .date, .person: break
    default: return false
    }
    guard found.isEmpty, words.count <= 6 else { return false }
    return ["no", "none", "nothing", "nobody", "nowhere"].contains(words[0]) && words.count > 1
      || words.starts(with: ["not", "yet"])
  }

  /// Whether the line holds a value for the open question that could be nothing else.
  var isAnsweredInWords: Bool {
    guard isAnswered(open) else { return false }
    switch kind {
    case .text, .list, .step: return false
    case .flag: return utterance.clauses.contains { Polarity.explicit($0, words) != nil }
    default: return true
    }
  }
}
