import Figures

/// What a line was heard to say while a question is open.
public struct Heard: Sendable {
  /// What it does in the conversation.
  public enum Act: Sendable, Hashable {
    case answer
    /// Changes what was answered before.
    case correction
    /// The name of what an intent does that speaks of the question or the interview: skip, unknown, declined, back, goto,
    /// summary, why, example, help, repeat, pause, resume, cancel.
    case meta(String)
    /// Asks for something else.
    case request
    /// Nothing that could be made out.
    case unclear
  }

  public var act: Act
  /// The answers, each to a question of its own, in the order they were said.
  public var answers: [Answered]
  /// The line as a request: what asks for something else, alone or beside an answer.
  public var reading: Reading?

  public init(act: Act, answers: [Answered] = [], reading: Reading? = nil) {
    self.act = act
    self.answers = answers
    self.reading = reading
  }
}

/// An answer to a question, and the words it was read from.
public struct Answered: Sendable, Hashable {
  public enum Value: Sendable, Hashable {
    case flag(Bool)
    /// An amount, or a range with both ends; `per` is day, week, month, quarter or year.
    case money(MoneyRange, per: String?)
    case date(Period)
    /// The id of an ``Asked/Choice``.
    case choice(String)
    case text(String)
    case person(Somebody)
    /// Nobody, where it is empty: "nobody else", "no more".
    case people([Somebody])
    case list([String])
    case step(String, due: Period?)
  }

  public var id: String
  public var value: Value
  /// As typed.
  public var text: String
  /// UTF-8 byte offsets, half-open.
  public var span: Range<Int>

  public init(id: String, value: Value, text: String, span: Range<Int>) {
    self.id = id
    self.value = value
    self.text = text
    self.span = span
  }
}

/// A person as somebody speaks of one: by a name, by a title, or by both.
public struct Somebody: Sendable, Hashable {
  public var name: String?
  public var title: String?

  public init(name: String?, title: String?) {
    self.name = name
    self.title = title
  }

  /// Whether words name a department in place of the people in it: "procurement".
  public static func isDepartment(_ words: String) -> Bool { Titles.departments.contains(words.lowercased()) }
}
