import Figures

/// A time as it was said, before a clock gives it a place: "next Friday", "the last three months", "by the 15th".
public indirect enum When: Sendable, Hashable {
  case now
  /// Days from today: 1 is tomorrow.
  case day(Int)
  /// The next weekday that is no Saturday or Sunday, or the last one for -1.
  case workday(Int)
  case weekday(Weekday, Turn)
  case date(CalendarDate)
  /// Two numbers whose order depends on the country: 3/4, 3/4/2026.
  case slashed(Int, Int, year: Int?)
  /// The n-th weekday, or day where there is no weekday, of a stretch; negative counts from its end.
  case nth(Int, Weekday?, of: When)
  /// The weekday nearest to a day.
  case closest(Weekday, to: When)
  /// "Start of", "middle of", "end of" a stretch.
  case edge(Edge, of: When)
  /// A length away from a moment: "in 3 days", "a week from Friday".
  case shifted(Amount, from: When)

  /// The `offset`th unit from the one that holds today: "next week" is (week, 1).
  case unit(TimeUnit, Int)
  case month(Int, Turn, year: Int?)
  case quarter(Int, Turn, year: Int?, isFiscal: Bool)
  case half(Int, Turn, year: Int?)
  case year(Int, isFiscal: Bool)
  case decade(Int)
  /// This (0), the last (-1) or next (1) fiscal year.
  case fiscalYear(Int)
  /// Whole units before (negative) or after today's: "last 3 months".
  case units(TimeUnit, Int)
  /// A length up to now (negative) or from now on: "past 3 months".
  case rolling(Amount)
  /// From the start of the unit up to and with today: "year to date".
  case toDate(TimeUnit)
  /// From tomorrow to the unit's end.
  case restOf(TimeUnit)
  /// The week that holds a day.
  case weekOf(When)
  /// The first to second weeks of a stretch, its last three days, its second half; negative counts from its end.
  case portion(TimeUnit, ClosedRange<Int>, of: When)
  /// "Early March", "late Q3": a third of a stretch.
  case third(Edge, of: When)
  case part(DayPart, of: When)
  case always

  case clock(ClockTime, on: When?)

  case between(When, When)
  case since(When)
  /// From then on: "from Monday onwards".
  case starting(When)
  case after(When)
  case before(When)
  case by(When)
  case until(When)
  /// A stretch of a given length: "tomorrow 3pm, 45 min".
  case lasting(Amount, from: When)
}

extension When {
  /// Whether it counts units of time: "in 3 days", "last 2 weeks".
  var isCounted: Bool {
    switch self {
    case .shifted, .units, .rolling, .lasting, .portion: true
    case .clock(_, on: let day?), .part(_, of: let day): day.isCounted
    case .between(let first, let last): first.isCounted || last.isCounted
    case .since(let when), .starting(let when), .after(let when), .before(let when), .by(let when), .until(let when):
      when.isCounted
    default: false
    }
  }
}

/// Which of the many Fridays or Marches is meant.
public enum Turn: Sendable, Hashable {
  /// Not said: the direction of the sentence decides.
  case bare
  /// This week's or this year's, or so many later.
  case offset(Int)
  /// The first one after today.
  case next
  /// The most recent one.
  case last
  /// The bare one, so many weeks or years later ("Friday week").
  case later(Int)
}

public enum Edge: Sendable, Hashable {
  case start, middle, end
}

/// Parts of the working day, with their usual hours.
public enum DayPart: Int, Sendable, Hashable {
  case morning, lunch, afternoon, evening, night

  /// Minutes since midnight, the end excluded.
  var minutes: Range<Int> {
    switch self {
    case .morning: 8 * 60..<12 * 60
    case .lunch: 12 * 60..<13 * 60
    case .afternoon: 12 * 60..<17 * 60
    case .evening: 17 * 60..<21 * 60
    case .night: 18 * 60..<24 * 60
    }
  }
}

/// Units of the calendar and the clock.
public enum TimeUnit: Int, Sendable, Hashable {
  case second, minute, hour, day, workday, week, fortnight, weekend, month, quarter, half, year, decade
}

/// A day of the calendar as far as it was named.
public struct CalendarDate: Sendable, Hashable {
  public var year: Int?
  public var month: Int?
  public var day: Int
  /// The weekday said with it: "Friday the 13th".
  public var weekday: Weekday?

  public init(year: Int? = nil, month: Int? = nil, day: Int, weekday: Weekday? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
  }
}

/// A time on the clock as it was said.
public struct ClockTime: Sendable, Hashable {
  /// Minutes since midnight as written: "3:30" is 210, "3:30 pm" is 930.
  public var minute: Int
  /// 0...59, where seconds were said.
  public var second: Int
  /// Whether morning or afternoon is still open, as in "at 3".
  public var isOpen: Bool
  /// The zone said with it.
  public var zone: ClockZone?

  public init(minute: Int, second: Int = 0, isOpen: Bool = false) {
    self.minute = minute
    self.second = second
    self.isOpen = isOpen
  }

  /// The minute within the working day, 7:00 to 18:59, where morning or afternoon was left open.
  var usual: Int { isOpen && minute < 7 * 60 ? minute + 12 * 60 : minute }
}
