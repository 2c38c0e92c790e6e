import Figures
import Sales

/// Takes steps back, or does them again.
struct Turn {
  enum Direction { case back, again }

  let connection: any Connection
  let direction: Direction
  let version: Int
  private var history: History { History(connection) }
  private var book: OpenBook { OpenBook(connection: connection) }

  /// Turns the newest steps that can be turned; those an order turned before are only told again.
  func turn(_ count: Int, by order: Order) throws -> [UndoneStep] {
    let before = try steps(where: "turned_by = \(order.id.text)", limit: Int.max)
    if !before.isEmpty { return try before.map(told) }
    let state = direction == .back ? "done" : "undone"
    let steps = try steps(
      where: "state = \(state) AND \(raw: quoted("user")) IS NOT DISTINCT FROM \(order.user?.text)", limit: count)
    return try steps.map { try turn($0, by: order) }
  }

  private typealias Step = (number: Int, words: String)

  /// Newest first to take back, oldest first to do again.
  private func steps(where condition: SQL, limit: Int) throws -> [Step] {
    let order = direction == .back ? "DESC" : "ASC"
    return try connection.rows(
      "SELECT number, words FROM step WHERE \(condition) ORDER BY number \(raw: order) LIMIT \(limit)"
    ) { ($0.integer(0) ?? 0, $0.text(1) ?? "") }
  }

  private func turn(_ step: Step, by order: Order) throws -> UndoneStep {
    var pen = Pen(connection, version: version)
    try turn(step.number, with: &pen)
    let state = direction == .back ? "undone" : "done"
    try connection.run(
      "UPDATE step SET state = \(state), turned_by = \(order.id.text) WHERE number = \(step.number)")
    return try told(step)
  }

  /// Turns the changes of a step, and leaves the step as it is.
  func turn(_ step: Int, with pen: inout Pen) throws {
    for change in try changes(of: step) { try turn(change, of: step, with: &pen) }
  }

  private func told(_ step: Step) throws -> UndoneStep {
    UndoneStep(words: step.words, changes: try changes(of: step.number))
  }

  /// In the order in which they are turned.
  private func changes(of step: Int) throws -> [Change] {
    let changes = try history.changes(of: step)
    return direction == .back ? changes.reversed() : changes
  }

  private func turn(_ change: Change, of step: Int, with pen: inout Pen) throws {
    let (from, to) = direction == .back ? (change.new, change.old) : (change.old, change.new)
    switch (change.field, from, to) {
    case (let field?, .field(let from), .field(let to)): try set(field, of: change, from: from, to: to, step, &pen)
    case (nil, .record(let values), nil): try remove(change.record, values, step, &pen)
    case (nil, nil, .record(let values)): try bringBack(change.record, values, step, &pen)
    default: break
    }
  }
}

// MARK: One change

extension Turn {
  private func set(
    _ field: String, of change: Change, from: FieldValue, to: FieldValue, _ step: Int, _ pen: inout Pen
  ) throws {
    let current = try book.find(change.record.ref)
    guard let current, current[field: field] == from, try points(field, of: change, to) else {
      throw try history.conflict(over: change.record, field: field, after: step)
    }
    try pen.update(change.record.ref, field, from: from, to: to)
  }

  /// Takes a record away that is still as it was made, and that nothing else points at.
  private func remove(_ mention: Mention, _ values: [String: FieldValue], _ step: Int, _ pen: inout Pen) throws {
    guard try book.find(mention.ref)?.filled == values else {
      throw try history.conflict(over: mention, field: nil, after: step)
    }
    let others = try history.referring(to: mention.ref, limit: 2).filter { $0.ref != mention.ref }
    if let other = others.first { throw try history.conflict(over: other, field: nil, after: step) }
    try pen.delete(mention.ref)
  }

  /// Makes a record anew while all that it points at is there.
  private func bringBack(_ mention: Mention, _ values: [String: FieldValue], _ step: Int, _ pen: inout Pen) throws {
    guard try !book.exists(mention.ref) else { throw try history.conflict(over: mention, field: nil, after: step) }
    let record = mention.ref.kind.record(id: mention.ref.id, values: values)
    for (_, ref) in record.references where try ref != mention.ref && !book.exists(ref) {
      throw try history.conflict(over: Mention(ref, name: history.name(of: ref)), field: nil, after: step)
    }
    try pen.create(record)
  }

  /// Whether a value, where it points at a record, points at one that is there.
  private func points(_ field: String, of change: Change, _ value: FieldValue) throws -> Bool {
    guard case .reference(let kind)? = change.record.ref.kind.fields.first(where: { $0.name == field })?.type,
      let id = value.asText
    else { return true }
    return try book.exists(RecordRef(kind, RecordID(id)))
  }
}
