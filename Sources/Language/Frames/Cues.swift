/// Which words speak for which intent, and what may fill its slots: what the loose grammar knows. Counted from the
/// templates and examples of the intents; nobody writes it down.
struct Cues: Sendable {
  /// Per intent: the labels in its templates.
  var labels: [[UInt32]] = []
  /// Per intent: in how many hundredths of its examples each of those labels' slots is filled.
  var shares: [[UInt32]] = []
  /// Per word (and one more): where its intents begin.
  var starts: [UInt32] = [0]
  /// Sorted within a word.
  var intents: [UInt32] = []
  /// How strongly: the hundredths of the intent's examples that hold the word, and some more where a template does.
  var supports: [UInt32] = []

  /// What a word adds where only a template holds it, in hundredths.
  static let templateSupport: UInt32 = 10
  /// Keeps rare words from deciding alone, in hundredths.
  private static let calm = 2.0

  /// How strongly a word speaks for an intent, in hundredths.
  func support(_ word: UInt32, for intent: Int) -> UInt32 {
    guard word != Lexicon.unknown, Int(word) + 1 < starts.count else { return 0 }
    for index in Int(starts[Int(word)])..<Int(starts[Int(word) + 1]) where intents[index] == UInt32(intent) {
      return supports[index]
    }
    return 0
  }

  /// How much likelier the word is in a sentence of the intent than in any: the logarithm of the ratio.
  func weight(_ word: UInt32, for intent: Int) -> Double {
    guard word != Lexicon.unknown, Int(word) + 1 < starts.count else { return 0 }
    let range = Int(starts[Int(word)])..<Int(starts[Int(word) + 1])
    let mean = Double(supports[range].reduce(0, +)) / Double(max(1, labels.count))
    return Curve.logarithm((Double(support(word, for: intent)) + Self.calm) / (mean + Self.calm))
  }
}
