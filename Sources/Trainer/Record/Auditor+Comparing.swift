import Figures
import Sales

/// A stored value beside a written one.
extension Auditor {
  func holds(_ held: FieldValue, _ type: FieldType, _ test: FieldTest) throws -> Bool {
    switch test.verb {
    case .isEmpty: return held == .null || held == .text("")
    case .isNotEmpty: return held != .null && held != .text("")
    case .isNot: return try !equals(held, type, test.value)
    case .is, .was: return try equals(held, type, test.value)
    case .contains: return try worded(held, type).lowercased().contains(test.value.lowercased())
    case .isAtLeast: return compare(held, type, test.value).map { $0 >= 0 } ?? false
    case .isAtMost: return compare(held, type, test.value).map { $0 <= 0 } ?? false
    }
  }

  /// Names and words are the same whatever their case; `Solution Design` is `solution_design`.
  private func equals(_ held: FieldValue, _ type: FieldType, _ written: String) throws -> Bool {
    if held == .null { return false }
    if case .text = type {
      let words = held.asText?.lowercased() ?? ""
      return words == written.lowercased() || words == written.lowercased().replacingSpaces
    }
    if case .reference(let kind) = type {
      let isLogin =
        try kind == .user && held.asText.flatMap { try book.find(User.self, RecordID($0)) }?.login == written
      return try isLogin || worded(held, type).lowercased() == written.lowercased()
    }
    return compare(held, type, written) == 0
  }

  /// Below, at or above zero as the stored value is below, at or above the written one; `nil` where they have no
  /// order, such as amounts of two currencies.
  private func compare(_ held: FieldValue, _ type: FieldType, _ written: String) -> Double? {
    guard let value = WrittenValue.read(written, as: type, today: clock.today) else { return nil }
    let moment = held.asText.flatMap { Instant($0) }.map { clock.zone.local($0) }
    switch value {
    case .text: return nil
    case .number(let number): return held.asReal.map { $0 - number }
    case .money(let major, let currency):
      guard let money = held.asMoney, currency == nil || currency == money.currency else { return nil }
      return Money(major: major, currency: money.currency).map { Double(money.minor - $0.minor) }
    case .day(let day):
      let stored = moment?.day ?? held.asText.flatMap { Day(iso: $0) }
      return stored.map { Double($0 - day) }
    case .moment(let time): return moment.map { Double($0 - time) }
    }
  }
}

extension String {
  fileprivate var replacingSpaces: String { String(map { $0 == " " ? "_" : $0 }) }
}
