extension Phrase {
  /// A time of any kind: an interval, a bound, a moment with a length, or a moment.
  func time(_ index: Int, isCued: Bool = false) -> (When, Int)? {
    afterLength(index) ?? bound(index) ?? starting(index) ?? between(index) ?? through(index, isCued: isCued)
  }

  /// "A week starting tomorrow", "2 weeks starting May 20th".
  private func starting(_ index: Int) -> (When, Int)? {
    guard let (amount, end) = amount(index), isWord(end, "starting") || isWord(end, "beginning"),
      let (when, behind) = moment(past(.on, end + 1), isCued: true)
    else { return nil }
    return (.lasting(amount, from: when), behind)
  }

  /// "From A to B", "between A and B".
  private func between(_ index: Int) -> (When, Int)? {
    guard role(index) == .from || role(index) == .between else { return nil }
    if let (range, end) = clocks(index + 1, isSure: false) { return onDay(range, end) }
    return endpoints(index + 1, isCued: true, allowsAnd: role(index) == .between)
  }

  /// A moment, and what may follow it: "to B", "- B", ", 45 min", "for two hours".
  private func through(_ index: Int, isCued: Bool) -> (When, Int)? {
    if let (range, end) = clocks(index, isSure: false) { return onDay(range, end) }
    if let found = dayRange(index, allowsAnd: false) ?? dayBehindClocks(index) { return found }
    guard let (when, end) = moment(index, isCued: isCued || isMonthRange(index)) else { return nil }
    if let found = endpoint(behind: (when, end), allowsAnd: false) { return found }
    if when.isDay, [.before, .after, .by, .until].contains(role(end)),
      let (time, behind) = clock(end + 1) ?? bareClock(end + 1)
    {
      return (When.clock(time, on: when).bounded(by: role(end)), behind)
    }
    guard when.isPoint, let (amount, behind) = amount(past(.for, pastComma(end))), amount.seconds > 0,
      pastComma(end) > end || role(end) == .for
    else { return (when, end) }
    return role(behind) == .ago || role(behind) == .before ? (when, end) : (.lasting(amount, from: when), behind)
  }

  /// "3-5pm", "9 to 11", with the halves of the day decided; sure only beside a day where neither end is.
  func clocks(_ index: Int, isSure: Bool) -> ((ClockTime, ClockTime), Int)? {
    guard
      isNumber(index) || self[index].cardinal != nil || role(index) == .noon || role(index) == .midnight
        || self[index].fraction > 0
    else { return nil }
    let exact = clock(index)
    guard let (first, end) = exact ?? rangeHour(index), let link = range(end, allowsAnd: role(index - 1) == .between),
      let (second, behind) = clock(link) ?? bareClock(link), isSure || exact != nil || clock(link) != nil,
      !isNumber(index - 1) || !isGlued(index), !isMark(behind, "/")
    else { return nil }
    let isJoined = role(index - 1) == .from || tokens[link].joint == .hyphen
    if exact != nil, clock(link) == nil, digits(link) == 0 || digits(link) > 2 || isCounted(behind) && !isJoined {
      return nil
    }
    var (from, to) = (first, second)
    if from.isOpen, !to.isOpen, exact == nil || !to.isOpen {
      let late = from.minute + 720
      from.minute = to.minute >= 720 && late < to.minute && from.minute < 720 ? late : from.minute
    } else {
      from.minute = from.usual
    }
    if to.isOpen, to.minute <= from.minute, to.minute < 720 { to.minute += 720 }
    from.isOpen = false
    to.isOpen = false
    let (zoned, last) = zoned(to, behind)
    from.zone = zoned.zone
    return ((from, zoned), last)
  }

  /// "10 to 12 tomorrow".
  private func dayBehindClocks(_ index: Int) -> (When, Int)? {
    guard let (range, end) = clocks(index, isSure: true), role(end) != .none || weekday(end) != nil else { return nil }
    let found = onDay(range, end)
    return found.1 > end ? found : nil
  }

  /// "Jan-Mar", where each month makes the other one sure.
  private func isMonthRange(_ index: Int) -> Bool {
    self[index].month > 0 && range(index + 1, allowsAnd: false).map { self[$0].month > 0 } ?? false
  }

  /// An hour that another clock time behind a dash or "to" makes one.
  private func rangeHour(_ index: Int) -> (ClockTime, Int)? {
    guard isNumber(index) else { return bareClock(index) }
    guard let value = integer(index, in: 1...24), digits(index) <= 2, let (minute, end) = bareMinute(index),
      range(end, allowsAnd: true) != nil
    else { return nil }
    return (ClockTime(minute: minute, isOpen: value <= 12 && digits(index) < 2 || value >= 10 && value <= 12), end)
  }

