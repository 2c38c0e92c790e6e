extension Request {
  /// Whether none of its slots holds words that were not understood.
  fileprivate var hasNoText: Bool {
    slots.allSatisfy { if case .text = $0.value { false } else { true } }
  }
}

/// Whether a line asks for something else while a question is open.
struct Commands {
  private static func set(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  private static let leads = Wordings(
    """
    before i forget, before we start, before we go on, before that, hang on, hold on, wait, one sec, one second,
    quick one, quick question, by the way, btw, oh, oh and, and, also, sorry, um, uh, ok, okay, so, hey, well,
    while i remember, while i think of it, while we are at it, just a sec, actually, side note, unrelated, off topic,
    another thing, real quick, quickly, hmm, in the meantime, separately, first, please, pls, kindly, now
    """)
  private static let favours = Wordings(
    """
    can you, could you, would you, will you, can i, could i, would you mind, i want you to, i need you to, please,
    kindly, could you please, can you please, may i, i want to, i would like to, i need to, let us, do me a favour and
    """)
  private static let interrogatives = set("what which how when where who whose whom why")
  private static let auxiliaries = set("did do does is are was were has have can could will would should any am")
  private static let subjects = set("i we you my anyone anybody the it they there he she someone any our this that")
  private static let speakers = set("my me i our")
  /// Verbs of orders to whoever keeps the record, and to nobody else.
  private static let recordVerbs = set(
    """
    show list display log remind create add update assign move mark change set note find search delete remove rename merge
    pull open export import print generate convert record put close draft write look check bring give tell register
    reassign reschedule postpone undo redo
    """)
  private static let otherVerbs = set("schedule book call email send text plan arrange invite message ping push")
  /// What is kept on record.
  private static let records = set(
    """
    task tasks note notes contact contacts account accounts lead leads deal deals opportunity opportunities pipeline stage
    stages quota reminder reminders calendar forecast activity activities todo todos
    """)
  /// Verbs by which a value is given, with what stands for it.
  private static let giving = Wordings(
    """
    put down, put it, put, call it, make it, log it, set it, note down, say, let us say, enter, write down, write it,
    put me down, mark it, pencil in, go with, note it, record it
    """)

  let utterance: Utterance
  let reading: Reading
  let reader: Reader
  let kind: Asked.Kind

  private var words: [String] { utterance.words }

  /// Whether the line asks for something else; `isAnswered`: it holds a value for the open question.
  func isRequest(isAnswered: Bool) -> Bool {
    guard let start = start else { return false }
    if isQuestion(start) { return true }
    let isLed = start > 0 && isLedTo(start)
    guard let verb = verb(start) else { return isNote(start) }
    if isGiving(verb), isAnswered { return false }
    if kind.isFree { return isClearCommand(verb, isLed) }
    if isAnswered, takesPeople, Self.otherVerbs.contains(words[verb]) || words[verb] == "ask" {
      return namesRecord(verb)
    }
    return isUnderstood || namesRecord(verb) || addressesSpeaker(verb)
      || Self.recordVerbs.contains(words[verb]) && (!isAnswered || takesPeople)
  }

  /// Whether words only lead up to a request: "before I forget".
  static func areLeads(_ range: Range<Int>, _ words: [String]) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, let end = leads.end(at: start, in: words, before: range.upperBound) { start = end }
    return start >= range.upperBound
  }

  private var takesPeople: Bool {
    switch kind {
    case .person, .people: true
    default: false
    }
  }

  /// Where the words begin behind "before I forget".
  private var start: Int? {
    guard utterance.count > 0 else { return nil }
    var start = 0
    while start < utterance.count, let end = Self.leads.end(at: start, in: words) { start = end }
    return start < utterance.count ? start : nil
  }

  private func isLedTo(_ start: Int) -> Bool { start > 1 }

  private func isQuestion(_ start: Int) -> Bool {
    let sentence = utterance.lattice.sentence
    let asks =
      Self.interrogatives.contains(words[start])
      || Self.auxiliaries.contains(words[start]) && start + 1 < words.count && Self.subjects.contains(words[start + 1])
    if Self.favours.end(at: start, in: words) != nil, sentence.isQuestion || !asks {
      return sentence.isQuestion && verb(start) != nil
    }
    guard asks else { return sentence.isQuestion && (isUnderstood || words[start] == "any") }
    if sentence.isQuestion { return true }
    if kind.isFree, Self.interrogatives.contains(words[start]), !isUnderstood { return isOwnQuestion(start) }
    let isOwn = words[start...].contains { Self.speakers.contains($0) }
    return isOwn && (!kind.isFree || Self.interrogatives.contains(words[start])) || isUnderstood && !kind.isFree
      || isPlainLookup
  }

