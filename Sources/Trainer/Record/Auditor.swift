import Display
import Figures
import Sales

/// Looks a check up in the record.
struct Auditor {
  let book: any Book
  let clock: Clock

  /// `nil` where the record is as the check says; `nothing else changed` and interviews are for ``Audit`` to
  /// tell.
  func finding(_ claim: RecordCheck.Claim) throws -> RecordFinding? {
    switch claim {
    case .field(let subject, let test):
      return try with(subject) { try finding(test, of: $0) }
    case .stakeholder(let subject, let contact, let test):
      return try with(subject) { deal in
        try with(Subject(kind: .contact, name: contact)) { person in
          let parts = try records(.stakeholder).filter { $0.points(at: deal.ref) && $0.points(at: person.ref) }
          guard let part = parts.first else { return .noRecord(kind: .stakeholder, name: contact, nearest: nil) }
          return try finding(test, of: part)
        }
      }
    case .has(let subject, let count, let selection):
      return try with(subject) { owner in
        try finding(count, selected(selection).filter { $0.points(at: owner.ref) }, of: selection.kind)
      }
    case .count(let count, let selection):
      return try finding(count, selected(selection), of: selection.kind)
    case .interview, .nothingElseChanged:
      return nil
    }
  }

  /// The records of a selection.
  func selected(_ selection: Selection) throws -> [any Record] {
    try records(selection.kind).filter { try passes($0, selection.tests) }
  }

  func passes(_ record: any Record, _ tests: [FieldTest]) throws -> Bool {
    try tests.allSatisfy { try finding($0, of: record) == nil }
  }

  func records(_ kind: RecordKind) throws -> [any Record] {
    func read<R: Record>(_ type: R.Type) throws -> [any Record] { try book.records(Query<R>()) }
    return try read(kind.type)
  }

  private func finding(_ count: Int, _ found: [any Record], of kind: RecordKind) throws -> RecordFinding? {
    found.count == count ? nil : .count(found.count, of: kind, names: try found.prefix(8).map(name))
  }

  private func finding(_ test: FieldTest, of record: any Record) throws -> RecordFinding? {
    let kind = type(of: record).kind
    guard let type = kind.fields.first(where: { $0.name == test.field })?.type else { return nil }
    let held = record[field: test.field] ?? .null
    if test.verb == .was { return try earlier(test, of: record, type) }
    if try holds(held, type, test) { return nil }
    return .value(try worded(held, type), of: test.field, record: record.title)
  }

  /// What the field held before its last change.
  private func earlier(_ test: FieldTest, of record: any Record, _ type: FieldType) throws -> RecordFinding? {
    let steps = try book.history(of: record.ref, limit: 1000).filter { !$0.isUndone }
    let changes = steps.flatMap { $0.changes.reversed() }
    guard case .field(let held)? = changes.first(where: { $0.field == test.field && $0.record.ref == record.ref })?.old
    else { return .neverChanged(field: test.field, record: record.title) }
    let isRight = try holds(held, type, FieldTest(field: test.field, verb: .is, value: test.value))
    return isRight ? nil : .earlierValue(try worded(held, type), of: test.field, record: record.title)
  }
}

extension Auditor {
  /// A record's name; that of a deal with its account's.
  func name(_ record: any Record) throws -> String {
    guard let deal = record as? Opportunity, let account = try title(.account, deal.account) else {
      return record.title
    }
    return "\(record.title) (\(account))"
  }

  /// Goes on with the one record that bears the name.
  func with(_ subject: Subject, _ use: (any Record) throws -> RecordFinding?) throws -> RecordFinding? {
    let all = try records(subject.kind)
    let found = try bearing(subject.name.lowercased(), all)
    if found.count == 1 { return try use(found[0]) }
    if found.isEmpty {
      let near = nearest(to: subject.name, among: all.map(\.title))
      return .noRecord(kind: subject.kind, name: subject.name, nearest: near)
    }
    return .several(kind: subject.kind, name: subject.name, try found.prefix(3).map(name))
  }

  /// The one record that bears the name.
  func ref(of subject: Subject) throws -> RecordRef? {
    let found = try bearing(subject.name.lowercased(), records(subject.kind))
    return found.count == 1 ? found[0].ref : nil
  }

  /// The records of that very name; else the deals of the account of that name, or its name and theirs.
  private func bearing(_ name: String, _ all: [any Record]) throws -> [any Record] {
    let exact = all.filter { $0.title.lowercased() == name }
    if !exact.isEmpty { return exact }
    return try all.filter { record in
      if let user = record as? User { return user.login?.lowercased() == name }
      guard let deal = record as? Opportunity, let account = try title(.account, deal.account)?.lowercased()
      else { return false }
      return account == name || "\(account) \(deal.name.lowercased())" == name
    }
  }

  private func title(_ kind: RecordKind, _ id: RecordID?) throws -> String? {
    func find<R: Record>(_ type: R.Type, _ id: RecordID) throws -> String? { try book.find(type, id)?.title }
    return try id.flatMap { try find(kind.type, $0) }
  }

  /// A stored value as a check would write it.
  func worded(_ value: FieldValue, _ type: FieldType) throws -> String {
    switch (type, value) {
    case (_, .null): return "empty"
    case (.reference(let kind), .text(let id)): return try title(kind, RecordID(id)) ?? id
    case (.day, .text(let text)): return Day(iso: text).map { Part.day($0).text(today: clock.today) } ?? text
    case (.instant, .text(let text)):
      return Instant(text).map { clock.zone.local($0).description }.map { "\($0.prefix(10)) \($0.suffix(5))" } ?? text
    case (.flag, .integer(let flag)): return flag == 0 ? "no" : "yes"
    case (.fraction, _): return value.asReal.map { Part.percent($0).text(today: clock.today) } ?? "empty"
    case (_, .money(let money)): return Part.money(money).text(today: clock.today)
    case (_, .integer(let number)): return String(number)
    case (_, .real(let number)): return String(number)
    case (_, .text(let text)): return text
    }
  }
}

extension Auditor {
  /// A change in words.
  func difference(_ change: Change) throws -> Difference {
    let (kind, name) = (change.record.ref.kind, change.record.name)
    guard let field = change.field else {
      return Difference(kind: kind, name: name, what: change.new == nil ? .deleted : .created)
    }
    let type = kind.fields.first { $0.name == field }?.type ?? .text
    let worded = { (value: ChangeValue?) throws -> String in
      guard case .field(let value)? = value else { return "empty" }
      return try self.worded(value, type)
    }
    return Difference(
      kind: kind, name: name, what: .changed(field, from: try worded(change.old), to: try worded(change.new)))
  }
}

extension Record {
  /// Whether any of its fields refers to a record, the one it supersedes or reports to left aside.
  func points(at ref: RecordRef) -> Bool {
    Self.kind != ref.kind
      && Self.kind.references(to: ref.kind).contains { self[field: $0]?.asText == ref.id.text }
  }
}
