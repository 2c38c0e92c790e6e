/// A statement with its values bound by number: `"SELECT * FROM note WHERE id = \(id.text)"`.
///
/// Numbers `$1`, `$2`… are given in the order the values stand in the text, as SQLite and PostgreSQL both read them.
/// `\(raw:)` puts in a name or a part of a statement as it is.
struct SQL: ExpressibleByStringInterpolation, Sendable {
  var text: String
  var values: [SQLValue]

  init(stringLiteral text: String) {
    self.text = text
    values = []
  }

  init(text: String, values: [SQLValue]) {
    self.text = text
    self.values = values
  }

  init(stringInterpolation parts: Parts) {
    text = parts.text
    values = parts.values
  }

  struct Parts: StringInterpolationProtocol {
    var text = ""
    var values: [SQLValue] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(raw part: String) { text += part }
    mutating func appendInterpolation(_ value: String?) { bind(value.map { .text($0) } ?? .null) }
    mutating func appendInterpolation(_ value: Int?) { bind(value.map { .integer($0) } ?? .null) }
    mutating func appendInterpolation(_ value: Double?) { bind(value.map { .real($0) } ?? .null) }
    mutating func appendInterpolation(_ value: SQLValue) { bind(value) }

    /// Another statement's text and values, its numbers moved up.
    mutating func appendInterpolation(_ part: SQL) {
      text += part.renumbered(from: values.count)
      values += part.values
    }

    private mutating func bind(_ value: SQLValue) {
      values.append(value)
      text += "$\(values.count)"
    }
  }
}

extension SQL {
  static func + (left: SQL, right: SQL) -> SQL { "\(left)\(right)" }

  static func += (left: inout SQL, right: SQL) { left = left + right }

  /// The text with every number raised by `offset`.
  fileprivate func renumbered(from offset: Int) -> String {
    guard offset > 0, !values.isEmpty else { return text }
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { result, part in
      let digits = part.prefix { $0.isNumber }
      result += "$\((Int(digits) ?? 0) + offset)" + part.dropFirst(digits.count)
    }
  }
}

extension Sequence where Element == SQL {
  func joined(_ separator: SQL) -> SQL {
    var result: SQL?
    for part in self { result = result.map { $0 + separator + part } ?? part }
    return result ?? ""
  }
}

/// `"name"`: a table or column, quoted, since some are words of SQL.
func quoted(_ name: String) -> String { "\"\(name)\"" }
