extension Phrase {
  /// A stretch of the calendar: "next week", "Q3 2026", "last 3 months", "May", "the weekend", "year to date".
  func span(_ index: Int, isCued: Bool = false) -> (When, Int)? {
    if let found = sinceStart(index) ?? weekOf(index) ?? portion(index) { return found }
    return counted(index) ?? quarter(index) ?? year(index, isCued: isCued) ?? month(index, isCued: isCued)
      ?? calendarUnit(index) ?? rest(index) ?? third(index) ?? always(index)
  }

  /// A stretch that a place in it can be named of: "the first Monday of" May.
  func plainSpan(_ index: Int) -> (When, Int)? {
    counted(index) ?? quarter(index) ?? year(index) ?? month(index, isCued: true) ?? calendarUnit(index)
  }

  /// "Year to date", "ytd", "this quarter so far", "so far this year".
  private func sinceStart(_ index: Int) -> (When, Int)? {
    switch role(index) {
    case .trailingYear: return (.rolling(Amount(months: -12)), index + 1)
    case .yearToDate: return (.toDate(.year), index + 1)
    case .quarterToDate: return (.toDate(.quarter), index + 1)
    case .monthToDate: return (.toDate(.month), index + 1)
    case .weekToDate: return (.toDate(.week), index + 1)
    default: break
    }
    if role(index) == .so, role(index + 1) == .far, role(index + 2) == .this, let unit = stretchUnit(index + 3) {
      return (.toDate(unit), index + 4)
    }
    let start = role(index) == .this || role(index) == .the ? index + 1 : index
    guard let unit = self[start].unit, unit.rawValue >= TimeUnit.week.rawValue, letter(start) == 0 else { return nil }
    let isToDate =
      role(start + 1) == .to && role(start + 2) == .date || role(start + 1) == .so && role(start + 2) == .far
    return isToDate ? (.toDate(unit), start + 3) : nil
  }

  /// "Week of March 9", "w/c Feb 4", "the week commencing Monday", "week ending 13 March".
  private func weekOf(_ index: Int) -> (When, Int)? {
    let start = past(.the, index)
    var behind: Int?
    if self[start].unit == .weekend, role(start + 1) == .of,
      let (day, end) = plainDay(past(.the, start + 2), isCued: true)
    {
      return (.portion(.weekend, 1...1, of: .weekOf(day)), end)
    }
    if self[start].unit == .week, letter(start) == 0 {
      let link = start + 1
      behind = role(link) == .of || role(link) == .commencing || role(link) == .from ? past(.on, link + 1) : nil
    } else if isWord(start, "with"), [UInt8(ascii: "c"), UInt8(ascii: "e")].contains(letter(start + 1)),
      isGlued(start + 1)
    {
      behind = start + 2
    }
    guard let behind, let (day, end) = plainDay(past(.the, behind), isCued: true) else { return numberedWeek(index) }
    return (.weekOf(day), end)
  }

  /// "Week 12", counted as in ISO 8601.
  private func numberedWeek(_ index: Int) -> (When, Int)? {
    let start = past(.the, index)
    guard self[start].unit == .week, letter(start) == 0, digits(start + 1) <= 2,
      let number = integer(start + 1, in: 1...53),
      self[start + 2].unit == nil, !isInside(start + 2, ":")
    else { return nil }
    let year = role(start + 2) == .of ? self.year(start + 3) : nil
    return (.weekOf(.nth(number, .thursday, of: year?.0 ?? .unit(.year, 0))), year?.1 ?? start + 2)
  }

  private static let mostPortions = 10_000

  /// "First week of March", "last 3 days of the month", "the first two weeks of Q3", "second half of April".
  ///
  /// No stretch has more than ``mostPortions`` of anything.
  private func portion(_ index: Int) -> (When, Int)? {
    guard let (number, first) = place(past(.the, index)) else { return nil }
    let counted = number.magnitude == 1 ? count(first) : nil
    let noun = counted?.1 ?? first
    let isHalf = self[noun].fraction == 0.5
    guard let unit = isHalf ? .half : self[noun].unit, isHalf || letter(noun) == 0,
      role(noun + 1) == .of || role(noun + 1) == .in, let (stretch, end) = plainSpan(noun + 2),
      let far = Int(exactly: (counted?.0 ?? 1) * Double(number)), far != 0,
      far.magnitude <= Self.mostPortions
    else { return nil }
    return (.portion(unit, min(number, far)...max(number, far), of: stretch), end)
  }

