extension Phrase {
  /// "Q3", "q4 2026", "2016 Q3", "third quarter of 2016", "Q2 FY26", "H1".
  func quarter(_ index: Int) -> (When, Int)? {
    if let (year, end) = fiscalYear(index), case (.quarter(let number, _, _, _), let behind)? = numbered(end, year) {
      return (.quarter(number, .bare, year: year, isFiscal: true), behind)
    }
    if let year = integer(index, in: 1900...2999), digits(index) == 4,
      let (when, end) = numbered(pastJoint(index + 1), year)
    {
      return (when, end)
    }
    if let found = numbered(index, nil) ?? numberFirst(index) ?? turned(index) { return found }
    let start = past(.the, index)
    guard let (number, end) = ordinal(start) ?? (role(start) == .last ? (4, start + 1) : nil), (1...4).contains(number),
      role(start) != .last || role(end + 1) == .of
    else { return nil }
    if self[end].unit == .quarter {
      let behind = role(end + 1) == .of && self[past(.the, end + 2)].unit == .year ? past(.the, end + 2) + 1 : end + 1
      return withYear(behind) { .quarter(number, $0, year: $1, isFiscal: $2) }
    }
    guard self[end].fraction == 0.5, number <= 2, role(start) != .last else { return nil }
    guard let (year, behind) = yearBehind(end + 1, allowsShort: false) else { return nil }
    return (.half(number, .bare, year: year), behind)
  }

  /// "Next Q1", "last H2".
  private func turned(_ index: Int) -> (When, Int)? {
    guard let step = step(index) else { return nil }
    let turn: Turn = step > 0 ? .next : step < 0 ? .last : .offset(0)
    switch numbered(index + 1, nil) {
    case (.quarter(let number, .bare, year: nil, let isFiscal), let end)?:
      return (.quarter(number, turn, year: nil, isFiscal: isFiscal), end)
    case (.half(let number, .bare, year: nil), let end)?: return (.half(number, turn, year: nil), end)
    default: return nil
    }
  }

  private func pastJoint(_ index: Int) -> Int { isMark(index, ",") || isMark(index, "/") ? index + 1 : index }

  private func numbered(_ index: Int, _ year: Int?) -> (When, Int)? {
    let first = letter(index)
    guard first == UInt8(ascii: "q") || first == UInt8(ascii: "h"), isNumber(index + 1), digits(index + 1) == 1,
      isGlued(index + 1) || tokens[index + 1].joint == .hyphen,
      !isGlued(index + 2) || byte(index + 2) != 0 || index + 2 >= count,
      let number = integer(index + 1, in: 1...(first == UInt8(ascii: "q") ? 4 : 2)),
      !isGluedToWord(index) || isNumber(index - 1)
    else { return nil }
    let isQuarter = first == UInt8(ascii: "q")
    if let year {
      let when: When =
        isQuarter ? .quarter(number, .bare, year: year, isFiscal: false) : .half(number, .bare, year: year)
      return (when, index + 2)
    }
    return withYear(index + 2) {
      isQuarter ? .quarter(number, $0, year: $1, isFiscal: $2) : .half(number, $0, year: $1)
    }
  }

  /// `1Q26`, `2H 2026`.
  private func numberFirst(_ index: Int) -> (When, Int)? {
    let mark = letter(index + 1)
    guard digits(index) == 1, isGlued(index + 1), mark == UInt8(ascii: "q") || mark == UInt8(ascii: "h"),
      !isGluedToWord(index), let number = integer(index, in: 1...(mark == UInt8(ascii: "q") ? 4 : 2))
    else { return nil }
    let year = yearBehind(index + 2)
    if mark == UInt8(ascii: "h") { return year.map { (.half(number, .bare, year: $0.0), $0.1) } }
    if digits(index + 2) == 2, isGlued(index + 2), let short = integer(index + 2) {
      return (.quarter(number, .bare, year: 2000 + short, isFiscal: false), index + 3)
    }
    return (.quarter(number, .bare, year: year?.0, isFiscal: false), year?.1 ?? index + 2)
  }

  private func withYear(_ index: Int, _ make: (Turn, Int?, Bool) -> When) -> (When, Int) {
    if let (year, end) = fiscalYear(past(.of, index)) { return (make(.bare, year, true), end) }
    let start = past(.of, index)
    if let step = step(start), self[start + 1].unit == .year { return (make(.offset(step), nil, false), start + 2) }
    guard let (year, end) = yearBehind(index) else { return (make(.bare, nil, false), index) }
    return (make(.bare, year, false), end)
  }

  /// `FY26`, "fiscal year 2026".
  private func fiscalYear(_ index: Int) -> (Int, Int)? {
    guard role(index) == .fiscal else { return nil }
    let start = self[index + 1].unit == .year ? index + 2 : index + 1
    let number = isApostrophe(start) ? start + 1 : start
    guard let year = integer(number), digits(number) == 2 || digits(number) == 4 else { return nil }
    return (digits(number) == 2 ? 2000 + year : year, number + 1)
  }

