extension Phrase {
  /// A token joined to the one before it by a hyphen, a slash or a point, without spaces; and the mark.
  func joined(_ index: Int) -> (UInt8, Int)? {
    guard index > 0, index < tokens.count else { return nil }
    if tokens[index].joint == .hyphen { return (UInt8(ascii: "-"), index) }
    let mark = byte(index)
    guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "."), isGlued(index), isGlued(index + 1) else { return nil }
    return (mark, index + 1)
  }

  /// Whether digits or a mark between digits stand right before or behind a run of digits.
  private func isPartOfCode(_ range: Range<Int>, _ mark: UInt8) -> Bool {
    let first = range.lowerBound
    let isDashed = mark == UInt8(ascii: "-")
    if first > 0, tokens[first].joint == .hyphen && isNumber(first - 1), isDashed { return true }
    if isGlued(first), byte(first - 1) != 0, isGlued(first - 1), isNumber(first - 2) { return true }
    if isGlued(first), isMark(first - 1, "+") || isMark(first - 1, "$") { return true }
    guard let (behind, next) = joined(range.upperBound) else { return false }
    return isNumber(next) && (isDashed || behind != UInt8(ascii: "-"))
  }

  /// Three numbers, or two with a slash: `2026-03-04`, `2026/3/4`, `3/4/2026`, `04.03.2026`, `9-Jan-2017`, `3/4`.
  func numericDate(_ index: Int) -> (When, Int)? {
    guard let first = integer(index) else { return nil }
    guard let (mark, second) = joined(index + 1) else { return runTogether(index, first) }
    if let found = namedMonth(index) { return found }
    guard let middle = integer(second, in: 1...31) else { return nil }
    guard let (again, third) = joined(second + 1), again == mark, let last = integer(third) else {
      return slashed(index, first, mark, second, middle)
    }
    guard !isPartOfCode(index..<third + 1, mark) else { return nil }
    if digits(index) == 4, last <= 31 {
      return middle > 12 ? date(first, last, middle, third + 1) : date(first, middle, last, third + 1)
    }
    guard digits(index) <= 2, first <= 31, digits(third) == 4 || digits(third) == 2 else { return nil }
    let year = fullYear(last, digits: digits(third))
    if mark == UInt8(ascii: ".") { return date(year, middle, first, third + 1) }
    return first <= 12 || middle <= 12 ? (.slashed(first, middle, year: year), third + 1) : nil
  }

  /// `20260304`.
  private func runTogether(_ index: Int, _ number: Int) -> (When, Int)? {
    guard digits(index) == 8, (1900...2199).contains(number / 10_000), !isGluedToWord(index),
      !isGlued(index + 1) || byte(index + 1) != 0 && !isInside(index + 1, "."),
      (1...31).contains(number % 100)
    else { return nil }
    return date(number / 10_000, number / 100 % 100, number % 100, index + 1)
  }

  private func date(_ year: Int, _ month: Int, _ day: Int, _ end: Int) -> (When, Int)? {
    (1...12).contains(month) && day >= 1 ? (.date(CalendarDate(year: year, month: month, day: day)), end) : nil
  }

  /// `3/4`, unless it is a fraction of something or the idiom "24/7".
  private func slashed(_ index: Int, _ first: Int, _ mark: UInt8, _ second: Int, _ middle: Int) -> (When, Int)? {
    let isDotted = mark == UInt8(ascii: ".") && self[index - 1].weekday > 0
    guard mark == UInt8(ascii: "/") || isDotted, (1...31).contains(first), first <= 12 || middle <= 12,
      !(first == 24 && middle == 7), !isPartOfCode(index..<second + 1, mark), self[second + 1].unit == nil,
      self[second + 1].role != .percent, self[second + 1].role != .of, self[second + 1].currency == 0,
      self[second + 1].scale < 1000,
      !(isGlued(second + 1) && tokens[second + 1].kind == .word)
    else { return nil }
    return (.slashed(first, middle, year: nil), second + 1)
  }

  /// `23/Sep/2020`, `2019-aug-1`, `23-2020-Sep`.
  private func namedMonth(_ index: Int) -> (When, Int)? {
    guard hasMonth, let (_, second) = joined(index + 1), let (_, third) = joined(second + 1),
      let month = [second, third].first(where: { self[$0].month > 0 })
    else { return nil }
    let other = month == second ? third : second
    let (day, year) = digits(index) == 4 ? (other, index) : (index, other)
    guard let dayNumber = integer(day, in: 1...31), let number = integer(year), digits(year) == 2 || digits(year) == 4
    else { return nil }
    return date(fullYear(number, digits: digits(year)), Int(self[month].month), dayNumber, third + 1)
  }

  func fullYear(_ year: Int, digits: Int) -> Int { digits > 2 ? year : year < 50 ? 2000 + year : 1900 + year }
}
