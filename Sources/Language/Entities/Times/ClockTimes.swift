extension Phrase {
  /// A time on the clock that needs no cue: `3pm`, `15:30`, "half past eight", "noon", "nine thirty am".
  func clock(_ index: Int) -> (ClockTime, Int)? {
    namedClock(index) ?? relativeClock(index) ?? writtenClock(index) ?? spokenClock(index) ?? vagueClock(index)
  }

  /// `8ish`.
  private func vagueClock(_ index: Int) -> (ClockTime, Int)? {
    guard hasIsh, let (time, end) = bareClock(index), role(end - 1) == .ish else { return nil }
    return (time, end)
  }

  /// The time with the zone behind it: "3pm EST", "9:00 (GMT+2)".
  func zoned(_ time: ClockTime, _ end: Int) -> (ClockTime, Int) {
    let start = isMark(end, "(") ? end + 1 : end
    guard role(start) == .zone, let (zone, next) = offsetZone(start), start == end || isMark(next, ")") else {
      return (time, end)
    }
    var zoned = time
    zoned.zone = zone
    return (zoned, start == end ? next : next + 1)
  }

  /// "GMT", "UTC+5:30", "GMT-5".
  private func offsetZone(_ index: Int) -> (ClockZone, Int)? {
    let isNamed = ClockZone.named(Int(self[index].zone))
    let sign = isMark(index + 1, "+") || isMark(index + 1, "-") ? index + 2 : index + 1
    let isAhead = isMark(index + 1, "+")
    guard self[index].zone == 0,
      isAhead || isMark(index + 1, "-") || isNumber(index + 1) && tokens[index + 1].joint == .hyphen,
      let hours = integer(sign, in: 0...14), digits(sign) <= 2
    else { return (isNamed, index + 1) }
    let minutes = isInside(sign + 1, ":") ? integer(sign + 2, in: 0...59) ?? 0 : 0
    return (.ahead((isAhead ? 1 : -1) * (hours * 60 + minutes)), isInside(sign + 1, ":") ? sign + 3 : sign + 1)
  }

  /// A time that only counts behind a cue such as "at" or a day: `3`, `1030`, "seven", "nine thirty".
  func bareClock(_ index: Int) -> (ClockTime, Int)? {
    guard let (minute, end) = bareMinute(index) else { return nil }
    let next = self[end]
    guard next.unit == nil || letter(end) != 0 && !isGlued(end), next.role != .percent, next.currency == 0,
      next.month == 0, next.scale == 0 || !isGlued(end),
      dash(end).map({ isNumber($0) }) != true, digits(index) < 3 || !isCounted(end), !isMark(end, "/"),
      !isInside(end, ":"), !isMark(end, "%"), next.role != .per,
      !(isMark(end, ".") || isMark(end, ",")) || !isNumber(end + 1) || !isGlued(end + 1),
      !isGlued(end) || tokens[end].kind != .word || next.role == .ish
    else { return nil }
    return (ClockTime(minute: minute, isOpen: minute < 780 && minute >= 60 && isOpen(index)), past(.ish, end))
  }

  /// Whether the way it is written leaves morning or afternoon open: no leading zero.
  private func isOpen(_ index: Int) -> Bool { digits(index) < 2 || (integer(index) ?? 0) >= 10 }

  func bareMinute(_ index: Int) -> (Int, Int)? {
    if isWord(index, "half"), let hour = self[index + 1].cardinal ?? integer(index + 1), (1...12).contains(hour) {
      return (hour * 60 + 30, index + 2)
    }
    if let value = integer(index) {
      if digits(index) <= 2, value <= 24 {
        if isMark(index + 1, "."), isGlued(index + 1), digits(index + 2) == 2, isGlued(index + 2),
          let minute = integer(index + 2, in: 0...59)
        {
          return (value % 24 * 60 + minute, index + 3)
        }
        let isFrench = letter(index + 1) == UInt8(ascii: "h") && isGlued(index + 1) && role(index - 1) == .at
        return (value % 24 * 60, isFrench ? index + 2 : index + 1)
      }
      guard (3...4).contains(digits(index)), value / 100 < 24, value % 100 < 60, !(1900...2099).contains(value) else {
        return nil
      }
      return (value / 100 * 60 + value % 100, index + 1)
    }
    return spokenMinute(index)
  }

  /// "Seven", "nine thirty", "seven twenty-seven", "nine oh five".
  private func spokenMinute(_ index: Int) -> (Int, Int)? {
    guard let hour = self[index].cardinal, (1...12).contains(hour), !isWord(index, "pair") else { return nil }
    if let (minute, end) = small(index + 1), (10...59).contains(minute) { return (hour * 60 + minute, end) }
    let isZero = self[index + 1].cardinal == 0 || letter(index + 1) == UInt8(ascii: "o") || isWord(index + 1, "oh")
    if isZero, let minute = self[index + 2].cardinal, (1...9).contains(minute) {
      return (hour * 60 + minute, index + 3)
    }
    return (hour * 60, index + 1)
  }

  private func namedClock(_ index: Int) -> (ClockTime, Int)? {
    let start = integer(index) == 12 || self[index].cardinal == 12 ? index + 1 : index
    switch role(start) {
    case .noon: return (ClockTime(minute: 720), start + 1)
    case .midnight: return (ClockTime(minute: 0), start + 1)
    default: return nil
    }
  }

  /// "Half past eight", "a quarter to seven", "10 past 9", "three minutes to eight", "15 to noon".
  private func relativeClock(_ index: Int) -> (ClockTime, Int)? {
    guard let (minutes, relation, isSure) = minutesAway(index) else { return nil }
    let isBefore = role(relation) == .to || role(relation) == .before
    guard isBefore || role(relation) == .past || (role(relation) == .after && isSure),
      let (hour, end) = clockHour(relation + 1),
      isSure || !isBefore || namedClock(relation + 1) != nil
        || minutes % 5 == 0 && (role(index - 1) == .at || minutes > 12 && plainDay(end, isCued: false) != nil)
    else { return nil }
    return (ClockTime(minute: (hour.usual + (isBefore ? -minutes : minutes) + 1440) % 1440), end)
  }

  /// How far from the hour; sure where a word says that it is minutes.
  private func minutesAway(_ index: Int) -> (Int, Int, Bool)? {
    if let (part, end) = part(index), !isMark(index + 1, "/"),
      role(end) == .past || role(end) == .to || role(end) == .after
    {
      return (Int(part * 60), end, true)
    }
    guard let (count, end) = small(index) ?? integer(index, in: 1...59).map({ ($0, index + 1) }), count < 60 else {
      return nil
    }
    let hasUnit = self[end].unit == .minute && !isGlued(end)
    return (count, hasUnit ? end + 1 : end, hasUnit)
  }

  private func clockHour(_ index: Int) -> (ClockTime, Int)? {
    namedClock(index) ?? writtenClock(index) ?? spokenClock(index) ?? bareClock(index)
  }

  /// In digits: `3pm`, `3:15`, `15:30:20`, `8.30pm`, `340pm`, `19h30`.
  private func writtenClock(_ index: Int) -> (ClockTime, Int)? {
    guard let number = integer(index), digits(index) <= 4, !isFractionTail(index) else { return nil }
    if digits(index) <= 2, number <= 24, let (minute, second, end) = minutesBehind(index) {
      return withHalf(number, minute, second, end, isOpen: digits(index) == 1 || (10...12).contains(number))
    }
    if let (half, end) = halfOfDay(index + 1, allowsLetter: role(index - 1) == .at) {
      if digits(index) <= 2 { return (1...12).contains(number) ? clock(number, 0, 0, half, end) : nil }
      return number % 100 < 60 && (1...12).contains(number / 100)
        ? clock(number / 100, number % 100, 0, half, end) : nil
    }
    guard digits(index) <= 2, number <= 24, role(index + 1) == .oclock || isOClock(index + 1) else { return nil }
    return withHalf(number, 0, 0, isOClock(index + 1) ? index + 3 : index + 2, isOpen: number <= 12)
  }

  /// Whether the number only ends a longer one, a date or a fraction.
  func isFractionTail(_ index: Int) -> Bool {
    isGlued(index) && isNumber(index - 2)
      && (isMark(index - 1, ".") || isMark(index - 1, ":") || isMark(index - 1, ","))
  }

  /// The `:15`, `:15:30`, `.30pm`, ` 30 pm`, "thirty pm" or `h30` behind an hour.
  private func minutesBehind(_ index: Int) -> (Int, Int, Int)? {
    let isColon = isMark(index + 1, ":") && isGlued(index + 1) && isGlued(index + 2)
    if isColon, digits(index + 2) == 2, let minute = integer(index + 2, in: 0...59) {
      if isMark(index + 3, ":"), isGlued(index + 3), digits(index + 4) == 2, let second = integer(index + 4, in: 0...59)
      {
        return (minute, second, index + 5)
      }
      return (minute, 0, index + 3)
    }
    if isMark(index + 1, "."), isGlued(index + 1), isGlued(index + 2), digits(index + 2) == 2,
      let minute = integer(index + 2, in: 0...59), halfOfDay(index + 3, allowsLetter: true) != nil
    {
      return (minute, 0, index + 3)
    }
    if digits(index + 1) == 2, tokens[index + 1].joint == .space, let minute = integer(index + 1, in: 0...59),
      halfOfDay(index + 2, allowsLetter: false) != nil
    {
      return (minute, 0, index + 2)
    }
    if let (minute, end) = small(index + 1), (10...59).contains(minute), halfOfDay(end, allowsLetter: false) != nil {
      return (minute, 0, end)
    }
    guard letter(index + 1) == UInt8(ascii: "h"), digits(index + 2) == 2, let minute = integer(index + 2, in: 0...59),
      halfOfDay(index + 3, allowsLetter: true) != nil || digits(index) == 2 || minute == 0
        || role(index - 1) == .at
    else { return nil }
    return (minute, 0, index + 3)
  }

  /// In words with a sure sign: "three am", "seven thirty pm", "four oclock".
  private func spokenClock(_ index: Int) -> (ClockTime, Int)? {
    guard let (minute, end) = spokenMinute(index) else { return nil }
    if let (half, behind) = halfOfDay(end, allowsLetter: false) {
      return clock(minute / 60, minute % 60, 0, half, behind)
    }
    guard role(end) == .oclock || isOClock(end) else { return nil }
    return withHalf(minute / 60, minute % 60, 0, isOClock(end) ? end + 2 : end + 1, isOpen: true)
  }

  private func isOClock(_ index: Int) -> Bool { letter(index) == UInt8(ascii: "o") && isWord(index + 1, "clock") }

  /// Morning (false) or afternoon (true): `am`, `p.m.`, `a`, "in the evening"; "am or pm" is the usual one.
  private func halfOfDay(_ index: Int, allowsLetter: Bool) -> (Bool?, Int)? {
    switch role(index) {
    case .am: return (false, index + 1)
    case .pm: return (true, index + 1)
    default: break
    }
    let first = letter(index)
    if first == UInt8(ascii: "a") || first == UInt8(ascii: "p") {
      let isAfternoon = first == UInt8(ascii: "p")
      if letter(index + 1) == UInt8(ascii: "m"), !isGlued(index + 1) { return (isAfternoon, index + 2) }
      if isMark(index + 1, "."), letter(index + 2) == UInt8(ascii: "m") {
        return (isAfternoon, isMark(index + 3, ".") ? index + 4 : index + 3)
      }
      return allowsLetter && isGlued(index) && !isGlued(index + 1)
        || allowsLetter && isGlued(index) && byte(index + 1) != 0
        ? (isAfternoon, index + 1) : nil
    }
    if isWord(index, "ampm") { return (nil, index + 1) }
    if isMark(index, "."), isGlued(index), role(index + 1) == .am || role(index + 1) == .pm {
      return (role(index + 1) == .pm, index + 2)
    }
    let part = self[index + 2].part
    if role(index) == .in, role(index + 1) == .the, let part { return (part != .morning, index + 3) }
    return role(index) == .at && self[index + 1].part == .night ? (true, index + 2) : nil
  }

  private func withHalf(_ hour: Int, _ minute: Int, _ second: Int, _ end: Int, isOpen: Bool) -> (ClockTime, Int)? {
    if let (half, behind) = halfOfDay(end, allowsLetter: true) { return clock(hour, minute, second, half, behind) }
    let time = ClockTime(minute: hour % 24 * 60 + minute, second: second, isOpen: isOpen && hour > 0 && hour <= 12)
    return (time, past(.ish, end))
  }

  private func clock(_ hour: Int, _ minute: Int, _ second: Int, _ isAfternoon: Bool?, _ end: Int) -> (ClockTime, Int)? {
    guard let isAfternoon else { return (ClockTime(minute: hour % 12 * 60 + minute, isOpen: true), end) }
    let base = hour > 12 ? hour : hour % 12 + (isAfternoon ? 12 : 0)
    return (ClockTime(minute: base % 24 * 60 + minute, second: second), past(.ish, end))
  }
}
