extension Phrase {
  /// A point in time or a stretch: a day with or without a clock time, a clock time alone, a stretch of the calendar.
  func moment(_ index: Int, isCued: Bool = false) -> (When, Int)? {
    clockMoment(index) ?? present(index) ?? edge(index) ?? partOfDay(index) ?? dayMoment(index, isCued: isCued)
      ?? span(index, isCued: isCued)
  }

  /// "3pm", "at 3", "9am on Tuesday", "noon tomorrow", "8pm on the 15".
  func clockMoment(_ index: Int) -> (When, Int)? {
    guard let (bare, end) = clock(index) ?? cuedClock(index) else { return nil }
    let (time, zone) = zoned(bare, end)
    let link = past(.for, past(.of, past(.on, pastComma(zone))))
    if let (day, behind) = day(link, isCued: true) ?? numberedDay(link) ?? partDay(link) {
      guard let part = self[behind].part else { return (.clock(time, on: day), behind) }
      return (.clock(time.in(part), on: day), behind + 1)
    }
    if role(zone) == .plus || isMark(zone, "+"), let (amount, behind) = amount(zone + 1) {
      return (.shifted(amount, from: .clock(time, on: .day(0))), behind)
    }
    return (.clock(time, on: nil), zone)
  }

  /// A bare hour behind "at" or "around", hours and minutes in words behind "for", or one before its part of the day.
  private func cuedClock(_ index: Int) -> (ClockTime, Int)? {
    guard let (time, end) = bareClock(index) else { return nil }
    let isClear = digits(index) == 4 && sentence.foldedBytes(index).first == UInt8(ascii: "0") || isWord(index, "half")
    if isClear, day(end) != nil { return (time, end) }
    switch role(index - 1) {
    case .at, .approximately: return (time, end)
    case .for where self[index].cardinal != nil && time.minute % 60 != 0: return (time, end)
    default: break
    }
    let isDay = role(end) == .today || role(end) == .tomorrow || weekday(end) != nil || role(end) == .this
    let part = isDay ? self[end + 1].part : role(end) == .tonight ? .night : nil
    guard let part, digits(index) < 3 else { return nil }
    return (time.in(part), end)
  }

  /// "This morning", "tonight" as the day of a clock time.
  private func partDay(_ index: Int) -> (When, Int)? {
    if role(index) == .tonight { return (.day(0), index + 1) }
    return role(index) == .this && self[index + 1].part != nil ? (.day(0), index + 2) : nil
  }

  /// "On 15", which is a day only beside a clock time.
  private func numberedDay(_ index: Int) -> (When, Int)? {
    let number = past(.the, index)
    guard role(index - 1) == .on, digits(number) <= 2, let day = integer(number, in: 1...31),
      self[number + 1].unit == nil
    else { return nil }
    return (.date(CalendarDate(day: day)), number + 1)
  }

  /// "Now", "now + 30 minutes", "right now".
  private func present(_ index: Int) -> (When, Int)? {
    if role(index - 1) == .at {
      if role(index) == .this, role(index + 1) == .time { return (.now, index + 2) }
      if role(index) == .the, isWord(index + 1, "moment") || isWord(index + 1, "minute") { return (.now, index + 2) }
    }
    guard role(index) == .now else { return nil }
    let isMinus = role(index + 1) == .minus || isMark(index + 1, "-")
    guard isMinus || role(index + 1) == .plus || isMark(index + 1, "+"), let (amount, end) = amount(index + 2) else {
      return (.now, index + 1)
    }
    return (.shifted(isMinus ? -amount : amount, from: .now), end)
  }

  /// "This morning", "tonight", "last night", "in the afternoon", and a clock time behind it.
  private func partOfDay(_ index: Int) -> (When, Int)? {
    let found: (DayPart, Int, Int)?
    if role(index) == .tonight {
      found = (.night, 0, index + 1)
    } else if let step = step(index), let part = self[index + 1].part {
      found = (part, step, index + 2)
    } else if role(index) == .the, role(index - 1) == .in, let part = self[index + 1].part {
      found = (part, 0, index + 2)
    } else {
      found = barePart(index)
    }
    guard let (part, offset, end) = found else { return nil }
    let start = past(.on, end)
    if offset == 0, role(index) != .tonight, let (day, behind) = day(start) { return (.part(part, of: day), behind) }
    if role(end) == .of, let (day, behind) = day(end + 1, isCued: true) { return (.part(part, of: day), behind) }
    let link = past(.at, end)
    if let (time, behind) = clock(link) ?? (link > end ? bareClock(link) : nil) {
      return (.clock(time.in(part), on: .day(offset)), behind)
    }
    return (.part(part, of: .day(offset)), end)
  }

