import Figures

/// A typed part of a line or the value of a table's cell.
public enum Part: Sendable, Hashable {
  case text(String)
  /// A record's name; `kind` is the record's (`account`, `opportunity`).
  case name(String, kind: String, id: String)
  /// Words of the user's own, set in quotation marks.
  case quoted(String)
  /// `$842,000`; the minor part is shown where there is one.
  case money(Money)
  /// `Mon 23 Nov`, with the year when it is not the present one.
  case day(Day)
  /// The clock time alone, `10:30`; its day is a part of its own.
  case time(LocalTime)
  case period(Period)
  case length(Length)
  /// A count and its noun in the singular: `1 deal`, `3 deals`.
  case count(Int, of: String)
  /// Shown with as many decimals, at most 9.
  case number(Double, decimals: Int)
  /// A length in days and parts of them, told to the tenth below ten: `3.5 days`.
  case days(Double)
  /// A fraction of 1, shown as `57.1 %`.
  case percent(Double)
  /// Between the columns of a list of choices, whose right sides then stand under each other; elsewhere three spaces.
  case gap
  case empty
}
