extension Phrase {
  /// A length: "45 min", "an hour and a half", `1h30`, "2 weeks and 3 days", "half a day", "a couple of months".
  ///
  /// The unit is the last one said.
  func amount(_ index: Int) -> (Amount, Int)? {
    guard hasUnit, var (amount, end, unit) = amountPart(index) else { return nil }
    while unit.rawValue > 0 {
      let next = past(.and, pastComma(end))
      if role(next) == .a, next == end { break }
      guard let (more, behind, smaller) = amountPart(next, isFirst: false), smaller != unit else { break }
      amount = amount + more
      (end, unit) = (behind, smaller)
    }
    return (amount, end)
  }

  private func amountPart(_ index: Int, isFirst: Bool = true) -> (Amount, Int, TimeUnit)? {
    if let whole = wholeUnit(index), isFirst { return whole }
    guard !isFirst || !isNumber(index) || !isGluedToWord(index), let (count, next) = quantity(index),
      let (unit, end) = unit(next, isBehindDigits: isNumber(next - 1)),
      let amount = Amount(count, unit), unit != .second || role(next - 1) != .a || role(index - 1) == .in,
      byte(index - 1) != UInt8(ascii: "-") || !isGlued(index)
    else { return nil }
    if unit == .second, self[next].ordinal > 0, isCounted(end) { return nil }
    if role(end) == .and, let (part, behind) = part(end + 1), let more = Amount(count + part, unit) {
      return (more, behind, unit)
    }
    if unit == .hour || unit == .minute, let (rest, behind) = bareRest(end), let more = Amount(rest, smaller(unit)) {
      return (amount + more, behind, unit)
    }
    return (amount, end, unit)
  }

  /// "All week", "a full month", "another business day", "for the hour".
  private func wholeUnit(_ index: Int) -> (Amount, Int, TimeUnit)? {
    let isNamed = role(index) == .the && role(index - 1) == .for
    let start = past(.a, index)
    guard isNamed || role(start) == .all || role(start) == .another,
      let (unit, end) = unit(start + 1, isBehindDigits: false), let amount = Amount(1, unit)
    else { return nil }
    let isClock = unit.rawValue < TimeUnit.day.rawValue
    return isNamed && (!isClock || unit == .second || isCounted(end)) || isClock && isWord(start, "all")
      ? nil : (amount, end, unit)
  }

  /// How many units: a number, "a", "half a", "two and a half", "a couple of", "several".
  private func quantity(_ index: Int) -> (Double, Int)? {
    if let (part, end) = part(index), self[past(.a, past(.of, end))].unit != nil {
      return (part, past(.a, past(.of, end)))
    }
    let start = past(.a, index)
    switch role(start) {
    case .couple: return (2, past(.of, start + 1))
    case .few: return (3, start + 1)
    default: break
    }
    if let (count, end) = count(index) { return (count, pastMeasure(end)) }
    return start > index ? (1, pastMeasure(start)) : nil
  }

  /// The index behind "of" or a word that leaves a number of units what it is: two "more" hours, three "full" days.
  private func pastMeasure(_ index: Int) -> Int {
    switch role(index) {
    case .of, .more, .less, .all, .another, .extra: index + 1
    default: index
    }
  }

  /// The unit at the index and the index behind it; a lone letter is one only where it touches digits.
  private func unit(_ index: Int, isBehindDigits: Bool) -> (TimeUnit, Int)? {
    if role(index) == .business, self[index + 1].unit == .day { return (.workday, index + 2) }
    return singleUnit(index, isBehindDigits: isBehindDigits).map { ($0, index + 1) }
  }

  private func singleUnit(_ index: Int, isBehindDigits: Bool) -> TimeUnit? {
    guard letter(index) == 0 || (isGlued(index) && isBehindDigits) else {
      return letter(index) == UInt8(ascii: "h") && isBehindDigits ? .hour : nil
    }
    if letter(index) == UInt8(ascii: "m"), tokens[index].isCapitalized || isFractionTail(index - 1) { return nil }
    if self[index].role == .fiscal || self[index].weekday > 0 && self[index].unit == nil { return nil }
    return self[index].unit
  }

  /// The "30" of `1h30`, "1 hour thirty" and "2 hours and 10".
  private func bareRest(_ index: Int) -> (Double, Int)? {
    let start = past(.and, index)
    let found = small(start) ?? integer(start, in: 1...59).map { ($0, start + 1) }
    guard let (rest, end) = found, rest < 60, isNumber(start) ? digits(start) <= 2 : true else { return nil }
    let next = self[end]
    guard next.unit == nil, next.role != .am, next.role != .pm, !isInside(end, ":"), !isMark(end, "/"),
      next.role != .percent,
      next.currency == 0, next.month == 0, tokens.indices.contains(end) ? tokens[end].joint != .hyphen : true,
      !(isGlued(end) && tokens[end].kind == .word)
    else { return nil }
    return (Double(rest), end)
  }

  private func smaller(_ unit: TimeUnit) -> TimeUnit { unit == .hour ? .minute : .second }
}
