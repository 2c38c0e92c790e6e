import Display
import Figures
import Language

extension JSON {
  /// A request as `say --json` and `parse` show it; `more` is what only one of them adds.
  init(_ request: Request, and more: [Member] = []) {
    self = .object(
      [
        Member("intent", .string(request.intent)), Member("confidence", .number(request.confidence)),
        Member("source", .string(request.source.rawValue)),
        Member("slots", .object(request.slots.map { Member($0.name, JSON($0)) })),
      ] + more)
  }

  /// `{"value":…,"text":…,"span":[…]}`, with the id of a name or its candidates, or `"from":"context"`.
  init(_ slot: Slot) {
    var members = [Member("value", slot.value.map { (value: Language.Value) in JSON(value) } ?? .null)]
    members.reserveCapacity(4)
    if let text = slot.text { members.append(Member("text", .string(text))) }
    if let span = slot.span { members.append(Member("span", [.int(span.lowerBound), .int(span.upperBound)])) }
    if slot.candidates.isEmpty {
      if case .name(let name)? = slot.value { members.append(Member("id", .string(name.id))) }
    } else {
      let candidates = slot.candidates.map { ["id": .string($0.id), "name": .string($0.name)] as JSON }
      members.append(Member("candidates", .array(candidates)))
    }
    if slot.fromContext { members.append(Member("from", "context")) }
    self = .object(members)
  }

  init(_ value: Language.Value) {
    switch value {
    case .name(let name): self = .string(name.name)
    case .choice(let text), .text(let text): self = .string(text)
    case .period(let period): self = JSON(period)
    case .length(let length): self = .string(length.description)
    case .money(let money): self = JSON(money)
    case .moneyRange(let range): self = JSON(range)
    case .number(let number): self = Int(exactly: number).map { .int($0) } ?? .number(number)
    case .percent(let fraction): self = .number(fraction)
    case .flag(let flag): self = .bool(flag)
    }
  }

  /// `{"min":…,"max":…,"currency":…}`; an open end is null.
  private init(_ range: MoneyRange) {
    func end(_ money: Money?) -> JSON { money.map { JSON($0)["amount"] ?? .null } ?? .null }
    let currency = (range.min ?? range.max)?.currency.code
    self = ["min": end(range.min), "max": end(range.max), "currency": currency.map { .string($0) } ?? .null]
  }
}
