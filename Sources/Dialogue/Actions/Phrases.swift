import Display
import Language
import Sales

/// Phrases that the user taught.
extension Matter {
  func teach() throws -> Step.Deed {
    let name = try required("phrase", "Which phrase?")
    try refuseTaken(name)
    let meaning = try required("meaning", "What should it mean?")
    let summary = try summary(of: meaning, for: name)
    let known = try situation.phrases().first { Shorthands.isSame($0.name, as: name) }
    if let known, known.meaning == meaning {
      return .answer(Response("\(quoted: known.name) means \(quoted: meaning) already.", data: JSON(known)))
    }
    if let known {
      try confirm(
        "replace", "\(quoted: known.name) means \(quoted: known.meaning). Let it mean \(quoted: meaning) from now on?")
    }
    return Step.write(Self.commands(name, meaning, insteadOf: known)) { _ in
      Response(
        .success("\(quoted: name) now means \(quoted: meaning): \(summary.what)."),
        .hint(
          summary.writes ? "The first time I ask before I write." : "\(quoted: "my phrases") lists what you taught."))
    }
  }

  private static func commands(_ name: String, _ meaning: String, insteadOf known: Phrase?) -> [Command] {
    guard let known else {
      var phrase = Phrase(id: RecordID(""))
      phrase.name = name
      phrase.meaning = meaning
      return [.teach(phrase)]
    }
    return [
      .set(known.ref, field: "meaning", to: .text(meaning)), .set(known.ref, field: "agreed", to: .integer(0)),
    ]
  }

  func listPhrases() throws -> Step.Deed {
    let phrases = try situation.phrases()
    if let name = text("phrase") {
      let known = try known(name)
      return .answer(Response("\(quoted: known.name) means \(quoted: known.meaning).", data: JSON(known)))
    }
    guard !phrases.isEmpty else {
      return .answer(
        Response(
          Reply([
            .line("You have taught no phrases."),
            .line(.hint("Try \(quoted: "when I say big fish I mean deals over 100k").")),
          ]), data: .rows([])))
    }
    let table = Table(
      columns: [.init("name", "Phrase"), .init("meaning", "Means")],
      rows: phrases.map { [.text($0.name), .text($0.meaning)] })
    let reply = Reply([.line("\(phrases.count, of: "phrase"):"), .table(table)])
    return .answer(Response(reply, data: .rows(phrases.map { JSON($0) }), shown: phrases.map(\.mention)))
  }

  func forgetPhrase() throws -> Step.Deed {
    let name = try required("phrase", "Which phrase should I forget?")
    let known = try known(name)
    return Step.write([.delete(known.ref)]) { _ in
      Response(.success("Forgot \(quoted: known.name); it meant \(quoted: known.meaning)."))
    }
  }
}

extension Matter {
  private func known(_ name: String) throws -> Phrase {
    if let known = try situation.phrases().first(where: { Shorthands.isSame($0.name, as: name) }) { return known }
    throw refuse("You have taught no phrase \(quoted: name).", .hint("\(quoted: "my phrases") lists them."))
  }
}

// MARK: What may be taught

extension Matter {
  /// The longest phrase, in characters.
  private static let longestPhrase = 60

  /// Refuses words that mean something already.
  private func refuseTaken(_ name: String) throws {
    guard name.count <= Self.longestPhrase else {
      throw refuse("A phrase has \(Self.longestPhrase) characters at most. Nothing was changed.")
    }
    guard let flaw = situation.reader.flaw(inShorthand: name) else { return }
    let why: Line =
      switch flaw {
      case .empty: "\(quoted: name) says too little to stand for something."
      case .doubt: "\(quoted: name) would turn what other lines say."
      case .means(let words, let intent):
        "\(quoted: words)\(words == name ? "" : ", with which it begins,") has a meaning already: \(intent.summary)."
      case .name(let known): "\(quoted: name) would hide the \(Wording.noun(known.kind)) \(Part(known.mention))."
      case .value: "\(quoted: name) is a value that other lines hold."
      }
    throw refuse(why, .hint("Teach it under other words. Nothing was changed."))
  }

  private typealias Summary = (what: Line, writes: Bool)

  /// What a meaning asks for; refuses one that is not understood for certain, or that asks for nothing.
  private func summary(of meaning: String, for name: String) throws -> Summary {
    let reader = situation.reader
    let reading = reader.readPlainly(meaning)
    let named = reader.mentions(in: meaning).first { Shorthands.isSame($0.name, as: meaning) }
    let intents = reading.requests.compactMap { reader.grammar[intent: $0.intent] }
    guard let first = intents.first, named != nil || reading.requests.allSatisfy({ $0.source != .fallback }) else {
      throw refuse(
        "I do not understand \(quoted: meaning), so \(quoted: name) cannot mean it.",
        .hint("Say the whole of what \(quoted: name) should do. Nothing was changed."))
    }
    if let slot = reading.requests.lazy.flatMap(\.slots).first(where: { $0.problem != nil }) {
      throw refuse(
        "There is no \(quoted: slot.text ?? slot.name), so \(quoted: name) cannot mean \(quoted: meaning).",
        .hint("Nothing was changed."))
    }
    guard intents.allSatisfy({ Action(rawValue: $0.does).map { !$0.isAnswer && !$0.isAboutPhrases } ?? false }) else {
      throw refuse("\(quoted: meaning) asks for nothing that a phrase could stand for.", .hint("Nothing was changed."))
    }
    let what = named.map { "the \(Wording.noun($0.kind))" as Line } ?? "\(first.summary)"
    return (what, named == nil && intents.contains(where: \.writes))
  }
}

// MARK: What a phrase writes

extension Matter {
  /// The phrases that said this request and have not written anything yet.
  var untried: [Phrase] {
    get throws {
      guard request.source == .learned, intent.writes else { return [] }
      let used = situation.reader.shorthands.used(in: words).map(\.name)
      return try situation.phrases().filter { !$0.isAgreed && used.contains($0.name) }
    }
  }

  /// What is written, and that the user has agreed to what the phrases write.
  func agreeing(_ deed: Step.Deed) throws -> Step.Deed {
    guard case .write(let commands, let tell, let next) = deed else { return deed }
    let agreement = try untried.map { Command.set($0.ref, field: "agreed", to: .integer(1)) }
    return .write(commands + agreement, tell: tell, next: next)
  }
}

extension Situation {
  /// What the user taught, by the alphabet.
  public func phrases() throws -> [Phrase] {
    try book.records(Query([.refers("owner", to: user.id)], order: ["name"]))
  }
}

extension Action {
  /// Whether it is only said to a question.
  var isAnswer: Bool {
    switch self {
    case .affirm, .deny, .choose, .cancel, .skip, .back, .why, .pause, .correct, .unknown, .declined, .goto, .summary:
      true
    default: false
    }
  }

  /// Whether its slots hold words to be spoken of, not to be read.
  var isAboutPhrases: Bool { self == .teach || self == .listPhrases || self == .forgetPhrase }
}