  private func onDay(_ range: (ClockTime, ClockTime), _ end: Int) -> (When, Int) {
    let link = past(.on, pastComma(end))
    let found = day(link, isCued: true)
    let day = found?.0
    return (.between(.clock(range.0, on: day), .clock(range.1, on: day)), found?.1 ?? end)
  }

  /// The index behind "to", "until", "through", a dash or, after "between", "and".
  private func range(_ index: Int, allowsAnd: Bool) -> Int? {
    switch role(index) {
    case .to, .until: return index + 1
    case .and where allowsAnd: return index + 1
    default: return dash(index)
    }
  }

  private func endpoints(_ index: Int, isCued: Bool, allowsAnd: Bool) -> (When, Int)? {
    if let found = dayRange(index, allowsAnd: allowsAnd) { return found }
    return moment(index, isCued: isCued).flatMap { endpoint(behind: $0, allowsAnd: allowsAnd) }
  }

  /// The other end of an interval that starts with a moment.
  private func endpoint(behind start: (When, Int), allowsAnd: Bool) -> (When, Int)? {
    let (first, end) = start
    guard let link = range(end, allowsAnd: allowsAnd) else { return nil }
    let start = past(.the, link)
    let isOrdinal = ordinal(start) != nil
    if case .date(var date) = first, date.month != nil || isOrdinal, let (day, behind) = dayNumber(start),
      self[behind].month == 0, isOrdinal || tokens[link].joint == .hyphen || !isCounted(behind), clock(start) == nil,
      self[behind].unit == nil, joined(behind).map({ !isNumber($0.1) }) ?? true, date.month == nil || day > date.day
    {
      let (year, last) = yearBehind(behind) ?? (nil, behind)
      date.year = date.year ?? year
      return (.between(.date(date), .date(CalendarDate(year: date.year, month: date.month, day: day))), last)
    }
    guard let (second, behind) = moment(link, isCued: true), first.fits(second) else { return nil }
    if case .weekday(let weekday, .bare) = first, case .weekday(_, .offset(let weeks)) = second {
      return (.between(.weekday(weekday, .offset(weeks)), second), behind)
    }
    return (.between(first, second), behind)
  }

  /// The "22 this month" of "from 4 to 22 this month", the "12 in March" of "from 3 to 12 in March".
  private func daysOfMonth(_ first: Int, _ index: Int, isSure: Bool) -> (When, Int)? {
    guard isSure, let (last, end) = dayNumber(past(.the, index)), last > first else { return nil }
    let isLinked = role(end) == .of || role(end) == .in
    guard isLinked || step(end) != nil, let (stretch, behind) = plainSpan(isLinked ? end + 1 : end), stretch.isMonth
    else { return nil }
    return (.portion(.day, first...last, of: stretch), behind)
  }

  /// "3-5 March", "3rd to 5th of March 2026".
  private func dayRange(_ index: Int, allowsAnd: Bool) -> (When, Int)? {
    let start = past(.the, index)
    guard let (day, end) = dayNumber(start), let link = range(end, allowsAnd: allowsAnd), calendarDate(start) == nil
    else { return nil }
    if let found = daysOfMonth(day, link, isSure: role(index - 1) == .from || ordinal(start) != nil) { return found }
    guard case (.date(var last), let behind)? = calendarDate(past(.the, link)), last.month != nil, last.day > day,
      last.weekday == nil
    else { return nil }
    let second = When.date(last)
    last.day = day
    return (.between(.date(last), second), behind)
  }
}

extension When {
  /// Whether it is a moment on the clock, so that a length behind it says how long.
  var isPoint: Bool {
    if case .clock = self { return true }
    return false
  }

  /// Whether it names one day.
  var isDay: Bool {
    switch self {
    case .day, .weekday, .date, .slashed, .workday: true
    default: false
    }
  }

  /// Whether it is one month.
  var isMonth: Bool {
    switch self {
    case .unit(.month, _), .month: true
    default: false
    }
  }

  /// Whether two ends make an interval: days with days, clock times with clock times.
  func fits(_ other: When) -> Bool {
    switch (self, other) {
    case (.now, _), (.clock, .clock): true
    case (.clock(_, on: _?), _) where other.isDay: true
    case (.clock, _), (_, .clock(_, on: nil)): false
    case (.between, _), (_, .between): false
    default: true
    }
  }
}
