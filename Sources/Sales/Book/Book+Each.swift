extension Book {
  /// Hands over the records of a kind for which the conditions hold, in the order of their identities, a thousand at a
  /// time.
  public func each<R: Record>(
    _ type: R.Type, where conditions: [Condition] = [], _ body: (R) throws -> Void
  ) throws {
    var last: RecordID?
    while true {
      // The last one comes again at the head of its successors.
      let rest: [Condition] = last.map { [.atLeast("id", .text($0.text))] } ?? []
      let page = try records(Query<R>(conditions + rest, order: ["id"], limit: 1001))
      for record in page where record.id != last { try body(record) }
      guard page.count > 1000, let end = page.last else { return }
      last = end.id
    }
  }

  /// The same for a kind known only at run time.
  public func each(_ kind: RecordKind, where conditions: [Condition] = [], _ body: (any Record) throws -> Void) throws {
    func each<R: Record>(_ type: R.Type) throws { try self.each(type, where: conditions) { try body($0) } }
    try each(kind.type)
  }

  /// The record pointed at, whatever its kind.
  public func find(_ ref: RecordRef) throws -> (any Record)? {
    func find<R: Record>(_ type: R.Type) throws -> (any Record)? { try self.find(type, ref.id) }
    return try find(ref.kind.type)
  }
}
