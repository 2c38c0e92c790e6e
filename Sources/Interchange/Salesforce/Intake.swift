import Figures
import Sales

/// What an import knows of the book and has made of the files so far.
struct Intake {
  let settings: SalesforceImport.Settings
  var users: Shelf<User>
  var accounts: Shelf<Account>
  var contacts: Shelf<Contact>
  var deals: Shelf<Opportunity>
  var events: Shelf<StageEvent>
  var stakeholders: Shelf<Stakeholder>
  var activities: Shelf<Activity>
  var tasks: Shelf<Task>
  var mint: IDMint
  /// Accounts by name, contacts by name: what leads are matched with.
  var accountsByName: [String: String] = [:]
  var contactsByName: [String: [String]] = [:]
  /// What the closed stages mean, learnt from the opportunities in them.
  var learnt: [String: StageMap.Meaning] = [:]
  var unknownStages: [String: UnknownStage] = [:]
  /// Leads that are contacts under another id.
  var aliases: [String: String] = [:]
  /// The opportunities of the files, in their order, and when they last came to another stage, if that is said.
  var seenDeals: [String] = []
  var lastMoves: [String: Instant] = [:]
  /// New rows of the history, by the opportunity's key.
  var moves: [String: [Move]] = [:]
  /// The report of the file that is being read.
  var file: ImportedFile
  private var lines: [String: Int] = [:]
  /// References to records that may come later, to be set at the end.
  private(set) var pending: [Pending] = []

  /// A row of the history, before it has an identity.
  struct Move: Hashable {
    var key: String
    var event: StageEvent
  }

  /// A contact or user that stands under another one.
  struct Pending: Hashable {
    var key: String
    var above: String
    var column: String
  }

  init(_ book: some Book, settings: SalesforceImport.Settings) throws {
    func load<R: Record>(_ type: R.Type) throws -> [R] { try book.records(Query<R>([.isFilled("external_id")])) }
    func key(_ id: String?) -> String? { id.map(SalesforceObject.key) }
    self.settings = settings
    users = Shelf(try book.records(Query<User>())) { key($0.externalID) ?? "#" + $0.id.text }
    accounts = Shelf(try book.records(Query<Account>())) { key($0.externalID) ?? "#" + $0.id.text }
    contacts = Shelf(try load(Contact.self)) { key($0.externalID) }
    deals = Shelf(try load(Opportunity.self)) { key($0.externalID) }
    events = Shelf(try load(StageEvent.self)) { key($0.externalID) }
    activities = Shelf(try load(Activity.self)) { key($0.externalID) }
    tasks = Shelf(try load(Task.self)) { key($0.externalID) }
    stakeholders = Shelf(try book.records(Query<Stakeholder>())) { Intake.key(of: $0) }
    mint = IDMint(seed: settings.seed)
    file = ImportedFile(path: "")
    for (key, account) in accounts.records { note(account, under: key) }
    for (key, contact) in contacts.records { note(contact, under: key) }
  }

  static func key(of stakeholder: Stakeholder) -> String {
    "\(stakeholder.opportunity?.text ?? "") \(stakeholder.contact?.text ?? "")"
  }

  mutating func begin(_ file: ImportedFile) {
    self.file = file
    lines = [:]
  }

  /// What makes the book say what the files say.
  var edits: [Edit] {
    users.edits + accounts.edits + contacts.edits + deals.edits + events.edits + stakeholders.edits + activities.edits
      + tasks.edits
  }
}

extension Intake {
  /// Fills the record of a row's id, a new one if there is none yet.
  mutating func keep<R: Record>(
    _ cells: Cells, on shelf: WritableKeyPath<Intake, Shelf<R>>,
    _ fill: (inout R, inout Intake) throws(CellFault) -> Void
  ) throws(CellFault) -> Outcome {
    let key = try newKey(cells)
    var record = self[keyPath: shelf][key] ?? R(id: mint.next(at: settings.now))
    try fill(&record, &self)
    return self[keyPath: shelf].put(record, under: key)
  }

  /// The key of a row's id.
  ///
  /// - Throws: where there is none, or an earlier row had it.
  mutating func newKey(_ cells: Cells) throws(CellFault) -> String {
    let id = try cells.required("Id")
    let key = SalesforceObject.key(id)
    if let line = lines.updateValue(cells.row.line, forKey: key) { throw CellFault("Id", id, .repeatedID(line: line)) }
    return key
  }

  /// The contact that a column points at, under whichever id.
  mutating func person(_ column: String, _ cells: Cells) -> RecordID? {
    guard let id = cells.text(column) else { return nil }
    if let key = aliases[SalesforceObject.key(id)], let contact = contacts[key] { return contact.id }
    return reference(column, cells, \.contacts)
  }

  /// The record that a column points at; one that is not there is remarked on.
  mutating func reference<R: Record>(_ column: String, _ cells: Cells, _ shelf: KeyPath<Intake, Shelf<R>>) -> RecordID?
  {
    guard let id = cells.text(column) else { return nil }
    if let record = self[keyPath: shelf][SalesforceObject.key(id)] { return record.id }
    remark(.unknownRecord(column: column, id: id), cells)
    return nil
  }

  /// The user that a column names; the ids of strangers are counted.
  mutating func owner(_ cells: Cells, _ column: String = "OwnerId") -> RecordID? {
    guard let id = cells.text(column) else { return nil }
    if let user = users[SalesforceObject.key(id)] { return user.id }
    file.unknownOwners[id, default: 0] += 1
    return nil
  }

  mutating func remark(_ matter: RowRemark.Matter, _ cells: Cells) {
    file.remarks.append(RowRemark(line: cells.row.line, matter: matter))
  }

  /// Sets who stands above whom; one who is not there is left out.
  mutating func settlePeople() {
    for entry in pending {
      if entry.column == "ManagerId", var user = users[entry.key], let manager = users[entry.above] {
        user.manager = manager.id
        users.put(user, under: entry.key)
      } else if entry.column == "ReportsToId", var contact = contacts[entry.key], let above = contacts[entry.above] {
        contact.reportsTo = above.id
        contacts.put(contact, under: entry.key)
      }
    }
  }

  /// Remembers who stands above a record until everybody is there.
  mutating func await(_ column: String, _ cells: Cells) {
    guard let id = cells.text("Id"), let above = cells.text(column) else { return }
    pending.append(Pending(key: SalesforceObject.key(id), above: SalesforceObject.key(above), column: column))
  }
}

/// An empty cell leaves what is there.
func fill<Value>(_ field: inout Value?, _ value: Value?) { if let value { field = value } }
