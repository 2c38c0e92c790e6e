import Figures

/// What the values of fields must be, beyond their types.
enum FieldRules {
  private static let required: [RecordKind: Set<String>] = [
    .account: ["name"], .contact: ["name"], .opportunity: ["name"], .task: ["subject"], .note: ["body"],
    .user: ["name"], .checklistItem: ["opportunity", "item"], .stakeholder: ["opportunity", "contact"],
    .trainingCompletion: ["training"], .trainingAttempt: ["exercise"], .document: ["opportunity", "type"],
    .phrase: ["name", "meaning"],
  ]

  private static let notNegative: Set<String> = ["number_of_employees", "duration_minutes", "count"]

  private static let ranges: [String: ClosedRange<Double>] = [
    "probability": 0...1, "stance": -2...2, "influence": 1...3,
  ]

  /// Looks at every field of a record.
  static func check<R: Record>(_ record: R) throws(SalesError) {
    for field in R.fields { try check(field.get(record), of: field.name, in: R.kind) }
  }

  static func check(_ value: FieldValue, of field: String, in kind: RecordKind) throws(SalesError) {
    if value == .null || value.isBlank {
      if required[kind]?.contains(field) == true { throw .mustBeFilled(kind, field: field) }
      return
    }
    if let rule = broken(by: value, of: field) {
      throw .wrongValue(kind, field: field, value: value, expected: rule)
    }
  }

  private static func broken(by value: FieldValue, of field: String) -> ValueRule? {
    if let money = value.asMoney, let rule = broken(by: money) { return rule }
    if let number = value.asReal, let range = ranges[field], !range.contains(number) {
      return .range(range.lowerBound, range.upperBound)
    }
    if let number = value.asInteger, number < 0, notNegative.contains(field) { return .notNegative }
    if field == "email", let text = value.asText, !isEmail(text) { return .email }
    if field == "per", let text = value.asText, !quotaPeriods.contains(text) { return .oneOf(quotaPeriods) }
    return nil
  }

  private static func broken(by money: Money) -> ValueRule? {
    if money.minor < 0 { return .notNegative }
    return money.minor > Money.greatest ? .atMost(Money(minor: Money.greatest, currency: money.currency)) : nil
  }

  private static let quotaPeriods = ["month", "quarter", "year"]

  /// One `@` with something before it and a dot among what follows, and no space.
  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
  }
}

extension FieldValue {
  /// A text of nothing but spaces.
  var isBlank: Bool { asText?.allSatisfy(\.isWhitespace) == true }
}
