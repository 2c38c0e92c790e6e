/// Sentences that people write for a check, put into its grammar.
enum CheckForms {
  /// The check that a sentence outside the grammar was most likely meant for.
  static func meant(by sentence: String) -> String? {
    let plain = comparable(sentence)
    var tried = [plain]
    for rewrite in rewrites { tried += tried.compactMap { rewrite($0) } }
    let subjects = ["deal", "account", "contact", "task"]
    return tried.dropFirst().first(where: isCheck)
      ?? tried.lazy.flatMap { form in subjects.lazy.map { "\($0) \(form)" } }.first(where: isCheck)
  }

  private static func isCheck(_ sentence: String) -> Bool { (try? CheckReader.read(sentence)) != nil }

  /// Each changes one habit of speech, or leaves the sentence alone.
  private static let rewrites: [@Sendable (String) -> String?] = [
    {
      replacing(
        ["no changes", "no change", "nothing changed", "nothing changes", "nothing else changes"],
        with: "nothing else changed", in: $0)
    },
    { dropping(["there is ", "there are ", "the ", "a ", "an ", "that ", "we have "], from: $0) },
    { swapping(numbers, in: $0) },
    { swapping(verbs, in: $0) },
    { swapping(["'s ": " ", " of deal ": " deal ", "opportunities": "deals"], in: $0) },
    { moved($0) },
    { swapping(states, in: $0) },
    { spelled($0) },
  ]

  private static let numbers: [String: String] = [
    "one ": "1 ", "two ": "2 ", "three ": "3 ", "four ": "4 ", "five ": "5 ", "zero ": "no ", "no more ": "no ",
  ]

  private static let verbs: [String: String] = [
    " should be ": " is ", " must be ": " is ", " equals ": " is ", " == ": " is ", " = ": " is ",
    " isn't ": " is not ",
    " != ": " is not ", " >= ": " is at least ", " <= ": " is at most ", " has been ": " is ", " should have ": " has ",
    " asks ": " is asking ", " asks about ": " is asking ", " includes ": " contains ", " is now ": " is ",
    " is greater than ": " is at least ", " is over ": " is at least ", " is finished": " is done",
    " is complete": " is done", " finished": " is done", ": ": " is ",
  ]

  private static let states: [String: String] = [
    " is won": " status is won", " is lost": " status is lost", " is open": " status is open",
    " is closed": " status is not open", " is worth ": " amount is ", " closes on ": " close date is ",
    " belongs to ": " owner is ", " is in ": " stage is ", " was won": " status is won", " was lost": " status is lost",
  ]

  private static func replacing(_ forms: [String], with other: String, in sentence: String) -> String? {
    forms.contains(sentence.lowercased()) ? other : nil
  }

  private static func dropping(_ openers: [String], from sentence: String) -> String? {
    openers.first { sentence.lowercased().hasPrefix($0) }.map { String(sentence.dropFirst($0.count)) }
  }

  private static func swapping(_ pairs: [String: String], in sentence: String) -> String? {
    for (said, meant) in pairs.sorted(by: { $0.key.count > $1.key.count }) {
      guard let place = sentence.range(of: said) else { continue }
      return sentence.replacingCharacters(in: place, with: meant)
    }
    return nil
  }

  /// "stage of deal Pilot is proposal": the field behind the name.
  private static func moved(_ sentence: String) -> String? {
    guard let of = sentence.range(of: " of "), let verb = sentence.range(of: " is ", in: of.upperBound) else {
      return nil
    }
    let field = sentence[..<of.lowerBound]
    let name = sentence[of.upperBound..<verb.lowerBound]
    return "\(name) \(field)\(sentence[verb.lowerBound...])"
  }

  /// Its first word, or a word before "is", as a noun or a field is spelled.
  private static func spelled(_ sentence: String) -> String? {
    var words = sentence.split(separator: " ").map(String.init)
    guard let first = words.first else { return nil }
    let nouns = RecordNoun.subjects.map(\.singular) + ["interview", "asked"]
    if let noun = nearest(to: first, among: nouns) { words[0] = noun }
    guard let kind = RecordNoun.subjects.first(where: { $0.singular == words[0] })?.kind,
      let verb = words.firstIndex(where: { ["is", "contains", "was"].contains($0) }), verb > 1
    else { return words.joined(separator: " ") }
    let known = FieldName.all(of: kind).map(\.name)
    if let field = nearest(to: words[verb - 1], among: known) { words[verb - 1] = field }
    return words.joined(separator: " ")
  }
}

extension String {
  /// Where a text stands first, from a place on.
  fileprivate func range(of text: String, in start: Index? = nil) -> Range<Index>? {
    var at = start ?? startIndex
    while at < endIndex {
      if self[at...].hasPrefix(text) { return at..<index(at, offsetBy: text.count) }
      at = index(after: at)
    }
    return nil
  }

  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
