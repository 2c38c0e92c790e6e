import Figures
import Sales

/// The cells of one row, read as the values of fields. What is empty, and what the map does not name, is `nil`.
struct Cells {
  let row: CSVRow
  let sources: [String: BoundSource]
  /// One of several values of a cell, where a row counts once for each.
  var line: Int { row.line }

  func text(_ field: String) -> String? { sources[field]?.text(in: row)?.text }

  func has(_ field: String) -> Bool { sources[field] != nil }

  /// The column that a field comes from, for telling.
  func column(_ field: String) -> String {
    guard let source = sources[field] else { return field }
    return source.text(in: row)?.column ?? source.source.columns.first ?? source.source.template ?? field
  }

  /// - Throws: ``CellFault`` where there are none.
  func required(_ field: String) throws(CellFault) -> String {
    guard let text = text(field) else { throw CellFault(column(field), "", .isEmpty) }
    return text
  }

  func money(_ field: String) throws(CellFault) -> Money? {
    try value(field) { text, source in
      let named = source.currencyIndex.flatMap { BoundSource.cell(row, $0) } ?? source.source.constantCurrency
      let amount = AmountText(text, decimalMark: source.format.decimalMark)
      return amount.money(
        or: named.map { Currency($0.uppercased()) } ?? source.format.currency, times: source.source.times)
    }
  }

  func integer(_ field: String) throws(CellFault) -> Int? {
    try value(field) { text, source in
      AmountText(text, decimalMark: source.format.decimalMark).whole(times: source.source.times)
    }
  }

  /// A percentage as a fraction of 0...1.
  func percent(_ field: String) throws(CellFault) -> Double? {
    try value(field) { text, source in
      let mark: Character = source.format.decimalMark ?? "."
      let plain = String((text.hasSuffix("%") ? text.dropLast().trimmed : text).map { $0 == mark ? "." : $0 })
      guard plain.first?.isNumber == true || plain.hasPrefix("-"), let percent = Double(plain) else {
        return .failure(.notANumber)
      }
      // The shift keeps 33.3 from becoming 0.33299999999999996.
      let fraction = source.source.times == 100 ? percent : Double(plain + "e-2") ?? percent / 100
      return (0...1).contains(fraction) ? .success(fraction) : .failure(.outOfRange)
    }
  }

  func day(_ field: String) throws(CellFault) -> Day? {
    try value(field) { text, source in
      MomentText.read(text, source.format).map { moment in
        moment.offset == nil
          ? moment.time.day : moment.instant(in: source.format.zone).day(in: source.format.zone)
      }
    }
  }

  /// A moment; a day alone is its beginning.
  func instant(_ field: String) throws(CellFault) -> Instant? {
    try moment(field)?.at
  }

  /// A moment, and whether only its day is told.
  func moment(_ field: String) throws(CellFault) -> (at: Instant, isDay: Bool)? {
    try value(field) { text, source in
      MomentText.read(text, source.format).map { ($0.instant(in: source.format.zone), $0.isDay) }
    }
  }

  func flag(_ field: String) throws(CellFault) -> Bool? {
    try value(field) { text, _ in
      switch text.lowercased() {
      case "true", "1", "yes": .success(true)
      case "false", "0", "no": .success(false)
      default: .failure(.notAFlag)
      }
    }
  }

  private func value<Value>(
    _ field: String, _ read: (String, BoundSource) -> Result<Value, CellFault.Problem>
  ) throws(CellFault) -> Value? {
    guard let source = sources[field], let found = source.text(in: row) else { return nil }
    do { return try read(found.text, source).get() } catch { throw CellFault(found.column, found.text, error) }
  }
}

extension FieldSource {
  /// A currency that is named in place of a column.
  fileprivate var constantCurrency: String? {
    currencyColumn.flatMap { $0.utf8.count == 3 && $0.allSatisfy(\.isUppercase) ? $0 : nil }
  }
}

extension Cells {
  /// The value of a record's field, by its type.
  func value(_ field: String, _ type: FieldType) throws(CellFault) -> FieldValue? {
    switch type {
    case .text, .reference: text(field).map { .text($0) }
    case .integer: try integer(field).map { .integer($0) }
    case .fraction: try percent(field).map { .real($0) }
    case .money: try money(field).map { .money($0) }
    case .day: try day(field).map { .text($0.description) }
    case .instant: try instant(field).map { .text($0.description) }
    case .flag: try flag(field).map { .integer($0 ? 1 : 0) }
    }
  }
}
