import Sales

/// Takes a person out of the tables: the records first, then the history.
struct Eraser {
  let connection: any Connection
  let erasure: Erasure
  /// The version the book will have.
  let version: Int
  private var book: OpenBook { OpenBook(connection: connection) }

  func erase() throws {
    let person = erasure.contact
    let deletion = try book.exists(person.ref) ? Deletion(of: person.ref, in: book) : nil
    var surroundings = Surroundings(
      gone: [person.ref] + (deletion?.parts ?? []), own: deletion?.bereft ?? [], account: person.account)
    try surroundings.addDeals(in: book)
    // What a pen notes is dropped with it: none of this is kept for undo.
    var pen = Pen(connection, version: version)
    for edit in deletion?.edits ?? [] { try pen.write(edit) }
    for kind in RecordKind.allCases { try redact(kind, with: &pen, &surroundings) }
    var history = HistoryEraser(connection: connection, erasure: erasure, surroundings: surroundings)
    try history.erase()
    try Dialect.rebuildWords(connection)
    try connection.run("UPDATE book SET version = \(version)")
  }

  private func redact(_ kind: RecordKind, with pen: inout Pen, _ surroundings: inout Surroundings) throws {
    let texts = Erasure.texts(of: kind)
    guard !texts.isEmpty else { return }
    var edits: [(ref: RecordRef, field: String, old: String, new: String)] = []
    var near = surroundings
    func look<R: Record>(_ type: R.Type) throws {
      let table = RecordTable.of(kind)
      try connection.each("SELECT \(raw: table.selection) FROM \(raw: table.name)") { row in
        let record = table.read(row, as: R.self)
        let nearness = near.meet(record.ref, record.references.map(\.ref.id))
        for field in R.fields where texts.contains(field.name) {
          guard let old = field.get(record).asText else { continue }
          let new = erasure.redact(old, nearness)
          if new != old { edits.append((record.ref, field.name, old, new)) }
        }
      }
    }
    try look(kind.type)
    surroundings = near
    for edit in edits { try pen.update(edit.ref, edit.field, from: .text(edit.old), to: .text(edit.new)) }
  }
}

/// What stands near a person that is erased.
struct Surroundings {
  /// The person, and what goes with it.
  private(set) var gone: Set<RecordID>
  private var own: Set<RecordID>
  private var atAccount: Set<RecordID>

  init(gone: [RecordRef], own: Set<RecordRef>, account: RecordID?) {
    self.gone = Set(gone.map(\.id))
    self.own = Set(own.map(\.id))
    atAccount = Set([account].compactMap { $0 })
  }

  mutating func addDeals(in book: OpenBook) throws {
    for account in atAccount {
      atAccount.formUnion(try book.records(Query<Opportunity>([.refers("account", to: account)])).map(\.id))
    }
  }

  mutating func addGone(_ id: RecordID) { gone.insert(id) }
  mutating func addOwn(_ id: RecordID) { own.insert(id) }

  func nearness(of id: RecordID) -> Nearness {
    own.contains(id) || gone.contains(id) ? .own : atAccount.contains(id) ? .atAccount : .elsewhere
  }

  /// How near a record is, by what it points at; what points at the account or its deals is kept in mind as near.
  mutating func meet(_ ref: RecordRef, _ pointsAt: [RecordID]) -> Nearness {
    let nearness = nearness(of: ref.id)
    guard nearness == .elsewhere else { return nearness }
    if pointsAt.contains(where: gone.contains) {
      own.insert(ref.id)
      return .own
    }
    guard pointsAt.contains(where: atAccount.contains) else { return .elsewhere }
    atAccount.insert(ref.id)
    return .atAccount
  }
}
