import Language
import Sales

/// What a conversation remembers from one line to the next.
public struct Conversation: Sendable, Codable {
  public var focus = Focus()
  /// The question the assistant waits to have answered.
  public var question: Question?
  /// The rows shown last, which "the second one" and "those" point at.
  public var shown: [Mention] = []
  /// The number asked for last: "by rep" and "and last quarter?" change a slot of it.
  public var lastMetric: Request?
  /// What was looked up last: "same for Globex" and "what about last month?" ask it again.
  public var lastLookup: Request?
  /// The line that wrote last: "no, thursday" changes a slot of it.
  public var lastWrite: LastWrite?
  /// Whether ``lastWrite`` was the last thing done: "same for Globex" then means it.
  public var lastWasWrite = false
  /// The line typed last that was understood, for `repeat`.
  public var lastLine: String?
  /// The interviews that are open, the one that asks last.
  public var sittings: [Sitting] = []
  /// Those left to be gone on with, the newest last.
  public var parked: [Sitting] = []
  /// Hints that were given once and are not given again.
  public var hints: Set<String> = []

  public init() {}

  /// Whether an answer is waited for.
  public var asks: Bool { question != nil || !sittings.isEmpty }

  /// Drops what points at records: some may be gone.
  public mutating func forgetRecords() {
    focus = Focus()
    shown = []
    lastWrite = nil
  }

  /// The contacts it speaks of anywhere.
  public var contacts: Set<RecordID> {
    let requests = [lastMetric, lastLookup, question?.pending.request].compactMap { $0 } + (question?.rest ?? [])
    let names = (requests + (lastWrite?.requests ?? [])).flatMap(\.slots).compactMap { slot -> RecordID? in
      guard case .name(let name)? = slot.value, name.kind == "contact" else { return nil }
      return RecordID(name.id)
    }
    let mentioned = ([focus.contact].compactMap { $0 } + shown).filter { $0.ref.kind == .contact }.map(\.ref.id)
    return Set(names + mentioned)
  }

  /// What is left of it when the program is started anew: the open question, its interviews, and nothing that "it" could
  /// mean.
  public var afterABreak: Conversation {
    var left = Conversation()
    left.question = question
    (left.sittings, left.parked) = (sittings, parked)
    return left
  }
}

/// The writes of one line, as they were carried out.
public struct LastWrite: Sendable, Codable {
  /// The step of the history that they made.
  public var step: RecordID
  public var requests: [Request]
  /// The steps that this one corrects, newest first.
  public var former: [RecordID]

  public init(step: RecordID, requests: [Request], insteadOf former: [RecordID] = []) {
    self.step = step
    self.requests = requests
    self.former = former
  }
}

/// The records being talked about: what "it", "them" and "that deal" mean.
public struct Focus: Sendable, Codable, Hashable {
  public var account: Mention?
  public var opportunity: Mention?
  public var contact: Mention?
  /// The user said that this is what the talk is about, until it is about something else.
  public var isChosen = false

  public init() {}

  /// Turns to what was just talked about. An account without a deal drops the deal of another account.
  mutating func turn(to mentions: [Mention]) {
    let kinds = Set(mentions.map(\.ref.kind))
    if kinds.contains(.account) || kinds.contains(.opportunity) || kinds.contains(.contact) { self = Focus() }
    for mention in mentions {
      switch mention.ref.kind {
      case .account: account = account ?? mention
      case .opportunity: opportunity = opportunity ?? mention
      case .contact: contact = contact ?? mention
      default: break
      }
    }
  }
}

/// A request on its way, with what the user has agreed to so far.
public struct Pending: Sendable, Codable, Hashable {
  public var request: Request
  /// The keys of the confirmations given.
  public var agreed: Set<String>

  public init(_ request: Request, agreed: Set<String> = []) {
    self.request = request
    self.agreed = agreed
  }
}

// MARK: As it is kept

extension Conversation {
  /// A conversation as any version kept it: what that did not keep is as in a new one.
  public init(from decoder: any Decoder) throws {
    let kept = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    try kept.fill(&focus, .focus)
    try kept.fill(&question, .question)
    try kept.fill(&shown, .shown)
    try kept.fill(&lastMetric, .lastMetric)
    try kept.fill(&lastLookup, .lastLookup)
    try kept.fill(&lastWrite, .lastWrite)
    try kept.fill(&lastWasWrite, .lastWasWrite)
    try kept.fill(&lastLine, .lastLine)
    try kept.fill(&sittings, .sittings)
    try kept.fill(&parked, .parked)
    try kept.fill(&hints, .hints)
  }
}

extension LastWrite {
  public init(from decoder: any Decoder) throws {
    let kept = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      step: try kept.decode(RecordID.self, forKey: .step), requests: try kept.decode([Request].self, forKey: .requests))
    try kept.fill(&former, .former)
  }
}

extension Focus {
  public init(from decoder: any Decoder) throws {
    let kept = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    try kept.fill(&account, .account)
    try kept.fill(&opportunity, .opportunity)
    try kept.fill(&contact, .contact)
    try kept.fill(&isChosen, .isChosen)
  }
}

extension KeyedDecodingContainer {
  /// Puts what is kept under a key into its place; leaves the place as it is where nothing is kept.
  func fill<Value: Decodable>(_ place: inout Value, _ key: Key) throws {
    if let kept = try decodeIfPresent(Value.self, forKey: key) { place = kept }
  }
}
