import Figures
import Sales

/// One long step of the history while it is being written: each change goes into the history at once.
final class StoreStep: LongStep {
  private let book: OpenBook
  private let connection: any Connection
  private let number: Int
  private var pen: Pen
  /// How many changes were made so far.
  private(set) var count = 0
  private var depth = 0

  init(_ connection: any Connection) throws {
    book = OpenBook(connection: connection)
    self.connection = connection
    number = try book.version() + 1
    pen = Pen(connection, version: number)
  }

  func write(_ edit: Edit) throws {
    try pen.write(edit)
    try pen.markUse(at: nil)
    for change in pen.handOver() {
      try History(connection).keep(change, at: count, of: number)
      count += 1
    }
  }

  func keeping(_ body: () throws -> Bool) throws {
    let (before, name) = (count, "draft_\(depth)")
    depth += 1
    defer { depth -= 1 }
    try connection.run("SAVEPOINT \(raw: name)")
    var isKept = false
    defer { if !isKept { count = before } }
    do { isKept = try body() } catch {
      try? takeBack(name)
      throw error
    }
    if isKept { try connection.run("RELEASE \(raw: name)") } else { try takeBack(name) }
  }

  private func takeBack(_ name: String) throws {
    try connection.run("ROLLBACK TO \(raw: name)")
    try connection.run("RELEASE \(raw: name)")
  }

  /// Ends the step as what an order did; there is none where nothing changed.
  func close(by order: Order) throws {
    guard count > 0 else { return }
    try History(connection).keep(order, number: number)
    try connection.run("UPDATE book SET version = \(number)")
  }

  /// What was changed, if that is no more than so much.
  func changes(upTo limit: Int) throws -> [Change] {
    count > 0 && count <= limit ? try History(connection).changes(of: number) : []
  }
}

// MARK: Reading

extension StoreStep {
  func find<R: Record>(_ type: R.Type, _ id: RecordID) throws -> R? { try book.find(type, id) }
  func records<R: Record>(_ query: Query<R>) throws -> [R] { try book.records(query) }
  func count<R: Record>(_ query: Query<R>) throws -> Int { try book.count(query) }
  func total<R: Record>(_ query: Query<R>, of field: String) throws -> Total { try book.total(query, of: field) }
  func measure(_ question: Measurement.Question) throws -> Measurement { try book.measure(question) }

  func records(behind question: Measurement.Question, limit: Int) throws -> [RecordRef] {
    try book.records(behind: question, limit: limit)
  }

  func stalls(_ question: Stall.Question) throws -> [Stall] { try book.stalls(question) }
  func search(_ words: String, limit: Int) throws -> [Mention] { try book.search(words, limit: limit) }
  func history(of record: RecordRef?, limit: Int) throws -> [HistoryStep] { try book.history(of: record, limit: limit) }
}
