import Figures
import Sales

/// How the cells of a file are to be read where they do not say it themselves.
public struct CellFormat: Sendable {
  /// The currency of amounts that name none.
  public var currency: Currency
  /// Where the clock ran that times without an offset were taken from.
  public var zone: Zone
  /// 3/4/2026 is April 3 rather than March 4.
  public var isDayFirst: Bool

  public init(currency: Currency = .usd, zone: Zone, isDayFirst: Bool = false) {
    self.currency = currency
    self.zone = zone
    self.isDayFirst = isDayFirst
  }
}

/// The cells of one row, read as values. An empty cell, and one of a column that is not there, is `nil`.
struct Cells {
  let row: CSVRow
  let format: CellFormat

  /// The words of a cell, without the apostrophe that guards a formula on the way out.
  func text(_ column: String) -> String? {
    guard let cell = row[column]?.trimmed, !cell.isEmpty else { return nil }
    let guarded = cell.hasPrefix("'") && cell.dropFirst().first.map { "=+-@\t\r".contains($0) } == true
    return guarded ? String(cell.dropFirst()) : cell
  }

  /// - Throws: ``CellFault`` where there are none.
  func required(_ column: String) throws(CellFault) -> String {
    guard let text = text(column) else { throw CellFault(column, "", .isEmpty) }
    return text
  }

  func money(_ column: String, currency: Currency?) throws(CellFault) -> Money? {
    try value(column) { AmountText($0).money(or: currency ?? format.currency) }
  }

  func integer(_ column: String) throws(CellFault) -> Int? {
    try value(column) { text in Int(text).map { .success($0) } ?? AmountText(text).whole }
  }

  /// A percentage as a fraction of 0...1.
  func percent(_ column: String) throws(CellFault) -> Double? {
    try value(column) { text in
      guard let percent = Double(text.hasSuffix("%") ? text.dropLast().trimmed : text) else {
        return .failure(.notANumber)
      }
      return (0...100).contains(percent) ? .success(percent / 100) : .failure(.outOfRange)
    }
  }

  func day(_ column: String) throws(CellFault) -> Day? {
    try value(column) { text in
      MomentText.read(text, dayFirst: format.isDayFirst).map { moment in
        moment.offset == nil ? moment.time.day : moment.instant(in: format.zone).day(in: format.zone)
      }
    }
  }

  /// A moment; a day alone is its beginning.
  func instant(_ column: String) throws(CellFault) -> Instant? {
    try value(column) { text in
      MomentText.read(text, dayFirst: format.isDayFirst).map { $0.instant(in: format.zone) }
    }
  }

  /// The moment in the first of these columns that has one.
  func firstInstant(_ columns: String...) throws(CellFault) -> Instant? {
    for column in columns { if let moment = try instant(column) { return moment } }
    return nil
  }

  func flag(_ column: String) throws(CellFault) -> Bool? {
    try value(column) { text in
      switch text.lowercased() {
      case "true", "1", "yes": .success(true)
      case "false", "0", "no": .success(false)
      default: .failure(.notAFlag)
      }
    }
  }

  private func value<Value>(
    _ column: String, _ read: (String) -> Result<Value, CellFault.Problem>
  ) throws(CellFault) -> Value? {
    guard let text = row[column]?.trimmed, !text.isEmpty else { return nil }
    do { return try read(text).get() } catch { throw CellFault(column, text, error) }
  }
}

/// A cell that cannot be read.
public struct CellFault: Error, Hashable, Sendable {
  public enum Problem: Error, Hashable, Sendable {
    case isEmpty, notANumber, notADate, notAFlag, outOfRange
    /// 1.234: a thousand and more, or one and a bit.
    case ambiguousNumber
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
