/// A question that a line may answer: the kind of its answer, and the words that speak of it whatever was asked.
public struct Asked: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case flag
    case money
    /// A time; one to come where `isToCome`.
    case date(isToCome: Bool)
    case choice([Choice])
    case text
    case person
    case people
    case list
    /// Something to be done, and when.
    case step
  }

  /// One of the answers to choose from, and the words that mean it.
  public struct Choice: Sendable, Hashable {
    public var id: String
    public var cues: [String]

    public init(id: String, cues: [String]) {
      self.id = id
      self.cues = cues
    }
  }

  public var id: String
  public var kind: Kind
  public var cues: [String]
  /// Whether a number alone may answer it in words: how many they are.
  public var isCount: Bool

  public init(id: String, kind: Kind, cues: [String] = [], isCount: Bool = false) {
    self.id = id
    self.kind = kind
    self.cues = cues
    self.isCount = isCount
  }
}
