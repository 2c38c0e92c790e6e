import Display
import Figures
import Language

/// What was heard while a question is open, as `parse` shows it.
extension Heard {
  /// What the line asks for beside its answer, or in place of one; an answer alone asks for nothing.
  func told(as line: String) -> Reading {
    switch act {
    case .request: reading ?? Reading(text: line, outcome: .notUnderstood)
    case .unclear: Reading(text: line, outcome: .notUnderstood, unread: line.isEmpty ? [] : [0..<line.utf8.count])
    case .answer: reading ?? Reading(text: line, outcome: .understood)
    case .correction, .meta: Reading(text: line, outcome: .understood)
    }
  }

  /// `"act":null,"answers":{"budget.approved":{"value":true,"text":"yes","span":[0,3]}}`.
  var members: [JSON.Member] {
    [.init("act", actName.map { .string($0) } ?? .null), .init("answers", .object(answers.map(\.member)))]
  }

  private var actName: String? {
    switch act {
    case .answer, .unclear: nil
    case .correction: "correct"
    case .meta(let act): act
    case .request: "digression"
    }
  }
}

extension Answered {
  fileprivate var member: JSON.Member {
    var members: [JSON.Member] = [
      .init("value", value.json), .init("text", .string(text)),
      .init("span", [.int(span.lowerBound), .int(span.upperBound)]),
    ]
    if case .step(_, let due?) = value { members.append(.init("due", JSON(due))) }
    return .init(id, .object(members))
  }
}

extension Answered.Value {
  fileprivate var json: JSON {
    switch self {
    case .flag(let flag): .bool(flag)
    case .money(let range, let per): .object(Self.sum(range) + (per.map { [.init("per", .string($0))] } ?? []))
    case .date(let period): JSON(period)
    case .choice(let text), .text(let text), .step(let text, _): .string(text)
    case .person(let somebody): somebody.json
    case .people(let people): .array(people.map(\.json))
    case .list(let entries): .strings(entries)
    }
  }

  /// `"amount":50000,"currency":"USD"`, or both ends of a range.
  private static func sum(_ range: MoneyRange) -> [JSON.Member] {
    guard range.min != range.max else { return range.min.map { JSON($0).members ?? [] } ?? [] }
    func end(_ money: Money?) -> JSON { money.map { JSON($0)["amount"] ?? .null } ?? .null }
    let currency = (range.min ?? range.max)?.currency.code
    return [
      .init("min", end(range.min)), .init("max", end(range.max)),
      .init("currency", currency.map { .string($0) } ?? .null),
    ]
  }
}

extension Somebody {
  fileprivate var json: JSON {
    ["name": name.map { .string($0) } ?? .null, "title": title.map { .string($0) } ?? .null]
  }
}
