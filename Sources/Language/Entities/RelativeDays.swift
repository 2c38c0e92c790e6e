import Figures

extension Phrase {
  /// One day, however it is named; days need no cue, but a doubtful word ("sun") does.
  func day(_ index: Int, isCued: Bool = false) -> (When, Int)? {
    plainDay(index, isCued: isCued) ?? closest(index) ?? away(index)
  }

  /// A day that is not counted from another one.
  func plainDay(_ index: Int, isCued: Bool) -> (When, Int)? {
    nthOf(index) ?? calendarDate(index) ?? namedDay(index) ?? holiday(index)
      ?? dayOfMonth(index, isCued: isCued || role(index - 1) == .on) ?? weekdayPhrase(index, isCued: isCued)
  }

  /// "Today", "tomorrow", "the day after tomorrow", "the next day", "next business day".
  private func namedDay(_ index: Int) -> (When, Int)? {
    switch role(index) {
    case .today: return (.day(0), index + 1)
    case .tomorrow: return (.day(1), index + 1)
    case .yesterday: return (.day(-1), index + 1)
    default: break
    }
    let start = past(.the, index)
    if self[start].unit == .day, role(start + 1) == .after, role(start + 2) == .tomorrow { return (.day(2), start + 3) }
    if self[start].unit == .day, role(start + 1) == .before, role(start + 2) == .yesterday {
      return (.day(-2), start + 3)
    }
    guard let step = step(start) else { return nil }
    if self[start + 1].unit == .day, start > index || role(start) != .this { return (.day(step), start + 2) }
    if self[start + 1].unit == .workday { return (.workday(step), start + 2) }
    let isBusiness = isWord(start + 1, "business") || isWord(start + 1, "working")
    return isBusiness && self[start + 2].unit == .day ? (.workday(step), start + 3) : nil
  }

  /// This (0), next (1), last (-1).
  func step(_ index: Int) -> Int? {
    switch role(index) {
    case .this: 0
    case .next: 1
    case .coming: 1
    case .last, .past: -1
    default: nil
    }
  }

  /// "Friday", "this Friday", "next Friday", "Friday next week", "Friday week", "Friday after next".
  func weekdayPhrase(_ index: Int, isCued: Bool) -> (When, Int)? {
    let start = past(.the, index)
    if let turn = turn(start), let weekday = weekday(start + 1) { return (.weekday(weekday, turn), start + 2) }
    guard let weekday = weekday(index) else { return nil }
    if let (offset, end) = weekBehind(index + 1) { return (.weekday(weekday, .offset(offset)), end) }
    if self[index + 1].unit == .week, letter(index + 1) == 0, self[index + 2].role != .commencing {
      return (.weekday(weekday, .later(1)), index + 2)
    }
    if role(index + 1) == .after, role(index + 2) == .next { return (.weekday(weekday, .offset(2)), index + 3) }
    guard !self[index].isDoubtful || isCued || isCue(index - 1) || isLone(index) else { return nil }
    return (.weekday(weekday, .bare), index + 1)
  }

  func turn(_ index: Int) -> Turn? {
    switch role(index) {
    case .this: .offset(0)
    case .next: .offset(1)
    case .coming: .bare
    case .last, .past: .last
    default: nil
    }
  }

  func weekday(_ index: Int) -> Weekday? { Weekday(rawValue: Int(self[index].weekday)) }

  /// "[of|in] next week" behind a weekday.
  private func weekBehind(_ index: Int) -> (Int, Int)? {
    let start = pastComma(index)
    let next = role(start) == .of || role(start) == .in ? start + 1 : start
    guard let step = step(next), self[next + 1].unit == .week else { return nil }
    return (step, next + 2)
  }

  /// Whether the word makes a doubtful one behind it a time.
  func isCue(_ index: Int) -> Bool {
    switch role(index) {
    case .in, .on, .by, .until, .before, .after, .since, .during, .within, .this, .next, .last, .past, .coming, .of,
      .start, .middle, .end, .early, .late, .from, .between, .commencing:
      true
    default: false
    }
  }

  /// Whether the word is all there is.
  func isLone(_ index: Int) -> Bool {
    count == 1 || tokens.indices.allSatisfy { $0 == index || tokens[$0].kind != .word && tokens[$0].kind != .number }
  }