  /// "Last 3 months", "past two weeks", "next 10 days", "the 2 next days".
  private func counted(_ index: Int) -> (When, Int)? {
    let start = past(.the, index)
    if let step = step(start), step != 0, role(start + 1) != .all, role(start + 1) != .a,
      let (amount, end) = amount(start + 1)
    {
      return stretch(amount, counted: start + 1, step, isRolling: role(start) == .past, end)
    }
    if let step = step(start), step != 0, self[start + 1].unit == .hour, letter(start + 1) == 0 {
      return (.rolling(Amount(seconds: step * 3600)), start + 2)
    }
    guard let (number, end) = count(start), let step = step(end), step != 0, let unit = self[end + 1].unit,
      let amount = Amount(number, unit), letter(end + 1) == 0
    else { return nil }
    return stretch(amount, counted: start, step, isRolling: role(end) == .past, end + 2)
  }

  /// Whole units of the calendar, or of days and below, and where rolling was said, a length up to now or from now on.
  private func stretch(_ amount: Amount, counted index: Int, _ step: Int, isRolling: Bool, _ end: Int) -> (When, Int)? {
    let unit = self[end - 1].unit
    if !isRolling, amount.seconds == 0, let unit, unit.rawValue >= TimeUnit.week.rawValue,
      let (number, behind) = count(index) ?? vague(index), number.rounded() == number, number < 10_000,
      behind + 1 == end || role(behind) == .next || role(behind) == .last || role(behind) == .coming
    {
      return (.units(unit, step * Int(number)), end)
    }
    guard letter(end - 1) == 0 || isNumber(end - 2) && unit != .minute else { return nil }
    return (.rolling(step < 0 ? -amount : amount), end)
  }

  private func vague(_ index: Int) -> (Double, Int)? {
    role(index) == .few ? (3, index + 1) : role(index) == .couple ? (2, past(.of, index + 1)) : nil
  }

  /// "This week", "next quarter", "the month", "last weekend", "week after next".
  private func calendarUnit(_ index: Int) -> (When, Int)? {
    let start = past(.the, index)
    if let unit = stretchUnit(start), role(start + 1) == .after, role(past(.the, start + 2)) == .next {
      return (.unit(unit, 2), past(.the, start + 2) + 1)
    }
    if let unit = stretchUnit(start), role(start + 1) == .before, role(start + 2) == .last {
      return (.unit(unit, -2), start + 3)
    }
    let noun = past(.all, start + 1)
    if let step = step(start), let unit = stretchUnit(noun) { return (.unit(unit, step), noun + 1) }
    if let step = step(start), isWord(start + 1, "half"), !isCounted(start + 2), self[start + 2].unit == nil {
      return (.unit(.half, step), start + 2)
    }
    let isMine = isWord(index, "my") || isWord(index, "our")
    guard start > index || isMine, let unit = stretchUnit(isMine ? index + 1 : start) else { return nil }
    let end = isMine ? index + 2 : start + 1
    return !isCounted(end) || isMine || isCue(index - 1) || role(index - 1) == .over ? (.unit(unit, 0), end) : nil
  }

  private func stretchUnit(_ index: Int) -> TimeUnit? {
    guard let unit = self[index].unit, unit.rawValue >= TimeUnit.week.rawValue,
      letter(index) == 0 || role(index - 1) != .none,
      self[index].weekday == 0
    else { return nil }
    return unit
  }

  private func rest(_ index: Int) -> (When, Int)? {
    let start = past(.the, index)
    guard role(start) == .rest, role(start + 1) == .of else { return later(index) }
    let noun = role(start + 2) == .the || role(start + 2) == .this ? start + 3 : start + 2
    guard let unit = self[noun].unit, unit.rawValue >= TimeUnit.day.rawValue else { return nil }
    return (.restOf(unit), noun + 1)
  }

  /// "Later this year", "later today", "earlier this month".
  private func later(_ index: Int) -> (When, Int)? {
    if isWord(index, "earlier"), role(index + 1) == .this, let unit = stretchUnit(index + 2) {
      return (.toDate(unit), index + 3)
    }
    guard isWord(index, "later") else { return nil }
    if role(index + 1) == .today { return (.restOf(.day), index + 2) }
    let start = role(index + 1) == .in ? index + 2 : index + 1
    guard role(start) == .this || role(start) == .the, let unit = self[start + 1].unit,
      unit.rawValue >= TimeUnit.week.rawValue
    else { return nil }
    return (.restOf(unit), start + 2)
  }

  /// "Early March", "late Q3".
  private func third(_ index: Int) -> (When, Int)? {
    let edge: Edge
    switch role(index) {
    case .early: edge = .start
    case .late: edge = .end
    default: return nil
    }
    return plainSpan(past(.the, index + 1)).map { (.third(edge, of: $0.0), $0.1) }
  }

  private func always(_ index: Int) -> (When, Int)? {
    role(index) == .all && self[index + 1].role == .time ? (.always, index + 2) : nil
  }
}
