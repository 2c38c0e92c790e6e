import Testing

/// Ways to say a sentence so that it is no order and no first-hand report any more.
enum SentenceShapes {
  struct Shape: Sendable, CustomTestStringConvertible {
    var act: String
    var before = ""
    var after = ""

    func callAsFunction(_ sentence: String) -> String {
      let bare = sentence.reversed().drop { ".!?".contains($0) }.reversed()
      return before + String(bare) + after
    }

    var testDescription: String { "\(act): \(before)…\(after)" }
  }

  static let all = questions + denials + conditions + hearsay + wishes + retractions
  /// What a note may say of itself.
  static let tails = trailing("condition", conditionals) + trailing("hedge", hedges)

  private static let questions =
    leading(
      "question",
      [
        "did i ", "did we ", "should i ", "shall we ", "what if i ", "what happens if i ", "how do i ", "why would i ",
        "is it true that ", "have we ", "when did i ", "who said to ",
      ]) + trailing("question", [", right?", ", didn't i?", " or not?"])
  private static let denials = leading(
    "denial",
    [
      "never ", "i haven't ", "i forgot to ", "i was supposed to ", "i almost ", "we nearly ", "i wanted to ",
      "no need to ", "i won't ", "i can't ", "there is no way to ",
    ])
  private static let conditions = leading(
    "condition",
    ["if they agree, ", "after they sign, ", "unless they call, ", "once they sign, ", "in case they ask, "])
  private static let hearsay = leading(
    "hearsay",
    [
      "kim said ", "kim said she'd ", "my boss wants me to ", "i heard that ", "apparently ", "i was told to ",
      "they say ", "he wrote that ", "according to hank, ", "kim thinks we should ",
    ])
  private static let wishes = leading(
    "wish",
    [
      "i wish i could ", "if only i could ", "hopefully ", "i hope to ", "i might ", "maybe ", "suppose i ",
      "imagine we ", "i would have ", "i'm thinking of whether to ", "i wonder whether to ", "pretend that we ",
    ])
  private static let retractions = trailing("retraction", [", just kidding", ", no scratch that", ", never mind"])

  private static let conditionals = [
    ", unless they cancel", ", if they agree", ", provided legal signs off", ", as long as kim agrees",
    ", assuming they sign", ", once they sign", ", in case they call",
  ]
  private static let hedges = [", maybe", ", apparently", ", i think", ", he said"]

  private static func leading(_ act: String, _ words: [String]) -> [Shape] {
    words.map { Shape(act: act, before: $0) }
  }

  private static func trailing(_ act: String, _ words: [String]) -> [Shape] {
    words.map { Shape(act: act, after: $0) }
  }
}
