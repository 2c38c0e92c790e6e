import Figures

/// How the cells of a file are to be read where they do not say it themselves.
public struct CellFormat: Sendable {
  /// The currency of amounts that name none.
  public var currency: Currency
  /// Where the clock ran that times without an offset were taken from.
  public var zone: Zone
  /// 3/4/2026 is April 3 rather than March 4; `nil` where that is not known, and such a day is refused.
  public var isDayFirst: Bool?
  /// A bare number in a column of days counts them since the end of 1899.
  var isDayCount = false
  /// What stands before the cents; where it is not known, 1.234 is refused.
  var decimalMark: Character?

  public init(currency: Currency = .usd, zone: Zone, isDayFirst: Bool? = false) {
    self.currency = currency
    self.zone = zone
    self.isDayFirst = isDayFirst
  }

  /// The same with what a map says instead.
  func with(_ said: MappedCells) -> CellFormat {
    var format = self
    if let dates = said.dates {
      format.isDayFirst = dates == .monthFirst ? false : dates == .dayFirst ? true : nil
      format.isDayCount = dates == .excel
    }
    if let numbers = said.numbers { format.decimalMark = numbers.character }
    if let currency = said.currency { format.currency = currency }
    return format
  }
}

/// A cell that cannot be read.
public struct CellFault: Error, Hashable, Sendable {
  public enum Problem: Error, Hashable, Sendable {
    case isEmpty, notANumber, notADate, notAFlag, outOfRange
    /// 1.234: a thousand and more, or one and a bit.
    case ambiguousNumber
    /// 02/03/26: in February or in March.
    case ambiguousDate
    /// A bare number where a day should be: the way spreadsheets keep days.
    case dayCount
    /// Not one of the words that a field may have.
    case notAChoice
    /// Several records have this name.
    case severalNames
    /// The identity of an earlier row of the same file.
    case repeatedID(line: Int)
    /// A stage that the map does not know.
    case unknownStage
  }

  public var column: String
  public var value: String
  public var problem: Problem

  init(_ column: String, _ value: String, _ problem: Problem) {
    self.column = column
    self.value = value
    self.problem = problem
  }
}

extension Instant {
  func day(in zone: Zone) -> Day { zone.local(self).day }
}