  /// "What's in my pipeline", asked without a question mark.
  private func isOwnQuestion(_ start: Int) -> Bool {
    guard start + 1 < words.count,
      Self.auxiliaries.contains(words[start + 1]) || ["much", "many"].contains(words[start + 1])
    else { return false }
    return words[start...].contains { ["my", "me", "our"].contains($0) }
  }

  /// The position of the verb of an order.
  private func verb(_ start: Int) -> Int? {
    var position = start
    while let end = Self.favours.end(at: position, in: words) { position = end }
    guard position < words.count, !utterance.mentions.contains(where: { $0.range.contains(position) }) else {
      return nil
    }
    if position + 1 < words.count, words[position] == "set", words[position + 1] == "up" { return nil }
    return Self.recordVerbs.contains(words[position]) || Self.otherVerbs.contains(words[position])
      || words[position] == "ask"
      ? position : nil
  }

  private func isGiving(_ verb: Int) -> Bool {
    if namesRecord(verb) { return false }
    if utterance.mentions.contains(where: { $0.range.lowerBound == verb + 1 && kind.takes($0) }) { return true }
    guard let end = Self.giving.end(at: verb, in: words) else { return false }
    return end >= words.count || !Self.records.contains(words[end])
  }

  private func namesRecord(_ verb: Int) -> Bool { objects(verb).contains { Self.records.contains(words[$0]) } }

  /// The words behind a verb up to the next pause.
  private func objects(_ verb: Int) -> Range<Int> {
    var end = verb + 1
    while end < words.count, !utterance.lattice.isPause(before: end), end < verb + 9 { end += 1 }
    return verb + 1..<end
  }

  private func addressesSpeaker(_ verb: Int) -> Bool {
    verb + 1 < words.count && ["me", "my", "us"].contains(words[verb + 1])
      && ["remind", "show", "give", "tell", "bring", "find", "list"].contains(words[verb])
  }

  /// In answer to a free question only what cannot be one: an order about the record itself.
  private func isClearCommand(_ verb: Int, _ isLed: Bool) -> Bool {
    if addressesSpeaker(verb) { return true }
    guard Self.recordVerbs.contains(words[verb]) else { return isLed && isUnderstood }
    if words[verb] == "log", verb + 1 < words.count,
      ["a", "an", "my", "the", "that", "this", "call"].contains(words[verb + 1])
    {
      return isUnderstood || reading.outcome != .notUnderstood
    }
    if isUnderstood, reading.requests.allSatisfy({ $0.source == .template && $0.isCertain && $0.hasNoText }) {
      return true
    }
    let isFavour = verb > 0 && Self.favours.isFound(in: 0..<verb, of: words) || words.suffix(2) == ["will", "you"]
    if ["list", "show", "display", "find", "search"].contains(words[verb]) {
      return namesRecord(verb) || isPlainLookup
    }
    return namesRecord(verb) && (isUnderstood || isFavour || isLed) || isFavour && isUnderstood || isLed && isUnderstood
  }

  /// "Note on the Delacroix account: they moved".
  private func isNote(_ start: Int) -> Bool {
    ["note", "reminder", "task"].contains(words[start]) && start + 1 < words.count
      && ["on", "for", "to", "about"].contains(words[start + 1]) && isUnderstood
  }

  /// Whether the reader knows what to do with the line and would do it.
  private var isUnderstood: Bool {
    guard reading.outcome == .understood, let request = reading.requests.first, !isAct(request) else { return false }
    return request.source == .template || request.source == .learned || request.confidence >= 0.6
  }

  private var isPlainLookup: Bool {
    guard reading.isPlain, let request = reading.requests.first, !isAct(request) else { return false }
    return !(reader.grammar[intent: request.intent]?.writes ?? true)
      && request.slots.allSatisfy { slot in
        if case .text = slot.value { false } else { slot.problem == nil }
      }
  }

  private func isAct(_ request: Request) -> Bool {
    guard let does = reader.grammar[intent: request.intent]?.does else { return true }
    return Self.acts.contains(does)
  }

  /// What is said inside a question and asks for nothing.
  static let acts = set(
    "affirm deny choose correct cancel skip unknown declined back goto summary why pause resume_interview help examples greet thanks repeat"
  )
}
