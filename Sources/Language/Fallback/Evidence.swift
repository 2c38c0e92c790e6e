/// What a guess rests on.
struct Evidence: Sendable {
  /// How far the sentence lies on the intent's side of its plane.
  var score: Float
  /// By how much that exceeds the best of the other intents; negative for the others.
  var lead: Float
  /// The same as the score for what is out of scope.
  var strangeness: Float
  /// The share of words never heard, 0...1.
  var unheard: Float

  static let count = 4

  subscript(index: Int) -> Double {
    switch index {
    case 0: Double(score)
    case 1: Double(lead)
    case 2: Double(strangeness)
    default: Double(unheard)
    }
  }
}
