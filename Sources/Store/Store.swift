import Figures
import Sales

/// The book of a sales team, kept in a SQLite file.
///
/// Every question sees one state of the book; every order is one transaction that is on the disk when it returns.
public final class Store: Ledger, Sendable {
  /// The path of a book that lasts as long as its ``Store``.
  public static let inMemory = ":memory:"

  public let path: String
  let database: SQLiteDatabase
  let playbook: @Sendable () throws -> Playbook
  private let random: @Sendable () -> UInt64

  /// Opens a book; makes the file (0600) and its folders (0700) where they are missing.
  ///
  /// - Parameters:
  ///   - readOnly: never writes, not even to make what is missing.
  ///   - playbook: read when a command comes that goes by it, not before.
  ///   - patience: seconds to wait for another program that is writing.
  ///   - random: where the random part of new identities comes from.
  /// - Throws: ``StoreError``.
  public init(
    path: String, readOnly: Bool = false, playbook: @escaping @Sendable () throws -> Playbook,
    patience: Double = 1, random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }
  ) throws {
    self.path = path
    self.playbook = playbook
    self.random = random
    database = try Opening(path: path, readOnly: readOnly, patience: patience).database()
  }

  /// Opens a book that goes by a playbook at hand.
  public convenience init(
    path: String, readOnly: Bool = false, playbook: Playbook, patience: Double = 1,
    random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }
  ) throws {
    try self.init(path: path, readOnly: readOnly, playbook: { playbook }, patience: patience, random: random)
  }

  /// Closes the file and folds the write-ahead log into it; a store that is let go of does the same.
  public func close() throws { try database.close() }

  func read<Value>(_ body: (OpenBook) throws -> Value) throws -> Value {
    try database.read { try body(OpenBook(connection: $0)) }
  }
}

// MARK: Writing

extension Store {
  /// One step of the history, worked out while it is written: nothing is changed where `body` throws.
  ///
  /// - Parameter former: steps that are taken back first, newest first; the new one then stands for their correction.
  public func write<Value>(
    by order: Order, insteadOf former: [RecordID] = [], _ body: (inout Entry) throws -> Value
  ) throws -> Value {
    try write(order, markingUse: true) { entry in
      for step in former { try entry.retract(step) }
      return try body(&entry)
    }
  }

  public func perform(_ commands: [Command], by order: Order) throws -> Receipt {
    try write(by: order) { try $0.perform(commands) }
  }

  public func apply(_ edits: [Edit], by order: Order) throws -> Receipt {
    try write(order, markingUse: false) { try $0.apply(edits) }
  }

  /// One step of the history that is too long to be held in memory, such as an import.
  ///
  /// - Parameter body: writes, and says whose order it was; nothing is changed where it throws, or says nothing.
  /// - Returns: what changed, where that is not more than a thousand changes; else none of it.
  public func longStep(_ body: (any LongStep) throws -> Order?) throws -> Receipt {
    try database.write { connection in
      let step = try StoreStep(connection)
      var order: Order?
      try step.keeping {
        order = try body(step)
        return order != nil
      }
      guard let order else { return Receipt(changes: []) }
      try step.close(by: order)
      return Receipt(changes: try step.changes(upTo: 1000))
    }
  }

  public func undo(_ count: Int, by order: Order) throws -> [UndoneStep] { try turn(.back, count, by: order) }
  public func redo(_ count: Int, by order: Order) throws -> [UndoneStep] { try turn(.again, count, by: order) }

  private func write<Value>(
    _ order: Order, markingUse: Bool, _ body: (inout Entry) throws -> Value
  ) throws -> Value {
    try database.write { connection in
      var entry = try Entry(connection, by: order, playbook: playbook, seed: random())
      let value = try body(&entry)
      try entry.close(markingUse: markingUse)
      return value
    }
  }

  private func turn(_ direction: Turn.Direction, _ count: Int, by order: Order) throws -> [UndoneStep] {
    try database.write { connection in
      let version = try OpenBook(connection: connection).version() + 1
      let steps = try Turn(connection: connection, direction: direction, version: version).turn(count, by: order)
      if !steps.isEmpty { try connection.run("UPDATE book SET version = \(version)") }
      return steps
    }
  }
}

// MARK: Reading

extension Store {
  /// Hands over one state of the book, for as long as `body` reads it.
  public func view<Value>(_ body: (any Book) throws -> Value) throws -> Value { try read { try body($0) } }

  public func find<R: Record>(_ type: R.Type, _ id: RecordID) throws -> R? { try read { try $0.find(type, id) } }
  public func records<R: Record>(_ query: Query<R>) throws -> [R] { try read { try $0.records(query) } }
  public func count<R: Record>(_ query: Query<R>) throws -> Int { try read { try $0.count(query) } }

  public func total<R: Record>(_ query: Query<R>, of field: String) throws -> Total {
    try read { try $0.total(query, of: field) }
  }

  public func measure(_ question: Measurement.Question) throws -> Measurement { try read { try $0.measure(question) } }

  public func records(behind question: Measurement.Question, limit: Int) throws -> [RecordRef] {
    try read { try $0.records(behind: question, limit: limit) }
  }

  public func stalls(_ question: Stall.Question) throws -> [Stall] { try read { try $0.stalls(question) } }

  public func search(_ words: String, limit: Int) throws -> [Mention] {
    try read { try $0.search(words, limit: limit) }
  }

  public func history(of record: RecordRef?, limit: Int) throws -> [HistoryStep] {
    try read { try $0.history(of: record, limit: limit) }
  }

  /// How often the book was written, by whatever program: a cheap way to see whether it changed.
  public func version() throws -> Int { try read { try $0.version() } }

  /// Hands over what accounts, contacts, opportunities and users are called, one by one.
  ///
  /// - Parameter version: only what changed since the book had that ``version()``, records that are gone included.
  public func names(changedSince version: Int? = nil, _ body: (KnownName) throws -> Void) throws {
    try read { try $0.names(changedSince: version, body) }
  }

  public func summary(asOf clock: Clock, for user: RecordID?) throws -> Summary {
    try read { try $0.summary(asOf: clock, for: user) }
  }
}
