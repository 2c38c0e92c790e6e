/// One number of a figure, before ranges and bounds are read.
struct Term {
  var value: Double
  /// What its words multiplied it by, which a range shares: the "k" of "10-20k".
  var scale = 1.0
  var code: String?
  var isMoney = false
  var isPercent = false
}

extension Phrase {
  /// A figure with what stands before and behind it: "$1.2M", "between 10 and 20k", "at least 5 %", "about 300".
  func figure(_ index: Int) -> (Figure, Int)? {
    if let found = combined(index) ?? bounded(index) { return found }
    let isOpened = role(index) == .between || role(index) == .from
    guard let first = term(isOpened ? index + 1 : index) else { return nil }
    return range(index, first, isOpened: isOpened) ?? (isOpened ? nil : exact(index, first))
  }

  private func exact(_ index: Int, _ first: (Term, Int)) -> (Figure, Int)? {
    let (amount, end) = first
    guard !isOne(index), !isGlued(index) || tokens[index - 1].kind != .word,
      amount.isMoney || amount.isPercent || !isGlued(end) || end >= count || tokens[end].kind != .word
    else { return nil }
    return bounded(amount, behind: end) ?? (amount.figure(.exact(amount.value)), end)
  }

  /// "5000 or more".
  private func bounded(_ amount: Term, behind end: Int) -> (Figure, Int)? {
    guard let (isMin, behind) = boundBehind(end) else { return nil }
    return (amount.figure(min: isMin ? amount.value : nil, max: isMin ? nil : amount.value), behind)
  }

  /// "This one", "the one", "which one": no number.
  private func isOne(_ index: Int) -> Bool {
    guard self[index].cardinal == 1, self[index + 1].cardinal == nil, self[index + 1].scale == 0 else { return false }
    switch role(index - 1) {
    case .the, .this, .next, .last, .another, .no, .all: return true
    default: return ["that", "which", "each", "any", "other", "right", "wrong"].contains { isWord(index - 1, $0) }
    }
  }

  /// "Between 10 and 20k", "from $10 to $20", "10-20k", "1000 to 5000".
  private func range(_ index: Int, _ first: (Term, Int), isOpened: Bool) -> (Figure, Int)? {
    var low = first.0
    let end = first.1
    guard let link = link(end, allowsAnd: role(index) == .between), let (high, behind) = term(link, as: low.code),
      isOpened || high.isMoney || low.isMoney || low.isPercent || tokens[link].joint == .hyphen || dash(end) != nil
    else { return nil }
    if low.scale == 1, high.scale > 1, low.value * high.scale < high.value { low.value *= high.scale }
    guard low.value < high.value, !(low.isPercent && !high.isPercent), isOpened || !isLongCode(index, behind) else {
      return nil
    }
    var figure = high
    figure.code = high.code ?? low.code
    figure.isMoney = high.isMoney || low.isMoney
    return (figure.figure(min: low.value, max: high.value), behind)
  }

  /// Whether more numbers are joined on, so that two of them are no range: `010-6228-33`, "three-nought-four".
  private func isLongCode(_ first: Int, _ end: Int) -> Bool {
    func isFigure(_ index: Int) -> Bool { isNumber(index) || self[index].cardinal != nil }
    return joined(end).map { isFigure($0.1) } ?? false || joined(first) != nil && isFigure(first - 1)
  }

  private func link(_ index: Int, allowsAnd: Bool) -> Int? {
    if role(index) == .to || allowsAnd && role(index) == .and { return index + 1 }
    return dash(index)
  }

  /// "At least $5k", "up to 30k", "more than 20", "under 7 euros", "equal to 50k".
  private func bounded(_ index: Int) -> (Figure, Int)? {
    if role(index) == .equal, role(index + 1) == .to {
      return term(index + 2).map { bounded($0, behind: $1) ?? ($0.figure(min: $0.value, max: $0.value), $1) }
    }
    guard let (isMin, start) = boundBefore(index), let (amount, end) = term(start) else { return nil }
    return (amount.figure(min: isMin ? amount.value : nil, max: isMin ? nil : amount.value), end)
  }

  /// "Larger than 20 and less than 35": two bounds.
  private func combined(_ index: Int) -> (Figure, Int)? {
    guard let (first, start) = boundBefore(index), let (one, end) = term(start),
      role(end) == .and, let (second, next) = boundBefore(end + 1), first != second,
      let (other, behind) = term(next)
    else { return nil }
    let (low, high) = first ? (one, other) : (other, one)
    return low.value < high.value ? (high.figure(min: low.value, max: high.value), behind) : nil
  }

  /// Whether a lower (true) or upper bound is announced, and where its figure starts.
  private func boundBefore(_ index: Int) -> (Bool, Int)? {
    if isMark(index, ">") || isMark(index, "<") {
      return (isMark(index, ">"), isMark(index + 1, "=") ? index + 2 : index + 1)
    }
    let negated = role(index) == .no || role(index) == .not
    let word = negated ? index + 1 : index
    switch role(word) {
    case .more, .less:
      var next = word + 1
      if role(next) == .or, role(next + 1) == .equal { next += 2 }
      if role(next) == .than { next += 1 } else if !standsAlone(word) { return nil }
      if role(next) == .or, role(next + 1) == .equal { next = past(.to, past(.than, next + 2)) }
      return ((role(word) == .more) != negated, next)
    case .over where !negated: return (true, index + 1)
    case .under where !negated: return (false, index + 1)
    case .at where role(index + 1) == .least: return (true, index + 2)
    case .at where role(index + 1) == .most: return (false, index + 2)
    case .up where role(index + 1) == .to: return (false, index + 2)
    case .up where role(index + 1) == .of: return (true, index + 2)
    default: return nil
    }
  }

  /// Whether the word is a bound without "than".
  private func standsAlone(_ index: Int) -> Bool {
    isWord(index, "above") || isWord(index, "below") || isWord(index, "exceed") || isWord(index, "exceeds")
      || isWord(index, "exceeding")
  }

  /// "Or more", "and above", "and up", "or less", "plus", "+" behind a figure.
  private func boundBehind(_ index: Int) -> (Bool, Int)? {
    if isMark(index, "+"), isGlued(index), !isNumber(index + 1) { return (true, index + 1) }
    if role(index) == .plus, index + 1 >= count { return (true, index + 1) }
    let isListed = role(index) == .and && isEnd(index + 2)
    if isListed, role(index + 1) == .up { return (true, index + 2) }
    guard role(index) == .or || isListed,
      role(index + 1) == .more || role(index + 1) == .less || role(index + 1) == .over || role(index + 1) == .under
    else { return nil }
    if role(index + 2) == .than, isNumber(index + 3) || self[index + 3].cardinal != nil { return nil }
    return (role(index + 1) == .more || role(index + 1) == .over, past(.than, index + 2))
  }
}

extension Term {
  func figure(_ extent: Figure.Extent) -> Figure {
    Figure(extent: extent, measure: isPercent ? .percent : isMoney ? .money(code: code) : .number)
  }

  func figure(min: Double?, max: Double?) -> Figure { figure(.range(min: min, max: max)) }
}
