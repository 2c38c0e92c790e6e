import Figures

extension Phrase {
  /// A date of the calendar: `2026-03-04`, `3/4`, "March 3rd, 2026", "the 3rd of March", "Friday the 13th".
  func calendarDate(_ index: Int) -> (When, Int)? {
    numericDate(index) ?? monthFirst(index) ?? dayFirst(index) ?? weekdayFirst(index)
  }

  /// `Friday 3/6`, `Friday, 2026-03-06`.
  private func weekdayFirst(_ index: Int) -> (When, Int)? {
    let (weekday, start) = weekdayBefore(index)
    return weekday == nil ? nil : numericDate(start)
  }

  /// "March 3", "Mar. 3rd, 2026", "march the third", `Jan-1`, with a weekday before it.
  private func monthFirst(_ index: Int) -> (When, Int)? {
    guard hasMonth else { return nil }
    let (weekday, start) = weekdayBefore(index)
    guard self[start].month > 0 else { return nil }
    let mark = past(.the, pastMarks(start + 1))
    guard let (day, end) = dayNumber(mark), !isCounting(end) || ordinal(mark) != nil else { return nil }
    return dated(weekday, Int(self[start].month), day, end)
  }

  /// "3 March", "the 3rd of March", "third day of October", `15Sep`.
  private func dayFirst(_ index: Int) -> (When, Int)? {
    guard hasMonth else { return nil }
    let (weekday, start) = weekdayBefore(index)
    guard let (day, end) = dayNumber(past(.the, start)),
      digits(end - 1) > 0 || ordinal(past(.the, start)) != nil || role(end) == .of
    else { return nil }
    let named = self[end].unit == .day ? end + 1 : end
    let month = past(.of, pastMarks(named))
    guard self[month].month > 0, named == end || month > named, !isTime(month + 1, behind: month) else {
      return listed(end).map { (.date(CalendarDate(month: $0, day: day, weekday: weekday)), end) }
    }
    return dated(weekday, Int(self[month].month), day, month + 1)
  }

  /// The month that the last of several days names: "18 and 19 June", "the 3rd, 4th or 5th of May".
  private func listed(_ index: Int) -> Int? {
    guard role(index) == .and || role(index) == .or || isMark(index, ","),
      let (_, end) = dayNumber(past(.the, index + 1))
    else { return nil }
    let month = Int(self[past(.of, end)].month)
    return month > 0 ? month : listed(end)
  }

  /// Whether a clock's minutes follow, so that the number before belongs to a clock.
  private func isTime(_ index: Int, behind month: Int) -> Bool { self[month].isDoubtful && self[month].unit != nil }

  private func pastMarks(_ index: Int) -> Int {
    if let (_, next) = joined(index) { return next }
    return isMark(index, ",") || isMark(index, ".") ? index + 1 : index
  }

  private func weekdayBefore(_ index: Int) -> (Weekday?, Int) {
    guard let weekday = Weekday(rawValue: Int(self[index].weekday)) else { return (nil, index) }
    let start = isMark(index + 1, ",") || isMark(index + 1, ".") ? index + 2 : index + 1
    return (weekday, past(.the, start))
  }

  /// A day of the month as a number, an ordinal or in words.
  func dayNumber(_ index: Int) -> (Int, Int)? {
    if let (value, end) = ordinal(index) { return (1...31).contains(value) ? (value, end) : nil }
    if let (value, end) = small(index) { return (1...31).contains(value) ? (value, end) : nil }
    guard digits(index) <= 2, let value = integer(index, in: 1...31), !isInside(index + 1, ":"),
      !isFractionTail(index)
    else { return nil }
    return (value, index + 1)
  }

  /// Whether a number before the index counts something, so that it is no day: "May 5 people", `may 5k`.
  private func isCounting(_ index: Int) -> Bool {
    let next = self[index]
    if next.role == .percent || next.currency > 0 || (next.scale > 0 && (isGlued(index) || next.scale >= 100)) {
      return true
    }
    if next.role == .oclock { return true }
    if isGlued(index), index < tokens.count, tokens[index].kind == .word { return true }
    return next.unit != nil && letter(index) == 0 && next.fraction == 0 && next.weekday == 0 && next.ordinal == 0
  }

