/// A value as a database keeps it.
enum SQLValue: Sendable, Hashable {
  case null
  case text(String)
  case integer(Int)
  case real(Double)
}

/// A database inside a transaction: the seam that a driver stands behind.
///
/// Statements are written so that SQLite and PostgreSQL read them alike; what only one of them has is in ``Dialect``.
protocol Connection: AnyObject {
  /// Carries out a statement that gives no rows; the number of rows it changed.
  @discardableResult
  func run(_ statement: SQL) throws -> Int

  /// Hands over the rows of a statement one by one.
  func each(_ statement: SQL, _ body: (any SQLRow) throws -> Void) throws
}

/// One row of a result, read by column number from 0. A value that is missing is `nil`, as is a text read as a number.
protocol SQLRow {
  func text(_ column: Int) -> String?
  func integer(_ column: Int) -> Int?
  func real(_ column: Int) -> Double?
}

extension Connection {
  func rows<Value>(_ statement: SQL, _ make: (any SQLRow) throws -> Value) throws -> [Value] {
    var values: [Value] = []
    try each(statement) { values.append(try make($0)) }
    return values
  }

  /// The first row, if there is one.
  func row<Value>(_ statement: SQL, _ make: (any SQLRow) throws -> Value) throws -> Value? {
    try rows(statement, make).first
  }

  /// The first column of the first row.
  func integer(_ statement: SQL) throws -> Int? { try row(statement) { $0.integer(0) } ?? nil }
}
