import Sales

extension Intake {
  /// The record that a field points at, by id or by name; one is made where the map says so. Where there is none, that
  /// is remarked on, or looked for again at the end of the file.
  func reference(_ field: String, _ kind: RecordKind, _ cells: Cells, of record: RecordRef) throws -> RecordID? {
    guard let name = cells.text(field) else { return nil }
    if let found = try id(of: kind, foreign: name) { return found }
    // Nobody stands above oneself.
    if kind == record.kind, name.lowercased() == cells.text("name")?.lowercased() { return nil }
    let isMaker = cells.sources[field]?.source.isMaker == true && Int(name) == nil
    if map.refersByName {
      let found = try ids(of: kind, named: name)
      guard found.count < 2 else { throw CellFault(cells.column(field), name, .severalNames) }
      if let found = found.first {
        remember(found, kind, name)
        return found
      }
      // A number is an id, and nobody's name.
      if let source = cells.sources[field], isMaker { return try make(kind, name, source, cells) }
    } else if let source = cells.sources[field], isMaker {
      return try ids(of: kind, named: name).first ?? make(kind, name, source, cells)
    }
    if kind == record.kind {
      pending.append(Pending(ref: record, field: field, name: name, line: cells.line, column: cells.column(field)))
    } else {
      miss(kind, name, cells.column(field), cells.line)
    }
    return nil
  }

  private func miss(_ kind: RecordKind, _ name: String, _ column: String, _ line: Int) {
    if kind == .user, column.lowercased().contains("owner") || !map.refersByName {
      file.unknownOwners[name, default: 0] += 1
    } else {
      remark(.unknownRecord(column: column, id: name), line)
    }
  }

  /// A new record of a name, with what the row says of it besides.
  private func make(_ kind: RecordKind, _ name: String, _ source: BoundSource, _ cells: Cells) throws -> RecordID {
    func make<R: Record>(_ type: R.Type) throws -> RecordID {
      var record = R(id: mint.next(at: settings.now))
      record.set("name", to: .text(name))
      try fill(&record, Cells(row: cells.row, sources: source.made))
      _ = try put(record, over: nil)
      file.alsoMade += 1
      return record.id
    }
    return try make(kind.type)
  }

  /// Points at records that came later in the file than what points at them.
  func settlePending() throws {
    for entry in pending {
      func settle<R: Record>(_ type: R.Type) throws {
        let found = try id(of: R.kind, foreign: entry.name) ?? named(R.kind, entry.name)
        guard let found, let old = try step.find(type, entry.ref.id) else {
          return miss(R.kind, entry.name, entry.column, entry.line)
        }
        var record = old
        record.set(entry.field, to: .text(found.text))
        _ = try put(record, over: old)
      }
      try settle(entry.ref.kind.type)
    }
    pending = []
  }

  private func named(_ kind: RecordKind, _ name: String) throws -> RecordID? {
    map.refersByName ? try ids(of: kind, named: name).first : nil
  }
}
