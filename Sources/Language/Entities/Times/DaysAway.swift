extension Phrase {
  /// "In 3 days", "2 weeks ago", "a week from Friday", "3 days after the 5th", "2 Thursdays ago".
  func away(_ index: Int) -> (When, Int)? {
    let isIn = role(index) == .in || role(index) == .within || role(index) == .after
    if isIn, let (amount, end) = amountAway(index + 1) {
      if amount.isWeeks, role(end) == .on, let weekday = weekday(end + 1) {
        return (.weekday(weekday, .offset(amount.days / 7)), end + 2)
      }
      let (base, behind) = behindIn(end) ?? (self.base(of: amount), end)
      return (.shifted(amount, from: base), behind)
    }
    if isIn, let found = about(index + 1) { return found }
    guard !isIn, let (amount, end) = amountAway(index) else { return weekdaysAgo(index) }
    switch role(end) {
    case .ago:
      if isWord(end, "back"), role(end + 1) == .to { return nil }
      if amount.seconds == 0, let (base, behind) = named(end + 1) { return (.shifted(-amount, from: base), behind) }
      return (.shifted(-amount, from: base(of: amount)), end + 1)
    case .on where weekday(end + 1) != nil && amount.isWeeks, .today where amount.isWeeks,
      .tomorrow where amount.isWeeks:
      return plainDay(past(.on, end), isCued: true).map { (.shifted(amount, from: $0.0), $0.1) }
    case .hence: return (.shifted(amount, from: base(of: amount)), end + 1)
    case .from, .after:
      guard let (base, behind) = anchor(end + 1), role(end) == .after || amount.seconds == 0 || !base.isDay else {
        return nil
      }
      if role(index - 1) == .for, role(end) == .from { return (.lasting(amount, from: base), behind) }
      return (.shifted(amount, from: base), behind)
    case .before:
      guard let (base, behind) = anchor(end + 1) else { return nil }
      return (.shifted(-amount, from: base), behind)
    default: return nil
    }
  }

  /// The "2-3 weeks" or "two to three days" that a time is away.
  private func about(_ index: Int) -> (When, Int)? {
    guard let (low, end) = count(index), let link = dash(end) ?? (role(end) == .to || role(end) == .or ? end + 1 : nil),
      let (high, behind) = amount(link), let unit = self[behind - 1].unit, let amount = Amount(low, unit)
    else { return nil }
    return (.between(.shifted(amount, from: base(of: amount)), .shifted(high, from: base(of: high))), behind)
  }

  private func behindIn(_ index: Int) -> (When, Int)? {
    guard role(index) == .from else { return nil }
    return anchor(index + 1)
  }

  private func anchor(_ index: Int) -> (When, Int)? {
    if role(index) == .now { return (.now, index + 1) }
    return edge(index) ?? clockMoment(index) ?? plainDay(index, isCued: true)
  }

  /// An amount behind "about".
  private func amountAway(_ index: Int) -> (Amount, Int)? {
    var start = past(.approximately, past(.approximately, index))
    if isMark(start, "~") { start += 1 }
    return primed(start) ?? amount(start)
  }

  /// `5'` as minutes and `30"` as seconds.
  private func primed(_ index: Int) -> (Amount, Int)? {
    guard sentence.quotes.isEmpty, let count = integer(index, in: 1...999), isGlued(index + 1) else { return nil }
    if isApostrophe(index + 1) { return (Amount(seconds: count * 60), index + 2) }
    return isMark(index + 1, "\"") ? (Amount(seconds: count), index + 2) : nil
  }

  private func base(of amount: Amount) -> When { amount.seconds == 0 ? .day(0) : .now }

  private func weekdaysAgo(_ index: Int) -> (When, Int)? {
    guard let (count, end) = count(index), (1...100).contains(count), let weekday = weekday(end) else { return nil }
    if role(end + 1) == .from, role(end + 2) == .now {
      return (.weekday(weekday, .later(Int(count) - 1)), end + 3)
    }
    guard role(end + 1) == .ago else { return nil }
    return (.shifted(Amount(days: -7 * (Int(count) - 1)), from: .weekday(weekday, .last)), end + 2)
  }
}

extension Amount {
  /// Whether it is whole weeks, of ten years at most: "a week on Tuesday".
  var isWeeks: Bool { months == 0 && seconds == 0 && (1...3650).contains(days) && days % 7 == 0 }
}
