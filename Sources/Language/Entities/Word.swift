/// What a word can mean to the spotters; most words mean nothing.
struct Word: Sendable {
  /// Its part in a phrase.
  enum Role: String, Sendable {
    case none, the, a, and, of, `in`, on, at, `for`, from, to, until, by, before, after, since, between, during, within
    case this, next, last, past, coming
    case the_other = "other"
    case ago, hence, now, today, tomorrow, yesterday, tonight
    case start, middle, end, early, late, rest, commencing, all, time, date, so, far, fiscal, closest, approximately
    case am, pm, oclock, noon, midnight, ish, zone
    case endOfDay, endOfWeek, endOfMonth, endOfQuarter, endOfYear, yearToDate, quarterToDate, monthToDate, weekToDate
    case numbered, nation, point, minus, plus, few, couple, another, percent, cents, per
    case more, less, than, most, least, over, under, up, no, nay, yes, not, equal, or
  }

  var role = Role.none
  /// 1...12, or 0.
  var month = 0
  /// 1...7 from Monday, or 0.
  var weekday = 0
  var unit: Unit?
  /// The number it names, up to 90.
  var cardinal: Int?
  /// The place it names: "first" is 1, "last" -1; 0 otherwise.
  var ordinal = 0
  /// What it multiplies by: "thousand", "k", "lakh"; 0 otherwise.
  var scale = 0.0
  /// The part of one: "half" is 0.5; 0 otherwise.
  var fraction = 0.0
  var part: DayPart?
  /// The code of the currency it names.
  var currency: UInt8 = 0
  /// Whether it is a sign before or behind an amount and no word.
  var isSign = false
  /// Whether it more often means something else: "may", "sun", "march".
  var isDoubtful = false
  /// A past action.
  var isPast = false

  static let unknown = Word()
}
