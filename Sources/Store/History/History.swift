import Figures
import Sales

/// The steps of a book and their changes.
struct History {
  let connection: any Connection
  private var book: OpenBook { OpenBook(connection: connection) }

  init(_ connection: any Connection) { self.connection = connection }

  /// Keeps a step and its changes.
  func keep(_ changes: [Change], of order: Order, number: Int) throws {
    try keep(order, number: number)
    for (position, change) in changes.enumerated() { try keep(change, at: position, of: number) }
  }

  /// Keeps a step; what its user had undone before can no longer be done again.
  func keep(_ order: Order, number: Int) throws {
    try connection.run(
      """
      UPDATE step SET state = 'dropped'
      WHERE state = 'undone' AND \(raw: quoted("user")) IS NOT DISTINCT FROM \(order.user?.text)
      """)
    try connection.run(
      """
      INSERT INTO step (number, id, \(raw: quoted("user")), at, words, state)
      VALUES (\(number), \(order.id.text), \(order.user?.text), \(order.at.description), \(order.words), 'done')
      """)
  }

  /// Keeps a change of a step.
  func keep(_ change: Change, at position: Int, of number: Int) throws {
    try connection.run(
      """
      INSERT INTO change (step, position, kind, id, name, field, old, new)
      VALUES (\(number), \(position), \(change.record.ref.kind.rawValue), \(change.record.ref.id.text),
      \(change.record.name), \(change.field), \(ChangeText.encode(change.old)), \(ChangeText.encode(change.new)))
      """)
  }

  /// The number of the step an order made; `nil` where it was not carried out.
  func step(of order: RecordID) throws -> Int? {
    try connection.integer("SELECT number FROM step WHERE id = \(order.text)")
  }

  /// The changes of a step in the order they were made; with `records`, only theirs.
  func changes(of step: Int, only records: SQL? = nil) throws -> [Change] {
    // The sum keeps a database from going through a long step for a few records.
    let choice: SQL = records.map { "id IN \($0) AND step + 0 = \(step)" } ?? "step = \(step)"
    return try connection.rows(
      "SELECT kind, id, name, field, old, new FROM change WHERE \(choice) ORDER BY position"
    ) { row in
      guard let kind = RecordKind(rawValue: row.text(0) ?? "") else { return nil as Change? }
      let field = row.text(3)
      return Change(
        record: Mention(RecordRef(kind, RecordID(row.text(1) ?? "")), name: row.text(2) ?? ""), field: field,
        old: ChangeText.decode(row.text(4), isRecord: field == nil),
        new: ChangeText.decode(row.text(5), isRecord: field == nil))
    }.compactMap { $0 }
  }

  /// Who last changed a record, or one of its fields, after a step: why that step cannot be turned.
  func conflict(over record: Mention, field: String?, after step: Int) throws -> StoreError {
    let ofField: SQL = field.map { " AND (change.field = \($0) OR change.field IS NULL)" } ?? ""
    let last = try connection.row(
      """
      SELECT step.\(raw: quoted("user")), step.at FROM change JOIN step ON step.number = change.step
      WHERE change.id = \(record.ref.id.text)\(ofField) AND step.number > \(step) AND step.state IN ('done', 'sealed')
      ORDER BY step.number DESC LIMIT 1
      """
    ) { (user: $0.text(0), at: $0.text(1)) }
    guard let last else { return .changedSince(record, field: field, by: nil, at: nil) }
    let user = try last.user.map { try name(ofUser: $0) }
    return .changedSince(record, field: field, by: user, at: last.at.flatMap { Instant($0) })
  }
}

extension History {
  /// What a record was called when it was last changed.
  func name(of ref: RecordRef) throws -> String {
    let last: SQL = "SELECT name FROM change WHERE id = \(ref.id.text) ORDER BY step DESC LIMIT 1"
    return try connection.row(last) { $0.text(0) ?? "" } ?? ""
  }

  /// What a user is called; the id of one who is gone.
  private func name(ofUser id: String) throws -> String { try book.find(User.self, RecordID(id))?.name ?? id }
}

// MARK: Telling

extension History {
  /// The steps about a record and what points at it, or all of them; newest first.
  func steps(about record: RecordRef?, limit: Int) throws -> [HistoryStep] {
    let ids = try record.map { [$0.id] + (try referring(to: $0).map(\.ref.id)) }
    let list = ids.map { "(\($0.map { "\($0.text)" as SQL }.joined(", ")))" as SQL }
    let about: SQL = list.map { "WHERE number IN (SELECT step FROM change WHERE id IN \($0))" } ?? ""
    let steps = try connection.rows(
      """
      SELECT number, id, \(raw: quoted("user")), at, words, state FROM step \(about)
      ORDER BY number DESC LIMIT \(limit)
      """
    ) { ($0.integer(0) ?? 0, step: HistoryStep($0)) }
    return try steps.map { number, step in
      var step = step
      step.user = try step.user.map { try name(ofUser: $0) }
      step.changes = try changes(of: number, only: list)
      return step
    }
  }

  /// Records that point at a record now.
  func referring(to ref: RecordRef, limit: Int = 500) throws -> [Mention] {
    try RecordKind.allCases.flatMap { kind in
      try kind.references(to: ref.kind).flatMap { field in
        try connection.rows(
          """
          SELECT id FROM \(raw: quoted(kind.rawValue)) WHERE \(raw: quoted(field)) = \(ref.id.text) LIMIT \(limit)
          """
        ) { RecordRef(kind, RecordID($0.text(0) ?? "")) }
      }
    }.compactMap { try book.find($0)?.mention }
  }
}

extension HistoryStep {
  fileprivate init(_ row: any SQLRow) {
    self.init(
      id: RecordID(row.text(1) ?? ""), user: row.text(2),
      at: row.text(3).flatMap { Instant($0) } ?? Instant(seconds: 0),
      words: row.text(4) ?? "", changes: [], isUndone: ["undone", "dropped"].contains(row.text(5)))
  }
}
