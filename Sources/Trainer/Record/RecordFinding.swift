import Sales

/// What the record says instead.
enum RecordFinding: Sendable, Hashable {
  case value(String, of: String, record: String)
  case earlierValue(String, of: String, record: String)
  case neverChanged(field: String, record: String)
  case count(Int, of: RecordKind, names: [String])
  case noRecord(kind: RecordKind, name: String, nearest: String?)
  case several(kind: RecordKind, name: String, [String])
  /// How an interview stands, in words.
  case interview(String)
  /// What changed beside what the checks named.
  case alsoChanged([Difference])
}

/// One thing of the record that is not as it was, in words.
struct Difference: Sendable, Hashable {
  enum What: Sendable, Hashable {
    case created, deleted
    case changed(String, from: String, to: String)
  }

  var kind: RecordKind
  /// The record's name.
  var name: String
  var what: What
}
