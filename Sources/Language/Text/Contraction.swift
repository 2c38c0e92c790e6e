/// What the two halves of a contraction stand for.
enum Contraction: Equatable {
  /// The word before the apostrophe stands; this follows it.
  case tail(String)
  /// `n't`: the stem (bytes kept of the word, and what is added to them), then `not`.
  case negation(stem: String, keep: Int)

  /// The parts before and after an apostrophe; `nil` when it only stands inside a name, as in `O'Brien`.
  init?(_ head: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>) {
    switch (String(decoding: head, as: UTF8.self), String(decoding: tail, as: UTF8.self)) {
    case (let word, "s"): self = .tail(word == "let" ? "us" : Contraction.subjects.contains(word) ? "is" : "'s")
    case ("i", "m"): self = .tail("am")
    case (_, "re"): self = .tail("are")
    case (_, "ll"): self = .tail("will")
    case (_, "ve"): self = .tail("have")
    case (let word, "d"): self = .tail(Contraction.pronouns.contains(word) ? "would" : "'d")
    case ("can", "t"): self = .negation(stem: "", keep: 3)
    case ("won", "t"): self = .negation(stem: "will", keep: 0)
    case ("ain", "t"): self = .negation(stem: "is", keep: 0)
    case (let word, "t") where word.hasSuffix("n"): self = .negation(stem: "", keep: word.utf8.count - 1)
    default: return nil
    }
  }

  /// After these words `'s` is short for "is" and no possessive.
  private static let subjects: Set<String> = [
    "what", "who", "where", "when", "how", "why", "that", "there", "here", "it", "he", "she", "this",
  ]

  private static let pronouns: Set<String> = ["i", "you", "he", "she", "it", "we", "they", "who", "that"]

  /// The word that a few letters stand for where people type on phones.
  static func short(_ word: ArraySlice<UInt8>) -> String? {
    switch word.first {
    case UInt8(ascii: "u") where word.count == 1: "you"
    case UInt8(ascii: "u") where word.elementsEqual("ur".utf8): "your"
    case UInt8(ascii: "r") where word.count == 1: "are"
    case UInt8(ascii: "p") where word.elementsEqual("pls".utf8) || word.elementsEqual("plz".utf8): "please"
    default: nil
    }
  }

  /// The letters of the longest word of ``texted(_:)``.
  static let longestTexted = 8

  /// The word in which a figure stands for how it sounds: `2moro`, `b4`.
  static func texted(_ word: ArraySlice<UInt8>) -> String? { figured[Token.hash(of: word)] }

  private static let figured: WordTable<String> = WordTable(
    Dictionary(
      uniqueKeysWithValues: [
        ("2day", "today"), ("2moro", "tomorrow"), ("2mrw", "tomorrow"), ("2mro", "tomorrow"), ("2morrow", "tomorrow"),
        ("2nite", "tonight"), ("2night", "tonight"), ("b4", "before"), ("4get", "forget"), ("gr8", "great"),
        ("l8r", "later"), ("l8", "late"), ("w8", "wait"), ("m8", "mate"), ("any1", "anyone"), ("some1", "someone"),
      ].map { (Token.hash(of: $0.0), $0.1) }))

  /// The two words of a contraction typed without apostrophe, and the bytes of the first.
  static func bare(_ word: ArraySlice<UInt8>) -> (head: String, tail: String, length: Int)? {
    guard let last = word.last, last == 0x73 || last == 0x74 || last == 0x6D || last == 0x65 else { return nil }
    return words[Token.hash(of: word)]
  }

  private static let words: WordTable<(head: String, tail: String, length: Int)> = {
    var words: [UInt64: (head: String, tail: String, length: Int)] = [:]
    for subject in ["what", "who", "where", "how", "when", "that", "there"] {
      words[Token.hash(of: subject + "s")] = (subject, "is", subject.utf8.count)
    }
    for verb in ["do", "does", "did", "is", "are", "was", "were", "would", "should", "could", "have", "has", "had"] {
      words[Token.hash(of: verb + "nt")] = (verb, "not", verb.utf8.count)
    }
    for (head, tail) in [("can", "t"), ("can", "not")] { words[Token.hash(of: head + tail)] = (head, "not", 3) }
    words[Token.hash(of: "wont")] = ("will", "not", 2)
    words[Token.hash(of: "im")] = ("i", "am", 1)
    words[Token.hash(of: "ive")] = ("i", "have", 1)
    words[Token.hash(of: "lets")] = ("let", "us", 3)
    return WordTable(words)
  }()
}
