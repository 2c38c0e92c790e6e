import Sales

/// Takes a person out of the steps of a book, and seals them: they are told from then on, and never turned.
struct HistoryEraser {
  let connection: any Connection
  let erasure: Erasure
  var surroundings: Surroundings

  /// One row of the changes, as it is kept.
  private struct Row {
    var step: Int
    var position: Int
    var kind: RecordKind
    var id: RecordID
    var name: String
    var field: String?
    var old: String?
    var new: String?
  }

  mutating func erase() throws {
    try meetWhatPointed()
    var steps: [Int: Nearness] = [:]
    var rewritten: [Row] = []
    var emptied: Set<Int> = []
    var doomed: [Row] = []
    try each { row in
      let nearness = self.nearness(of: row)
      steps[row.step] = max(steps[row.step] ?? .elsewhere, nearness)
      guard let changed = redacted(row, nearness) else {
        doomed.append(row)
        emptied.insert(row.step)
        return
      }
      if changed.old != row.old || changed.new != row.new || changed.name != row.name { rewritten.append(changed) }
    }
    let many = try stepsOfMany()
    for row in doomed {
      try connection.run("DELETE FROM change WHERE step = \(row.step) AND position = \(row.position)")
    }
    for row in rewritten {
      try connection.run(
        """
        UPDATE change SET name = \(row.name), old = \(row.old), new = \(row.new)
        WHERE step = \(row.step) AND position = \(row.position)
        """)
    }
    let about = Set(doomed.filter { $0.id == erasure.contact.id }.map(\.step))
    try redactWords(steps, told: about.subtracting(many))
    for step in emptied {
      try connection.run(
        "DELETE FROM step WHERE number = \(step) AND NOT EXISTS (SELECT 1 FROM change WHERE change.step = \(step))")
    }
    try connection.run("UPDATE step SET state = 'dropped' WHERE state = 'undone'")
    try connection.run("UPDATE step SET state = 'sealed' WHERE state = 'done'")
  }

  /// Records that pointed at the person at any time: parts in deals are gone, all others are about the person.
  private mutating func meetWhatPointed() throws {
    let pattern = "%t\(erasure.contact.id.text)%"
    let pointed = try connection.rows(
      "SELECT DISTINCT kind, id FROM change WHERE old LIKE \(pattern) OR new LIKE \(pattern)"
    ) { (kind: $0.text(0) ?? "", id: RecordID($0.text(1) ?? "")) }
    for record in pointed {
      if record.kind == RecordKind.stakeholder.rawValue {
        surroundings.addGone(record.id)
      } else {
        surroundings.addOwn(record.id)
      }
    }
  }

  private func each(_ body: (Row) throws -> Void) throws {
    try connection.each("SELECT step, position, kind, id, name, field, old, new FROM change") { row in
      guard let kind = RecordKind(rawValue: row.text(2) ?? "") else { return }
      try body(
        Row(
          step: row.integer(0) ?? 0, position: row.integer(1) ?? 0, kind: kind, id: RecordID(row.text(3) ?? ""),
          name: row.text(4) ?? "", field: row.text(5), old: row.text(6), new: row.text(7)))
    }
  }

  /// Steps that are about several contacts, such as an import: what was typed for them tells of none.
  private func stepsOfMany() throws -> [Int] {
    try connection.rows(
      "SELECT step FROM change WHERE kind = 'contact' AND field IS NULL GROUP BY step HAVING COUNT(*) > 1"
    ) { $0.integer(0) ?? 0 }
  }

  private mutating func nearness(of row: Row) -> Nearness {
    guard row.field == nil, case .record(let values)? = ChangeText.decode(row.new ?? row.old, isRecord: true) else {
      return surroundings.nearness(of: row.id)
    }
    let pointsAt = row.kind.fields.compactMap { field -> RecordID? in
      guard case .reference = field.type else { return nil }
      return values[field.name]?.asText.map { RecordID($0) }
    }
    return surroundings.meet(RecordRef(row.kind, row.id), pointsAt)
  }

  /// The row without what tells of the person; `nil` where nothing is left of it.
  private func redacted(_ row: Row, _ nearness: Nearness) -> Row? {
    guard !surroundings.gone.contains(row.id) else { return nil }
    let texts = Erasure.texts(of: row.kind)
    var changed = row
    if !texts.isEmpty { changed.name = erasure.redact(row.name, nearness) }
    changed.old = redacted(row.old, row, texts, nearness)
    changed.new = redacted(row.new, row, texts, nearness)
    let isNothing = row.field != nil && changed.old == changed.new && row.old != row.new
    return isNothing ? nil : changed
  }

  private func redacted(_ text: String?, _ row: Row, _ texts: Set<String>, _ nearness: Nearness) -> String? {
    switch ChangeText.decode(text, isRecord: row.field == nil) {
    case nil: return nil
    case .field(let value)?:
      return ChangeText.encode(.field(redacted(value, isText: texts.contains(row.field ?? ""), nearness)))
    case .record(let values)?:
      let kept = values.map { ($0.key, redacted($0.value, isText: texts.contains($0.key), nearness)) }
      return ChangeText.encode(.record(Dictionary(uniqueKeysWithValues: kept.filter { $0.1 != .null })))
    }
  }

  private func redacted(_ value: FieldValue, isText: Bool, _ nearness: Nearness) -> FieldValue {
    guard case .text(let text) = value else { return value }
    if surroundings.gone.contains(RecordID(text)) { return .null }
    return isText ? .text(erasure.redact(text, nearness)) : value
  }

  /// - Parameter told: the steps that wrote what was known of the person; nothing of their words is left.
  private func redactWords(_ nearness: [Int: Nearness], told: Set<Int>) throws {
    let steps = try connection.rows("SELECT number, words FROM step") { ($0.integer(0) ?? 0, $0.text(1) ?? "") }
    for (number, words) in steps {
      let left = told.contains(number) ? Erasure.mark : erasure.redact(words, nearness[number] ?? .elsewhere)
      if left != words { try connection.run("UPDATE step SET words = \(left) WHERE number = \(number)") }
    }
  }
}
