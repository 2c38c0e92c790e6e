import Sales

/// A book with a memory: a record or a list that was read is not read again until ``forget()``.
final class RememberedBook: Book {
  /// Answers kept at most; beyond, all are forgotten.
  private static let most = 10_000

  private let book: any Book
  private var known: [Question: AnyObject] = [:]

  init(_ book: any Book) { self.book = book }

  /// What was asked for: one record, or those of a query.
  private struct Question: Hashable {
    let kind: ObjectIdentifier
    var id: String?
    var conditions: [Condition] = []
    var order: [String] = []
    var limit: Int?
  }

  private final class Answer<Value> {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private func answer<Value>(_ question: Question, _ read: () throws -> Value) rethrows -> Value {
    if let known = known[question] as? Answer<Value> { return known.value }
    let value = try read()
    if known.count >= Self.most { forget() }
    known[question] = Answer(value)
    return value
  }

  func forget() { known.removeAll(keepingCapacity: true) }
}

extension RememberedBook {
  func find<R: Record>(_ type: R.Type, _ id: RecordID) throws -> R? {
    try answer(Question(kind: ObjectIdentifier(type), id: id.text)) { try book.find(type, id) }
  }

  func records<R: Record>(_ query: Query<R>) throws -> [R] {
    let question = Question(
      kind: ObjectIdentifier(R.self), conditions: query.conditions, order: query.order, limit: query.limit)
    return try answer(question) { try book.records(query) }
  }

  func count<R: Record>(_ query: Query<R>) throws -> Int { try book.count(query) }
  func total<R: Record>(_ query: Query<R>, of field: String) throws -> Total { try book.total(query, of: field) }
  func measure(_ question: Measurement.Question) throws -> Measurement { try book.measure(question) }

  func records(behind question: Measurement.Question, limit: Int) throws -> [RecordRef] {
    try book.records(behind: question, limit: limit)
  }

  func stalls(_ question: Stall.Question) throws -> [Stall] { try book.stalls(question) }

  func search(_ words: String, limit: Int) throws -> [Mention] { try book.search(words, limit: limit) }
  func history(of record: RecordRef?, limit: Int) throws -> [HistoryStep] {
    try book.history(of: record, limit: limit)
  }
}
