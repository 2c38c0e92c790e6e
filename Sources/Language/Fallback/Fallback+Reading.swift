extension Fallback {
  /// A line as this model alone takes it: understood where a guess reaches the ``bar``; `alternatives` holds the likeliest
  /// guesses either way.
  public func read(_ text: String) -> Reading {
    let likeliest = guesses(text).map { Request(intent: $0.intent, source: .fallback, confidence: $0.confidence) }
    guard let first = likeliest.first, first.confidence >= bar else {
      return Reading(
        text: text, outcome: .notUnderstood, alternatives: likeliest, unread: text.isEmpty ? [] : [0..<text.utf8.count])
    }
    return Reading(text: text, outcome: .understood, requests: [first], alternatives: likeliest)
  }
}
