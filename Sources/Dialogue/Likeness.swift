import Language

/// Whether two names may well mean the same company, person or deal. Case, accents and marks do not count.
enum Likeness {
  /// Legal forms do not count, nor do spaces and one slip in a long name; one may be the beginning of the other.
  static func companies(_ left: String, _ right: String) -> Bool {
    let (left, right) = (words(left), words(right))
    return same(core(left), core(right)) || left.starts(with: right) || right.starts(with: core(left))
  }

  /// An initial stands for a first name; one may be the beginning of the other.
  static func people(_ left: String, _ right: String) -> Bool {
    let (left, right) = (words(left), words(right))
    guard let first = left.first, let other = right.first else { return false }
    let isInitial = left.count > 1 && left.dropFirst() == right.dropFirst() && min(first.count, other.count) == 1
    return same(left, right) || left.starts(with: right) || right.starts(with: left)
      || isInitial && first.first == other.first
  }

  /// Two deals of one account, whose name does not count.
  static func deals(_ left: String, _ right: String, of account: String) -> Bool {
    let passed = Set(words(account) + ["deal", "opportunity", "the", "for", "with"])
    return same(words(left).filter { !passed.contains($0) }, words(right).filter { !passed.contains($0) })
  }

  private static let shortestMisspelt = 5

  private static func same(_ left: [String], _ right: [String]) -> Bool {
    let (left, right) = (Array(left.joined().utf8), Array(right.joined().utf8))
    if left == right { return true }
    guard min(left.count, right.count) >= shortestMisspelt, !left.contains(where: isDigit) else { return false }
    return Slip(from: left[...], to: right[...]) != nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func words(_ text: String) -> [String] {
    let sentence = Sentence(text)
    return sentence.tokens.indices.filter { !sentence.tokens[$0].isIgnorable }.map(sentence.word)
  }

  private static let legalForms: Set = [
    "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "lp", "plc", "gmbh",
    "ag", "sa", "sas", "sarl", "bv", "nv", "oy", "ab", "as", "aps", "spa", "srl", "kg", "pty", "pte", "pvt", "group",
    "holdings", "holding",
  ]

  /// The words without legal forms behind and an article before; never none of them.
  private static func core(_ words: [String]) -> [String] {
    var core = words[...]
    if core.count > 1, core.first == "the" { core.removeFirst() }
    while core.count > 1, core.last.map(legalForms.contains) ?? false { core.removeLast() }
    return Array(core)
  }
}
