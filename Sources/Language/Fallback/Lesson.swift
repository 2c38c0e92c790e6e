/// A sentence to learn from, and what it asks for.
public struct Lesson: Sendable, Hashable {
  public var text: String
  /// `nil` for a sentence that is out of scope.
  public var intent: String?

  public init(_ text: String, intent: String?) {
    self.text = text
    self.intent = intent
  }
}

/// What the fallback takes a sentence for.
public struct Guess: Sendable, Hashable {
  public var intent: String
  /// 0...1: the share of such guesses that were right among sentences kept back while learning.
  public var confidence: Double
}
