extension Spotted {
  /// What it costs to take the entity as a built-in kind of slot; `nil` when it is none.
  func cost(as builtIn: UInt32) -> Int32? {
    guard let type = BuiltIn(rawValue: UInt8(builtIn)) else { return nil }
    switch (type, entity) {
    case (.datetime, .time), (.date, .time), (.period, .time), (.duration, .length), (.email, .email),
      (.phone, .phone), (.flag, .flag):
      return 0
    case (_, .figure(let figure)): return figure.cost(as: type)
    default: return nil
    }
  }

  /// Whether it is a number, or a share in hundredths, of a range.
  func isIn(_ range: NumberRange) -> Bool { number.map(range.contains) ?? false }

  /// The value of a number, or of a share in hundredths.
  var number: Double? {
    guard case .figure(let figure) = entity, figure.measure == .number || figure.measure == .percent,
      case .exact(let value) = figure.extent
    else { return nil }
    return value
  }
}

extension Figure {
  fileprivate func cost(as type: BuiltIn) -> Int32? {
    switch (type, measure) {
    case (.money, .money), (.number, .number), (.percent, .percent): 0
    case (.money, .number), (.percent, .number): Cost.looseEntity
    default: nil
    }
  }
}
