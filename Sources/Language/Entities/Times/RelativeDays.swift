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

  /// "Today", "the day after tomorrow", "the next day", "next business day".
  private func namedDay(_ index: Int) -> (When, Int)? {
    if let found = named(index) { return found }
    let start = past(.the, index)
    if self[start].unit == .day, role(start + 1) == .after || role(start + 1) == .before,
      let (day, end) = plainDay(start + 2, isCued: true)
    {
      return (.shifted(Amount(days: role(start + 1) == .after ? 1 : -1), from: day), end)
    }
    if role(index - 1) == .for, start > index, isWord(start, "day"), !isCounted(start + 1) {
      return (.day(0), start + 1)
    }
    guard let step = step(start) else { return nil }
    if self[start + 1].unit == .day, start > index || role(start) != .this { return (.day(step), start + 2) }
    if self[start + 1].unit == .workday { return (.workday(step), start + 2) }
    return role(start + 1) == .business && self[start + 2].unit == .day ? (.workday(step), start + 3) : nil
  }

  /// "Today", "tomorrow", "yesterday".
  func named(_ index: Int) -> (When, Int)? {
    switch role(index) {
    case .today: (.day(0), index + 1)
    case .tomorrow: (.day(1), index + 1)
    case .yesterday: (.day(-1), index + 1)
    default: nil
    }
  }

  /// This (0), next (1), last (-1).
  func step(_ index: Int) -> Int? {
    switch role(index) {
    case .this: 0
    case .next: 1
    case .coming: 1
    case .last, .past: -1
    case .before where isWord(index, "prior") && self[index + 1].unit != nil: -1
    default: nil
    }
  }
}