  /// "May", "March 2026", "sept of 2012", `2016 Nov`, `3/2015`, "month of September", "next March", "March in a year".
  func month(_ index: Int, isCued: Bool) -> (When, Int)? {
    if let found = numericMonth(index) { return found }
    guard hasMonth, !isAuxiliary(index), step(index) == nil || !isAuxiliary(index + 1) else { return nil }
    if integer(index, in: 1900...2999) != nil, digits(index) == 4 {
      let next = joined(index + 1)?.1 ?? pastComma(index + 1)
      if self[next].month > 0, let year = integer(index) {
        return (.month(Int(self[next].month), .bare, year: year), next + 1)
      }
    }
    let named =
      self[past(.the, index)].unit == .month && role(past(.the, index) + 1) == .of ? past(.the, index) + 2 : index
    if let turn = step(named), self[named + 1].month > 0, self[named + 1].unit == nil {
      return (
        .month(Int(self[named + 1].month), turn > 0 ? .next : turn < 0 ? .last : .offset(0), year: nil), named + 2
      )
    }
    guard self[named].month > 0 else { return nil }
    let start = isMark(named + 1, ".") && (isNumber(named + 2) || isMark(named + 2, ",")) ? named + 2 : named + 1
    if let (year, end) = yearBehind(start) { return (.month(Int(self[named].month), .bare, year: year), end) }
    if role(start) == .in, role(start + 1) == .a, self[start + 2].unit == .year {
      return (.month(Int(self[named].month), .later(1), year: nil), start + 3)
    }
    if let step = step(past(.of, start)), self[past(.of, start) + 1].unit == .year {
      return (.month(Int(self[named].month), .offset(step), year: nil), past(.of, start) + 2)
    }
    guard
      !self[named].isDoubtful || isCued || named > index || isCue(named - 1) || role(named - 1) == .for || isLone(named)
    else { return nil }
    return (.month(Int(self[named].month), .bare, year: nil), named + 1)
  }

  /// Whether "may" is the verb: "this may work".
  private func isAuxiliary(_ index: Int) -> Bool {
    isWord(index, "may") && step(index - 1) != nil && !isEnd(index + 1) && !isNumber(index + 1)
  }

  /// `3/2015`, `2016/11`, `2026-03`.
  private func numericMonth(_ index: Int) -> (When, Int)? {
    guard let first = integer(index), let (mark, second) = joined(index + 1), let last = integer(second),
      mark != UInt8(ascii: "."), !isGlued(index) || opens(index - 1),
      joined(second + 1).map({ !isNumber($0.1) }) ?? true
    else { return nil }
    if digits(index) == 4, (1900...2199).contains(first), (1...12).contains(last), digits(second) <= 2 {
      return (.month(last, .bare, year: first), second + 1)
    }
    guard digits(second) == 4, (1900...2199).contains(last), (1...12).contains(first), mark == UInt8(ascii: "/") else {
      return nil
    }
    return (.month(first, .bare, year: last), second + 1)
  }

  /// Whether hardly anything but a year follows: "in", "since", "early", "end of".
  private func isYearPlace(_ index: Int) -> Bool {
    switch role(index) {
    case .in, .since, .during, .early, .middle, .late: true
    case .of: role(index - 1) == .end || role(index - 1) == .start || role(index - 1) == .middle
    default: false
    }
  }

  private func isYearCue(_ index: Int) -> Bool {
    switch role(index) {
    case .in, .during, .since, .of, .until, .before, .after, .by, .from, .between, .early, .middle, .late: true
    case .and, .or: digits(index - 1) == 4 && isYearCue(index - 2)
    default: false
    }
  }

  /// "2008" behind "in" or "year", "FY26", "the 1990s".
  func year(_ index: Int, isCued: Bool = false) -> (When, Int)? {
    if let (year, end) = fiscalYear(index) { return (.year(year, isFiscal: true), end) }
    if let step = step(index), role(index + 1) == .fiscal, let unit = self[index + 2].unit {
      return (unit == .year ? .fiscalYear(step) : .unit(unit, step), index + 3)
    }
    if isCue(index - 1), let (year, end) = yearInWords(index), (1900...2199).contains(year) {
      return (.year(year, isFiscal: false), end)
    }
    let start = past(.all, past(.the, index))
    let isNamed = self[start].unit == .year && letter(start) == 0 || role(start) == .calendarYear
    let number = isNamed ? past(.of, start + 1) : start
    if start > index, !isNamed, digits(start) == 2, let year = integer(start), year % 10 == 0, isGlued(start + 1),
      letter(start + 1) == UInt8(ascii: "s")
    {
      return (.decade(fullYear(year, digits: 2)), start + 2)
    }
    if role(start) == .calendarYear, digits(number) == 2, let year = integer(number) {
      return (.year(2000 + year, isFiscal: false), number + 1)
    }
    guard let year = integer(number, in: 1900...2199), digits(number) == 4 else { return nil }
    let plural = isApostrophe(number + 1) ? number + 2 : number + 1
    if letter(plural) == UInt8(ascii: "s"), year % 10 == 0 { return (.decade(year), plural + 1) }
    let isYear =
      number > start || isYearPlace(index - 1) || (isCued || isYearCue(index - 1)) && !isCounted(number + 1)
    let next = self[number + 1]
    guard isYear, next.unit == nil, next.role != .percent, next.currency == 0, next.scale == 0,
      !isGlued(number + 1) || byte(number + 1) != 0,
      joined(number + 1).map({ !isNumber($0.1) }) ?? true,
      !(isMark(number + 1, ",") && isGlued(number + 2) && isNumber(number + 2))
    else { return nil }
    return (.year(year, isFiscal: false), number + 1)
  }
}
