import Display
import Figures
import Sales

/// What undo and redo say.
public struct PutBack {
  private let situation: Situation

  public init(in situation: Situation) { self.situation = situation }

  /// "Took back 2 things: the call with Jane Doe; Platform Rollout is in Proposal again."
  public func reply(undone steps: [UndoneStep]) throws -> Response {
    let back = steps.map { step in
      UndoneStep(words: step.words, changes: step.changes.map { $0.reversed })
    }
    return try response("Took back", back, again: " again")
  }

  public func reply(redone steps: [UndoneStep]) throws -> Response { try response("Did again", steps, again: "") }

  private func response(_ verb: String, _ steps: [UndoneStep], again: String) throws -> Response {
    let things = try steps.flatMap { step -> [Line] in
      if let merger = merger(step.changes) { return [merger] }
      if isCorrection(step.changes) { return ["the correction \(quoted: step.words)"] }
      return try lines(step.changes, again: again)
    }
    guard let first = things.first else { return Response("\(verb) nothing.") }
    guard things.count <= 12 else {
      return Response(.success("\(verb) \(things.count, of: "thing"): \(first) and so on."))
    }
    let all = things.dropFirst().reduce(first) { "\($0); \($1)" }
    let count: Line = things.count == 1 ? "" : " \(things.count, of: "thing")"
    return Response(.success("\(verb)\(count): \(all)."))
  }

  /// The account that came back from another, or went into it, with what moved; `nil` where nothing like that happened.
  private func merger(_ changes: [Change]) -> Line? {
    guard let account = changes.first(where: { $0.field == nil && $0.record.ref.kind == .account })?.record else {
      return nil
    }
    let id = ChangeValue.field(.text(account.ref.id.text))
    let moved = changes.filter { $0.field == "account" && ($0.old == id || $0.new == id) }
    let isBack = moved.first?.new == id
    let other = (isBack ? moved.first?.old : moved.first?.new).flatMap { value -> RecordID? in
      guard case .field(.text(let id)) = value else { return nil }
      return RecordID(id)
    }
    guard let target = try? situation.account(other)?.mention else { return nil }
    let things = Wording.counts(of: Set(moved.map(\.record.ref)))
    return isBack
      ? "\(Part(account)) is an account of its own again, with \(things)"
      : "\(account.name) is merged into \(Part(target)), with \(things)"
  }

  /// Whether the changes take something back that they then do anew.
  private func isCorrection(_ changes: [Change]) -> Bool {
    let wholes = changes.filter { $0.field == nil }
    let (gone, made) = (wholes.filter { $0.new == nil }, wholes.filter { $0.old == nil })
    if !Set(gone.map(\.record.ref.kind)).isDisjoint(with: made.map(\.record.ref.kind)) { return true }
    let fields = changes.compactMap { change in change.field.map { [change.record.ref.id.text, $0] } }
    return Set(fields).count < fields.count
  }

  private func lines(_ changes: [Change], again: String) throws -> [Line] {
    let shown = changes.filter { ![.stageEvent, .interview].contains($0.record.ref.kind) && !$0.isAgreement }
    let replaced = Set(shown.filter { $0.field == nil }.map(\.record.ref))
    let closed = Set(shown.filter { $0.field == "status" }.map(\.record.ref))
    let moved = Set(shown.filter { $0.field == "stage" }.map(\.record.ref))
    return try shown.compactMap { change in
      guard let name = change.field else { return try whole(change) }
      let follows =
        closed.contains(change.record.ref) && name != "status"
        || moved.contains(change.record.ref) && name == "probability"
      return replaced.contains(change.record.ref) || follows ? nil : try field(change, again: again)
    }
  }

