import Figures
import Sales

/// A book over a few values, for tests of what needs a book but no database.
public struct PaperBook: Book {
  public private(set) var pages: [RecordRef: any Record] = [:]

  public init(_ records: [any Record] = []) { for record in records { pages[record.ref] = record } }

  public func find<R: Record>(_ type: R.Type, _ id: RecordID) -> R? { pages[RecordRef(R.kind, id)] as? R }

  public func records<R: Record>(_ query: Query<R>) -> [R] {
    let chosen = pages.values.compactMap { $0 as? R }.filter { record in
      query.conditions.allSatisfy { $0.holds(for: record) }
    }
    let sorted = chosen.sorted { comes($0, before: $1, by: query.order) }
    return query.limit.map { Array(sorted.prefix($0)) } ?? sorted
  }

  public func count<R: Record>(_ query: Query<R>) -> Int { records(query).count }

  public func total<R: Record>(_ query: Query<R>, of field: String) -> Total {
    Total(of: records(query).map { $0[field: field]?.asMoney })
  }

  public func measure(_ question: Measurement.Question) -> Measurement {
    Measurement(question: question, whole: .init(value: nil, n: 0))
  }

  public func records(behind question: Measurement.Question, limit: Int) -> [RecordRef] { [] }
  public func stalls(_ question: Stall.Question) -> [Stall] { [] }
  public func search(_ words: String, limit: Int) -> [Mention] { [] }
  public func history(of record: RecordRef?, limit: Int) -> [HistoryStep] { [] }

  /// Makes the edits as a store does.
  public mutating func apply(_ edits: [Edit]) {
    for edit in edits {
      switch edit {
      case .create(let record): pages[record.ref] = record
      case .update(let ref, let field, _, let new): pages[ref]?.set(field, to: new)
      case .delete(let record): pages[record.ref] = nil
      }
    }
  }
}

/// The order of a query: by its fields, amounts within their currency, empty values last, then by id.
private func comes<R: Record>(_ left: R, before right: R, by order: [String]) -> Bool {
  for key in order {
    let isDescending = key.hasPrefix("-")
    let field = isDescending ? String(key.dropFirst()) : key
    let (first, second) = (left[field: field] ?? .null, right[field: field] ?? .null)
    if first == second { continue }
    if first == .null || second == .null { return second == .null }
    if let left = first.asMoney?.currency.code, let right = second.asMoney?.currency.code, left != right {
      return left < right
    }
    return first.isBelow(second) != isDescending
  }
  return (left.id < right.id) != (order.first?.hasPrefix("-") == true)
}

extension Condition {
  fileprivate func holds<R: Record>(for record: R) -> Bool {
    func value(_ field: String) -> FieldValue {
      field == "id" ? .text(record.id.text) : record[field: field] ?? .null
    }
    switch self {
    case .equals(let field, let other): return value(field) == other
    case .oneOf(let field, let others): return others.contains(value(field))
    case .atLeast(let field, let bound):
      return value(field) != .null && value(field).matches(bound) && !value(field).isBelow(bound)
    case .below(let field, let bound): return value(field).matches(bound) && value(field).isBelow(bound)
    case .isEmpty(let field): return value(field) == .null
    case .isFilled(let field): return value(field) != .null
    }
  }
}

extension FieldValue {
  fileprivate func isBelow(_ other: FieldValue) -> Bool {
    switch (self, other) {
    case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.money(let left), .money(let right)): left.minor < right.minor
    default: (asReal ?? 0) < (other.asReal ?? 0)
    }
  }

  /// Whether the two can be compared: amounts only of one currency.
  fileprivate func matches(_ other: FieldValue) -> Bool {
    self != .null && asMoney?.currency == other.asMoney?.currency
  }
}
