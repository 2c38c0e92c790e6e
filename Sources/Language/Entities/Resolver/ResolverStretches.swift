import Figures

extension Resolver {
  /// Everything that lasts.
  func stretch(_ when: When) -> Period? {
    switch when {
    case .unit(let unit, let offset): self.unit(unit, offset)
    case .month(let month, let turn, let year): self.month(month, turn, year)
    case .quarter(let number, let turn, let year, let isFiscal): quarter(number, turn, year, isFiscal)
    case .half(let number, let turn, let year):
      recurring(turn, year) { months(from: number * 6 - 5, year: $0, count: 6, .quarter) }
    case .year(let year, let isFiscal): isFiscal ? fiscalYear(year) : months(from: 1, year: year, count: 12, .year)
    case .decade(let year): months(from: 1, year: year, count: 120, .year)
    case .units(let unit, let count): units(unit, count)
    case .rolling(let amount): rolling(amount)
    case .toDate(let unit): toDate(unit)
    case .fiscalYear(let offset): fiscalYear(offset: offset)
    case .restOf(let unit): rest(of: unit)
    case .weekOf(let day): period(day)?.firstDay.map { week(of: $0) }
    case .portion(let unit, let range, of: let stretch): period(stretch).flatMap { portion(unit, range, of: $0) }
    case .third(let edge, of: let stretch): period(stretch).flatMap { third(edge, of: $0) }
    case .always: Period(from: nil, to: nil, grain: .year)
    case .between(let first, let last): between(first, last)
    default: bound(when)
    }
  }

  // MARK: Units of the calendar

  func week(of day: Day) -> Period {
    let start = day.adding(days: -((day.weekday.rawValue - settings.weekStart.rawValue + 7) % 7))
    return Period(days: start, start.adding(days: 7), grain: .week)
  }

  /// So many months from the first of a month; `nil` outside the years 1 to 9999.
  private func months(from month: Int, year: Int, count: Int, _ grain: Grain) -> Period? {
    let index = year * 12 + month - 1
    guard let start = Day(year: index / 12, month: index % 12 + 1, day: 1) else { return nil }
    return Period(days: start, start.adding(months: count), grain: grain)
  }

  private func unit(_ unit: TimeUnit, _ offset: Int) -> Period? {
    let today = now.day
    switch unit {
    case .second, .minute, .hour: return nil
    case .day, .workday: return Period(today.adding(days: offset))
    case .week: return week(of: today.adding(days: offset * 7))
    case .fortnight:
      let start = week(of: today.adding(days: offset * 14)).firstDay ?? today
      return Period(days: start, start.adding(days: 14), grain: .week)
    case .weekend:
      let saturday = monday(of: today).adding(days: 5 + offset * 7)
      return Period(days: saturday, saturday.adding(days: 2), grain: .day)
    case .month: return months(from: today.month + offset, year: today.year, count: 1, .month)
    case .quarter:
      let shift = (today.month - settings.fiscalYearStart + 12) % 3
      return months(from: today.month - shift + offset * 3, year: today.year, count: 3, .quarter)
    case .half: return months(from: (today.month > 6 ? 7 : 1) + offset * 6, year: today.year, count: 6, .quarter)
    case .year: return months(from: 1, year: today.year + offset, count: 12, .year)
    case .decade: return months(from: 1, year: (today.year / 10 + offset) * 10, count: 120, .year)
    }
  }

  /// What comes round each year: the bare one is the one that is on or comes next, or in the past the one before.
  private func recurring(_ turn: Turn, _ year: Int?, _ make: (Int) -> Period?) -> Period? {
    if let year { return make(year) }
    guard let current = make(today.year), let from = current.from, let to = current.to else { return nil }
    switch turn {
    case .bare where isUndirected: return current
    case .bare where isPast: return from > anchor ? make(today.year - 1) : current
    case .bare: return to <= anchor ? make(today.year + 1) : current
    case .next: return from > anchor ? current : make(today.year + 1)
    case .last: return to <= anchor ? current : make(today.year - 1)
    case .offset(let years): return make(now.day.year + years)
    case .later(let years): return make(today.year + years)
    }
  }

  private func month(_ month: Int, _ turn: Turn, _ year: Int?) -> Period? {
    recurring(turn, year) { months(from: month, year: $0, count: 1, .month) }
  }

  private func quarter(_ number: Int, _ turn: Turn, _ year: Int?, _ isFiscal: Bool) -> Period? {
    let start = settings.fiscalYearStart
    let shift = start > 1 && (isFiscal || year == nil) ? start - 13 : start - 1
    if start == 1 || (year != nil && !isFiscal) {
      return recurring(turn, year) { months(from: number * 3 - 2, year: $0, count: 3, .quarter) }
    }
    return recurring(turn, year) { months(from: number * 3 - 2 + shift, year: $0, count: 3, .quarter) }
  }

  /// The fiscal year named for the calendar year in which it ends.
  private func fiscalYear(_ year: Int) -> Period? {
    let start = settings.fiscalYearStart
    return months(from: start, year: start == 1 ? year : year - 1, count: 12, .year)
  }

  private func fiscalYear(offset: Int) -> Period? {
    let hasStarted = now.day.month >= settings.fiscalYearStart && settings.fiscalYearStart > 1
    return fiscalYear(now.day.year + (hasStarted ? 1 : 0) + offset)
  }

  /// Whole units before or after the one that holds today.
  private func units(_ unit: TimeUnit, _ count: Int) -> Period? {
    guard let near = self.unit(unit, count.signum()), let far = self.unit(unit, count) else { return nil }
    return Period(from: min(near, far, by: \.from), to: max(near, far, by: \.to), grain: near.grain)
  }

  private func min(_ one: Period, _ other: Period, by end: (Period) -> LocalTime?) -> LocalTime? {
    guard let first = end(one), let second = end(other) else { return nil }
    return first < second ? first : second
  }

  private func max(_ one: Period, _ other: Period, by end: (Period) -> LocalTime?) -> LocalTime? {
    guard let first = end(one), let second = end(other) else { return nil }
    return first < second ? second : first
  }

  /// Up to today, today included, or from tomorrow on; of hours and minutes up to now or from now on.
  private func rolling(_ amount: Amount) -> Period? {
    let day = day(amount, from: now.day)
    guard (1...9999).contains(day.year), amount != Amount() else { return nil }
    if amount.seconds != 0 {
      let other = LocalTime(day, minute: now.minute + amount.seconds / 60)
      return other < now ? Period(from: other, to: now, grain: .minute) : Period(from: now, to: other, grain: .minute)
    }
    let tomorrow = now.day.adding(days: 1)
    if amount.months > 0 { return Period(days: now.day, day, grain: .day) }
    return day < now.day
      ? Period(days: day, tomorrow, grain: .day) : Period(days: tomorrow, day.adding(days: 1), grain: .day)
  }

  private func toDate(_ unit: TimeUnit) -> Period? {
    self.unit(unit, 0).map { Period(from: $0.from, to: LocalTime(now.day.adding(days: 1)), grain: .day) }
  }

  private func rest(of unit: TimeUnit) -> Period? {
    if unit == .day { return Period(from: now, to: LocalTime(now.day.adding(days: 1)), grain: .minute) }
    let tomorrow = LocalTime(now.day.adding(days: 1))
    return self.unit(unit, 0).map { period in
      let isLastDay = period.to.map { $0 <= tomorrow } ?? false
      return Period(from: isLastDay ? LocalTime(now.day) : tomorrow, to: period.to, grain: .day)
    }
  }
}
