import Sales

extension Intake {
  /// Takes all rows of a file or none, unless parts are wanted.
  func take(_ source: SourceFiles.Source) throws -> ImportedFile {
    guard let mapped = source.mapped, let table = source.table, source.file.fault == nil else { return source.file }
    let (learnt, seen, moved, others) = (stages, seenDeals, movedDeals, aliases)
    var fault: FileFault?
    try step.keeping {
      try begin(source.file, mapped.rows.map(\.record.kind))
      do { try read(table, mapped) } catch let error as FileFault { fault = error }
      if fault == nil { try settlePending() }
      return fault == nil && (file.bad.isEmpty || settings.takesParts)
    }
    if let fault {
      file = source.file
      file.fault = fault
    }
    guard fault != nil || !(file.bad.isEmpty || settings.takesParts) else { return file }
    (stages, seenDeals, movedDeals, aliases) = (learnt, seen, moved, others)
    file.heldBack = file.taken
    (file.created, file.updated, file.unchanged, file.alsoMade) = (0, 0, 0, 0)
    return file
  }

  private func read(_ table: CSVTable, _ mapped: MappedFile) throws {
    var table = table
    let rows = mapped.rows.map { BoundRow($0, header: table.header, format: settings.cells.with(map.cells)) }
    while let row = try table.next() {
      file.rows += 1
      if file.rows % 1000 == 0 { settings.progress?(file.path, file.rows) }
      try count(row, rows)
    }
  }

  private func count(_ row: CSVRow, _ rows: [BoundRow]) throws {
    if let fault = row.fault {
      file.bad.append(RowRemark(line: row.line, matter: .shape(fault)))
      return
    }
    do {
      switch try outcome(of: row, rows) {
      case .created: file.created += 1
      case .updated: file.updated += 1
      case .unchanged: file.unchanged += 1
      case .skipped(let matter): file.skipped.append(RowRemark(line: row.line, matter: matter))
      }
    } catch let fault as CellFault { file.bad.append(RowRemark(line: row.line, matter: .cell(fault))) }
  }

  /// What all that a row becomes comes to.
  private func outcome(of row: CSVRow, _ rows: [BoundRow]) throws -> RowOutcome {
    var whole = RowOutcome.skipped(.isUnwanted)
    for (place, bound) in rows.enumerated() {
      for row in bound.parts(of: row) where bound.wants(row) {
        let outcome = try take(Cells(row: row, sources: bound.sources), bound.mapped, place)
        if whole.rank < outcome.rank || whole == .skipped(.isUnwanted) { whole = outcome }
      }
    }
    return whole
  }

  private func take(_ cells: Cells, _ mapped: MappedRow, _ place: Int) throws -> RowOutcome {
    if try cells.flag("is_deleted") == true { return .skipped(.isDeleted) }
    if let id = cells.text("external_id") { try note(ForeignID.key(id), cells, as: place) }
    if mapped.record.isLead { return try takeLead(cells) }
    switch mapped.record.kind {
    case .opportunity: return try takeDeal(cells, mapped)
    case .stageEvent: return try takeStageEvent(cells)
    case .stakeholder: return try incomplete(cells) ?? take(Stakeholder.self, cells)
    default: return try take(mapped.record.kind.type, cells)
    }
  }

  private func take<R: Record>(_ type: R.Type, _ cells: Cells) throws -> RowOutcome {
    let (old, id) = try identity(of: cells, as: type)
    var record = old ?? R(id: id)
    try fill(&record, cells)
    return try put(record, over: old)
  }
}

extension RowOutcome {
  fileprivate var rank: Int {
    switch self {
    case .skipped: 0
    case .unchanged: 1
    case .updated: 2
    case .created: 3
    }
  }
}

/// A record of the map with its columns found in a header.
struct BoundRow {
  let mapped: MappedRow
  let sources: [String: BoundSource]
  private let when: [(source: BoundSource, values: Set<String>)]
  private let unless: [(source: BoundSource, values: Set<String>)]
  private let split: Int?

  init(_ mapped: MappedRow, header: CSVHeader, format: CellFormat) {
    func bound(_ source: FieldSource) -> BoundSource { BoundSource(source, header: header, format: format) }
    self.mapped = mapped
    let dates = mapped.stageDates.enumerated().map { (Self.dateField($0), bound($1.source)) }
    sources = Dictionary(mapped.fields.map { ($0, bound($1)) } + dates, uniquingKeysWith: { first, _ in first })
      .filter(\.value.isPresent)
    when = mapped.when.map { (bound($0.source), $0.values) }
    unless = mapped.unless.map { (bound($0.source), $0.values) }
    split = mapped.each.flatMap { header.index(of: $0.column) }
  }

  /// What the day of a stage goes by among the fields.
  static func dateField(_ place: Int) -> String { "stage_dates \(place)" }

  func wants(_ row: CSVRow) -> Bool {
    func holds(_ condition: (source: BoundSource, values: Set<String>)) -> Bool {
      condition.source.text(in: row).map { condition.values.contains($0.text.lowercased()) } ?? false
    }
    return when.allSatisfy(holds) && (unless.isEmpty || !unless.allSatisfy(holds))
  }

  /// The row, once for each value of the cell that has several; none where that is empty.
  func parts(of row: CSVRow) -> [CSVRow] {
    guard let each = mapped.each else { return [row] }
    guard let split, split < row.fields.count else { return [] }
    return row.fields[split].split(separator: each.separator).map { row.replacing(split, by: String($0.trimmed)) }
  }
}

extension CSVRow {
  fileprivate func replacing(_ index: Int, by text: String) -> CSVRow {
    var fields = fields
    fields[index] = text
    return CSVRow(line: line, header: header, fields: fields)
  }
}
