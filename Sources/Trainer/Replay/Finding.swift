import Sales

/// A check of a transcript that did not hold, and what stood in its place.
struct Finding: Sendable, Hashable {
  enum What: Sendable, Hashable {
    case reply(expected: BlockPattern, said: [String])
    case holds(LinePattern, said: [String])
    case lacks(LinePattern, said: String)
    case record(RecordCheck, RecordFinding)
    /// A capture that is used was never made, because the line it stands on did not match.
    case noCapture(String)
    /// The book or the assistant gave up.
    case broken(String)
  }

  var line: Int
  /// The title of the scene it stands in.
  var scene: String
  /// What had been typed or pressed.
  var after: Step?
  var what: What
  /// What that line changed in the record, where the record is not as it should be.
  var changed: [Difference] = []
  /// The included file it stands in; `nil` for the transcript's own.
  var file: String?
}
