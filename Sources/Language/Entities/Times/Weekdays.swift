import Figures

extension Phrase {
  /// "Friday", "this Friday", "next Friday", "Friday next week", "Friday week", "Friday after next".
  func weekdayPhrase(_ index: Int, isCued: Bool) -> (When, Int)? {
    let start = past(.the, index)
    if let turn = turn(start), let weekday = weekday(start + 1) { return (.weekday(weekday, turn), start + 2) }
    if let step = step(start), self[start + 1].unit == .week, let weekday = weekday(pastLink(start + 2)) {
      return (.weekday(weekday, .offset(step)), pastLink(start + 2) + 1)
    }
    guard let weekday = weekday(index) else { return nil }
    if let (offset, end) = weekBehind(index + 1) { return (.weekday(weekday, .offset(offset)), end) }
    if let (weeks, end) = weeksOn(index + 1) { return (.weekday(weekday, .later(weeks)), end) }
    if role(index + 1) == .before, role(index + 2) == .last {
      return (.shifted(Amount(days: -7), from: .weekday(weekday, .last)), index + 3)
    }
    if role(index + 1) == .after, role(index + 2) == .next { return (.weekday(weekday, .offset(2)), index + 3) }
    guard
      !self[index].isDoubtful || isCued || isCue(index - 1) || isLone(index) || clock(index + 1) != nil
        || self[index + 1].part != nil
    else {
      return nil
    }
    return (.weekday(weekday, .bare), index + 1)
  }

  /// The "week", "fortnight" or "in two weeks" behind a weekday, as a number of weeks.
  private func weeksOn(_ index: Int) -> (Int, Int)? {
    switch self[index].unit {
    case .week where letter(index) == 0 && role(index + 1) != .commencing: return (1, index + 1)
    case .fortnight: return (2, index + 1)
    default:
      guard role(index) == .in, let (amount, end) = amount(index + 1), amount.isWeeks else { return nil }
      return (amount.days / 7, end)
    }
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

  /// The index behind the "on" or the possessive of "next week on Tuesday", "this week's Friday".
  private func pastLink(_ index: Int) -> Int { isWord(index, "'s") ? index + 1 : past(.on, index) }

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
  func nthOf(_ index: Int) -> (When, Int)? {
    let start = past(.the, index)
    guard let (number, named) = place(start) else { return nil }
    let weekday = weekday(named)
    let noun = past(.business, named)
    guard weekday != nil || self[noun].unit == .day else { return dayOf(number, named) }
    let link = noun + 1
    let isLinked = role(link) == .of || role(link) == .in
    if isLinked || step(link) != nil, let (stretch, end) = plainSpan(isLinked ? link + 1 : link), !stretch.isDay {
      return (.nth(number, weekday, of: stretch), end)
    }
    return weekday != nil && number > 0 && role(start) == .none
      ? (.nth(number, weekday, of: .unit(.month, 0)), link) : nil
  }

  /// The number of a place counted from the start, or negative from the end: "second last", "second to last".
  func place(_ index: Int) -> (Int, Int)? {
    guard let (number, end) = ordinal(index) else { return role(index) == .last ? (-1, index + 1) : nil }
    if number > 1, role(end) == .to, role(end + 1) == .last { return (-number, end + 2) }
    return role(end) == .last ? (-number, end + 1) : (number, end)
  }

  /// "The 20th of next month".
  private func dayOf(_ number: Int, _ index: Int) -> (When, Int)? {
    guard number > 0, role(index) == .of, case (.unit(.month, let offset), let end)? = plainSpan(index + 1) else {
      return nil
    }
    return (.nth(number, nil, of: .unit(.month, offset)), end)
  }

  func closest(_ index: Int) -> (When, Int)? {
    let start = past(.the, index)
    guard role(start) == .closest, let weekday = weekday(start + 1), role(start + 2) == .to,
      let (target, end) = plainDay(start + 3, isCued: true)
    else { return nil }
    return (.closest(weekday, to: target), end)
  }
}
