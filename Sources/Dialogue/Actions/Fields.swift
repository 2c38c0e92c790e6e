import Display
import Figures
import Language
import Sales

/// Setting one field of a record: `field` and `value`.
extension Matter {
  func setField<R: Record>(of record: R, fields: [Field<R>]) throws -> Step.Deed {
    guard let said = text("field") else { throw ask("field", "What about \(record.title) changes?") }
    guard let field = fields.first(where: { $0.name == Self.storedName(said) }) else {
      throw refuse("\(Part(record.mention)) has no field \(quoted: Wording.field(said)).")
    }
    let new = try fieldValue(for: field.name, type: field.type)
    let old = field.get(record)
    let about = try situation.surroundings(record)
    return Step.write([.set(record.ref, field: field.name, to: new)]) { _ in
      let label = Wording.field(said)
      let now = try self.book.find(R.self, record.id) ?? record
      if old == new {
        return Response(
          "\(Part(now.mention)): \(label) is already \(try self.situation.part(new, field.type)).", about: about)
      }
      let from: Line = old == .null ? "" : "\(try self.situation.part(old, field.type)) -> "
      let to = try self.situation.part(new, field.type)
      return Response(.success("\(Part(now.mention)): \(label) \(from)\(to)."), about: about)
    }
  }

  /// The name a field is stored under, for one it goes by in speech.
  static func storedName(_ said: String) -> String {
    switch said {
    case "city": "billing_city"
    case "employees": "number_of_employees"
    case "reason": "lost_reason"
    default: said
    }
  }

  private func fieldValue(for field: String, type: FieldType) throws -> FieldValue {
    guard let slot = request["value"], let value = slot.value else {
      if request["value"]?.problem == .unknownName { _ = try named("value") }
      throw ask("value", "What should the \(Wording.field(field)) be?")
    }
    if let stored = stored(value, as: type) { return stored }
    throw ask("value", "That is no \(Wording.field(field)). What should it be?")
  }

  private func stored(_ value: Value, as type: FieldType) -> FieldValue? {
    switch (type, value) {
    case (.money, _): money("value").map { .money($0) }
    case (.day, _): day("value").map { .text($0.description) }
    case (.fraction, .percent(let fraction)): .real(fraction)
    case (.fraction, .number(let number)): .real(number > 1 ? number / 100 : number)
    case (.integer, _): number("value").map { .integer($0) }
    case (.reference, .name(let name)): .text(name.id)
    case (.reference(.user), .choice("me")): .text(user.id.text)
    case (.reference, _): nil
    default: text("value").map { .text($0) }
    }
  }
}

extension Situation {
  /// A stored value as a reply shows it.
  func part(_ value: FieldValue, _ type: FieldType) throws -> Part {
    switch (type, value) {
    case (_, .null): .text("nothing")
    case (_, .money(let money)): .money(money)
    case (.fraction, .real(let fraction)): .percent(fraction)
    case (_, .real(let number)): .number(number, decimals: 2)
    case (_, .integer(let number)): .number(Double(number), decimals: 0)
    case (.day, .text(let text)): Day(iso: text).map { .day($0) } ?? .text(text)
    case (.instant, .text(let text)): Instant(text).map { .day(local($0).day) } ?? .text(text)
    case (.reference(let kind), .text(let id)):
      try mention(RecordRef(kind, RecordID(id))).map { Part($0) } ?? .text("a \(Wording.noun(kind.rawValue)) now gone")
    case (_, .text(let text)): .quoted(text)
    }
  }

  func mention(_ ref: RecordRef) throws -> Mention? {
    switch ref.kind {
    case .account: try account(ref.id)?.mention
    case .contact: try contact(ref.id)?.mention
    case .opportunity: try deal(ref.id)?.mention
    case .user: try user(ref.id)?.mention
    default: nil
    }
  }

  /// A record with the deal, contact and account around it, for the focus.
  func surroundings(_ record: some Record) throws -> [Mention] {
    switch record {
    case let deal as Opportunity: [deal.mention] + [try account(deal.account)?.mention].compactMap { $0 }
    case let contact as Contact: [contact.mention] + [try account(contact.account)?.mention].compactMap { $0 }
    default: [record.mention]
    }
  }
}
