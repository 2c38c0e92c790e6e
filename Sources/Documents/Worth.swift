import Figures
import Sales

/// What a problem costs, what doing nothing about it costs, and when an end of it is paid back.
struct Worth {
  /// As said: an amount and what it recurs in.
  let cost: AnswerValue.Sum?
  /// The cost of doing nothing, as said.
  let inaction: AnswerValue.Sum?
  let price: Money?

  /// A result with the formula it comes from.
  struct Computed: Hashable {
    var words: String
    var formula: String
  }

  /// How many of a period a year has, and how that is said. Days are working days: 52 weeks of five.
  private static let periods: [String: (count: Int, words: String)] = [
    "day": (260, "260 working days"), "week": (52, "52 weeks"), "month": (12, "12 months"),
    "quarter": (4, "4 quarters"),
    "year": (1, "1 year"),
  ]

  /// cost of a period × periods of a year; `nil` where no period was said, or it is a year.
  static func year(of sum: AnswerValue.Sum?) -> Computed? {
    guard let sum, let per = sum.per, per != "year", let period = periods[per], let year = yearly(sum) else {
      return nil
    }
    return Computed(words: year.inFull, formula: "\(sum.inFull) × \(period.words)")
  }

  private static func yearly(_ sum: AnswerValue.Sum?) -> AnswerValue.Sum? {
    guard let sum, let period = sum.per.flatMap({ periods[$0] }) else { return nil }
    let (least, isTooLittle) = sum.min.minor.multipliedReportingOverflow(by: period.count)
    let (most, isTooMuch) = sum.max.minor.multipliedReportingOverflow(by: period.count)
    guard !isTooLittle, !isTooMuch else { return nil }
    let currency = sum.max.currency
    return AnswerValue.Sum(min: Money(minor: least, currency: currency), max: Money(minor: most, currency: currency))
  }

  /// price ÷ (cost of a year ÷ 12), in months, as if the cost went away whole. `nil` where one of them is not known, is
  /// nothing, or is in another currency.
  var payback: Computed? {
    guard let price, price.minor > 0, let cost = cost?.per == nil ? inaction : cost, let year = Self.yearly(cost),
      year.min.minor > 0, year.max.currency == price.currency
    else { return nil }
    let (least, most) = (Self.months(price, year.max), Self.months(price, year.min))
    return Computed(
      words: Self.words(least) == Self.words(most) ? Self.words(least) : "\(Self.number(least)) to \(Self.words(most))",
      formula: "\(price.inFull) ÷ \(cost.inFull)")
  }

  private static func months(_ price: Money, _ year: Money) -> Double { Double(price.minor) / Double(year.minor) * 12 }

  private static func words(_ months: Double) -> String {
    months < 1 ? "less than a month" : number(months) == "1" ? "1 month" : "\(number(months)) months"
  }

  /// To a tenth below ten months, whole from there on.
  private static func number(_ months: Double) -> String {
    let tenths = months < 10 ? (months * 10).rounded() / 10 : months.rounded()
    return tenths == tenths.rounded() ? "\(Int(min(tenths, 99_999)))" : "\(tenths)"
  }
}

extension AnswerValue.Sum {
  /// Without the time it recurs in.
  var once: Self { Self(min: min, max: max) }

  /// `USD 8,000 a month`, `USD 50,000 to 60,000`.
  var inFull: String {
    let range = min == max ? max.inFull : "\(min.inFull) to \(max.inFull.split(separator: " ").last ?? "")"
    return range + (per.map { " a \($0)" } ?? "")
  }
}
