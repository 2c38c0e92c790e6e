extension Phrase {
  /// "End of Q3", "close of the quarter", "start of next month", "mid March", "year-end", "eom", "end of day".
  func edge(_ index: Int) -> (When, Int)? {
    let start = past(.the, index)
    switch role(start) {
    case .endOfDay: return endOfDay(start + 1)
    case .endOfWeek: return (.edge(.end, of: .unit(.week, 0)), start + 1)
    case .endOfMonth: return (.edge(.end, of: .unit(.month, 0)), start + 1)
    case .endOfQuarter: return (.edge(.end, of: .unit(.quarter, 0)), start + 1)
    case .endOfYear: return (.edge(.end, of: .unit(.year, 0)), start + 1)
    default: break
    }
    if role(start) == .close, role(start + 1) == .of, role(start + 2) == .business || isWord(start + 2, "play") {
      return endOfDay(start + 3)
    }
    if let unit = self[start].unit, unit.rawValue >= TimeUnit.week.rawValue, letter(start) == 0,
      role(start + 1) == .end, role(start + 2) != .of
    {
      return (.edge(.end, of: .unit(unit, 0)), start + 2)
    }
    guard let edge = edgeName(start) else { return nil }
    let noun = past(.the, past(.of, start + 1))
    guard noun > start + 1 || edge == .middle else { return nil }
    if edge == .end, self[noun].unit == .day || role(noun) == .business || isWord(noun, "play") {
      return endOfDay(noun + 1)
    }
    if edge == .end, role(noun) == .today || role(noun) == .tomorrow, let (day, end) = day(noun) {
      return (.clock(ClockTime(minute: 17 * 60), on: day), end)
    }
    if let unit = self[noun].unit, unit.rawValue >= TimeUnit.week.rawValue {
      return (.edge(edge, of: .unit(unit, 0)), noun + 1)
    }
    return span(noun, isCued: true).map { (.edge(edge, of: $0.0), $0.1) }
  }

  private func edgeName(_ index: Int) -> Edge? {
    switch role(index) {
    case .start: .start
    case .from where isWord(index, "beginning") && role(index + 1) == .of: .start
    case .middle: .middle
    case .end: .end
    case .close where role(index + 1) == .of: .end
    default: nil
    }
  }

  private func endOfDay(_ index: Int) -> (When, Int) {
    let time = ClockTime(minute: 17 * 60)
    guard let (day, end) = day(past(.on, index)) else { return (.clock(time, on: .day(0)), index) }
    return (.clock(time, on: day), end)
  }
}
