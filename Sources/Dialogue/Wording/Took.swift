import Display
import Figures
import Sales

/// What a step changed, in few words: "a call with Jane Doe", "Platform Rollout's stage".
struct Took {
  private let changes: [Change]
  private let situation: Situation

  init(_ changes: [Change], in situation: Situation) {
    self.changes = changes
    self.situation = situation
  }

  /// The first few of the lines, and how many more there are.
  var summary: Line {
    get throws {
      let lines = try lines
      guard lines.count > 4 else { return Wording.list(lines) }
      return "\(Wording.list(Array(lines.prefix(2)))) and \(lines.count - 2, of: "other change")"
    }
  }

  /// A line for every record created or gone and every field changed. What follows from another change, such as the
  /// log entry of a stage move, is passed over.
  var lines: [Line] {
    get throws {
      let told = changes.filter { change in
        ![.stageEvent, .checklistItem, .interview].contains(change.record.ref.kind) && !change.isAgreement
          || changes.count == 1
      }
      let whole = Set(told.filter { $0.field == nil }.map(\.record.ref))
      let fields = told.filter { $0.field != nil && !whole.contains($0.record.ref) }
      return try told.filter { $0.field == nil }.map { try record($0) }
        + fields.map { try line($0) }
    }
  }

  private func record(_ change: Change) throws -> Line {
    if change.record.ref.kind == .answer, case .record(let values)? = change.old ?? change.new {
      return try situation.words(of: Answer(id: change.record.ref.id, values: values))
    }
    return try situation.part(of: change)
      ?? "the \(Wording.noun(change.record.ref.kind.rawValue)) \(Part(change.record))"
  }

  private func line(_ change: Change) throws -> Line {
    let field = change.field ?? ""
    let of = try situation.part(of: change) ?? "\(Part(change.record))"
    let name: Line = "\(of): \(Wording.field(field))"
    return "\(name) \(try value(change.old, field, change)) -> \(try value(change.new, field, change))"
  }

  private func value(_ value: ChangeValue?, _ field: String, _ change: Change) throws -> Part {
    guard case .field(let stored)? = value else { return .empty }
    if field == "stage", case .text(let id) = stored { return .text(situation.stageName(id)) }
    return try situation.part(stored, FieldType(of: field, in: change.record.ref.kind))
  }
}

extension JSON {
  /// `{record: {type, id, name}, field, old, new}`.
  public init(_ change: Change) {
    self = [
      "record": [
        "type": .string(change.record.ref.kind.rawValue), "id": .string(change.record.ref.id.text),
        "name": .string(change.record.name),
      ], "field": change.field.map { .string($0) } ?? .null, "old": JSON(change.old), "new": JSON(change.new),
    ]
  }

  private init(_ value: ChangeValue?) {
    switch value {
    case nil: self = .null
    case .field(let field)?: self = JSON(field)
    case .record(let fields)?:
      self = .object(fields.sorted { $0.key < $1.key }.map { Member($0.key, JSON($0.value)) })
    }
  }
}
