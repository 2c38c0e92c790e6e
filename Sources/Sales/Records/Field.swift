import Figures

/// The value of a field, as it is stored.
public enum FieldValue: Hashable, Sendable {
  case null
  case text(String)
  case integer(Int)
  /// A fraction, such as a probability of 0.5.
  case real(Double)
  case money(Money)
}

/// What a field holds.
public enum FieldType: Hashable, Sendable {
  case text, integer, fraction, money, day, instant, flag
  /// The id of a record of that kind.
  case reference(RecordKind)
}

/// One stored field of a record: its name, its type, and how it is read and set.
public struct Field<R>: Sendable {
  /// Salesforce's standard name in snake_case.
  public let name: String
  public let type: FieldType
  public let get: @Sendable (R) -> FieldValue
  /// Leaves the record as it is where the value is not of the field's type.
  public let set: @Sendable (inout R, FieldValue) -> Void
}

extension Field {
  public typealias Path<Value> = WritableKeyPath<R, Value> & Sendable

  /// A field that may be empty, stored through a pair of conversions.
  private init<Value>(
    _ name: String, _ type: FieldType, _ path: Path<Value?>, store: @escaping @Sendable (Value) -> FieldValue,
    load: @escaping @Sendable (FieldValue) -> Value?
  ) {
    self.name = name
    self.type = type
    get = { $0[keyPath: path].map(store) ?? .null }
    set = { $0[keyPath: path] = load($1) }
  }

  public static func text(_ name: String, _ path: Path<String?>) -> Field {
    Field(name, .text, path, store: { .text($0) }, load: \.asText)
  }

  public static func text(_ name: String, _ path: Path<String>) -> Field {
    Field(name: name, type: .text, get: { .text($0[keyPath: path]) }, set: { $0[keyPath: path] = $1.asText ?? "" })
  }

  public static func integer(_ name: String, _ path: Path<Int?>) -> Field {
    Field(name, .integer, path, store: { .integer($0) }, load: \.asInteger)
  }

  public static func fraction(_ name: String, _ path: Path<Double?>) -> Field {
    Field(name, .fraction, path, store: { .real($0) }, load: \.asReal)
  }

  public static func money(_ name: String, _ path: Path<Money?>) -> Field {
    Field(name, .money, path, store: { .money($0) }, load: \.asMoney)
  }

  public static func day(_ name: String, _ path: Path<Day?>) -> Field {
    Field(name, .day, path, store: { .text($0.description) }, load: { $0.asText.flatMap { Day(iso: $0) } })
  }

  public static func instant(_ name: String, _ path: Path<Instant?>) -> Field {
    Field(name, .instant, path, store: { .text($0.description) }, load: { $0.asText.flatMap { Instant($0) } })
  }

  public static func flag(_ name: String, _ path: Path<Bool>) -> Field {
    Field(
      name: name, type: .flag, get: { .integer($0[keyPath: path] ? 1 : 0) },
      set: { $0[keyPath: path] = $1.asInteger == 1 })
  }

  public static func reference(_ name: String, to kind: RecordKind, _ path: Path<RecordID?>) -> Field {
    Field(name, .reference(kind), path, store: { .text($0.text) }, load: { $0.asText.map { RecordID($0) } })
  }

  /// A closed choice, stored as its raw text.
  public static func choice<Choice: RawRepresentable<String> & Sendable>(
    _ name: String, _ path: Path<Choice?>
  ) -> Field {
    Field(name, .text, path, store: { .text($0.rawValue) }, load: { $0.asText.flatMap { Choice(rawValue: $0) } })
  }
}

extension FieldValue {
  public var asText: String? { if case .text(let text) = self { text } else { nil } }
  public var asInteger: Int? { if case .integer(let number) = self { number } else { nil } }
  public var asMoney: Money? { if case .money(let money) = self { money } else { nil } }
  public var asReal: Double? {
    switch self {
    case .real(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }
}
