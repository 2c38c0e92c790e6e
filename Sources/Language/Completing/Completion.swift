/// Something that may come next in a line: it continues, or takes the place of, the word or name begun last.
public struct Completion: Sendable, Hashable {
  public var text: String
  /// `word`, or what the name or value is: `account`, `stage`.
  public var kind: String

  public init(_ text: String, kind: String) {
    self.text = text
    self.kind = kind
  }
}
