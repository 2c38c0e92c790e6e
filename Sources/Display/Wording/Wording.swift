import Figures

/// How values are written out.
struct Wording {
  /// Decides whether a date needs its year.
  var today: Day
  /// Whether signs outside ASCII may be used.
  var unicode: Bool

  /// The part in words that are safe to print; the record's control characters are shown, not obeyed.
  func text(_ part: Part) -> String {
    switch part {
    case .text(let text), .name(let text, _, _): text.shown(unicode: unicode)
    case .quoted(let text): "\"" + text.shown(unicode: unicode) + "\""
    case .money(let money): money.worded(unicode: unicode).shown(unicode: unicode)
    case .day(let day): day.worded(today: today)
    case .time(let time): time.clock
    case .period(let period): period.worded(today: today)
    case .length(let length): length.worded
    case .count(let count, let noun): "\(grouped(count)) \(count == 1 ? noun : noun.plural)".shown(unicode: unicode)
    case .number(let number, let decimals): rounded(number, decimals: decimals)
    case .days(let days):
      "\(rounded(days, decimals: days < 9.95 && days != days.rounded() ? 1 : 0)) \(days == 1 ? "day" : "days")"
    case .percent(let fraction): rounded(fraction * 100, decimals: 1) + " %"
    case .gap: "   "
    case .empty: ""
    }
  }
}

extension Part {
  /// The part as it stands in a plain reply.
  public func text(today: Day) -> String { Wording(today: today, unicode: true).text(self) }

  /// Whether a narrow screen may break or cut it. Dates, amounts and counts stay whole.
  var isProse: Bool {
    switch self {
    case .text, .name, .quoted, .gap, .empty: true
    case .money, .day, .time, .period, .length, .count, .number, .days, .percent: false
    }
  }
}

extension Line {
  /// The line on one row, plain.
  public func text(today: Day) -> String { parts.map { $0.text(today: today) }.joined() }
}
