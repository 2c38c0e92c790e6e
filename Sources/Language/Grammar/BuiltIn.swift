/// The kinds of slot that need no list.
enum BuiltIn: UInt8, CaseIterable, Sendable {
  case datetime, date, period, duration, money, number, percent, email, phone, flag, text

  init?(_ name: String) {
    guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  var name: String { "\(self)" }
}
