import Sales

/// What a line changed, as checks of the record.
struct Claims {
  let auditor: Auditor

  /// A check that holds now; `nil` for what goes without saying, or cannot be said.
  func sentence(for change: Change) throws -> String? {
    let kind = change.record.ref.kind
    if [.stageEvent, .interview, .user].contains(kind) { return nil }
    guard let record = try find(change.record.ref) else { return gone(change) }
    if let answer = record as? Answer { return try sentence(for: answer) }
    guard let field = change.field else { return try count(of: record) }
    if field == "created" || field == "external_id" { return nil }
    guard RecordNoun.subjects.contains(where: { $0.kind == kind }), !record.title.isEmpty,
      let type = kind.fields.first(where: { $0.name == field })?.type
    else { return try count(of: record) }
    let value = try auditor.worded(record[field: field] ?? .null, type)
    let subject = "\(RecordNoun.of(kind)) \(quotedName(record.title)) \(field)"
    return checked(value == "empty" ? "\(subject) is empty" : "\(subject) is \(value)")
  }

  private func find(_ ref: RecordRef) throws -> (any Record)? { try auditor.records(ref.kind).first { $0.ref == ref } }

  /// A name, in quotation marks where words of the grammar stand in it.
  private func quotedName(_ name: String) -> String {
    let words = name.lowercased().split(separator: " ").map(String.init)
    let isPlain = !words.contains {
      ["is", "was", "has", "contains", "are", "where", "and", "stakeholder"].contains($0)
    }
    return isPlain ? name : "\"\(name)\""
  }

  /// The sentence where it is one.
  private func checked(_ sentence: String) -> String? { (try? CheckReader.read(sentence)) == nil ? nil : sentence }

  private func gone(_ change: Change) -> String? {
    let kind = change.record.ref.kind
    guard let field = kind.fields.first, field.type == .text, !change.record.name.isEmpty else { return nil }
    return checked("no \(RecordNoun.plural(kind)) where \(field.name) is \(change.record.name)")
  }

  /// How many records there are like a new one.
  private func count(of record: any Record) throws -> String? {
    let kind = record.ref.kind
    var tests: [String] = []
    for (name, type) in kind.fields where Self.telling.contains(name) && tests.count < 3 {
      let value = record[field: name] ?? .null
      if value == .null || value == .text("") { continue }
      let words = try auditor.worded(value, type)
      if words.isEmpty || words.contains("\n") || words.lowercased().contains(" and ") { continue }
      tests.append("\(name) is \(words)")
    }
    let rest = tests.isEmpty ? "" : " where " + tests.joined(separator: " and ")
    guard case .count(_, let selection)? = (try? CheckReader.read("1 \(RecordNoun.of(kind))\(rest)"))?.claim else {
      return nil
    }
    let count = try auditor.selected(selection).count
    return "\(count) \(count == 1 ? RecordNoun.of(kind) : RecordNoun.plural(kind))\(rest)"
  }

  /// Fields that tell a record from others in a few words.
  private static let telling: Set = [
    "name", "type", "status", "subject", "due", "account", "contact", "opportunity", "role", "item", "training", "body",
    "amount", "meaning",
  ]

  /// What an answer of an interview is, as it is read back.
  private func sentence(for answer: Answer) throws -> String? {
    guard let id = answer.opportunity, let deal = try auditor.book.find(Opportunity.self, id) else { return nil }
    let subject = "deal \(quotedName(deal.name)) \(answer.interview).\(answer.question)"
    return checked(answer.state == .answered ? "\(subject) is not empty" : "\(subject) is \(answer.state.rawValue)")
  }
}
