/// What a word can mean to the spotters; most words mean nothing.
struct Word: Sendable {
  /// Its part in a phrase.
  enum Role: String, Sendable {
    case none, the, a, and, of, `in`, on, at, `for`, from, to, until, by, before, after, since, between, during, within
    case this, next, last, past, coming
    case ago, hence, now, today, tomorrow, yesterday, tonight
    case start, middle, end, early, late, rest, commencing, all, time, date, so, far, fiscal, calendarYear, closest,
      approximately
    case am, pm, oclock, noon, midnight, ish, zone
    case endOfDay, endOfWeek, endOfMonth, endOfQuarter, endOfYear, yearToDate, trailingYear, quarterToDate, monthToDate,
      weekToDate
    case numbered, business, extra, close, domain, web, nation, suffix, point, minus, plus, few, couple, another,
      percent, cents, per
    case more, less, than, most, least, over, under, up, no, nay, yes, not, equal, or
  }

  var role = Role.none
  /// 1...12, or 0.
  var month: Int8 = 0
  /// 1...7 from Monday, or 0.
  var weekday: Int8 = 0
  var unit: TimeUnit?
  /// The number it names, up to 90; -1 for none.
  var number: Int8 = -1
  /// The place it names: "first" is 1, "last" -1; 0 otherwise.
  var ordinal: Int8 = 0
  var part: DayPart?
  /// The index of the currency it names among ``Vocabulary/currencies``; 0 for none.
  var currency: UInt8 = 0
  /// Whether it is a sign before or behind an amount and no word.
  var isSign = false
  /// Whether a point behind it is part of it: "Sept.", "Tues."
  var isAbbreviated = false
  /// Whether it more often means something else: "may", "sun", "march".
  var isDoubtful = false
  /// A past action: "called".
  var isPast = false
  /// What is still to be done: "need", "will".
  var isPlan = false
  /// The zone it names, as in ``ClockZone``.
  var zone: Int8 = 0
  /// A day that has a name, as month times hundred plus day; 0 otherwise.
  var holiday: Int16 = 0
  /// What it multiplies by: "thousand", "k", "lakh"; 0 otherwise.
  var scale = 0.0
  /// The part of one: "half" is 0.5; 0 otherwise.
  var fraction = 0.0
  /// What it divides by: "thirds", "hundredth"; 0 otherwise.
  var denominator = 0.0

  static let unknown = Word()

  /// The number it names.
  var cardinal: Int? { number < 0 ? nil : Int(number) }
}

extension Word {
  /// Whether a time or a length can start with it.
  var startsTime: Bool {
    if month > 0 || weekday > 0 || unit != nil || number >= 0 || ordinal != 0 || fraction > 0 || part != nil {
      return true
    }
    switch role {
    case .none, .of, .and, .for, .to, .within, .percent, .cents, .per, .minus, .plus, .point, .yes, .nay, .more,
      .less, .than,
      .most, .least, .over, .under, .up, .equal, .or, .nation, .domain, .web, .am, .pm, .oclock, .ish, .zone, .ago,
      .suffix, .extra:
      return holiday > 0 || role == .within
    default: return true
    }
  }

  /// Whether a number, an amount of money or a share can start with it.
  var startsFigure: Bool {
    if number >= 0 || scale > 0 || fraction > 0 || currency > 0 { return true }
    switch role {
    case .a, .cents, .between, .from, .approximately, .minus, .point, .more, .less, .over, .under, .at, .up, .no, .not,
      .few, .couple, .percent, .per, .equal:
      return true
    default: return false
    }
  }

  /// Whether a number without a sign can start with it.
  var counts: Bool {
    number >= 0 || scale > 0 || fraction > 0 || role == .a || role == .couple || role == .few
  }

  /// Whether it can be part of a yes or a no.
  var answers: Bool { role == .yes || role == .no || role == .nay || role == .not }
}
