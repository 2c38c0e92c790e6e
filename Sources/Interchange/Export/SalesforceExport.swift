import Figures
import Sales

/// Salesforce's files, by the map that reads them: a column for each of its fields, of several columns the first.
struct SalesforceExport {
  private let book: any Book
  private let settings: BookExport.Settings
  private let cells: CellText
  private let keys: ForeignKeys
  private let map: ImportMap

  init(_ book: any Book, _ settings: BookExport.Settings) throws {
    self.book = book
    self.settings = settings
    cells = CellText(zone: settings.zone)
    keys = ForeignKeys(book)
    map = try ImportMap(system: "salesforce") ?? .banter
  }

  func tables(_ choice: BookExport.Choice) -> [ExportTable] {
    let files = map.files.filter { file in
      file.rows.contains { choice.holds($0.record.kind) }
    }
    return files.map { file in
      let columns = SalesforceColumns.of(file)
      return ExportTable(name: file.name, columns: columns.map(\.name)) { hand in
        for row in file.rows where choice.holds(row.record.kind) {
          try book.each(row.record.kind, where: choice.conditions) { record in
            guard Self.belongs(record, in: file, as: row.record) else { return }
            try hand(columns.map { try cell($0, of: record, in: row) })
          }
        }
      }
    }
  }

  /// A contact with the status of a lead is one; calls and e-mails that are over are tasks there, all else is an event.
  private static func belongs(_ record: any Record, in file: MappedFile, as kind: MappedRecord) -> Bool {
    switch record {
    case let contact as Contact: return (contact.leadStatus != nil && contact.account != nil) == kind.isLead
    case let activity as Activity:
      let isTask = activity.status == .completed && ["call", "email"].contains(activity.type)
      return isTask == (file.name == "Task")
    default: return true
    }
  }

  // MARK: Cells

  private func cell(_ column: SalesforceColumns.Column, of record: any Record, in row: MappedRow) throws -> String {
    if let made = column.made {
      guard let account = try (record as? Contact)?.account.flatMap({ try book.find(Account.self, $0) }) else {
        return ""
      }
      return try plain(made, of: account, FieldSource())
    }
    guard let field = column.field, let source = row.fields[field] else {
      return FormulaGuard.guarded(constant(column.name, of: record))
    }
    if let own = try special(field, of: record) { return FormulaGuard.guarded(own) }
    return try plain(field, of: record, source)
  }

  /// What is not simply a field's value; `nil` where it is.
  private func special(_ field: String, of record: any Record) throws -> String? {
    switch (field, record) {
    case ("external_id", _): ForeignKeys.key(record)
    case ("stage", let deal as Opportunity): stage(deal.status, deal.stage, deal.importedStage)
    case ("stage", let event as StageEvent): stage(event.status, event.stage, event.importedStage)
    case ("is_won", let deal as Opportunity): deal.status == .won ? "true" : "false"
    case ("is_closed", let deal as Opportunity): deal.isOpen ? "false" : "true"
    case ("probability", let deal as Opportunity) where !deal.isOpen: deal.status == .won ? "100" : "0"
    case ("account", let contact as Contact) where contact.leadStatus != nil:
      try keys.name(.account, contact.account?.text)
    case ("about", let task as Task): try about(task.opportunity, task.account)
    case ("about", let activity as Activity): try about(activity.opportunity, activity.account)
    case ("happens_at", let activity as Activity) where activity.allDay: ""
    case ("type", let activity as Activity):
      activity.type.split(separator: "_").map(\.capitalized).joined(separator: " ")
    default: nil
    }
  }

  private func about(_ deal: RecordID?, _ account: RecordID?) throws -> String {
    try deal.map { try keys.key(.opportunity, $0.text) } ?? keys.key(.account, account?.text)
  }

