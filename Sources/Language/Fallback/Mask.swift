/// What stands in a ``Wording`` for a name or figure: which one it is decides nothing.
enum Mask {
  static let time = "{time}"
  static let length = "{length}"
  static let number = "{number}"
  static let amount = "{amount}"
  static let percent = "{percent}"
  static let email = "{email}"
  static let phone = "{phone}"

  static func name(_ kind: String) -> String { "{" + kind + "}" }

  /// The mask of what was spotted; `nil` for what keeps its words.
  static func entity(_ entity: Entity) -> String? {
    switch entity {
    case .time: time
    case .length: length
    case .figure(let figure):
      switch figure.measure {
      case .number: number
      case .percent: percent
      default: amount
      }
    case .email: email
    case .phone: phone
    case .flag: nil
    }
  }

  /// The mask of what fills a slot of that type.
  static func filler(of type: BuiltIn) -> String? {
    switch type {
    case .datetime, .date, .period: time
    case .duration: length
    case .money: amount
    case .percent: percent
    case .number: number
    case .email: email
    case .phone: phone
    case .flag, .text, .term: nil
    }
  }
}
