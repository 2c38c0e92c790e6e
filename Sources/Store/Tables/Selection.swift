import Figures
import Sales

extension RecordTable {
  /// The conditions of a query, from its `WHERE` on.
  func conditions(_ conditions: [Condition]) throws -> SQL {
    guard !conditions.isEmpty else { return "" }
    return " WHERE " + (try conditions.map(self.condition)).joined(" AND ")
  }

  /// The order of a query and its limit. What the order leaves equal comes in the order it was made in.
  func order(_ fields: [String], limit: Int?) throws -> SQL {
    var keys: [String] = []
    for field in fields {
      let isDescending = field.hasPrefix("-")
      let column = try column(isDescending ? String(field.dropFirst()) : field)
      if column.type == .money { keys.append(column.names[1] + " ASC NULLS LAST") }
      keys.append(column.name + (isDescending ? " DESC NULLS LAST" : " ASC NULLS LAST"))
    }
    keys.append(quoted("id") + (fields.first?.hasPrefix("-") == true ? " DESC" : " ASC"))
    let order: SQL = " ORDER BY \(raw: keys.joined(separator: ", "))"
    return limit.map { order + " LIMIT \($0)" } ?? order
  }

  private func condition(_ condition: Condition) throws -> SQL {
    switch condition {
    case .equals(let field, let value): try equals(column(field), value)
    case .oneOf(let field, let values): try oneOf(column(field), values)
    case .atLeast(let field, let value): try compare(column(field), ">=", value)
    case .below(let field, let value): try compare(column(field), "<", value)
    case .isEmpty(let field): "\(raw: try column(field).name) IS NULL"
    case .isFilled(let field): "\(raw: try column(field).name) IS NOT NULL"
    }
  }

  private func equals(_ column: Column, _ value: FieldValue) -> SQL {
    value == .null ? "\(raw: column.name) IS NULL" : compare(column, "=", value)
  }

  private func compare(_ column: Column, _ sign: String, _ value: FieldValue) -> SQL {
    let stored = column.store(value)
    let first: SQL = "\(raw: column.name) \(raw: sign) \(stored[0])"
    return stored.count == 1 ? first : first + " AND \(raw: column.names[1]) = \(stored[1])"
  }

  private func oneOf(_ column: Column, _ values: [FieldValue]) -> SQL {
    guard !values.isEmpty else { return "1 = 0" }
    return "(" + values.map { equals(column, $0) }.joined(" OR ") + ")"
  }
}
