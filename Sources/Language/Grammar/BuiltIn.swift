/// The kinds of slot that need no list.
enum BuiltIn: UInt8, CaseIterable, Sendable {
  case datetime, date, period, duration, money, number, percent, email, phone, flag, text
  /// A few words that name something: it ends at a mark, at a time and before a word such as "because".
  case term

  init?(_ name: String) {
    guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  var name: String { "\(self)" }

  func label(_ slot: UInt32) -> Label {
    switch self {
    case .text: Label(kind: .text, index: 0, slot: slot)
    case .term: Label(kind: .text, index: Label.term, slot: slot)
    default: Label(kind: .entity, index: UInt32(rawValue), slot: slot)
    }
  }
}
