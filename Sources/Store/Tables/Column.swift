import Figures
import Sales

/// How a field is kept: text, days and instants as text, flags as 0 and 1, money as minor units and a currency.
struct Column: Sendable {
  let field: String
  let type: FieldType
  /// Quoted; two for money.
  let names: [String]

  init(field: String, type: FieldType) {
    self.field = field
    self.type = type
    names = type == .money ? [quoted(field), quoted(field + "_currency")] : [quoted(field)]
  }

  /// The first column's name: what is compared and sorted by.
  var name: String { names[0] }

  /// Names and types, as a table is created with.
  var definitions: [String] {
    switch type {
    case .money: ["\(names[0]) BIGINT", "\(names[1]) TEXT"]
    case .integer, .flag: ["\(name) BIGINT"]
    case .fraction: ["\(name) DOUBLE PRECISION"]
    case .text, .day, .instant, .reference: ["\(name) TEXT"]
    }
  }

  func store(_ value: FieldValue) -> [SQLValue] {
    switch value {
    case .null: type == .money ? [.null, .null] : [.null]
    case .text(let text): [.text(text)]
    case .integer(let number): [.integer(number)]
    case .real(let number): [.real(number)]
    case .money(let money): [.integer(money.minor), .text(money.currency.code)]
    }
  }

  func load(_ row: any SQLRow, _ index: Int) -> FieldValue {
    switch type {
    case .integer, .flag: row.integer(index).map { .integer($0) } ?? .null
    case .fraction: row.real(index).map { .real($0) } ?? .null
    case .text, .day, .instant, .reference: row.text(index).map { .text($0) } ?? .null
    case .money:
      if let minor = row.integer(index), let code = row.text(index + 1) {
        .money(Money(minor: minor, currency: Currency(code)))
      } else {
        .null
      }
    }
  }
}