  private func whole(_ change: Change) throws -> Line {
    let kind = change.record.ref.kind
    if kind == .checklistItem {
      return "\(quoted: situation.itemName(change.record.name)) is \(change.new == nil ? "open" : "ticked off")"
    }
    if kind == .answer, case .record(let values)? = change.old ?? change.new {
      return "the answer \(try situation.words(of: Answer(id: change.record.ref.id, values: values)))"
    }
    if kind == .document, case .record(let values)? = change.old ?? change.new {
      return try document(Document(id: change.record.ref.id, values: values), isGone: change.new == nil)
    }
    if let part = try situation.part(of: change) { return part }
    guard kind == .activity, case .record(let values)? = change.old ?? change.new else {
      if kind == .quota { return "the quota" }
      return
        "the \(Wording.noun(kind.rawValue)) \([.task, .note, .phrase].contains(kind) ? "\(quoted: change.record.name)" : "\(Part(change.record))")"
    }
    let activity = Activity(id: change.record.ref.id, values: values)
    let name = situation.activityName(activity.type)
    let with = try situation.contact(activity.contact)?.mention ?? situation.account(activity.account)?.mention
    return with.map { "the \(name) with \(Part($0))" } ?? "the \(name)"
  }

  /// A document is taken off the record; its file is the user's own.
  private func document(_ document: Document, isGone: Bool) throws -> Line {
    let deal = try situation.deal(document.opportunity)
    let of: Line = deal.map { " of \(Part($0.mention))" } ?? ""
    let file: Line = document.path.map { isGone ? " (its file stays: \($0))" : "" } ?? ""
    return "the \(Wording.document(document.type))\(of)\(file)"
  }

  private func field(_ change: Change, again: String) throws -> Line? {
    guard let field = change.field, case .field(let value)? = change.new else { return nil }
    let name = Part(change.record)
    switch (change.record.ref.kind, field, value) {
    case (.opportunity, "stage", .text(let stage)): return "\(name) is in \(situation.stageName(stage))\(again)"
    case (.opportunity, "status", .text(let status)): return "\(name) is \(status)\(again)"
    case (.task, "completed", _):
      return "the task \(quoted: change.record.name) is \(value == .null ? "open" : "done")\(again)"
    case (.stakeholder, _, _):
      let part = try situation.part(of: change) ?? "\(name)"
      return "\(part): \(Wording.field(field)) is \(Stance.told(value, field))\(again)"
    case (.contact, "reports_to", .null): return "\(name) reports to nobody\(again)"
    case (.contact, "reports_to", _):
      return "\(name) reports to \(try situation.part(value, .reference(.contact)))\(again)"
    default:
      let part = try situation.part(value, FieldType(of: field, in: change.record.ref.kind))
      return "\(name): \(Wording.field(field)) is \(part)\(again)"
    }
  }
}

extension Situation {
  /// "the part of Jane Doe in Platform Rollout", for a change of a stakeholder.
  func part(of change: Change) throws -> Line? {
    guard change.record.ref.kind == .stakeholder else { return nil }
    var stakeholder = try book.find(Stakeholder.self, change.record.ref.id)
    if case .record(let values)? = change.old ?? change.new {
      stakeholder = Stakeholder(id: change.record.ref.id, values: values)
    }
    guard let contact = try contact(stakeholder?.contact), let deal = try deal(stakeholder?.opportunity) else {
      return nil
    }
    return "the part of \(Part(contact.mention)) in \(Part(deal.mention))"
  }
}

extension Stance {
  /// A stored value of a stakeholder's field in words.
  fileprivate static func told(_ value: FieldValue, _ field: String) -> String {
    if field == "stance", let stance = Stance(stored: .field(value)) { return stance.name }
    return value == .null ? "open" : value.asText.map(Wording.field) ?? value.asInteger.map { "\($0) of 3" } ?? ""
  }
}

extension Change {
  /// Whether it only keeps in mind that a phrase may write.
  var isAgreement: Bool { record.ref.kind == .phrase && field == "agreed" }
}

extension FieldType {
  init(of field: String, in kind: RecordKind) { self = kind.fields.first { $0.name == field }?.type ?? .text }
}
