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

  /// The figure inside a bound: the 130k of "up to 130k", where "up to" may be the template's own words.
  func bareFigure(in sentence: Sentence) -> Spotted? {
    guard case .figure(let figure) = entity, case .range(let low, let high) = figure.extent, low == nil || high == nil,
      let start = tokens.first(where: { sentence.tokens[$0].kind != .word }), start > tokens.lowerBound,
      let (bare, end) = Phrase(sentence).figure(start), end == tokens.upperBound, case .exact = bare.extent
    else { return nil }
    var part = self
    part.entity = .figure(bare)
    part.tokens = start..<end
    part.outer = start..<end
    part.isWhole = false
    return part
  }

  /// The value of a number, or of a share in hundredths.
  var number: Double? {
    guard case .figure(let figure) = entity, figure.measure == .number || figure.measure == .percent,
      case .exact(let value) = figure.extent
    else { return nil }
    return value
  }
}

extension Figure {
  private var isRange: Bool { if case .range = extent { true } else { false } }

  /// "One" before a noun counts and is no sum.
  private var isOne: Bool { extent == .exact(1) }

  fileprivate func cost(as type: BuiltIn) -> Int32? {
    switch (type, measure) {
    case (.money, .money), (.number, .number), (.percent, .percent): isRange ? Cost.rangeOfFigures : 0
    case (.money, .number), (.percent, .number): isOne ? nil : Cost.looseEntity
    default: nil
    }
  }
}
