import Figures

extension Resolver {
  var today: Day { anchor.day }

  /// The period of a symbol; `nil` for what cannot be.
  func period(_ when: When) -> Period? {
    switch when {
    case .now: Period(now)
    case .day(let offset): Period(now.day.adding(days: offset))
    case .workday(let step): Period(workday(step, from: now.day))
    case .weekday(let weekday, let turn): Period(day(weekday, turn))
    case .date(let date): day(date).map { Period($0) }
    case .slashed(let first, let second, let year): slashed(first, second, year)
    case .nth(let number, let weekday, of: let stretch): nth(number, weekday, stretch)
    case .closest(let weekday, to: let target): closest(weekday, target)
    case .edge(let edge, of: let stretch): self.edge(edge, stretch)
    case .shifted(let amount, from: let base): shifted(amount, base)
    case .clock(let time, on: let day): clock(time, day)
    case .part(let part, of: let day): self.part(part, day)
    default: stretch(when)
    }
  }

  func monday(of day: Day) -> Day { day.adding(days: 1 - day.weekday.rawValue) }

  private func workday(_ step: Int, from day: Day) -> Day {
    var day = day
    var left = step.magnitude
    while left > 0 {
      day = day.adding(days: step.signum())
      if day.weekday.rawValue <= 5 { left -= 1 }
    }
    return day
  }

  /// The day an amount away; its hours and minutes do not count.
  func day(_ amount: Amount, from day: Day) -> Day {
    workday(amount.workdays, from: day.adding(months: amount.months).adding(days: amount.days))
  }

  private func day(_ weekday: Weekday, _ turn: Turn) -> Day {
    let ahead = (weekday.rawValue - today.weekday.rawValue + 7) % 7
    let ofWeek = monday(of: now.day).adding(days: weekday.rawValue - 1)
    switch turn {
    case .bare where isPast: return today.adding(days: ahead == 0 ? 0 : ahead - 7)
    case .bare, .next: return today.adding(days: ahead == 0 ? 7 : ahead)
    case .offset(let weeks): return ofWeek.adding(days: weeks * 7)
    case .last: return today.adding(days: ahead - 7)
    case .later(let weeks): return today.adding(days: (ahead == 0 ? 7 : ahead) + weeks * 7)
    }
  }

  // MARK: Dates of the calendar

  private func day(_ date: CalendarDate) -> Day? {
    guard let month = date.month else { return dayOfMonth(date.day, date.weekday) }
    if let year = date.year { return Day(year: year, month: month, day: date.day) }
    guard date.day <= Day.length(ofMonth: month, year: 2000) else { return nil }
    if isUndirected, date.weekday == nil, let day = Day(year: today.year, month: month, day: date.day) { return day }
    let years = isPast ? Array((today.year - 8...today.year).reversed()) : Array(today.year...today.year + 8)
    let days = years.compactMap { Day(year: $0, month: month, day: date.day) }
      .filter { isPast ? $0 <= today : $0 >= today }
    guard let weekday = date.weekday else { return days.first }
    return days.prefix(2).first { $0.weekday == weekday } ?? days.first
  }

  /// The next (or last) month that has the day, on that weekday where one was said.
  private func dayOfMonth(_ day: Int, _ weekday: Weekday?) -> Day? {
    let first = today.adding(days: 1 - today.dayOfMonth)
    for step in 0...(weekday == nil ? 12 : 48) {
      let month = first.adding(months: isPast ? -step : step)
      guard let found = Day(year: month.year, month: month.month, day: day), isPast ? found <= today : found >= today
      else { continue }
      if weekday == nil || found.weekday == weekday { return found }
    }
    return nil
  }

  private func slashed(_ first: Int, _ second: Int, _ year: Int?) -> Period? {
    let isDayFirst = first > 12 || (second <= 12 && settings.isDayFirst != isSwapped)
    let date = CalendarDate(year: year, month: isDayFirst ? second : first, day: isDayFirst ? first : second)
    return day(date).map { Period($0) }
  }

  private func nth(_ number: Int, _ weekday: Weekday?, _ stretch: When) -> Period? {
    guard let period = period(stretch), let found = nth(number, weekday, in: period) else { return nil }
    return Period(found)
  }

  private func closest(_ weekday: Weekday, _ target: When) -> Period? {
    guard let day = period(target)?.firstDay else { return nil }
    let ahead = (weekday.rawValue - day.weekday.rawValue + 7) % 7
    return Period(day.adding(days: ahead <= 3 ? ahead : ahead - 7))
  }

  /// As a date the first day, the middle one or the last one, of a week Friday; in a question a third.
  private func edge(_ edge: Edge, _ stretch: When) -> Period? {
    guard let period = period(stretch) else { return nil }
    if purpose == .query { return third(edge, of: period) }
    guard let first = period.firstDay, let last = period.lastDay else { return nil }
    switch edge {
    case .start: return Period(first)
    case .middle where period.grain == .month: return Period(first.adding(days: 14))
    case .middle where period.grain == .week: return Period(first.adding(days: 2))
    case .middle where period.grain == .quarter: return Period(first.adding(months: 1).adding(days: 14))
    case .middle: return Period(first.adding(days: (last - first + 1) / 2))
    case .end: return Period(period.grain == .week ? last.adding(days: min(0, 5 - last.weekday.rawValue)) : last)
    }
  }

  private func shifted(_ amount: Amount, _ base: When) -> Period? {
    guard let start = period(base), let from = start.from else { return nil }
    let day = day(amount, from: from.day)
    guard (1...9999).contains(day.year) else { return nil }
    if amount.seconds == 0, start.grain != .minute { return Period(day) }
    let seconds = from.minute * 60 + amount.seconds
    return Period(LocalTime(day, minute: seconds >= 0 ? seconds / 60 : -((59 - seconds) / 60)))
  }

  // MARK: Clock times

  private func clock(_ time: ClockTime, _ day: When?) -> Period? {
    guard let day else {
      let today = place(time, today)
      if isPast { return Period(today > anchor && !mayBeLaterToday ? today.adding(minutes: -1440) : today) }
      return Period(today < anchor ? today.adding(minutes: 1440) : today)
    }
    if case .weekday(let weekday, .bare) = day, weekday == today.weekday {
      let today = place(time, today)
      if isPast { return Period(today > anchor ? today.adding(minutes: -7 * 1440) : today) }
      return Period(today < anchor ? today.adding(minutes: 7 * 1440) : today)
    }
    return period(day)?.firstDay.map { Period(place(time, $0)) }
  }

  /// A clock time of a day on the clock of the book.
  private func place(_ time: ClockTime, _ day: Day) -> LocalTime {
    let said = LocalTime(day, minute: time.usual)
    guard let zone = time.zone, let own = settings.zone else { return said }
    return own.local(zone.instant(said))
  }

  private func part(_ part: DayPart, _ day: When) -> Period? {
    let isToday: Bool = if case .weekday(let weekday, .bare) = day { weekday == today.weekday } else { false }
    let start = isToday && part.minutes.lowerBound > anchor.minute ? today : period(day)?.firstDay
    return start.map {
      Period(
        from: LocalTime($0, minute: part.minutes.lowerBound), to: LocalTime($0, minute: part.minutes.upperBound),
        grain: .hour)
    }
  }
}