  private func dated(_ weekday: Weekday?, _ month: Int, _ day: Int, _ end: Int) -> (When, Int) {
    let (year, behind) = yearBehind(end) ?? (nil, end)
    return (.date(CalendarDate(year: year, month: month, day: day, weekday: weekday)), behind)
  }

  /// The year behind a day or month: `, 2026`, `of 1995`, `'26`, `96`, "nineteen ninety-five", `2569 BE` as Thais count.
  func yearBehind(_ index: Int, allowsShort: Bool = true) -> (Int?, Int)? {
    var start = past(.of, isMark(index, ",") ? index + 1 : index)
    if let (mark, next) = joined(start), mark != UInt8(ascii: ".") { start = next }
    if let year = integer(start), digits(start) == 4, (1000...2999).contains(year), !isUsedAsClock(start) {
      if year > 2400, isWord(start + 1, "be") { return (year - 543, start + 2) }
      return (year, isWord(start + 1, "year") ? start + 2 : start + 1)
    }
    if let (year, end) = yearInWords(start) { return (year, end) }
    if isApostrophe(start) || tokens.indices.contains(start) && tokens[start].kind == .quote,
      digits(start + 1) == 2, let year = integer(start + 1)
    {
      return (fullYear(year, digits: 2), start + 2)
    }
    guard allowsShort, digits(start) == 2, let year = integer(start), !isUsedAsClock(start),
      start > index || !isGlued(start),
      tokens[start].joint != .hyphen, dash(start + 1) == nil,
      year > 31 || isIdle(start + 1) || isMark(start + 1, "?") || isMark(start + 1, ".") && !isNumber(start + 2)
        || isWord(start + 1, "was")
    else { return nil }
    return (fullYear(year, digits: 2), start + 1)
  }

  private func isUsedAsClock(_ index: Int) -> Bool {
    let next = self[index + 1]
    return next.role == .am || next.role == .pm || next.role == .oclock || next.role == .percent
      || isInside(index + 1, ":")
      || (next.unit != nil && next.role == .none && next.unit != .year && letter(index + 1) == 0 && next.month == 0)
      || (isGlued(index + 1) && index + 1 < count && tokens[index + 1].kind == .word)
  }

  /// "Next month on the 5th".
  private func dayOfNamedMonth(_ index: Int) -> (When, Int)? {
    let start = past(.the, index)
    guard let step = step(start), self[start + 1].unit == .month, role(start + 2) == .on,
      let (day, end) = ordinal(past(.the, start + 3))
    else { return nil }
    return (.nth(day, nil, of: .unit(.month, step)), end)
  }

  /// "The 15th", "Friday the 13th", "Tue 13th": a day of some month.
  func dayOfMonth(_ index: Int, isCued: Bool) -> (When, Int)? {
    if let found = dayOfNamedMonth(index) { return found }
    let (weekday, start) = weekdayBefore(index)
    let number = past(.the, start)
    let isNamed = number > start || role(number - 1) == .the || weekday != nil
    guard isNamed || isCued, let (day, end) = dayNumber(number) else { return nil }
    let isOrdinal = ordinal(number) != nil
    let isLone = isDayAlone(end)
    let isNumbered =
      role(number - 1) == .the && (isCued || weekday != nil) || weekday != nil && day > 12 && digits(number) > 0
    guard isOrdinal || isNumbered, isLone,
      weekday != nil || digits(number) > 0 || day > 12 || isCued || end >= count
    else { return nil }
    return (.date(CalendarDate(day: day, weekday: weekday)), end)
  }

  /// Whether nothing behind a day number makes it count or order something else ("the 3rd call", "the 4th quarter").
  private func isDayAlone(_ index: Int) -> Bool {
    let next = self[index]
    guard index < count, tokens[index].kind == .word else { return !isNumber(index) || !isGlued(index) }
    if next.unit != nil || next.scale > 0 || next.currency > 0 || next.fraction > 0 || isGlued(index) { return false }
    if next.cardinal != nil { return clock(index) != nil }
    return !isCounted(index) || next.part != nil || next.isPast || isWord(index, "works") || isWord(index, "w")
  }
}