  /// The name it came with while that still means the same; else the one the playbook has for it.
  private func stage(_ status: Opportunity.Status, _ stage: String, _ imported: String?) -> String {
    let playbook = settings.playbook
    if let imported, !imported.isEmpty {
      switch StageMap(playbook)[imported] {
      case .open(let id) where status == .open && id == stage: return imported
      case .won where status == .won, .lost where status == .lost, nil: return imported
      default: break
      }
    }
    switch status {
    case .open: return playbook.stage(stage)?.salesforce.out ?? stage
    case .won: return playbook.wonStage?.salesforce.out ?? stage
    case .lost: return playbook.lost.salesforce.out
    }
  }

  private func plain(_ field: String, of record: any Record, _ source: FieldSource) throws -> String {
    guard let value = record[field: field],
      let type = record.ref.kind.fields.first(where: { $0.name == field })?.type
    else { return "" }
    if case .reference(let kind) = type { return try keys.key(kind, value.asText) }
    if let text = value.asText, let named = source.values.first(where: { $0.here == text }) { return named.there }
    return cells.text(value, type)
  }

  /// Columns that no field of the map fills, and that Salesforce wants.
  private func constant(_ column: String, of record: any Record) -> String {
    switch (column, record) {
    case ("FirstName", let contact as Contact): PersonName(contact.name).first
    case ("LastName", let contact as Contact): PersonName(contact.name).last
    case ("CurrencyIsoCode", let deal as Opportunity): deal.amount?.currency.code ?? ""
    case ("CurrencyIsoCode", let event as StageEvent): event.amount?.currency.code ?? ""
    case ("CurrencyIsoCode", let account as Account): account.annualRevenue?.currency.code ?? ""
    case ("IsClosed", let task as Task): task.completed == nil ? "false" : "true"
    case ("IsClosed", is Activity): "true"
    case ("Status", let task as Task): task.completed == nil ? "Not Started" : "Completed"
    case ("Status", is Activity): "Completed"
    case ("TaskSubtype", is Task): "Task"
    case ("ActivityDate", let task as Task): task.due?.description ?? ""
    case ("ActivityDate", let activity as Activity):
      activity.at.map { settings.zone.local($0).day.description } ?? ""
    default: ""
    }
  }
}

/// A person's name in the two parts that Salesforce keeps.
struct PersonName {
  let first: String
  let last: String

  init(_ name: String) {
    let words = name.split(separator: " ")
    last = words.last.map(String.init) ?? name
    first = words.dropLast().joined(separator: " ")
  }
}

/// The columns of one of Salesforce's files.
enum SalesforceColumns {
  struct Column {
    var name: String
    /// The field that fills it; `nil` for one that only Salesforce has.
    var field: String?
    /// The field of a lead's account that fills it.
    var made: String?
  }

  /// As the map has them, each once.
  static func of(_ file: MappedFile) -> [Column] {
    var columns: [Column] = []
    for row in file.rows {
      for (field, source) in row.fields.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) }) {
        add(field, source, row.record, to: &columns)
      }
    }
    return columns
  }

  private static let unwritten: Set = [
    "is_deleted", "stage_changed", "is_converted", "converted_contact",
  ]

  private static func add(
    _ field: String, _ source: FieldSource, _ record: MappedRecord, to columns: inout [Column]
  ) {
    func append(_ name: String, _ field: String?, _ made: String? = nil) {
      if !columns.contains(where: { $0.name == name }) { columns.append(Column(name: name, field: field, made: made)) }
    }
    guard !unwritten.contains(field), let name = source.columns.first else { return }
    if field == "is_closed", record.kind == .task {
      for name in ["Status", "IsClosed"] { append(name, nil) }
      return
    }
    if source.template != nil { for name in ["FirstName", "LastName"] { append(name, nil) } }
    append(name, field)
    if let currency = source.currencyColumn { append(currency, nil) }
    if source.columns.contains("ActivityDate") { append("ActivityDate", nil) }
    for (field, source) in source.made.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) })
    where field != "created" {
      if let name = source.columns.first { append(name, nil, field) }
    }
  }
}
