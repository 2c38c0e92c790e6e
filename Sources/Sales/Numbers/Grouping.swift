/// What a KPI can be broken down by.
public enum Grouping: String, Sendable, CaseIterable {
  case stage, owner, month, quarter, source, industry, segment, account, product, reason, competitor, activity, region
  case manager
}

extension Grouping {
  /// What a group without a key is called.
  public var nameOfNone: String { self == .owner ? "nobody" : "none" }

  /// The key a month's records stand under: `2026-05`, or its quarter `2026-Q2`.
  func bucket(_ key: String) -> String {
    guard self == .quarter, let month = Int(key.dropFirst(5).prefix(2)) else { return key }
    return "\(key.prefix(4))-Q\((month + 2) / 3)"
  }
}
