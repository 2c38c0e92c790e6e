/// Whether somebody will not tell the answer to a question.
struct Refusal {
  private static let refusals = Wordings(
    """
    will not, would not, refuse, refuses, refused, refusing, declined, declines, decline, preferred not, prefer not,
    prefers not, not want to, do not want, does not want, did not want, not willing, unwilling, not allowed to,
    not permitted to, not supposed to, not at liberty, not prepared to, did not, rather not, reluctant to, will never,
    asked me not, asked us not, not going to, not be, avoided, dodged, never
    """)
  private static let secrets = Wordings(
    """
    confidential, keep that internal, keeping that internal, keeps that internal, keep it internal,
    keep this internal, keep that to themselves, keeping it to themselves, keeping that to themselves, to themselves,
    to himself, to herself, under wraps, tight lipped, tightlipped, secret, secretive, not disclosed, undisclosed,
    under nda, no comment, off limits, close to their chest, close to her chest, close to his chest,
    close to the chest, close to the vest, clammed up, hush hush, keep names out, none of my business,
    none of our business, not my business, behind closed doors, cagey, changed the subject, classified,
    not for us to know, sealed lips, lips are sealed, stonewalled, no disclosure, need to know basis, shut me down,
    would not budge, dodged the question, not for my ears, not for outsiders, internal matter, sensitive,
    that is internal, is internal, be disclosed, be shared, commercially, company secret, keeping mum, keeps mum,
    stayed quiet, went quiet, kept quiet, kept mum
    """)
  private static let telling: Set<String> = [
    "say", "tell", "share", "disclose", "reveal", "discuss", "comment", "talk", "answer", "walk", "mention",
    "elaborate",
    "divulge", "confirm", "telling", "sharing", "saying", "disclosing", "discussing", "drawn", "pinned", "answering",
    "revealing", "speak", "commit", "explain", "spill", "giving", "naming", "talking", "question",
  ]
  /// Verbs that are about telling with the words that follow: "go into it", "give me any", "be drawn".
  private static let opening: [String: Set<String>] = [
    "go": ["into"], "give": ["me", "us", "any", "out", "numbers", "a"], "let": ["on", "us", "me"], "open": ["up"],
    "be": ["drawn", "pinned"],
  ]
  private static let customers: Set<String> = [
    "they", "he", "she", "customer", "client", "prospect", "buyer", "purchasing", "procurement", "nobody", "cfo", "ceo",
    "we", "i", "contact", "guy", "lady", "finance", "champion", "sponsor", "not",
  ]

  let utterance: Utterance
  let kind: Asked.Kind
  /// Whether what was learnt allows that a customer declined.
  let mayDecline: Bool

  private var words: [String] { utterance.words }

  /// Whether the line says so.
  var isThere: Bool { utterance.clauses.contains(where: isIn) }

  /// Whether it is the speaker who will not say: "don't want to answer that now".
  var isSpeakers: Bool {
    guard let clause = utterance.clauses.first, let refusal = Self.refusals.first(in: clause.range, of: words),
      ["do", "would", "will", "rather"].contains(words[refusal.lowerBound])
    else { return false }
    return (clause.start..<refusal.lowerBound).allSatisfy { ["i", "we", "do", "would", "really"].contains(words[$0]) }
  }

  private func isIn(_ clause: Clause) -> Bool {
    let isCustomers = clause.range.contains { Self.customers.contains(words[$0]) }
    if kind.isFree, !isCustomers, utterance.count > 4 { return false }
    if Self.secrets.isFound(in: clause.range, of: words) { return true }
    let isOfCustomer = words[clause.range].prefix(3).contains {
      ["customer", "client", "prospect", "buyer"].contains($0)
    }
    guard !kind.isFree || mayDecline || isOfCustomer, let refusal = Self.refusals.first(in: clause.range, of: words)
    else {
      return false
    }
    let behind = refusal.upperBound..<min(clause.range.upperBound, refusal.upperBound + 3)
    if behind.contains(where: { Self.telling.contains(words[$0]) }) {
      return !isOfThePast(refusal) || isNothingSaid(refusal)
    }
    return behind.contains { place in
      guard let next = Self.opening[words[place]] else { return words[place] == "name" }
      return place + 1 < clause.range.upperBound && next.contains(words[place + 1])
    }
  }

  private func isOfThePast(_ refusal: Range<Int>) -> Bool {
    refusal.count == 2 && words[refusal.lowerBound] == "did" || words[refusal.lowerBound] == "never"
  }

  /// "They didn't disclose it", but not "she didn't mention it".
  private func isNothingSaid(_ refusal: Range<Int>) -> Bool {
    words[refusal.upperBound...].prefix(3).contains { ["share", "disclose", "reveal"].contains($0) }
      && words[..<refusal.lowerBound].suffix(3).contains { ["they", "he", "she", "client", "customer"].contains($0) }
  }
}