  /// "Lunch" behind "at" or "before", "late afternoon", "mid-morning", or a part of the day that is all there is.
  private func barePart(_ index: Int) -> (DayPart, Int, Int)? {
    let start = isShare(index) ? index + 1 : index
    guard let part = self[start].part,
      start > index || isLone(index) || role(index + 1) == .of
        || [.at, .over, .during, .before, .after, .by, .until, .since].contains(role(index - 1))
    else { return nil }
    return (part, 0, start + 1)
  }

  /// Whether the word takes a share of what follows: "early", "mid", "late".
  private func isShare(_ index: Int) -> Bool {
    role(index) == .early || role(index) == .middle || role(index) == .late
  }

  /// A day, and a clock time or a part of the day behind it: "tomorrow at 3", "Friday morning", "March 3, 9 am".
  private func dayMoment(_ index: Int, isCued: Bool) -> (When, Int)? {
    guard let (day, end) = day(index, isCued: isCued) ?? clockedDay(index) else { return nil }
    if let (range, behind) = clocks(past(.at, past(.from, past(.between, pastComma(end)))), isSure: true) {
      return (.between(.clock(range.0, on: day), .clock(range.1, on: day)), behind)
    }
    let link = pastComma(role(end) == .in && role(end + 1) == .the && self[end + 2].part != nil ? end + 2 : end)
    if let part = self[link].part {
      let next = past(.at, link + 1)
      if let (time, behind) = clock(next) ?? (next > link + 1 ? bareClock(next) : nil) {
        return (.clock(time.in(part), on: day), behind)
      }
      return (.part(part, of: day), link + 1)
    }
    if role(link) == .am || role(link) == .pm {
      return (.part(role(link) == .am ? .morning : .afternoon, of: day), link + 1)
    }
    guard let (time, behind) = clockBehind(end) else { return (day, end) }
    if case .date(var date) = day, date.year == nil, let year = integer(behind, in: 1900...2199) {
      date.year = year
      return (.clock(time, on: .date(date)), behind + 1)
    }
    return (.clock(time, on: day), behind)
  }

  private func clockedDay(_ index: Int) -> (When, Int)? {
    guard let (day, end) = numberedDay(index), role(end) == .at || clock(pastComma(end)) != nil else { return nil }
    return (day, end)
  }

  /// The clock time behind a day; marks, "at", "for", "around" and a weekday in brackets may stand between them.
  private func clockBehind(_ index: Int) -> (ClockTime, Int)? {
    if let found = isoTime(index) { return found }
    let start = pastSeparators(index)
    let cued = past(.approximately, role(start) == .at || role(start) == .for ? start + 1 : past(.approximately, start))
    let mayBeBare = role(start) != .for && (cued > start || start == pastComma(index) && endsAlone(cued))
    guard let (time, end) = clock(cued) ?? (mayBeBare ? bareClock(cued) : nil) else { return nil }
    return zoned(time, end)
  }

  /// The `T12:30:00Z` of ISO 8601.
  private func isoTime(_ index: Int) -> (ClockTime, Int)? {
    guard letter(index) == UInt8(ascii: "t"), isGlued(index), let (time, end) = clock(index + 1) else { return nil }
    guard letter(end) == UInt8(ascii: "z"), isGlued(end) else { return (time, end) }
    var universal = time
    universal.zone = .named(0)
    return (universal, end + 1)
  }

  private func pastSeparators(_ index: Int) -> Int {
    let marks: [Unicode.Scalar] = [",", ":", "@", "(", ")", "-"]
    var next = index
    while marks.contains(where: { isMark(next, $0) }) || isMark(next - 1, "(") && self[next].weekday > 0 { next += 1 }
    return next
  }

  /// Whether a bare hour behind a day is followed by nothing it could count.
  private func endsAlone(_ index: Int) -> Bool {
    guard let (time, end) = bareClock(index) else { return false }
    if self[index].cardinal != nil { return time.minute % 60 != 0 && !isCounted(end) && self[end].unit == nil }
    return tokens[index].joint == .space && (end >= count || tokens[end].kind == .punctuation) && digits(index) < 3
  }
}

extension ClockTime {
  /// The time with morning or afternoon decided by a part of the day.
  func `in`(_ part: DayPart) -> ClockTime {
    guard isOpen else { return self }
    let isLate = part != .morning && !(part == .night && minute < 5 * 60) && minute < 12 * 60
    var time = self
    time.isOpen = false
    time.minute += isLate ? 12 * 60 : 0
    return time
  }
}
