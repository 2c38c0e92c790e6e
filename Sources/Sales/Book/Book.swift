import Figures

/// The record of a sales team, for reading.
///
/// A store implements it over a database, a test over a few values.
public protocol Book {
  func find<R: Record>(_ type: R.Type, _ id: RecordID) throws -> R?
  func records<R: Record>(_ query: Query<R>) throws -> [R]
  func count<R: Record>(_ query: Query<R>) throws -> Int
  /// Σ of an amount by currency, and how many of the records have none.
  func total<R: Record>(_ query: Query<R>, of field: String) throws -> Total
  func measure(_ question: Measurement.Question) throws -> Measurement
  /// The deals or activities that a measurement counts, newest first.
  func records(behind question: Measurement.Question, limit: Int) throws -> [RecordRef]
  /// The open deals that stand still, by close date.
  func stalls(_ question: Stall.Question) throws -> [Stall]
  /// Records whose names or notes hold all the words, best first.
  func search(_ words: String, limit: Int) throws -> [Mention]
  /// The steps of the history, newest first.
  func history(of record: RecordRef?, limit: Int) throws -> [HistoryStep]
}

/// A choice of records of one kind: all conditions hold.
public struct Query<R: Record>: Sendable {
  public var conditions: [Condition]
  /// Field names, each with a leading `-` for descending; amounts go by currency first, empty values come last.
  public var order: [String]
  public var limit: Int?

  public init(_ conditions: [Condition] = [], order: [String] = [], limit: Int? = nil) {
    self.conditions = conditions
    self.order = order
    self.limit = limit
  }
}

/// A condition on a field, by its name; `id` counts as one.
public enum Condition: Sendable, Hashable {
  case equals(String, FieldValue)
  case oneOf(String, [FieldValue])
  /// At least; an amount compares only with those of its currency.
  case atLeast(String, FieldValue)
  case below(String, FieldValue)
  case isEmpty(String)
  case isFilled(String)
}

extension Condition {
  public static func refers(_ field: String, to id: RecordID) -> Condition { .equals(field, .text(id.text)) }
}

/// Amounts summed by currency, never across.
public struct Total: Sendable, Hashable {
  public var sums: [Money]
  public var count: Int
  /// Records without an amount; part of ``count``.
  public var withoutAmount: Int

  public init(sums: [Money], count: Int, withoutAmount: Int) {
    self.sums = sums
    self.count = count
    self.withoutAmount = withoutAmount
  }
}

extension Total {
  /// Adds amounts up, in the order of their currencies' codes. A sum beyond what an `Int` holds stays at the greatest
  /// that it does.
  public init(of amounts: [Money?]) {
    let sums = Dictionary(grouping: amounts.compactMap(\.self), by: \.currency).map { currency, amounts in
      Money(minor: amounts.reduce(0) { Total.sum($0, $1.minor) }, currency: currency)
    }
    self.init(
      sums: sums.sorted { $0.currency.code < $1.currency.code }, count: amounts.count,
      withoutAmount: amounts.count { $0 == nil })
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, isTooGreat) = left.addingReportingOverflow(right)
    return isTooGreat ? .max : sum
  }
}

extension Book {
  /// The open deal of an account that has no other; `nil` where it has none or several.
  public func onlyOpenDeal(of account: RecordID?) throws -> Opportunity? {
    guard let account else { return nil }
    let open = try records(
      Query<Opportunity>([.refers("account", to: account), .equals("status", .text("open"))], limit: 2))
    return open.count == 1 ? open[0] : nil
  }
}

/// One line's worth of changes, as the history keeps it.
public struct HistoryStep: Sendable, Hashable {
  public var id: RecordID
  public var user: String?
  public var at: Instant
  public var words: String
  public var changes: [Change]
  public var isUndone: Bool

  public init(id: RecordID, user: String?, at: Instant, words: String, changes: [Change], isUndone: Bool) {
    self.id = id
    self.user = user
    self.at = at
    self.words = words
    self.changes = changes
    self.isUndone = isUndone
  }
}

/// A book that can be written.
public protocol Ledger: Book {
  /// Carries out all commands or none, as one step of undo.
  func perform(_ commands: [Command], by order: Order) throws -> Receipt
  /// Makes all edits or none, as one step of undo.
  func apply(_ edits: [Edit], by order: Order) throws -> Receipt
  /// Takes back the newest steps of the order's user, newest first; none where there is nothing to take back.
  func undo(_ count: Int, by order: Order) throws -> [UndoneStep]
  /// Does undone steps again, oldest first.
  func redo(_ count: Int, by order: Order) throws -> [UndoneStep]
}

/// A step that was taken back or done again.
///
/// The changes are as they were first made: newest first where they were taken back, so that `old` is what holds again.
public struct UndoneStep: Sendable, Hashable {
  public var words: String
  public var changes: [Change]

  public init(words: String, changes: [Change]) {
    self.words = words
    self.changes = changes
  }
}
