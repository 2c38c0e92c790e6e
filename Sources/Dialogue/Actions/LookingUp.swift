import Display
import Figures
import Language
import Sales

/// Search and history.
extension Matter {
  func search() throws -> Step.Deed {
    let words = try required("query", "Search for what?")
    let found = try book.search(words, limit: 20)
    guard !found.isEmpty else {
      return .answer(Response("Nothing on file holds \(quoted: words).", data: .rows([])))
    }
    var reply = Reply("\(found.count, of: "record") with \(quoted: words):")
    let rows = found.map { [.text(Wording.noun($0.ref.kind.rawValue)), Part($0)] }
    reply.blocks.append(.table(Table(columns: [.init("type", "What"), .init("name", "Name")], rows: rows)))
    let data: [JSON] = found.map {
      ["type": .string($0.ref.kind.rawValue), "id": .string($0.ref.id.text), "name": .string($0.name)]
    }
    return .answer(Response(reply, data: .rows(data), shown: found))
  }

  func showHistory() throws -> Step.Deed {
    let record = try named("opportunity")?.mention ?? named("account")?.mention ?? named("contact")?.mention
    let steps = try book.history(of: record?.ref, limit: 20)
    let of: Line = record.map { " of \(Part($0))" } ?? ""
    guard !steps.isEmpty else { return .answer(Response("No history\(of) yet.", data: .rows([]))) }
    var reply = Reply("History\(of), newest first:")
    let rows = try steps.map { step -> [Part] in
      let time = situation.local(step.at)
      let what = try Took(step.changes, in: situation).summary
      return [
        .day(time.day), .time(time), step.user.map { .text($0) } ?? .empty,
        .text(Reply(what).text(on: Page(today: situation.today)) + (step.isUndone ? " (undone)" : "")), .text(step.words),
      ]
    }
    reply.blocks.append(
      .table(
        Table(
          columns: [
            .init("day", "Day"), .init("time", "Time", priority: 3), .init("user", "Who", priority: 2),
            .init("changes", "What"), .init("words", "Words", priority: 1),
          ], rows: rows)))
    return .answer(Response(reply, data: .rows(steps.map(Self.values)), about: record.map { [$0] } ?? []))
  }

  private static func values(_ step: HistoryStep) -> JSON {
    [
      "type": "step", "id": .string(step.id.text), "name": .string(step.words), "at": .string(step.at.description),
      "user": step.user.map { .string($0) } ?? .null, "undone": .bool(step.isUndone),
      "changes": .array(step.changes.map { JSON($0) }),
    ]
  }
}

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
      let told = changes.filter { ![.stageEvent, .checklistItem].contains($0.record.ref.kind) || changes.count == 1 }
      let whole = Set(told.filter { $0.field == nil }.map(\.record.ref))
      let fields = told.filter { $0.field != nil && !whole.contains($0.record.ref) }
      return try told.filter { $0.field == nil }.map { "the \(Wording.noun($0.record.ref.kind.rawValue)) \(Part($0.record))" }
        + fields.map { try line($0) }
    }
  }

  private func line(_ change: Change) throws -> Line {
    let field = change.field ?? ""
    let name: Line = "\(Part(change.record)): \(Wording.field(field))"
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
