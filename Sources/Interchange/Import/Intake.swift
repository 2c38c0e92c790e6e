import Figures
import Sales

/// An import while it is made: what it knows of the book and of the files so far.
final class Intake {
  let step: any LongStep
  let map: ImportMap
  let settings: BookImport.Settings
  var mint: IDMint
  /// What the stages mean, those learnt from the deals in them included.
  var stages: StageMap
  var unknownStages: [String: UnknownStage] = [:]
  /// A file of stage events comes with the deals: until all are there, no log is written.
  var expectsHistory = false
  /// When the deals of the files last came to another stage, if that is said; of deals that a history is to come for.
  var seenDeals: [RecordID: Instant?] = [:]
  /// Deals that got new events.
  var movedDeals: Set<RecordID> = []
  /// Events of Banter's own making that a row stands for all the same.
  var givenMarks: Set<String> = []
  /// Leads that are contacts under another id.
  var aliases: [String: RecordID] = [:]
  /// The report of the file that is being read.
  var file = ImportedFile(path: "")
  /// What points at records that may come later in the file.
  var pending: [Pending] = []
  private var lines: [Int: [Int: Int32]] = [:]
  private var names: [RecordKind: NameIndex] = [:]
  private var known: [RecordKind: [String: RecordID]] = [:]
  /// Kinds of which the book had no record with an id elsewhere when the file was begun.
  private var fresh: Set<RecordKind> = []

  struct Pending {
    var ref: RecordRef
    var field: String
    var name: String
    var line: Int
    var column: String
  }

  init(_ step: some LongStep, map: ImportMap, settings: BookImport.Settings) throws {
    self.step = step
    self.map = map
    self.settings = settings
    stages = try settings.stages.overlaid(by: map)
    mint = IDMint(seed: settings.seed)
  }

  /// Begins a file, or one anew after one that was not taken.
  func begin(_ file: ImportedFile, _ kinds: [RecordKind]) throws {
    self.file = file
    lines = [:]
    names = [:]
    known = [:]
    pending = []
    fresh = []
    for kind in Set(kinds) where try !hasForeigners(kind) { fresh.insert(kind) }
  }

  private func hasForeigners(_ kind: RecordKind) throws -> Bool {
    func has<R: Record>(_ type: R.Type) throws -> Bool {
      guard R.fields.contains(where: { $0.name == "external_id" }) else { return true }
      return try !step.records(Query<R>([.isFilled("external_id")], limit: 1)).isEmpty
    }
    return try has(kind.type)
  }

  /// Notes an id of a file's rows.
  ///
  /// - Throws: where an earlier row had it.
  func note(_ id: String, _ cells: Cells, as rowPlace: Int) throws(CellFault) {
    guard let line = lines[rowPlace, default: [:]].updateValue(Int32(clamping: cells.line), forKey: id.hashValue) else {
      return
    }
    throw CellFault(cells.column("external_id"), id, .repeatedID(line: Int(line)))
  }

  func remark(_ matter: RowRemark.Matter, _ line: Int) { file.remarks.append(RowRemark(line: line, matter: matter)) }
}

// MARK: Records on file

extension Intake {
  /// The record that has an id elsewhere, or here.
  func record<R: Record>(_ type: R.Type, foreign id: String) throws -> R? {
    if let own = RecordID(own: id), let record = try step.find(type, own) { return record }
    guard !fresh.contains(R.kind), R.fields.contains(where: { $0.name == "external_id" }) else { return nil }
    return try step.records(Query<R>([Self.condition(id)], limit: 1)).first
  }

  private static func condition(_ id: String) -> Condition {
    let forms = ForeignID.forms(id)
    return forms.count == 1 ? .equals("external_id", .text(id)) : .oneOf("external_id", forms.map { .text($0) })
  }

  /// The identity of the record that an id stands for; what was found is remembered.
  func id(of kind: RecordKind, foreign id: String) throws -> RecordID? {
    let key = ForeignID.key(id)
    if kind == .contact, let contact = aliases[key] { return contact }
    if let found = known[kind]?[key] { return found }
    func find<R: Record>(_ type: R.Type) throws -> RecordID? {
      if let own = RecordID(own: id), try step.find(type, own) != nil { return own }
      guard R.fields.contains(where: { $0.name == "external_id" }) else { return nil }
      return try step.records(Query<R>([Self.condition(id)], limit: 1)).first?.id
    }
    guard let found = try find(kind.type) else { return nil }
    remember(found, kind, key)
    return found
  }

  /// Keeps what a reference was found to mean, for the rows to come.
  func remember(_ id: RecordID, _ kind: RecordKind, _ name: String) {
    if known[kind, default: [:]].count > 50_000 { known[kind] = [:] }
    known[kind, default: [:]][name] = id
  }

  /// The records of a kind that go by a name.
  func ids(of kind: RecordKind, named name: String) throws -> [RecordID] {
    if names[kind] == nil {
      var index = NameIndex()
      try step.each(kind) { index.add($0.title, $0.id) }
      names[kind] = index
    }
    return names[kind]?[name] ?? []
  }

  /// Writes a record as it is to be and says what that changes.
  func put<R: Record>(_ record: R, over old: R?) throws -> RowOutcome {
    names[R.kind]?.add(record.title, record.id)
    guard let old else {
      try step.write(.create(record))
      return .created
    }
    if old == record { return .unchanged }
    for field in R.fields {
      let (before, after) = (field.get(old), field.get(record))
      if before != after { try step.write(.update(record.ref, field: field.name, old: before, new: after)) }
    }
    return .updated
  }
}

/// What became of a row.
enum RowOutcome: Hashable {
  case created, updated, unchanged
  case skipped(RowRemark.Matter)
}
