import Sales

/// One step of the history while it is being written: the book as it stands so far, and what is done next.
public struct Entry {
  /// The book with all that was done so far; to be asked only while the entry is being written.
  public let book: any Book
  private let order: Order
  private let playbook: () throws -> Playbook
  private var ids: IDMint
  private var pen: Pen
  private let connection: any Connection
  private let version: Int
  /// The step that the same order made before.
  private let repeated: Int?

  init(
    _ connection: any Connection, by order: Order, playbook: @escaping () throws -> Playbook, seed: UInt64
  ) throws {
    let book = OpenBook(connection: connection)
    version = try book.version() + 1
    pen = Pen(connection, version: version)
    ids = IDMint(seed: seed, sequence: version)
    repeated = try History(connection).step(of: order.id)
    self.book = book
    self.order = order
    self.playbook = playbook
    self.connection = connection
  }

  /// Carries out all commands. An order that was carried out before only tells what it did then.
  public mutating func perform(_ commands: [Command]) throws -> Receipt {
    if let repeated { return Receipt(changes: try History(connection).changes(of: repeated), isRepeat: true) }
    let start = pen.changes.count
    var ends: [Int] = []
    let playbook = try playbook()
    for command in commands {
      for edit in try command.edits(in: book, order: order, playbook: playbook, ids: &ids) { try pen.write(edit) }
      ends.append(pen.changes.count - start)
    }
    return Receipt(changes: Array(pen.changes[start...]), ends: ends)
  }

  mutating func apply(_ edits: [Edit]) throws -> Receipt {
    if let repeated { return Receipt(changes: try History(connection).changes(of: repeated), isRepeat: true) }
    for edit in edits { try pen.write(edit) }
    return Receipt(changes: pen.changes)
  }

  /// Takes back what a step did; the step itself stays, and this one begins with its reverse.
  mutating func retract(_ former: RecordID) throws {
    guard repeated == nil, let step = try History(connection).step(of: former) else { return }
    try Turn(connection: connection, direction: .back, version: version).turn(step, with: &pen)
  }

  /// All that changed so far.
  public var changes: [Change] { pen.changes }

  /// Ends the step; there is none where nothing changed.
  mutating func close(markingUse: Bool) throws {
    guard repeated == nil, !pen.changes.isEmpty else { return }
    try pen.markUse(at: markingUse ? order.at : nil)
    try History(connection).keep(pen.changes, of: order, number: version)
    try connection.run("UPDATE book SET version = \(version)")
  }
}