  /// "First Monday of April", "last day of the month", "third Tuesday", "fifth last day of May", "end of Q3".
  private func nthOf(_ index: Int) -> (When, Int)? {
    let start = past(.the, index)
    guard let (number, named) = place(start) else { return nil }
    let weekday = weekday(named)
    let isWorkday = isWord(named, "business") || isWord(named, "working")
    let noun = isWorkday ? named + 1 : named
    guard weekday != nil || self[noun].unit == .day else { return dayOf(number, named) }
    let link = noun + 1
    if role(link) == .of || role(link) == .in, let (stretch, end) = plainSpan(link + 1) {
      return (.nth(number, weekday, of: stretch), end)
    }
    return weekday != nil && number > 0 && role(start) == .none
      ? (.nth(number, weekday, of: .unit(.month, 0)), link) : nil
  }

  /// The number of a place counted from the start, or negative from the end.
  func place(_ index: Int) -> (Int, Int)? {
    guard let (number, end) = ordinal(index) else { return role(index) == .last ? (-1, index + 1) : nil }
    return role(end) == .last ? (-number, end + 1) : (number, end)
  }

  /// "The 20th of next month".
  private func dayOf(_ number: Int, _ index: Int) -> (When, Int)? {
    guard number > 0, role(index) == .of, case (.unit(.month, let offset), let end)? = plainSpan(index + 1) else {
      return nil
    }
    return (.nth(number, nil, of: .unit(.month, offset)), end)
  }

  private func closest(_ index: Int) -> (When, Int)? {
    let start = past(.the, index)
    guard role(start) == .closest, let weekday = weekday(start + 1), role(start + 2) == .to,
      let (target, end) = plainDay(start + 3, isCued: true)
    else { return nil }
    return (.closest(weekday, to: target), end)
  }

  /// "In 3 days", "2 weeks ago", "a week from Friday", "3 days after the 5th", "2 Thursdays ago".
  func away(_ index: Int) -> (When, Int)? {
    let isIn = role(index) == .in || role(index) == .within || role(index) == .after
    if isIn, let (amount, end) = amountAway(index + 1) {
      let (base, behind) = behindIn(end) ?? (self.base(of: amount), end)
      return (.shifted(amount, from: base), behind)
    }
    guard !isIn, let (amount, end) = amountAway(index) else { return weekdaysAgo(index) }
    switch role(end) {
    case .ago:
      return isWord(end, "back") && self[end + 1].role == .to
        ? nil : (.shifted(-amount, from: base(of: amount)), end + 1)
    case .on where weekday(end + 1) != nil && amount.isWeeks, .today where amount.isWeeks,
      .tomorrow where amount.isWeeks:
      return plainDay(past(.on, end), isCued: true).map { (.shifted(amount, from: $0.0), $0.1) }
    case .hence: return (.shifted(amount, from: base(of: amount)), end + 1)
    case .from, .after:
      guard let (base, behind) = anchor(end + 1) else { return nil }
      if role(index - 1) == .for, role(end) == .from { return (.lasting(amount, from: base), behind) }
      return (.shifted(amount, from: base), behind)
    case .before:
      guard let (base, behind) = anchor(end + 1) else { return nil }
      return (.shifted(-amount, from: base), behind)
    default: return nil
    }
  }

  private func behindIn(_ index: Int) -> (When, Int)? {
    guard role(index) == .from else { return nil }
    return anchor(index + 1)
  }

  private func anchor(_ index: Int) -> (When, Int)? {
    if role(index) == .now { return (.now, index + 1) }
    return clock(index).map { (.clock($0.0, on: nil), $0.1) } ?? plainDay(index, isCued: true)
  }

  /// An amount behind "about", with business days.
  private func amountAway(_ index: Int) -> (Amount, Int)? {
    var start = past(.approximately, past(.approximately, index))
    if isMark(start, "~") { start += 1 }
    if let (count, end) = count(start) ?? (role(start) == .a ? (1, start + 1) : nil), count < 10_000,
      isWord(end, "business") || isWord(end, "working"), self[end + 1].unit == .day
    {
      return (Amount(workdays: Int(count)), end + 2)
    }
    if isNumber(start), isMark(start + 1, "'"), isGlued(start + 1), let minutes = integer(start),
      minutes < 1000
    {
      return (Amount(seconds: minutes * 60), start + 2)
    }
    return amount(start)
  }

  private func base(of amount: Amount) -> When { amount.seconds == 0 ? .day(0) : .now }

  private func weekdaysAgo(_ index: Int) -> (When, Int)? {
    guard let (count, end) = count(index), (1...100).contains(count), let weekday = weekday(end), role(end + 1) == .ago
    else { return nil }
    return (.shifted(Amount(days: -7 * (Int(count) - 1)), from: .weekday(weekday, .last)), end + 2)
  }
}

extension Amount {
  /// Whether it is whole weeks: "a week on Tuesday".
  fileprivate var isWeeks: Bool { months == 0 && seconds == 0 && days > 0 && days % 7 == 0 }
}
