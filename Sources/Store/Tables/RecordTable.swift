import Sales

/// The table of a kind of record, derived from its fields.
///
/// Money takes two columns: whole minor units under the field's name, and the currency.
struct RecordTable: Sendable {
  let kind: RecordKind
  let name: String
  let columns: [Column]
  /// The columns of a whole record, the id first.
  let selection: String
  private let insertion: String

  private init(_ kind: RecordKind) {
    self.kind = kind
    name = quoted(kind.rawValue)
    columns = kind.fields.map { Column(field: $0.name, type: $0.type) }
    let names = [quoted("id")] + columns.flatMap(\.names)
    selection = names.joined(separator: ", ")
    let numbers = names.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    insertion = "INSERT INTO \(name) (\(selection)) VALUES (\(numbers)) ON CONFLICT (\(quoted("id"))) DO NOTHING"
  }

  /// The one table of the kind, made when it is first needed.
  static func of(_ kind: RecordKind) -> RecordTable {
    switch kind {
    case .account: account
    case .contact: contact
    case .opportunity: opportunity
    case .stakeholder: stakeholder
    case .activity: activity
    case .task: task
    case .note: note
    case .answer: answer
    case .interview: interview
    case .checklistItem: checklistItem
    case .stageEvent: stageEvent
    case .document: document
    case .user: user
    case .quota: quota
    case .trainingCompletion: trainingCompletion
    case .trainingAttempt: trainingAttempt
    case .phrase: phrase
    }
  }

  private static let account = RecordTable(.account)
  private static let contact = RecordTable(.contact)
  private static let opportunity = RecordTable(.opportunity)
  private static let stakeholder = RecordTable(.stakeholder)
  private static let activity = RecordTable(.activity)
  private static let task = RecordTable(.task)
  private static let note = RecordTable(.note)
  private static let answer = RecordTable(.answer)
  private static let interview = RecordTable(.interview)
  private static let checklistItem = RecordTable(.checklistItem)
  private static let stageEvent = RecordTable(.stageEvent)
  private static let document = RecordTable(.document)
  private static let user = RecordTable(.user)
  private static let quota = RecordTable(.quota)
  private static let trainingCompletion = RecordTable(.trainingCompletion)
  private static let trainingAttempt = RecordTable(.trainingAttempt)
  private static let phrase = RecordTable(.phrase)

  /// The column of a field; `id` is one.
  func column(_ field: String) throws -> Column {
    if field == "id" { return Column(field: "id", type: .text) }
    guard let column = columns.first(where: { $0.field == field }) else { throw StoreError.noSuchField(kind, field) }
    return column
  }

  /// Puts a record into the table; does nothing where its id is taken.
  func insert<R: Record>(_ record: R) -> SQL {
    var values: [SQLValue] = [.text(record.id.text)]
    let fields = R.fields
    for index in fields.indices { values += columns[index].store(fields[index].get(record)) }
    return SQL(text: insertion, values: values)
  }

  func update(_ id: RecordID, _ column: Column, to value: FieldValue) -> SQL {
    let settings = zip(column.names, column.store(value)).map { "\(raw: $0) = \($1)" as SQL }.joined(", ")
    return "UPDATE \(raw: name) SET \(settings) WHERE id = \(id.text)"
  }

  /// The record in a row that holds the ``selection``.
  func read<R: Record>(_ row: any SQLRow, as type: R.Type) -> R {
    var record = R(id: RecordID(row.text(0) ?? ""))
    let fields = R.fields
    var place = 1
    for index in fields.indices {
      let value = columns[index].load(row, place)
      if value != .null { fields[index].set(&record, value) }
      place += columns[index].names.count
    }
    return record
  }
}
