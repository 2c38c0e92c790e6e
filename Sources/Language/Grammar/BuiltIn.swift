/// The kinds of slot that need no list.
enum BuiltIn: UInt8, CaseIterable, Sendable {
  case datetime, date, period, duration, money, number, percent, email, phone, flag, text
  /// A few words that name something: it ends at a mark, at a time and before a word such as "because".
  case term

  init?(_ name: String) {
    guard let number = Self.names.firstIndex(of: name) else { return nil }
    self = Self.allCases[number]
  }

  private static let names = allCases.map { "\($0)" }

  var name: String { Self.names[Int(rawValue)] }

  func label(_ slot: UInt32) -> Label {
    switch self {
    case .text: Label(kind: .text, index: 0, slot: slot)
    case .term: Label(kind: .text, index: Label.term, slot: slot)
    default: Label(kind: .entity, index: UInt32(rawValue), slot: slot)
    }
  }
}
