import Figures
import Sales

/// A flaw of a row, and its line.
struct MisplacedFlaw: Error {
  var line: Int
  var flaw: DataFlaw
}

/// Makes records of a table.
struct Filing {
  private let sheet: Sheet
  private let partner: any Partner
  private var ids: IDMint
  /// The records of this table so far, by name, and users who were named before they were on file.
  private var made: [Subject: RecordID] = [:]
  private var newcomers: [User] = []

  /// - Parameter number: the line the table begins on.
  init(_ sheet: Sheet, at number: Int, in partner: any Partner) {
    self.sheet = sheet
    self.partner = partner
    ids = IDMint(seed: UInt64(number), sequence: number)
  }

  private var clock: Clock { partner.clock }

  /// Throws a ``MisplacedFlaw`` for a value that its field cannot hold.
  mutating func edits() throws -> [Edit] {
    var edits: [Edit] = []
    for (number, cells) in sheet.rows {
      do {
        let record = sheet.kind.type.init(id: ids.next(at: clock.now))
        edits += try self.edits(filling: record, with: cells)
      } catch let flaw as DataFlaw {
        throw MisplacedFlaw(line: number, flaw: flaw)
      }
    }
    return newcomers.map { .create($0) } + edits
  }

  private mutating func edits(filling empty: any Record, with cells: [String]) throws -> [Edit] {
    var record = empty
    if !sheet.isExact { try setWhatIsPlain(&record) }
    for (column, cell) in zip(sheet.columns, cells) where !cell.isEmpty {
      switch column {
      case .id: record.id = RecordID(cell)
      case .field(let field): record.set(field.name, to: try value(cell, of: field))
      }
    }
    made[Subject(kind: sheet.kind, name: record.title.lowercased())] = record.id
    return [.create(record)] + events(of: record)
  }

  /// When a record was made and whose it is, where its row does not say.
  private mutating func setWhatIsPlain(_ record: inout any Record) throws {
    record.set("created", to: .text(clock.now.description))
    let hasOwner = sheet.kind.fields.contains { $0.name == "owner" }
    if hasOwner { record.set("owner", to: .text(try user(partner.user).text)) }
  }

  /// How a deal came to where it stands, which its row does not say.
  private mutating func events(of record: any Record) -> [Edit] {
    guard !sheet.isExact, let deal = record as? Opportunity, let created = deal.created else { return [] }
    var opened = deal
    opened.status = .open
    let id = ids.next(at: clock.now)
    var events = [StageEvent(id: id, of: opened, at: created, by: deal.owner)]
    if !deal.isOpen {
      let closed = deal.closeDate.map { clock.zone.instant(LocalTime($0, hour: 12, minute: 0)) } ?? clock.now
      let at = max(closed, created.adding(seconds: 1))
      let id = ids.next(at: clock.now)
      events.append(StageEvent(id: id, of: deal, at: at, by: deal.owner, reason: deal.lostReason))
    }
    return events.map { .create($0) }
  }

  // MARK: Values

  private mutating func value(_ cell: String, of field: FieldName) throws -> FieldValue {
    if case .reference(let kind) = field.type { return .text(try reference(cell, to: kind).text) }
    if case .instant = field.type, Instant(cell) != nil { return .text(cell) }
    guard let written = WrittenValue.read(cell, as: field.type, today: clock.today) else {
      throw badValue(cell, of: field)
    }
    switch written {
    case .text(let text): return .text(isChoice(field.name) && !sheet.isExact ? text.asChoice : text)
    case .number(let number):
      if field.type == .fraction { return .real(number) }
      guard let whole = Int(exactly: number) else { throw badValue(cell, of: field) }
      return .integer(whole)
    case .money(let major, let currency):
      guard let money = Money(major: major, currency: currency ?? .usd) else { throw badValue(cell, of: field) }
      return .money(money)
    case .day(let day):
      if field.type == .day { return .text(day.description) }
      return .text(clock.zone.instant(LocalTime(day, hour: 9, minute: 0)).description)
    case .moment(let time): return .text(clock.zone.instant(time).description)
    }
  }

  private func badValue(_ cell: String, of field: FieldName) -> DataFlaw {
    .badValue(cell, field: field.name, example: WrittenValue.example(of: field.type))
  }

  /// Whether a field holds the id of something that people call by name.
  private func isChoice(_ field: String) -> Bool {
    ["stage", "status", "role", "source", "outcome", "lost_reason"].contains(field)
      || field == "type" && sheet.kind == .activity
  }

  /// The record that a cell names, or says the identity of as `@ID`.
  private mutating func reference(_ cell: String, to kind: RecordKind) throws -> RecordID {
    if cell.hasPrefix("@") { return RecordID(String(cell.dropFirst())) }
    if kind == .user { return try user(cell) }
    let auditor = Auditor(book: partner.book, clock: clock)
    if let id = made[Subject(kind: kind, name: cell.lowercased())] { return id }
    if let ref = try auditor.ref(of: Subject(kind: kind, name: cell)) { return ref.id }
    let near = nearest(to: cell, among: try auditor.records(kind).map(\.title))
    throw DataFlaw.unknownName(cell, kind: RecordNoun.of(kind), nearest: near)
  }

  /// A user by name or login, put on file where there is none.
  private mutating func user(_ name: String) throws -> RecordID {
    let subject = Subject(kind: .user, name: name.lowercased())
    if let id = made[subject] { return id }
    if let ref = try Auditor(book: partner.book, clock: clock).ref(of: subject) { return ref.id }
    var newcomer = User.newcomer(name)
    newcomer.created = clock.now
    if sheet.kind != .user || !sheet.rows.contains(where: { $0.cells.first?.lowercased() == name.lowercased() }) {
      newcomers.append(newcomer)
    }
    made[subject] = newcomer.id
    return newcomer.id
  }
}

extension String {
  /// `Solution Design` as `solution_design`.
  fileprivate var asChoice: String { String(lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 }) }
}
