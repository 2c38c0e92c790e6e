import Figures

extension Phrase {
  /// "Christmas", "Christmas Eve", "New Year's Day", "Thanksgiving", with or without a year.
  func holiday(_ index: Int) -> (When, Int)? {
    if let turn = turn(index),
      case (.nth(let day, let weekday, of: .month(let month, _, let year)), let end)? = holidayOfMonth(index + 1)
    {
      return (.nth(day, weekday, of: .month(month, turn, year: year)), end)
    }
    return holidayOfMonth(index)
  }

  private func holidayOfMonth(_ index: Int) -> (When, Int)? {
    let date = Int(self[index].holiday)
    guard date > 0, let (offset, end) = holidayName(index, date) else { return nil }
    let step = step(past(.of, end)).flatMap { self[past(.of, end) + 1].unit == .year ? $0 : nil }
    let (year, behind) = yearBehind(end, allowsShort: false) ?? (nil, end)
    let turn: Turn = step.map { .offset($0) } ?? .bare
    let last = step == nil ? behind : past(.of, end) + 2
    if date % 100 == 0 { return (.nth(4, .thursday, of: .month(date / 100, turn, year: year)), last) }
    let day = Day(year: year ?? 2001, month: date / 100, day: date % 100)?.adding(days: offset)
    return day.map { (.nth($0.dayOfMonth, nil, of: .month($0.month, turn, year: year)), last) }
  }

  /// Days from the day itself (the eve: -1), and the index behind its name.
  private func holidayName(_ index: Int, _ date: Int) -> (Int, Int)? {
    var end = isWord(index + 1, "'s") ? index + 2 : index + 1
    if date == 101 {
      guard isWord(index + 1, "year") || isWord(index + 1, "years") else { return nil }
      end = isWord(index + 2, "'s") ? index + 3 : index + 2
    }
    if isWord(end, "eve") { return (-1, end + 1) }
    if self[end].unit == .day, !isWord(end, "days") { return (0, end + 1) }
    return date == 1226 || date == 101 && isWord(index + 1, "year") && end == index + 2 ? nil : (0, end)
  }
}
