import Sales

/// Reads the closed grammar of checks of the record.
enum CheckReader {
  /// The check a sentence makes.
  ///
  /// Quotation marks keep a name or value together that holds words of the grammar.
  static func read(_ sentence: String) throws(CheckFlaw) -> RecordCheck {
    let words = Words(sentence)
    if words.text.lowercased() == "nothing else changed" {
      return RecordCheck(source: sentence, claim: .nothingElseChanged)
    }
    guard let first = words.first?.lowercased() else { throw .unknownSubject("", nearest: nil) }
    if let check = try InterviewCheck.read(words) { return RecordCheck(source: sentence, claim: .interview(check)) }
    if let count = count(first) {
      return RecordCheck(source: sentence, claim: .count(count, try selection(words.dropping(1))))
    }
    guard let noun = RecordNoun.subjects.first(where: { $0.singular == first }) else {
      throw .unknownSubject(first, nearest: nearest(to: first, among: RecordNoun.subjects.map(\.singular)))
    }
    return RecordCheck(source: sentence, claim: try check(of: noun.kind, words.dropping(1)))
  }

  private static func count(_ word: String) -> Int? { word == "no" ? 0 : Int(word) }

  private static func check(of kind: RecordKind, _ words: Words) throws(CheckFlaw) -> RecordCheck.Claim {
    if kind == .opportunity, let check = try stakeholder(words) { return check }
    if kind == .opportunity, let check = try InterviewCheck.read(ofDeal: words) { return .interview(check) }
    if let check = try having(kind, words) { return check }
    if let (before, test) = try fieldTest(of: kind, words) {
      if before.isEmpty { throw .noName(kind: RecordNoun.of(kind)) }
      return .field(Subject(kind: kind, name: before.text), test)
    }
    throw missingField(of: kind, words)
  }

  /// `deal X has 2 calls`.
  private static func having(_ kind: RecordKind, _ words: Words) throws(CheckFlaw) -> RecordCheck.Claim? {
    guard let at = words.firstIndex(of: "has"), let count = words.word(at + 1).flatMap({ count($0.lowercased()) }),
      try fieldTest(of: kind, words.prefix(at)) == nil
    else { return nil }
    if at == 0 { throw .noName(kind: RecordNoun.of(kind)) }
    return .has(
      Subject(kind: kind, name: words.prefix(at).text), count, try selection(words.dropping(at + 2)))
  }

  /// `deal X stakeholder NAME role is R`.
  private static func stakeholder(_ words: Words) throws(CheckFlaw) -> RecordCheck.Claim? {
    guard let at = words.firstIndex(of: "stakeholder"), at > 0,
      let (contact, test) = try fieldTest(of: .stakeholder, words.dropping(at + 1)), !contact.isEmpty
    else { return nil }
    return .stakeholder(Subject(kind: .opportunity, name: words.prefix(at).text), contact: contact.text, test)
  }

  /// `calls`, `deals where stage is proposal and amount is at least 50k`.
  private static func selection(_ words: Words) throws(CheckFlaw) -> Selection {
    let head = words.firstIndex(of: "where").map { words.prefix($0) } ?? words
    let name = head.text.lowercased()
    guard let noun = RecordNoun.all.first(where: { $0.singular == name || $0.plural == name }) else {
      throw .unknownSubject(name, nearest: nearest(to: name, among: RecordNoun.all.map(\.plural)))
    }
    var selection = Selection(kind: noun.kind, tests: noun.tests)
    if head.count < words.count {
      selection.tests += try conditions(of: noun.kind, words.dropping(head.count + 1))
    }
    return selection
  }

  /// Tests joined by `and`; an `and` behind which no test begins belongs to a value.
  private static func conditions(of kind: RecordKind, _ words: Words) throws(CheckFlaw) -> [FieldTest] {
    for at in words.indices(of: "and") {
      guard let (name, _) = try? fieldTest(of: kind, words.dropping(at + 1)), name.isEmpty else { continue }
      return try conditions(of: kind, words.prefix(at)) + conditions(of: kind, words.dropping(at + 1))
    }
    guard let (before, test) = try fieldTest(of: kind, words), before.isEmpty else {
      throw missingField(of: kind, words)
    }
    return [test]
  }

  /// The first verb with a field of the kind before it, and the words before the field.
  private static func fieldTest(of kind: RecordKind, _ words: Words) throws(CheckFlaw) -> (Words, FieldTest)? {
    for at in 0..<words.count {
      guard let verb = FieldTest.Verb.allCases.first(where: { words.holds($0.rawValue, at: at) }) else { continue }
      for length in stride(from: min(3, at), to: 0, by: -1) {
        let name = (at - length..<at).compactMap { words.word($0) }
        guard let field = FieldName.named(name, of: kind) else { continue }
        let value = words.dropping(at + verb.rawValue.split(separator: " ").count).text
        try WrittenValue.check(value, for: field, verb)
        return (words.prefix(at - length), FieldTest(field: field.name, verb: verb, value: value))
      }
    }
    return nil
  }

  /// Says which word stands where a field should.
  private static func missingField(of kind: RecordKind, _ words: Words) -> CheckFlaw {
    let verb = (0..<words.count).first { at in FieldTest.Verb.allCases.contains { words.holds($0.rawValue, at: at) } }
    guard let verb, let name = words.word(verb - 1) else { return .noVerb(kind: RecordNoun.of(kind)) }
    let known = FieldName.all(of: kind).map(\.name)
    return .noField(name, kind: RecordNoun.of(kind), nearest: nearest(to: name, among: known))
  }
}
