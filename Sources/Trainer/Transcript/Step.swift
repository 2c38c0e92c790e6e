import Figures

/// One thing a transcript does or checks, and the line it stands on.
struct Step: Sendable, Hashable {
  enum Action: Sendable, Hashable {
    /// A line is typed.
    case say(String)
    case press(Key)
    /// The whole reply must match.
    case reply(BlockPattern)
    /// One line of the reply must hold this.
    case holds(LinePattern)
    /// No line of the reply may hold this.
    case lacks(LinePattern)
    /// The record must be so; `stops` ends the transcript where it is not.
    case expect(RecordCheck, stops: Bool)
    case clock(ClockMove)
    /// Somebody else goes on, by name or login.
    case user(String)
    case note(String)
    /// The task shown to a trainee instead of the line.
    case goal(String)
    case hint(String)
    /// Another wording that counts as right.
    case also(String)
    /// A yes/no item of the scorecard.
    case criterion(String)
    /// Seconds to wait when it is played.
    case pause(Double)
  }

  /// A key outside the text.
  enum Key: String, CaseIterable, Sendable {
    case interrupt = "ctrl-c"
    case endOfInput = "ctrl-d"
    case tab, up
  }

  /// Counted from 1.
  var line: Int
  /// The lines of the file that it takes, blank ones behind it not counted.
  var height: Int
  /// The included file that it stands in; `nil` for the transcript's own.
  var file: String?
  var action: Action

  init(line: Int, _ action: Action, height: Int = 1, file: String? = nil) {
    self.line = line
    self.action = action
    self.height = height
    self.file = file
  }
}
