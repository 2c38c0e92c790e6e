/// What is wrong with a map, and where.
public struct MapFault: Error, Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    case yaml(String)
    case unreadable
    /// A key that means nothing where it stands.
    case unknownKey(String, known: [String])
    case unknownRecord(String, known: [String])
    case unknownField(String, of: String, known: [String])
    case unknownStage(String, known: [String])
    case unknownChoice(String, choices: [String])
    /// What stands there is of another form: `a mapping`.
    case wrongForm(expected: String)
    case missingKey(String)
    /// Nothing tells one record from another, so that a second import would make them twice.
    case noIdentity(record: String)
  }

  public var path: String
  public var line: Int
  public var problem: Problem
}
