import Figures

/// What a sentence was understood to mean.
public struct Reading: Sendable {
  public enum Outcome: String, Sendable {
    case understood
    /// Two or three readings are about as good; nothing may be done before one is chosen.
    case unsure
    case notUnderstood = "not_understood"
  }

  public var text: String
  public var outcome: Outcome
  /// Whether templates took every word: nothing was guessed.
  public var isPlain: Bool { outcome == .understood && requests.allSatisfy { $0.source == .template } }
  /// What is asked for, in the order it was said; empty unless understood.
  public var requests: [Request]
  /// The readings to choose from when unsure.
  public var alternatives: [Request]
  /// Where reading failed: UTF-8 byte offsets of the words no reading could take.
  public var unread: [Range<Int>]

  public init(
    text: String, outcome: Outcome, requests: [Request] = [], alternatives: [Request] = [], unread: [Range<Int>] = []
  ) {
    self.text = text
    self.outcome = outcome
    self.requests = requests
    self.alternatives = alternatives
    self.unread = unread
  }
}

/// One thing asked for: an intent and its slots.
public struct Request: Sendable, Hashable, Codable {
  /// How the sentence was read.
  public enum Source: String, Sendable, Codable {
    case template, frame, fallback, learned, context
  }

  public var intent: String
  public var slots: [Slot]
  public var source: Source
  /// 0...1; 1 for a template that accounts for every word as written.
  public var confidence: Double

  /// Whether the reading is sure enough to write without asking first.
  public var isCertain: Bool { confidence >= Self.bar }

  /// The least confidence at which a request that writes runs at once.
  private static let bar = 0.8

  public init(intent: String, slots: [Slot] = [], source: Source = .template, confidence: Double = 1) {
    self.intent = intent
    self.slots = slots
    self.source = source
    self.confidence = confidence
  }

  /// The same, not sure enough to write without asking first.
  var hedged: Request {
    var hedged = self
    hedged.confidence = min(confidence, 0.5)
    return hedged
  }

  /// The slot of that name, if the sentence filled it.
  public subscript(name: String) -> Slot? { slots.first { $0.name == name } }
}

/// A slot and what the sentence put in it.
public struct Slot: Sendable, Hashable, Codable {
  /// Why a filled slot cannot be used as it stands.
  public enum Problem: Sendable, Hashable, Codable {
    /// A name of the slot's kind was due, and none on file fits.
    case unknownName
    /// The words name something that cannot be, such as 30 February.
    case impossible
  }

  public var name: String
  /// `nil` where there is a ``problem``.
  public var value: Value?
  /// The words as typed and their UTF-8 byte offsets, half-open; `nil` for a value that was not said.
  public var text: String?
  public var span: Range<Int>?
  /// Two or more names that fit about as well, best first; empty when the name is certain.
  public var candidates: [Name]
  public var problem: Problem?
  /// Supplied by the conversation and not by this sentence.
  public var fromContext: Bool

  public init(
    _ name: String, _ value: Value?, text: String? = nil, span: Range<Int>? = nil, candidates: [Name] = [],
    problem: Problem? = nil, fromContext: Bool = false
  ) {
    self.name = name
    self.value = value
    self.text = text
    self.span = span
    self.candidates = candidates
    self.problem = problem
    self.fromContext = fromContext
  }
}

/// The value of a slot.
public enum Value: Sendable, Hashable, Codable {
  /// A name on file: an account, contact, opportunity or user.
  case name(Name)
  /// A value of a closed list, as the list's `out`.
  case choice(String)
  /// Words as typed.
  case text(String)
  case period(Period)
  case length(Length)
  case money(Money)
  case moneyRange(MoneyRange)
  case number(Double)
  /// A fraction of 1.
  case percent(Double)
  case flag(Bool)
}

/// A name the reader knows, with the identity of what bears it.
public struct Name: Sendable, Hashable, Codable {
  /// The kind of thing, which is the name of its list: `account`, `contact`.
  public var kind: String
  public var id: String
  /// As stored.
  public var name: String

  public init(kind: String, id: String, name: String) {
    self.kind = kind
    self.id = id
    self.name = name
  }
}
