/// The word a line of a transcript begins with; it decides what the line is.
enum Marker: String, CaseIterable, Sendable {
  /// What is typed.
  case you = "you>"
  /// A key that is pressed.
  case press = "press>"
  /// The whole reply.
  case reply = "banter>"
  /// A line the reply must hold.
  case holds = "banter~"
  /// What the reply must not hold.
  case lacks = "not>"
  /// A check of the record, in words.
  case expect = "expect>"
  /// A check of the record without which going on makes no sense.
  case insist = "expect!>"
  case note = "note>"
  case goal = "goal>"
  case hint = "hint>"
  case also = "also>"
  case criterion = "crit>"
  case clock = "clock>"
  case pause = "pause>"
  case include = "include>"
  case user = "as>"

  /// Whether further lines, indented by eight spaces, may follow.
  var takesFurtherLines: Bool {
    switch self {
    case .reply, .note, .goal, .hint: true
    default: false
    }
  }

  /// The one line is enough without any text.
  var mayBeBare: Bool { self == .you || self == .reply }
}
