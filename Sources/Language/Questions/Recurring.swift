/// What an amount is counted by: "a month", "per year", "weekly".
struct Recurring {
  private static let units: [String: String] = [
    "day": "day", "days": "day", "week": "week", "wk": "week", "weeks": "week", "month": "month", "months": "month",
    "mo": "month", "mth": "month", "quarter": "quarter", "qtr": "quarter", "quarters": "quarter", "year": "year",
    "yr": "year", "years": "year", "annum": "year",
  ]
  private static let adverbs: [String: String] = [
    "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year", "annually": "year",
    "annual": "year", "pa": "year", "pcm": "month", "pm": "month", "pw": "week",
  ]
  private static let counters: Set<String> = ["a", "an", "per", "each", "every", "the", "/", "in"]
  private static let strict: Set<String> = ["per", "each", "every", "/", "another"]

  let words: [String]

  /// What stands right behind a place, and where it ends.
  func behind(_ position: Int) -> (per: String, end: Int)? {
    guard position < words.count else { return nil }
    if let unit = Self.adverbs[words[position]] { return (unit, position + 1) }
    guard Self.counters.contains(words[position]) else { return nil }
    let next =
      position + 1 < words.count && ["a", "single"].contains(words[position + 1]) ? position + 2 : position + 1
    guard next < words.count, let unit = Self.units[words[next]] else { return nil }
    return (unit, next + 1)
  }

  /// What is said of the amount elsewhere in its clause: "every month they lose 20k".
  func anywhere(in range: Range<Int>) -> String? {
    for position in range {
      if let unit = Self.adverbs[words[position]] { return unit }
      if Self.strict.contains(words[position]), position + 1 < range.upperBound,
        let unit = Self.units[words[position + 1]]
      {
        return unit
      }
    }
    guard range.count > 2, ["a", "the", "one"].contains(words[range.upperBound - 2]) else { return nil }
    return Self.units[words[range.upperBound - 1]]
  }
}
