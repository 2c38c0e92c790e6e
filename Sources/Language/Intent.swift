/// What an intent file says of one intent, beside its templates.
public struct Intent: Sendable, Hashable {
  public var name: String
  /// The action it stands for; its own name unless the file says otherwise.
  public var does: String
  public var summary: String
  /// Whether carrying it out changes the record.
  public var writes: Bool
  /// The heading under which help lists it.
  public var group: String?
  public var slots: [SlotRule]
  public var examples: [Example]
  /// Sentences that must not read as this intent.
  public var counterexamples: [String]

  public init(
    name: String, does: String, summary: String, writes: Bool, slots: [SlotRule], examples: [Example] = [],
    counterexamples: [String] = []
  ) {
    self.name = name
    self.does = does
    self.summary = summary
    self.writes = writes
    self.slots = slots
    self.examples = examples
    self.counterexamples = counterexamples
  }
}

/// How one slot of an intent is read, asked for and defaulted.
public struct SlotRule: Sendable, Hashable {
  public enum Requirement: Sendable, Hashable {
    case optional
    case required
    /// One of these slots is enough.
    case oneOf([String])
  }

  /// Which way an undirected time points: "Friday" in a log is the last one, in a task the next.
  public enum Direction: String, Sendable {
    case past, future
  }

  public var name: String
  /// What fills it: the name of a list, a kind of name on file, or a built-in kind (`datetime`, `date`, `period`,
  /// `duration`, `money`, `number`, `percent`, `email`, `phone`, `flag`, `text`).
  public var type: String
  public var requirement: Requirement
  /// The question when it is missing.
  public var ask: String?
  public var direction: Direction?
  /// The value taken, in words, where the sentence gives none: `now`.
  public var fallback: String?

  public init(
    name: String, type: String, requirement: Requirement = .optional, ask: String? = nil,
    direction: Direction? = nil, fallback: String? = nil
  ) {
    self.name = name
    self.type = type
    self.requirement = requirement
    self.ask = ask
    self.direction = direction
    self.fallback = fallback
  }
}

/// A sentence people say, and the slots it must give (as text: a choice's `out`, a name as stored, words as typed).
public struct Example: Sendable, Hashable {
  public var text: String
  public var slots: [String: String]

  public init(text: String, slots: [String: String] = [:]) {
    self.text = text
    self.slots = slots
  }
}
