import Figures

extension Resolver {
  /// From one unit of a stretch to another, both included, counted from its start or, negative, from its end. A week
  /// belongs to the stretch that holds its Thursday. `nil` outside the stretch.
  func portion(_ unit: TimeUnit, _ range: ClosedRange<Int>, of stretch: Period) -> Period? {
    guard let first = part(unit, range.lowerBound, of: stretch), let last = part(unit, range.upperBound, of: stretch)
    else { return nil }
    return Period(from: first.from, to: last.to, grain: first.grain)
  }

  private func part(_ unit: TimeUnit, _ number: Int, of stretch: Period) -> Period? {
    guard let first = stretch.firstDay, let last = stretch.lastDay else { return nil }
    switch unit {
    case .day: return nth(number, nil, in: stretch).map { Period($0) }
    case .week: return nth(number, .thursday, in: stretch).map { week(of: $0) }
    case .weekend: return nth(number, .saturday, in: stretch).map { Period(days: $0, $0.adding(days: 2), grain: .day) }
    case .month: return months(1, number, of: stretch, .month)
    case .quarter: return months(3, number, of: stretch, .quarter)
    case .half where stretch.grain == .year: return months(6, number, of: stretch, .quarter)
    case .half where (1...2).contains(number) || (-2 ... -1).contains(number):
      let middle = first.adding(days: (last - first + 1) / 2)
      return number == 1 || number == -2
        ? Period(days: first, middle, grain: .day) : Period(days: middle, last.adding(days: 1), grain: .day)
    default: return nil
    }
  }

  private func months(_ length: Int, _ number: Int, of stretch: Period, _ grain: Grain) -> Period? {
    guard let first = stretch.firstDay, let last = stretch.lastDay else { return nil }
    let start =
      number > 0 ? first.adding(months: (number - 1) * length) : last.adding(days: 1).adding(months: number * length)
    let end = start.adding(months: length)
    return start >= first && end <= last.adding(days: 1) ? Period(days: start, end, grain: grain) : nil
  }

  /// The n-th day, or weekday, of a stretch, counted from its end where it is negative; `nil` outside it.
  func nth(_ number: Int, _ weekday: Weekday?, in stretch: Period) -> Day? {
    guard let first = stretch.firstDay, let last = stretch.lastDay else { return nil }
    let step = weekday == nil ? 1 : 7
    let found: Day
    if number > 0 {
      let ahead = weekday.map { ($0.rawValue - first.weekday.rawValue + 7) % 7 } ?? 0
      found = first.adding(days: ahead + (number - 1) * step)
    } else {
      let back = weekday.map { (last.weekday.rawValue - $0.rawValue + 7) % 7 } ?? 0
      found = last.adding(days: -back + (number + 1) * step)
    }
    return stretch.contains(found) ? found : nil
  }

  /// The first, second or last third: of a year four months, of a quarter one, of days as even as they go; of a week
  /// Monday and Tuesday, Wednesday, Thursday and Friday.
  func third(_ edge: Edge, of period: Period) -> Period? {
    guard let first = period.firstDay, let last = period.lastDay else { return nil }
    let index = edge == .start ? 0 : edge == .middle ? 1 : 2
    if period.grain == .quarter || period.grain == .year {
      let months = (last.year - first.year) * 12 + last.month - first.month + 1
      return Period(
        days: first.adding(months: months * index / 3), first.adding(months: months * (index + 1) / 3), grain: .month)
    }
    if period.grain == .week {
      let days = [0, 2, 3, 5]
      return Period(days: first.adding(days: days[index]), first.adding(days: days[index + 1]), grain: .day)
    }
    let days = last - first + 1
    let parts = [0, (days + 2) / 3, days - days / 3, days]
    return Period(days: first.adding(days: parts[index]), first.adding(days: parts[index + 1]), grain: .day)
  }
}
