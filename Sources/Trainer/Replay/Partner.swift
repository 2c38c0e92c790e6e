import Figures
import Sales

/// Whom a transcript talks with: an assistant with a book of its own, at a time of its own.
protocol Partner: AnyObject {
  var book: any Ledger { get }
  var clock: Clock { get set }
  /// Who sits at the keyboard, by name or login.
  var user: String { get set }

  /// What is said before anything is typed.
  func greet() -> Spoken
  /// The interviews that are had, and what they came to.
  var interviewer: Interviewer { get }
  /// Begins a new session over the same book.
  func restart()
  func hear(_ line: String) -> Spoken
  func press(_ key: Step.Key) -> Spoken
}

/// What was said and done about one line.
struct Spoken {
  /// Rows of a page, without trailing spaces.
  var lines: [String] = []
  /// The rows of a page without an edge, on which no line is broken.
  var unbroken: [String] = []
  var changes: [Change] = []
  /// Neither understood nor refused.
  var isDone = true
}
