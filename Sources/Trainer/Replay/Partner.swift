import Assistant
import Display
import Figures
import Sales

/// Whom a transcript talks with: an assistant with a book of its own, at a time of its own.
protocol Partner: AnyObject {
  var book: any Ledger { get }
  /// How often the book was written: the same number means the same record. `nil` where nobody counts.
  var edition: Int? { get }
  var clock: Clock { get set }
  /// Who sits at the keyboard, by name or login.
  var user: String { get set }
  /// The columns of the page that is read.
  var width: Int { get set }

  /// What is said before anything is typed.
  func greet() -> Spoken
  /// The interviews that are had, and what they came to.
  var interviewer: Interviewer { get }
  /// Begins a new session over the same book.
  func restart()
  func hear(_ line: String) -> Spoken
  func press(_ key: Step.Key) -> Spoken

  /// Keeps this moment, the book and what was talked about; numbers rise from 0.
  func keep() throws -> Int
  /// Puts everything back to a moment that was kept; those kept since are gone.
  func goBack(to moment: Int) throws
}

/// What was said and done about one line.
struct Spoken {
  /// Rows of a page, without trailing spaces.
  var lines: [String] = []
  /// The same as values, and all else that came of the line; `nil` where no assistant was asked.
  var turn: Turn?
  var changes: [Change] = []
  /// Neither understood nor refused.
  var isDone = true
  /// The rows of a page without an edge, on which no line is broken, where they are others.
  private let wide: () -> [String]
  private let said: Reply?

  init(
    lines: [String] = [], reply: Reply? = nil, unbroken: @autoclosure @escaping () -> [String] = [],
    changes: [Change] = [],
    isDone: Bool = true
  ) {
    self.lines = lines
    self.changes = changes
    self.isDone = isDone
    wide = unbroken
    said = reply
  }

  /// The rows of a page without an edge.
  var unbroken: [String] { wide() }

  /// What was said, to be set on any page.
  var reply: Reply { said ?? Reply(lines.map { .line(Line([.text($0)])) }) }
}
