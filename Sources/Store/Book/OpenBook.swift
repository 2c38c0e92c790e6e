import Figures
import Sales

/// The book as one transaction sees it.
struct OpenBook: Book {
  let connection: any Connection

  func find<R: Record>(_ type: R.Type, _ id: RecordID) throws -> R? {
    let table = RecordTable.of(R.kind)
    return try connection.row("SELECT \(raw: table.selection) FROM \(raw: table.name) WHERE id = \(id.text)") {
      table.read($0, as: type)
    }
  }

  func records<R: Record>(_ query: Query<R>) throws -> [R] {
    let table = RecordTable.of(R.kind)
    let conditions = try table.conditions(query.conditions)
    let order = try table.order(query.order, limit: query.limit)
    return try connection.rows("SELECT \(raw: table.selection) FROM \(raw: table.name)\(conditions)\(order)") {
      table.read($0, as: R.self)
    }
  }

  func count<R: Record>(_ query: Query<R>) throws -> Int {
    let table = RecordTable.of(R.kind)
    let conditions = try table.conditions(query.conditions)
    return try connection.integer("SELECT COUNT(*) FROM \(raw: table.name)\(conditions)") ?? 0
  }

  func total<R: Record>(_ query: Query<R>, of field: String) throws -> Total {
    let table = RecordTable.of(R.kind)
    let column = try table.column(field)
    guard column.type == .money else { throw StoreError.noSuchField(R.kind, field) }
    let conditions = try table.conditions(query.conditions)
    var total = Total(sums: [], count: 0, withoutAmount: 0)
    try connection.each(
      """
      SELECT \(raw: column.names[1]), COUNT(*), \(raw: Self.sum(of: column.name)) FROM \(raw: table.name)\(conditions)
      GROUP BY \(raw: column.names[1]) ORDER BY \(raw: column.names[1]) NULLS LAST
      """
    ) { row in
      let count = row.integer(1) ?? 0
      total.count += count
      if let code = row.text(0), let sum = Self.sum(row, at: 2) {
        total.sums.append(Money(minor: sum, currency: Currency(code)))
      } else {
        total.withoutAmount += count
      }
    }
    return total
  }

  /// The two columns of a sum. Millions and the rest apart: the database refuses a sum that it cannot hold.
  static func sum(of column: String) -> String { "SUM(\(column) / 1000000), SUM(\(column) % 1000000)" }

  /// The sum in two columns; the greatest number there is in place of a greater one, `nil` where nothing was summed.
  static func sum(_ row: any SQLRow, at place: Int) -> Int? {
    guard let millions = row.integer(place), let rest = row.integer(place + 1) else { return nil }
    let (whole, isTooGreat) = millions.multipliedReportingOverflow(by: 1_000_000)
    let (sum, isGreater) = whole.addingReportingOverflow(rest)
    return isTooGreat || isGreater ? .max : sum
  }

  /// The record of a kind known only at run time.
  func find(_ ref: RecordRef) throws -> (any Record)? {
    func find<R: Record>(_ type: R.Type) throws -> (any Record)? { try self.find(type, ref.id) }
    return try find(ref.kind.type)
  }

  func exists(_ ref: RecordRef) throws -> Bool {
    let table = RecordTable.of(ref.kind)
    return try connection.integer("SELECT 1 FROM \(raw: table.name) WHERE id = \(ref.id.text)") != nil
  }
}

extension OpenBook {
  func history(of record: RecordRef?, limit: Int) throws -> [HistoryStep] {
    try History(connection).steps(about: record, limit: limit)
  }
}
