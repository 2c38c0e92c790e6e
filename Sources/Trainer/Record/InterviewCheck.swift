import Dialogue
import Sales

/// A check of interviews, in words: `interview bant is asking budget.approved`, `deal X bant.budget.amount is $120,000`.
enum InterviewCheck: Sendable, Hashable {
  /// The question that is open.
  case asking(String, item: String)
  case parked(String, item: String)
  case done(String)
  /// How often a question was put since the transcript began.
  case asked(item: String, times: Int)
  case score(Subject, interview: String, Int)
  /// The parts that could still gain points, by id.
  case gaps(Subject, [String])
  /// The answer to a question of an interview, as it is read back.
  case answer(Subject, interview: String, item: String, FieldTest.Verb, String)
}

extension InterviewCheck {
  /// Throws for an interview, or a question of it, that is none of Banter's.
  private static func known(_ id: String, item: String? = nil) throws(CheckFlaw) {
    guard let all = try? Shipped.questionnaires() else { return }
    guard let interview = all.first(where: { $0.id == id }) else {
      throw .unknownInterview(id, nearest: nearest(to: id, among: all.map(\.id)))
    }
    let items = interview.items.map(\.id)
    if let item, !items.contains(item) {
      throw .unknownQuestion(item, interview: id, nearest: nearest(to: item, among: items))
    }
  }

  /// Throws for a question that no interview of Banter's has.
  private static func known(item: String) throws(CheckFlaw) {
    let items = ((try? Shipped.questionnaires()) ?? []).flatMap { $0.items.map(\.id) }
    if !items.contains(item) {
      throw .unknownQuestion(item, interview: "", nearest: nearest(to: item, among: items))
    }
  }

  /// The check of `interview …` or `asked …`; `nil` for other sentences.
  static func read(_ words: Words) throws(CheckFlaw) -> InterviewCheck? {
    switch words.first?.lowercased() {
    case "asked": try asked(words.dropping(1))
    case "interview": try interview(words.dropping(1))
    default: nil
    }
  }

  private static func asked(_ words: Words) throws(CheckFlaw) -> InterviewCheck {
    let times = ["never": 0, "once": 1, "twice": 2]
    guard let item = words.first, words.count == 2, let count = words.word(1).flatMap({ times[$0.lowercased()] }) else {
      throw .badInterview("asked budget.approved once")
    }
    try known(item: item)
    return .asked(item: item, times: count)
  }

  private static func interview(_ words: Words) throws(CheckFlaw) -> InterviewCheck {
    guard let id = words.first?.lowercased() else { throw .badInterview("interview bant is done") }
    if words.holds("is asking", at: 1), words.count == 4, let item = words.word(3) {
      try known(id, item: item)
      return .asking(id, item: item)
    }
    if words.holds("is parked at", at: 1), words.count == 5, let item = words.word(4) {
      try known(id, item: item)
      return .parked(id, item: item)
    }
    if words.holds("is done", at: 1), words.count == 3 {
      try known(id)
      return .done(id)
    }
    throw .badInterview("interview \(id) is asking budget.approved")
  }

  /// What a sentence about a deal says of an interview: its score, gaps or an answer; `nil` for any other.
  static func read(ofDeal words: Words) throws(CheckFlaw) -> InterviewCheck? {
    if let at = words.firstIndex(of: "score"), at > 1, let interview = words.word(at - 1) {
      guard words.word(at + 1) == "is", let score = words.word(at + 2).flatMap(Int.init) else {
        throw .badInterview("deal X bant score is 75")
      }
      return .score(deal(words.prefix(at - 1)), interview: interview, score)
    }
    if let at = words.firstIndex(of: "gaps"), at > 0, words.word(at + 1) == "are" {
      let parts = words.dropping(at + 2).text.split { $0 == "," || $0 == " " }.map(String.init)
      return .gaps(deal(words.prefix(at)), parts.filter { $0 != "and" && $0 != "none" })
    }
    guard let at = (1..<max(1, words.count)).first(where: { isItem(words.word($0)) }), let said = words.word(at) else {
      return nil
    }
    let dot = said.firstIndex(of: ".") ?? said.endIndex
    guard let verb = FieldTest.Verb.allCases.first(where: { words.holds($0.rawValue, at: at + 1) }) else {
      throw .noVerb(kind: "deal")
    }
    let value = words.dropping(at + 1 + verb.rawValue.split(separator: " ").count).text
    if verb.takesValue, value.isEmpty { throw .noValue(field: said, verb: verb.rawValue) }
    try known(String(said[..<dot]), item: String(said[said.index(after: dot)...]))
    return .answer(
      deal(words.prefix(at)), interview: String(said[..<dot]), item: String(said[said.index(after: dot)...]), verb,
      value)
  }

  private static func deal(_ words: Words) -> Subject { Subject(kind: .opportunity, name: words.text) }

  /// `bant.budget.amount`: an interview, a part and a name.
  private static func isItem(_ word: String?) -> Bool {
    let parts = word?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    return parts.count == 3 && parts.allSatisfy { $0.first?.isLetter == true }
  }
}

extension InterviewCheck {
  /// The check with what was captured put in for names in braces.
  func recalling(_ captures: Captures) -> InterviewCheck {
    switch self {
    case .answer(let deal, let interview, let item, let verb, let value):
      .answer(
        Subject(kind: deal.kind, name: deal.name.recalling(captures)), interview: interview, item: item, verb,
        value.recalling(captures))
    default: self
    }
  }
}
