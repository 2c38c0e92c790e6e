import Figures

extension Clerk {
  /// Sets a field of any record; the stage of a deal is moved, its status has commands of its own.
  mutating func set(_ ref: RecordRef, _ field: String, to value: FieldValue) throws -> [Edit] {
    if ref.kind == .opportunity, field == "stage", let stage = value.asText {
      return try move(ref.id, to: stage, reason: nil)
    }
    guard !(ref.kind == .opportunity && field == "status") && ref.kind != .stageEvent else {
      throw SalesError.notSettable(ref.kind, field: field)
    }
    func set<R: Record>(_ type: R.Type, _ clerk: inout Self) throws -> [Edit] {
      try clerk.set(clerk.fetch(type, ref.id), field, to: value)
    }
    return try set(ref.kind.type, &self)
  }

  private mutating func set<R: Record>(_ record: R, _ field: String, to value: FieldValue) throws -> [Edit] {
    guard let type = R.fields.first(where: { $0.name == field })?.type else {
      throw SalesError.noSuchField(R.kind, field)
    }
    var changed = record
    try FieldRules.check(value, of: field, in: R.kind)
    guard changed.set(field, to: value.isBlank ? .null : value) else {
      throw SalesError.wrongValue(R.kind, field: field, value: value, expected: .type(type))
    }
    if case .reference(let kind) = type, let id = value.asText { try checkExists(RecordRef(kind, RecordID(id))) }
    if let user = changed as? User { try checkNameIsFree(user) }
    return updates(from: record, to: changed) + priced(record, changed).map { .create($0) }
  }

  /// A new amount or probability of an open deal is an event too: the value of the pipeline at any moment is read from
  /// the events.
  private mutating func priced<R: Record>(_ old: R, _ new: R) -> [StageEvent] {
    guard let old = old as? Opportunity, let new = new as? Opportunity, new.isOpen,
      old.amount != new.amount || old.probability != new.probability
    else { return [] }
    return [event(of: new, at: order.at)]
  }
}
