/// What stands in a ``Wording`` for a name or figure: which one it is decides nothing.
enum Mask {
  static let time = "{time}"
  static let length = "{length}"
  static let number = "{number}"
  static let amount = "{amount}"
  static let contact = "{contact}"

  static func name(_ kind: String) -> String { "{\(kind)}" }

  /// The mask of what was spotted; `nil` for what keeps its words.
  static func entity(_ entity: Entity) -> String? {
    switch entity {
    case .time: time
    case .length: length
    case .figure(let figure): figure.measure == .number ? number : amount
    case .email, .phone: contact
    case .flag: nil
    }
  }

  /// The mask of what fills a slot of that type.
  static func filler(of type: BuiltIn) -> String? {
    switch type {
    case .datetime, .date, .period: time
    case .duration: length
    case .money, .percent: amount
    case .number: number
    case .email, .phone: contact
    case .flag, .text, .term: nil
    }
  }
}
